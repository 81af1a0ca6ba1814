// Shapes put together: the values that both allow, the values that one allows, and one way of saying the same.
import { canonical, without } from "./canonical.js";

/** @typedef {import("./document.js").Node} Node */
/** @typedef {import("./shape.js").Branch} Branch */
/** @typedef {import("./shape.js").Shape} Shape */

/** The schema of a property that is required and never described. */
export const UNDESCRIBED = Object.freeze({});

/** What each type can be limited by. A keyword that is not listed limits every type. */
const LIMITS = Object.entries({
  string: ["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  array: ["minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains", "prefixItems"],
  object: ["minProperties", "maxProperties", "propertyNames", "patternProperties", "unevaluatedProperties"],
});

/**
 * The values that both allow.
 * @param {Shape} a
 * @param {Shape} b
 * @returns {Shape}
 */
export function intersect(a, b) {
  const branches = a.branches.flatMap((one) => b.branches.flatMap((other) => intersectBranches(one, other)));
  const nullable =
    a.nullable === undefined ? b.nullable : b.nullable === undefined ? a.nullable : a.nullable && b.nullable;
  return { nullable, branches, default: a.default ?? b.default };
}

/**
 * @param {Branch} a
 * @param {Branch} b
 * @returns {Branch[]} None where no value is both.
 */
function intersectBranches(a, b) {
  const types = [a.type, b.type];
  const areNumbers = types.includes("integer") && types.includes("number");
  if (a.type !== undefined && b.type !== undefined && a.type !== b.type && !areNumbers) return [];
  const type = areNumbers ? "integer" : (a.type ?? b.type);
  const values = a.values && b.values ? without(a.values, without(a.values, b.values)) : (a.values ?? b.values);
  return [
    {
      type,
      component: a.component ?? b.component,
      values,
      known: [],
      properties: merge(a.properties, b.properties, both),
      required: new Set([...a.required, ...b.required]),
      additional: both(a.additional, b.additional),
      items: both(a.items, b.items),
      limits: merge(a.limits, b.limits, (x, y, keyword) => tighter(keyword, x, y)),
    },
  ];
}

/**
 * The schema of what has to be valid by both.
 * @param {Node} a
 * @param {Node} b
 * @returns {Node}
 */
function both(a, b) {
  if (a === false || b === false) return false;
  const asksNothing = (/** @type {Node} */ node) => node === undefined || node === true || node === UNDESCRIBED;
  if (asksNothing(a) || a === b) return b;
  return asksNothing(b) ? a : { allOf: [a, b] };
}

/**
 * @template T
 * @param {Map<string, T>} a
 * @param {Map<string, T>} b
 * @param {(x: T, y: T, key: string) => T} join
 */
function merge(a, b, join) {
  const all = new Map(a);
  for (const [key, value] of b) {
    const there = all.get(key);
    all.set(key, there === undefined ? value : join(there, value, key));
  }
  return all;
}

/**
 * @param {string} keyword
 * @param {unknown} x
 * @param {unknown} y
 */
function tighter(keyword, x, y) {
  if (typeof x === "number" && typeof y === "number") {
    if (/^min|Minimum$/.test(keyword)) return Math.max(x, y);
    if (/^max|Maximum$/.test(keyword)) return Math.min(x, y);
  }
  return canonical(x) === canonical(y) ? x : [x, y].map(canonical).sort().join(" and ");
}

/**
 * The values that at least one allows.
 * @param {Shape[]} shapes
 * @returns {Shape}
 */
export function unite(shapes) {
  const says = shapes.map(({ nullable }) => nullable);
  const nullable = says.includes(true) ? true : says.includes(undefined) ? undefined : false;
  return {
    nullable,
    branches: shapes.flatMap(({ branches }) => branches),
    default: shapes.map((shape) => shape.default).find((value) => value !== undefined),
  };
}

/**
 * Who names properties or items means an object or an array.
 * @param {Branch} branch
 * @returns {Branch}
 */
export function infer(branch) {
  if (branch.type !== undefined) return branch;
  if (branch.properties.size > 0 || branch.additional !== undefined) return { ...branch, type: "object" };
  return branch.items === undefined ? branch : { ...branch, type: "array" };
}

/**
 * @param {Branch} branch
 * @returns {Branch}
 */
export function onlyItsLimits(branch) {
  const limits = new Map(branch.limits);
  const type = branch.type === "integer" ? "number" : branch.type;
  for (const keyword of limits.keys()) {
    const [owner] = LIMITS.find(([, keywords]) => keywords.includes(keyword)) ?? [];
    // With no type at all, the limits of every type may matter.
    if (type !== undefined && owner !== undefined && owner !== type) limits.delete(keyword);
  }
  if (branch.type === "integer") {
    if (limits.get("format") === "unixtime") limits.delete("format");
    // Of whole numbers, those above 0 are those from 1.
    for (const [exclusive, inclusive, step] of /** @type {const} */ ([
      ["exclusiveMinimum", "minimum", 1],
      ["exclusiveMaximum", "maximum", -1],
    ])) {
      const limit = limits.get(exclusive);
      if (typeof limit !== "number") continue;
      limits.delete(exclusive);
      limits.set(
        inclusive,
        limits.has(inclusive) ? tighter(inclusive, limits.get(inclusive), limit + step) : limit + step,
      );
    }
  }
  return { ...branch, limits };
}

/**
 * Branches of plain values that differ by their values only are one branch with all the values, and any value takes in
 * every other.
 * @param {Branch[]} branches
 */
export function gather(branches) {
  const any = branches.find(
    ({ type, values, limits }) => type === undefined && values === undefined && limits.size === 0,
  );
  if (any) return [any];
  /** @type {Map<string, Branch>} */
  const plain = new Map();
  /** @type {Branch[]} */
  const gathered = [];
  for (const branch of branches) {
    const isPlain = ["string", "integer", "number", "boolean"].includes(branch.type ?? "");
    const key = canonical([branch.type, ...[...branch.limits].sort()]);
    const there = isPlain ? plain.get(key) : undefined;
    if (!there) {
      const copy = { ...branch };
      if (isPlain) plain.set(key, copy);
      gathered.push(copy);
    } else if (there.values && branch.values) {
      there.values = [...there.values, ...without(branch.values, there.values)];
    } else {
      there.known = [...there.known, ...(there.values ?? []), ...(branch.values ?? [])];
      there.values = undefined;
    }
  }
  for (const branch of gathered) {
    if (branch.type === "boolean" && branch.values && new Set(branch.values).size === 2) branch.values = undefined;
  }
  return gathered;
}
