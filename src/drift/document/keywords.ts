// What the keys of a part of a document are: keywords, or names that the author chose.
import { isContainer, isExtension, isObject, type JsonObject } from "./node.js";

export type Keys = "keywords" | "names" | "names and extensions";

/** What the keys of the value of a keyword are, where they are names. */
const KEYS = new Map<string, Keys>([
  ["headers", "names"],
  ["content", "names"],
  ["encoding", "names"],
  ["links", "names"],
  ["properties", "names"],
  ["patternProperties", "names"],
  ["dependentSchemas", "names"],
  ["$defs", "names"],
  ["definitions", "names"],
  ["schemas", "names"],
  ["requestBodies", "names"],
  ["securitySchemes", "names"],
  ["pathItems", "names"],
  ["mediaTypes", "names"],
  ["paths", "names and extensions"],
  ["webhooks", "names and extensions"],
  ["responses", "names and extensions"],
  ["callbacks", "names and extensions"],
  ["additionalOperations", "names and extensions"],
]);

/** Keywords whose value is data. A `$ref` in it is no reference. */
const DATA = new Set(["example", "examples", "default", "enum", "const", "mapping", "security"]);

/** Visits the parts right below a part of a document, without extensions, examples and other data. */
export function visitParts(part: object, keys: Keys, visit: (below: object, keys: Keys) => void): void {
  // Much quicker than `Object.entries` in a document of megabytes.
  for (const key in part) {
    const value = (part as JsonObject)[key];
    if (!isContainer(value)) continue;
    if (Array.isArray(part) || keys === "names") visit(value, "keywords");
    else if (isExtension(key)) continue;
    else if (keys === "names and extensions") visit(value, "keywords");
    else if (!DATA.has(key)) visit(value, keysOf(key, value));
  }
}

function keysOf(keyword: string, value: object): Keys {
  // The parameters of an operation are a list; those of the components have names.
  if (keyword === "parameters" && isObject(value)) return "names";
  return KEYS.get(keyword) ?? "keywords";
}
