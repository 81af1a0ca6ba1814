// Parts of a document as a parser returns them, and checks of what they are.

export interface JsonObject {
  [key: string]: unknown;
}

/** A JSON Schema: `true` allows every value, `false` allows none. */
export type Schema = JsonObject | boolean;

export function isObject(value: unknown): value is JsonObject {
  return isContainer(value) && !Array.isArray(value);
}

/** Whether a value has parts: an object or a list. */
export function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === "boolean" || isObject(value);
}

/** The value of a key of the object itself, not of its prototype. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A value in a few words, for messages. */
export function nameOfType(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  return typeof value === "string" ? "text" : `a ${typeof value}`;
}

/** Whether a key holds an extension, which says nothing about the API itself. */
export function isExtension(key: string): boolean {
  return key.startsWith("x-");
}
