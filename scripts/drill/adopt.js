// What openapi.yaml adds to the published document, put on another one, so that the two are generated alike.
import { createDocument, operationsOf, resolve } from "../../dist/src/drift/index.js";

/** @typedef {any} Node A part of a document: what it holds is known by its place only. */

/**
 * Adds to the operations of an upstream document what ours say of them: failures, streams and pages. Taken from our
 * document and not from a list, so that it is never behind it.
 * @param {Node} upstream
 * @param {Node} ours
 * @param {string[]} scope Beginnings of paths.
 * @returns {Node} A changed copy, of OpenAPI 3.1, which our parts are written in.
 */
export function adopt(upstream, ours, scope) {
  const document = spellNulls({ ...upstream, openapi: "3.1.0" });
  const upstreamDocument = createDocument(document);
  const ourOperations = operationsOf(createDocument(ours), scope);
  for (const [key, operation] of operationsOf(upstreamDocument, scope)) {
    /** @type {Node} */
    const node = operation.node;
    /** @type {Node} */
    const known = ourOperations.get(key)?.node;
    node.responses.default ??= { $ref: "#/components/responses/Error" };
    if (known?.["x-paginated"]) node["x-paginated"] = true;
    /** @type {Node} */
    const answer = node.responses["200"] && resolve(upstreamDocument, node.responses["200"], "a response");
    const content = answer?.content;
    const stream = known?.responses["200"]?.content?.["text/event-stream"];
    if (content && stream) content["text/event-stream"] ??= stream;
  }
  for (const section of ["schemas", "responses"]) {
    document.components[section] = { ...ours.components[section], ...document.components[section] };
  }
  closeMetadata(document.components.schemas);
  return document;
}

/**
 * A copy with `nullable`, which 3.1 has no more and tools read differently, as a type or a branch.
 * @param {Node} node
 * @returns {Node}
 */
function spellNulls(node) {
  if (Array.isArray(node)) return node.map(spellNulls);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, spellNulls(value)]);
  const copy = Object.fromEntries(entries.filter(([key, value]) => key !== "nullable" || typeof value !== "boolean"));
  if (node.nullable !== true) return copy;
  if (copy.type === undefined) return { anyOf: [copy, { type: "null" }] };
  const values = copy.enum ? { enum: [...copy.enum, null] } : {};
  return { ...copy, type: [copy.type, "null"].flat(), ...values };
}

/**
 * `metadata` of any values becomes one of strings, as in our document.
 * @param {Node} node
 */
function closeMetadata(node) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== "object" || value === null) continue;
    if (key === "metadata" && [value.type].flat().includes("object")) value.additionalProperties ??= { type: "string" };
    else closeMetadata(value);
  }
}
