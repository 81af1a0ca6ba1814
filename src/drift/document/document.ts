// An OpenAPI document as the comparison reads it: typed access to its parts, with references followed.
import { ComparisonError } from "./error.js";
import { isContainer, isExtension, isObject, isSchema, type JsonObject, nameOfType, own, type Schema } from "./node.js";
import { createReferences, type References, referenceOf } from "./references.js";

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
export function createDocument(
  root: JsonObject,
  name = "the document",
  text = "",
  uri = "memory:/openapi.yaml",
): Document {
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
    if (seen.has(at)) {
      const reference = referenceOf(node);
      throw fault(document, node, `the reference ${reference} leads back to itself`);
    }
    seen.add(at);
    at = follow(document, at);
  }
  return at;
}

/**
 * One step along a reference.
 * @throws {ComparisonError} It leads nowhere.
 */
export function follow({ name, references }: Document, holder: JsonObject): unknown {
  const target = references.target(holder);
  if (target !== undefined) return target;
  throw new ComparisonError(`${name}: the reference ${referenceOf(holder)} leads nowhere`);
}

/**
 * The object at a key, empty where there is none.
 * @throws {ComparisonError} There is something else.
 */
export function objectAt(document: Document, holder: JsonObject, key: string): JsonObject {
  const value = dereference(document, own(holder, key));
  if (value === undefined) return {};
  if (isObject(value)) return value;
  throw mismatch(document, holder, key, value, "an object");
}

/**
 * The keys and the values of the object at a key.
 * @throws {ComparisonError} There is something else.
 */
export function entriesAt(document: Document, holder: JsonObject, key: string): [string, unknown][] {
  return Object.entries(objectAt(document, holder, key));
}

/**
 * The keys and the values of the object at a key, without its extensions.
 * @throws {ComparisonError} There is something else.
 */
export function itemsAt(document: Document, holder: JsonObject, key: string): [string, unknown][] {
  return entriesAt(document, holder, key).filter(([name]) => !isExtension(name));
}

/**
 * The list at a key, empty where there is none.
 * @throws {ComparisonError} There is something else.
 */
export function listAt(document: Document, holder: JsonObject, key: string): unknown[] {
  const value = dereference(document, own(holder, key));
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw mismatch(document, holder, key, value, "a list");
}

/**
 * The text at a key.
 * @throws {ComparisonError} There is something else, or nothing.
 */
export function textAt(document: Document, holder: JsonObject, key: string): string {
  const value = own(holder, key);
  if (typeof value === "string") return value;
  if (value === undefined) throw fault(document, holder, `${key} is missing`);
  throw mismatch(document, holder, key, value, "text");
}

/**
 * The schema at a key, where there is one.
 * @throws {ComparisonError} There is something else.
 */
export function schemaAt(document: Document, holder: JsonObject, key: string): Schema | undefined {
  const value = own(holder, key);
  return value === undefined ? undefined : asSchema(document, holder, key, value);
}

/** @throws {ComparisonError} The value is no schema. */
export function asSchema(document: Document, holder: JsonObject, key: string, value: unknown): Schema {
  if (isSchema(value)) return value;
  throw mismatch(document, holder, key, value, "a schema");
}

function mismatch(
  document: Document,
  holder: JsonObject,
  key: string,
  value: unknown,
  wanted: string,
): ComparisonError {
  return fault(document, holder, `${key} is ${nameOfType(value)}, not ${wanted}`);
}

/** What is wrong with a part of a document, and where the part is. */
export function fault({ name, references }: Document, part: unknown, message: string): ComparisonError {
  const pointer = isContainer(part) ? references.locate(part) : undefined;
  const place = pointer === undefined ? "" : ` at ${pointer}`;
  return new ComparisonError(`${name}${place}: ${message}`);
}
