// An OpenAPI document as the comparison reads it: typed access to its parts, with references followed.
import { ComparisonError } from "./error.js";
import { isContainer, isExtension, isObject, isSchema, type JsonObject, nameOfType, own, type Schema } from "./node.js";
import { createReferences, type References, referenceOf } from "./references.js";

/** With its root alone it is a document in memory: references to other files lead nowhere in it. */
export class Document {
  readonly root: JsonObject;
  /** The file or the URL, without anything that may be secret. */
  readonly name: string;
  /** As it was written; empty for a document that was not loaded. */
  readonly text: string;
  readonly references: References = createReferences();
  /** What is odd, but does not stand in the way of a comparison. */
  readonly warnings: string[] = [];

  constructor(root: JsonObject, name = "the document", text = "", uri = "memory:/openapi.yaml") {
    this.root = root;
    this.name = name;
    this.text = text;
    this.references.add(uri, root);
  }

  /**
   * The object that stands at a place, with references followed.
   * @param what What belongs there, for the message.
   * @throws {ComparisonError} A reference leads nowhere, or there is something else.
   */
  resolve(node: unknown, what: string): JsonObject {
    const target = this.dereference(node);
    if (isObject(target)) return target;
    throw this.fault(node, `${nameOfType(target)} stands where ${what} belongs`);
  }

  /**
   * Follows a reference, and what it leads to if that is one as well.
   * @throws {ComparisonError} It leads nowhere, or back to itself.
   */
  dereference(node: unknown): unknown {
    // Most parts are no reference.
    if (referenceOf(node) === undefined) return node;
    const seen = new Set<unknown>();
    let at = node;
    while (isObject(at) && referenceOf(at) !== undefined) {
      if (seen.has(at)) {
        const reference = referenceOf(node);
        throw this.fault(node, `the reference ${reference} leads back to itself`);
      }
      seen.add(at);
      at = this.follow(at);
    }
    return at;
  }

  /**
   * One step along a reference.
   * @throws {ComparisonError} It leads nowhere.
   */
  follow(holder: JsonObject): unknown {
    const target = this.references.target(holder);
    if (target !== undefined) return target;
    throw new ComparisonError(`${this.name}: the reference ${referenceOf(holder)} leads nowhere`);
  }

  /**
   * The object at a key, empty where there is none.
   * @throws {ComparisonError} There is something else.
   */
  objectAt(holder: JsonObject, key: string): JsonObject {
    const value = this.dereference(own(holder, key));
    if (value === undefined) return {};
    if (isObject(value)) return value;
    throw this.#mismatch(holder, key, value, "an object");
  }

  /**
   * The keys and the values of the object at a key.
   * @throws {ComparisonError} There is something else.
   */
  entriesAt(holder: JsonObject, key: string): [string, unknown][] {
    return Object.entries(this.objectAt(holder, key));
  }

  /**
   * The keys and the values of the object at a key, without its extensions.
   * @throws {ComparisonError} There is something else.
   */
  itemsAt(holder: JsonObject, key: string): [string, unknown][] {
    return this.entriesAt(holder, key).filter(([name]) => !isExtension(name));
  }

  /**
   * The list at a key, empty where there is none.
   * @throws {ComparisonError} There is something else.
   */
  listAt(holder: JsonObject, key: string): unknown[] {
    const value = this.dereference(own(holder, key));
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    throw this.#mismatch(holder, key, value, "a list");
  }

  /**
   * The text at a key.
   * @throws {ComparisonError} There is something else, or nothing.
   */
  textAt(holder: JsonObject, key: string): string {
    const value = own(holder, key);
    if (typeof value === "string") return value;
    if (value === undefined) throw this.fault(holder, `${key} is missing`);
    throw this.#mismatch(holder, key, value, "text");
  }

  /**
   * The schema at a key, where there is one.
   * @throws {ComparisonError} There is something else.
   */
  schemaAt(holder: JsonObject, key: string): Schema | undefined {
    const value = own(holder, key);
    return value === undefined ? undefined : this.#asSchema(holder, key, value);
  }

  /**
   * The schemas of the object at a key, by name.
   * @throws {ComparisonError} There is something else.
   */
  namedSchemasAt(holder: JsonObject, key: string): [string, Schema][] {
    return this.entriesAt(holder, key).map(([name, value]) => [name, this.#asSchema(holder, name, value)]);
  }

  /**
   * The schemas of the list at a key.
   * @throws {ComparisonError} There is something else.
   */
  schemasAt(holder: JsonObject, key: string): Schema[] {
    return this.listAt(holder, key).map((value) => {
      if (isSchema(value)) return value;
      throw this.fault(holder, `${key} lists ${nameOfType(value)}, not a schema`);
    });
  }

  /**
   * The schema that a reference leads to.
   * @throws {ComparisonError} It is no text, leads nowhere, or leads to something else.
   */
  targetOf(holder: JsonObject): Schema {
    if (referenceOf(holder) === undefined) throw this.fault(holder, "the reference is not text");
    const target = this.follow(holder);
    if (isSchema(target)) return target;
    throw this.fault(holder, `${nameOfType(target)} stands where a schema belongs`);
  }

  #asSchema(holder: JsonObject, key: string, value: unknown): Schema {
    if (isSchema(value)) return value;
    throw this.#mismatch(holder, key, value, "a schema");
  }

  #mismatch(holder: JsonObject, key: string, value: unknown, wanted: string): ComparisonError {
    return this.fault(holder, `${key} is ${nameOfType(value)}, not ${wanted}`);
  }

  /** What is wrong with a part of a document, and where the part is. */
  fault(part: unknown, message: string): ComparisonError {
    const pointer = isContainer(part) ? this.references.locate(part) : undefined;
    const place = pointer === undefined ? "" : ` at ${pointer}`;
    return new ComparisonError(`${this.name}${place}: ${message}`);
  }
}
