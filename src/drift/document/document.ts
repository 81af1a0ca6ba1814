// An OpenAPI document as the comparison reads it: typed access to its parts, with references followed.
import { ComparisonError } from "./error.js";
import { isObject, type JsonObject, nameOfType, own } from "./node.js";
import { createReferences, type References, referenceOf } from "./references.js";

/** Where a document is that was not loaded from anywhere. */
const NOWHERE = "memory:/openapi.yaml";

export interface Document {
  /** The file or the URL, without anything that may be secret. */
  name: string;
  /** As it was written; empty for a document that was not loaded. */
  text: string;
  root: JsonObject;
  references: References;
  /** What is odd, but does not stand in the way of a comparison. */
  warnings: string[];
}

/** A document that is in memory already. References to other files lead nowhere in it. */
export function createDocument(root: JsonObject, name = "the document", text = "", uri = NOWHERE): Document {
  const references = createReferences();
  references.add(uri, root);
  return { name, text, root, references, warnings: [] };
}

/**
 * The object that stands at a place, with references followed.
 * @param what What belongs there, for the message.
 * @throws {ComparisonError} A reference leads nowhere, or there is something else.
 */
export function resolve(document: Document, node: unknown, what: string): JsonObject {
  const target = dereference(document, node);
  if (isObject(target)) return target;
  throw fault(document, node, `${nameOfType(target)} stands where ${what} belongs`);
}

/**
 * Follows a reference, and what it leads to if that is one as well.
 * @throws {ComparisonError} It leads nowhere, or back to itself.
 */
export function dereference(document: Document, node: unknown): unknown {
  const seen = new Set<unknown>();
  let at = node;
  while (isObject(at) && referenceOf(at) !== undefined) {
    if (seen.has(at)) throw fault(document, node, `the reference ${referenceOf(node)} leads back to itself`);
    seen.add(at);
    at = follow(document, at);
  }
  return at;
}

/**
 * One step along a reference.
 * @throws {ComparisonError} It leads nowhere.
 */
export function follow(document: Document, holder: JsonObject): unknown {
  const target = document.references.target(holder);
  if (target !== undefined) return target;
  throw new ComparisonError(`${document.name}: the reference ${referenceOf(holder)} leads nowhere`);
}

/**
 * The object at a key, empty where there is none.
 * @throws {ComparisonError} There is something else.
 */
export function objectAt(document: Document, holder: JsonObject, key: string): JsonObject {
  const value = dereference(document, own(holder, key));
  if (value === undefined) return {};
  if (isObject(value)) return value;
  throw fault(document, holder, `${key} is ${nameOfType(value)}, not an object`);
}

/**
 * The list at a key, empty where there is none.
 * @throws {ComparisonError} There is something else.
 */
export function listAt(document: Document, holder: JsonObject, key: string): unknown[] {
  const value = dereference(document, own(holder, key));
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw fault(document, holder, `${key} is ${nameOfType(value)}, not a list`);
}

/**
 * The text at a key.
 * @throws {ComparisonError} There is something else, or nothing.
 */
export function textAt(document: Document, holder: JsonObject, key: string): string {
  const value = own(holder, key);
  if (typeof value === "string") return value;
  throw fault(document, holder, `${key} is ${value === undefined ? "missing" : `${nameOfType(value)}, not text`}`);
}

/** What is wrong with a part of a document, and where the part is. */
export function fault(document: Document, part: unknown, message: string): ComparisonError {
  const isPart = typeof part === "object" && part !== null;
  const pointer = isPart ? document.references.locate(part) : undefined;
  const place = pointer === undefined ? "" : ` at ${pointer}`;
  return new ComparisonError(`${document.name}${place}: ${message}`);
}
