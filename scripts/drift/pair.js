// Which branch of one union became which branch of another.
import { canonical, without } from "./canonical.js";

/** @typedef {import("./shape.js").Branch} Branch */
/** @typedef {import("./shape.js").Shape} Shape */
/** @typedef {(node: import("./document.js").Node) => Shape} ReadShape */

/** Where APIs say which branch a value is, the usual names first. */
const TAGS = ["type", "event", "object", "kind", "role"];

/**
 * The one value that a property of a branch always has.
 * @param {Branch} branch
 * @param {string} name
 * @param {ReadShape} shape
 */
function constantOf(branch, name, shape) {
  const property = branch.properties.get(name);
  const only = property === undefined ? undefined : shape(property).branches;
  const values = only?.length === 1 ? only[0]?.values : undefined;
  return values?.length === 1 && typeof values[0] === "string" ? values[0] : undefined;
}

/**
 * What each branch is called in its union: by its tag, or by what it requires. Tags are names, and tell a branch from
 * the others whatever else changes in it.
 * @param {Branch[]} branches
 * @param {ReadShape} shape
 * @param {string | undefined} property Of the other union, so that both are told apart by the same.
 */
function labelsOf(branches, shape, property = undefined) {
  const objects = branches.filter(({ type }) => type === "object");
  const names = property ? [property] : [...TAGS, ...objects.flatMap((one) => [...one.properties.keys()].sort())];
  let best = { property: /** @type {string | undefined} */ (undefined), tags: new Map() };
  for (const name of new Set(names)) {
    const tags = new Map(objects.map((branch) => [branch, constantOf(branch, name, shape)]));
    const found = [...tags.values()].filter((tag) => tag !== undefined);
    const isTelling = found.length > best.tags.size && new Set(found).size === found.length;
    if (isTelling) best = { property: name, tags: new Map([...tags].filter(([, tag]) => tag !== undefined)) };
  }
  return best;
}

/**
 * @param {Branch} branch
 * @param {Map<Branch, string>} tags
 */
export function nameOf(branch, tags) {
  const signature = [...branch.required].sort().slice(0, 3).join(",");
  return tags.get(branch) ?? (signature || (branch.type ?? "any"));
}

/**
 * How much two branches of one type have in common, from 0 to 1.
 * @param {Branch} a
 * @param {Branch} b
 * @param {ReadShape} shapeA
 * @param {ReadShape} shapeB
 */
function overlap(a, b, shapeA, shapeB) {
  /** @type {(branch: Branch, shape: ReadShape) => string[]} */
  const traits = (branch, shape) => [
    branch.type ?? "any",
    ...branch.properties.keys(),
    ...[...branch.limits].map(canonical),
    ...(branch.values ?? []).map(canonical),
    ...(branch.type === "array" ? shape(branch.items).branches.map(({ type }) => `of ${type}`) : []),
  ];
  const [inA, inB] = [traits(a, shapeA), traits(b, shapeB)];
  const common = inA.length - without(inA, inB).length;
  return common / (inA.length + inB.length - common);
}

/**
 * A branch whose tag may be several values, as one branch for each: one object with `type: a | b` is the union of two.
 * @param {Branch[]} branches
 * @param {string | undefined} property The tag of the other union.
 * @param {ReadShape} shape
 */
function splitByTag(branches, property, shape) {
  if (property === undefined) return branches;
  return branches.flatMap((branch) => {
    const node = branch.properties.get(property);
    const only = node === undefined ? undefined : shape(node).branches;
    const values = (only?.length === 1 && only[0]?.values) || [];
    if (values.length < 2) return [branch];
    return values.map((value) => {
      const properties = new Map(branch.properties).set(property, { allOf: [node, { enum: [value] }] });
      return { ...branch, properties };
    });
  });
}

/**
 * The property that tells at least two branches apart.
 * @param {{ property: string | undefined, tags: Map<Branch, string> }} labels
 */
function telling({ property, tags }) {
  return tags.size > 1 ? property : undefined;
}

/**
 * Pairs the branches of two unions: by tag, then by type, then by what they have in common.
 * @param {Branch[]} ours
 * @param {Branch[]} theirs
 * @param {ReadShape} shapeOurs
 * @param {ReadShape} shapeTheirs
 */
export function pairBranches(ours, theirs, shapeOurs, shapeTheirs) {
  // Alone on both sides an object is still the object, whatever its tag; in a union two tags that differ are two names.
  const isUnion = [ours, theirs].some((list) => list.filter(({ type }) => type === "object").length > 1);
  const labels = isUnion ? labelsOf : () => ({ property: undefined, tags: new Map() });
  const a = splitByTag(ours, telling(labels(theirs, shapeTheirs)), shapeOurs);
  const mine = labels(a, shapeOurs);
  const b = splitByTag(theirs, telling(mine), shapeTheirs);
  const other = labels(b, shapeTheirs, mine.property);
  /** @type {Map<Branch, Branch>} */
  const pairs = new Map();
  const left = new Set(b);

  const byTag = new Map([...other.tags].map(([branch, tag]) => [tag, branch]));
  for (const [branch, tag] of mine.tags) join(branch, byTag.get(tag));
  pairAlike((one, another) => one.type === another.type && !(mine.tags.has(one) && other.tags.has(another)));
  pairAlike((one, another) => isNumber(one) && isNumber(another));
  const gone = a.filter((branch) => !pairs.has(branch));
  return { pairs, gone, come: [...left], tags: mine.tags, theirTags: other.tags };

  /**
   * @param {Branch} one
   * @param {Branch | undefined} another
   */
  function join(one, another) {
    if (another === undefined || pairs.has(one) || !left.delete(another)) return;
    pairs.set(one, another);
  }

  /** @param {(one: Branch, another: Branch) => boolean} mayBe */
  function pairAlike(mayBe) {
    const free = a.filter((one) => !pairs.has(one));
    const candidates = free.flatMap((one) =>
      [...left].filter((another) => mayBe(one, another)).map((b) => ({ one, b })),
    );
    // Where there is no choice, there is nothing to weigh.
    const isChoice = candidates.length > 1;
    const scored = candidates.map(({ one, b }) => ({
      one,
      b,
      score: isChoice ? overlap(one, b, shapeOurs, shapeTheirs) : 1,
    }));
    for (const { one, b: another } of scored.sort((x, y) => y.score - x.score)) join(one, another);
  }
}

/** @param {Branch} branch */
function isNumber({ type }) {
  return type === "integer" || type === "number";
}
