// What became of a schema: every difference in the values that it allows.

import { UNDESCRIBED } from "./algebra.js";
import { canonical, without } from "./canonical.js";
import { at, change, compareRequired } from "./change.js";
import { describe, describeBranch, describeProperty } from "./describe.js";
import { nameOf, pairBranches } from "./pair.js";

/** @typedef {import("./document.js").Node} Node */
/** @typedef {import("./shape.js").Branch} Branch */
/** @typedef {import("./shape.js").Shape} Shape */
/** @typedef {import("./pair.js").ReadShape} ReadShape */

/** @typedef {import("./change.js").Change} Change */

/** @param {string} name */
function step(name) {
  return /^[\w-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

/**
 * Compares schemas of two documents.
 * @param {ReadShape} readOurs
 * @param {ReadShape} readTheirs
 */
export function createSchemaComparison(readOurs, readTheirs) {
  /** @type {Map<Node, Map<Node, Change[]>>} */
  const done = new Map();
  /** @type {[Node, Node][]} */
  const under = [];
  let metItself = false;

  /**
   * @param {Node} ours
   * @param {Node} theirs
   * @returns {Change[]}
   */
  function compare(ours, theirs) {
    if (ours === undefined && theirs === undefined) return [];
    const known = done.get(ours)?.get(theirs);
    if (known) return known;
    if (under.some(([a, b]) => a === ours && b === theirs)) {
      metItself = true;
      return [];
    }
    under.push([ours, theirs]);
    const changes = compareShapes(readOurs(ours), readTheirs(theirs));
    under.pop();
    // Inside a schema that contains itself, what was found is known to be all only at the outermost place.
    if (!metItself || under.length === 0) {
      metItself = false;
      done.set(ours, (done.get(ours) ?? new Map()).set(theirs, changes));
    }
    return changes;
  }
  return compare;

  /**
   * @param {Shape} ours
   * @param {Shape} theirs
   * @returns {Change[]}
   */
  function compareShapes(ours, theirs) {
    const paired = pairBranches(ours.branches, theirs.branches, readOurs, readTheirs);
    const changes = compareTypes(ours, theirs, paired);
    if (ours.nullable !== theirs.nullable && !isAny(ours) && !isAny(theirs)) {
      const [kind, effect] = theirs.nullable
        ? /** @type {const} */ (["null-added", "wider"])
        : /** @type {const} */ (["null-removed", "narrower"]);
      changes.push(change(kind, effect, describe(ours, readOurs), describe(theirs, readTheirs)));
    }
    if (canonical(ours.default) !== canonical(theirs.default)) {
      changes.push(change("default-changed", "remark", ours.default ?? null, theirs.default ?? null));
    }
    for (const [a, b] of paired.pairs) {
      const inner = compareBranches(a, b).map((one) => home(one, a.component ?? b.component));
      const isOneOfMany = ours.branches.filter(({ type }) => type === a.type).length > 1;
      changes.push(...(isOneOfMany ? at(`(${nameOf(a, paired.tags)})`, inner) : inner));
    }
    return changes;
  }

  /**
   * @param {Shape} ours
   * @param {Shape} theirs
   * @param {ReturnType<typeof pairBranches>} paired
   */
  function compareTypes(ours, theirs, { gone, come, tags, theirTags }) {
    if (gone.length === 0 && come.length === 0) return [];
    const isOneForOne = ours.branches.length === 1 && theirs.branches.length === 1;
    if (isAny(ours) || isAny(theirs) || isOneForOne) {
      const effect = isAny(theirs) ? "wider" : isAny(ours) ? "narrower" : "other";
      return [change("type-changed", effect, describe(ours, readOurs), describe(theirs, readTheirs))];
    }
    return [
      ...gone.flatMap((one) =>
        at(`(${nameOf(one, tags)})`, [
          change("variant-removed", "narrower", describeBranch(one, tags, readOurs), null),
        ]),
      ),
      ...come.flatMap((one) =>
        at(`(${nameOf(one, theirTags)})`, [
          change("variant-added", "wider", null, describeBranch(one, theirTags, readTheirs)),
        ]),
      ),
    ];
  }

  /**
   * @param {Branch} a
   * @param {Branch} b
   * @returns {Change[]}
   */
  function compareBranches(a, b) {
    const changes = [...compareValues(a, b), ...compareLimits(a, b)];
    // Whole numbers against all numbers; other types are never paired.
    if (a.type !== b.type)
      changes.push(change("type-changed", a.type === "integer" ? "wider" : "narrower", a.type, b.type));
    if (a.type === "object") changes.push(...compareProperties(a, b), ...compareAdditional(a, b));
    if (a.type === "array") changes.push(...at("[]", compare(a.items, b.items)));
    return changes;
  }

  /**
   * @param {Branch} a
   * @param {Branch} b
   * @returns {Change[]}
   */
  function compareProperties(a, b) {
    /** @type {Change[]} */
    const changes = [];
    for (const [name, schema] of a.properties) {
      const other = b.properties.get(name);
      const isRequired = a.required.has(name);
      /** @type {Change[]} */
      const here = [];
      // A name that is left among the required ones alone is a removal, half done.
      if (other === undefined || (other === UNDESCRIBED && schema !== UNDESCRIBED)) {
        here.push(change("property-removed", "gone", describeProperty(schema, isRequired, readOurs), null));
      } else {
        here.push(...compareRequired(isRequired, b.required.has(name)), ...compare(schema, other));
      }
      changes.push(...at(step(name), here));
    }
    for (const [name, schema] of b.properties) {
      if (a.properties.has(name)) continue;
      const isRequired = b.required.has(name);
      const after = describeProperty(schema, isRequired, readTheirs);
      changes.push(...at(step(name), [change("property-added", isRequired ? "demanded" : "come", null, after)]));
    }
    return changes;
  }

  /**
   * @param {Branch} a
   * @param {Branch} b
   * @returns {Change[]}
   */
  function compareAdditional(a, b) {
    const [wasClosed, isClosed] = [a.additional === false, b.additional === false];
    if (wasClosed && isClosed) return [];
    if (wasClosed) return [change("additional-properties-opened", "wider", "closed", "open")];
    if (isClosed) return [change("additional-properties-closed", "narrower", "open", "closed")];
    return at("{}", compare(a.additional ?? true, b.additional ?? true));
  }
}

/**
 * @param {Change} one
 * @param {string | undefined} component
 */
function home(one, component) {
  return one.component === undefined && component !== undefined ? { ...one, component, within: one.path } : one;
}

/** @param {Shape} shape */
function isAny({ branches }) {
  return branches.some(({ type, values }) => type === undefined && values === undefined);
}

/**
 * @param {Branch} a
 * @param {Branch} b
 * @returns {Change[]}
 */
function compareValues(a, b) {
  if (a.values && !b.values) return [change("enum-removed", "wider", a.values, b.type)];
  if (!a.values && b.values) return [change("enum-added", "narrower", a.type, b.values)];
  // Beside any other string a named one is a hint.
  const [before, after] = [a.values ?? a.known, b.values ?? b.known];
  const [kind, gone, come] = a.values
    ? /** @type {const} */ (["enum-value", "narrower", "wider"])
    : /** @type {const} */ (["known-value", "remark", "remark"]);
  return [
    ...without(before, after).flatMap((value) =>
      at(`=${canonical(value)}`, [change(`${kind}-removed`, gone, value, null)]),
    ),
    ...without(after, before).flatMap((value) =>
      at(`=${canonical(value)}`, [change(`${kind}-added`, come, null, value)]),
    ),
  ];
}

/**
 * @param {Branch} a
 * @param {Branch} b
 * @returns {Change[]}
 */
function compareLimits(a, b) {
  return [...new Set([...a.limits.keys(), ...b.limits.keys()])].flatMap((keyword) => {
    const [before, after] = [a.limits.get(keyword), b.limits.get(keyword)];
    if (before === after) return [];
    if (before === undefined) return [change(`${keyword}-added`, "narrower", null, after, true)];
    if (after === undefined) return [change(`${keyword}-removed`, "wider", before, null, true)];
    if (typeof before === "number" && typeof after === "number" && /^(min|max|exclusiveM)/.test(keyword)) {
      const isLower = /^(min|exclusiveMin)/.test(keyword);
      const effect = after > before === isLower ? "narrower" : "wider";
      return [change(`${keyword}-${after > before ? "raised" : "lowered"}`, effect, before, after, true)];
    }
    return [change(`${keyword}-changed`, "other", before, after, true)];
  });
}
