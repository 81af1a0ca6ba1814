// Types in a few words, for people.
import { UNDESCRIBED } from "./algebra.js";
import { nameOf } from "./pair.js";

/** @typedef {import("./document.js").Node} Node */
/** @typedef {import("./shape.js").Branch} Branch */
/** @typedef {import("./shape.js").Shape} Shape */
/** @typedef {import("./pair.js").ReadShape} ReadShape */

/**
 * A type in a few words.
 * @param {Shape} shape
 * @param {ReadShape} read
 * @returns {string}
 */
export function describe({ nullable, branches }, read) {
  const words = branches.map((branch) => {
    if (branch.type === "array") return `array of ${describeItems(branch, read)}`;
    return branch.values?.length
      ? branch.values.map((value) => JSON.stringify(value)).join(" | ")
      : (branch.type ?? "any");
  });
  const isAny = words.length === 1 && words[0] === "any";
  return [...new Set(words), ...(nullable && !isAny ? ["null"] : [])].join(" | ") || "nothing";
}

/**
 * @param {Branch} branch
 * @param {ReadShape} read
 */
function describeItems(branch, read) {
  const types = new Set(read(branch.items).branches.map(({ type }) => type ?? "any"));
  return types.size > 1 ? `(${[...types].join(" | ")})` : ([...types][0] ?? "nothing");
}

/**
 * @param {Node} schema
 * @param {boolean} isRequired
 * @param {ReadShape} read
 */
export function describeProperty(schema, isRequired, read) {
  if (schema === UNDESCRIBED) return "required, but not described";
  return `${describe(read(schema), read)}, ${isRequired ? "required" : "optional"}`;
}

/**
 * @param {Branch} branch
 * @param {Map<Branch, string>} tags
 * @param {ReadShape} read
 */
export function describeBranch(branch, tags, read) {
  if (branch.type !== "object") return describe({ nullable: false, branches: [branch], default: undefined }, read);
  return `object (${nameOf(branch, tags)})`;
}
