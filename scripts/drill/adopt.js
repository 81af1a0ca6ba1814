// What our contract adds to the published document, put on another one, so that the two are generated alike.
import { isObject, resolve } from "../generate/document.js";
import { operationsIn } from "./paths.js";

/** @typedef {import("../generate/document.js").Node} Node */

/**
 * Adds to the operations of an upstream document what ours say of them: names, failures, streams and pages. Taken from
 * our document and not from a list, so that it is never behind it.
 * @param {Node} upstream
 * @param {Node} ours
 * @param {string[]} scope Beginnings of paths.
 * @returns {Node} A changed copy.
 */
export function adopt(upstream, ours, scope) {
  const document = structuredClone(upstream);
  const { components = {} } = document;
  document.components = components;
  const ourOperations = operationsIn(ours, scope);
  for (const [key, node] of operationsIn(document, scope)) {
    adoptOperation(document, node, ourOperations.get(key));
  }
  for (const section of ["schemas", "responses"]) {
    components[section] = { ...ours.components[section], ...components[section] };
  }
  closeMetadata(components.schemas);
  return document;
}

/**
 * @param {Node} document
 * @param {Node} node Is changed.
 * @param {Node} known The same operation in our document.
 */
function adoptOperation(document, node, known) {
  node.responses ??= {};
  node.responses.default ??= { $ref: "#/components/responses/Error" };
  if (known?.operationId) node.operationId ??= known.operationId;
  if (known?.["x-paginated"]) node["x-paginated"] = true;
  const content = resolve(document, node.responses["200"])?.content;
  const stream = known?.responses["200"]?.content?.["text/event-stream"];
  if (content && stream) content["text/event-stream"] ??= stream;
}

/**
 * `metadata` of any values becomes one of strings, as in our document.
 * @param {Node} node
 */
function closeMetadata(node) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== "object" || value === null) continue;
    const isMap = key === "metadata" && isObject(value) && [value.type].flat().includes("object");
    if (isMap) value.additionalProperties ??= { type: "string" };
    else closeMetadata(value);
  }
}
