// openapi.yaml against an upstream document: what became of each operation.
import { createHash } from "node:crypto";
import { canonical } from "./canonical.js";
import { change } from "./change.js";
import { CannotCompare, operationsOf } from "./document.js";
import { sentenceOf } from "./message.js";
import { createOperationComparison } from "./operation.js";

/** @typedef {import("./document.js").Node} Node */
/** @typedef {import("./document.js").Operation} Operation */
/** @typedef {import("./change.js").Change} Change */
/** @typedef {import("./change.js").Effect} Effect */
/** @typedef {"request" | "response"} Direction */
/** @typedef {"breaking" | "non-breaking" | "note"} Class */

/**
 * @typedef {object} Finding
 * @property {string} id The same as long as this difference is the same, whatever happens elsewhere.
 * @property {Class} class What it means to a client that was written against our document.
 * @property {string} kind
 * @property {string} operation Its `operationId`, or method and path.
 * @property {string} title Method and path of the operation.
 * @property {Direction} direction
 * @property {string} path Where in the operation.
 * @property {string | undefined} component The shared schema that the place is in.
 * @property {string} within The place in the shared schema.
 * @property {unknown} before In our document; null where there is nothing.
 * @property {unknown} after Upstream.
 * @property {string} message
 */

/**
 * The one rule: less that may be sent, or more that may come back, breaks a client. What has a name and is gone breaks
 * whoever used it; what is new breaks only who has to send it. Limits bind the sender.
 * @param {Effect} effect
 * @param {Direction} direction
 * @param {boolean} isLimit
 * @returns {Class}
 */
export function classify(effect, direction, isLimit) {
  if (effect === "remark" || (isLimit && direction === "response")) return "note";
  if (effect === "gone" || effect === "other") return "breaking";
  if (effect === "come") return "non-breaking";
  const breaks = direction === "request" ? effect !== "wider" : effect === "wider";
  return breaks ? "breaking" : "non-breaking";
}

/**
 * @param {Node} ours
 * @param {Node} theirs
 * @param {string[]} scope Beginnings of paths.
 * @returns {{ findings: Finding[], operations: number }} The findings in the order of our document, and how many operations of ours were compared.
 * @throws {CannotCompare} A reference leads nowhere, or nothing of ours is in scope.
 */
export function compareDocuments(ours, theirs, scope) {
  const [ourOperations, theirOperations] = [operationsOf(ours, scope), operationsOf(theirs, scope)];
  if (ourOperations.size === 0) throw new CannotCompare(`our document has no operation under ${scope.join(" or ")}`);
  const compare = createOperationComparison(ours, theirs);
  /** @type {Map<string, Finding>} */
  const findings = new Map();

  for (const [key, operation] of ourOperations) {
    const other = theirOperations.get(key);
    if (!other) {
      add(operation, "request", [change("operation-removed", "gone", operation.title, null)]);
      continue;
    }
    add(operation, "request", compare.request(operation, other));
    add(operation, "response", compare.response(operation, other));
  }
  for (const [key, operation] of theirOperations) {
    if (!ourOperations.has(key)) add(operation, "request", [change("operation-added", "come", null, operation.title)]);
  }
  return { findings: [...findings.values()], operations: ourOperations.size };

  /**
   * @param {Operation} operation
   * @param {Direction} direction
   * @param {Change[]} changes
   */
  function add({ key, name, title }, direction, changes) {
    for (const { effect, isLimit, ...rest } of changes) {
      // What an answer says when a client leaves something out is no concern of the client.
      if (rest.kind === "default-changed" && direction === "response") continue;
      const identity = canonical([key, direction, rest.path, rest.kind, rest.before, rest.after]);
      const id = createHash("sha256").update(identity).digest("hex").slice(0, 12);
      const found = { id, class: classify(effect, direction, isLimit), operation: name, title, direction, ...rest };
      findings.set(id, { ...found, message: [rest.path, sentenceOf(rest)].filter(Boolean).join(": ") });
    }
  }
}
