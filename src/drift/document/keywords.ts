// What the keys of a part of a document are: keywords, or names that the author chose.
import { isExtension, isObject } from "./node.js";

/** Keywords whose value has names for keys. */
const NAMES = new Set([
  ...["headers", "content", "encoding", "links", "properties", "patternProperties", "dependentSchemas"],
  ...["$defs", "definitions", "schemas", "requestBodies", "securitySchemes", "pathItems", "mediaTypes"],
]);

/** Keywords whose value has names for keys, and extensions beside them. */
const NAMES_AND_EXTENSIONS = new Set(["paths", "webhooks", "responses", "callbacks", "additionalOperations"]);

/** Keywords whose value is data. A `$ref` in it is no reference. */
const DATA = new Set(["example", "examples", "default", "enum", "const", "mapping", "security"]);

export type Keys = "keywords" | "names" | "names and extensions";

export interface Part {
  part: object;
  keys: Keys;
}

/** The parts right below a part of a document, without extensions, examples and other data. */
export function partsOf({ part, keys }: Part): Part[] {
  if (Array.isArray(part)) return part.filter(isContainer).map((item) => ({ part: item, keys: "keywords" }));
  const parts: Part[] = [];
  for (const [key, value] of Object.entries(part)) {
    if (!isContainer(value)) continue;
    if (keys !== "names" && isExtension(key)) continue;
    if (keys === "keywords" && DATA.has(key)) continue;
    parts.push({ part: value, keys: keys === "keywords" ? keysOf(key, value) : "keywords" });
  }
  return parts;
}

function keysOf(keyword: string, value: object): Keys {
  if (NAMES_AND_EXTENSIONS.has(keyword)) return "names and extensions";
  // The parameters of an operation are a list; those of the components have names.
  const isNamed = NAMES.has(keyword) || (keyword === "parameters" && isObject(value));
  return isNamed ? "names" : "keywords";
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
