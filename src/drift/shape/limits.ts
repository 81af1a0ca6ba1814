// What is asked of a value beside its type, its values and its parts.
import { isExtension, type JsonObject } from "../document/node.js";
import { canonical } from "./canonical.js";
import type { Branch } from "./shape.js";

/** Keywords that ask nothing of a value, and those that are read into the other fields of a shape. */
const NO_LIMITS = new Set([
  ...["title", "summary", "description", "example", "examples", "externalDocs", "deprecated", "xml", "discriminator"],
  ...["readOnly", "writeOnly", "$comment", "$schema", "$id", "$anchor", "$dynamicAnchor", "$defs", "definitions"],
  ...["$ref", "$dynamicRef", "type", "nullable", "enum", "const", "default", "allOf", "anyOf", "oneOf"],
  ...["properties", "patternProperties", "required", "additionalProperties", "items", "prefixItems"],
]);

/** The type that each keyword limits. A keyword that is not listed limits every type. */
const TYPES = new Map(
  Object.entries({
    string: ["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema"],
    number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
    array: ["minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains", "unevaluatedItems"],
    object: ["minProperties", "maxProperties", "propertyNames", "unevaluatedProperties", "dependentRequired"],
  }).flatMap(([type, keywords]) => keywords.map((keyword) => [keyword, type] as const)),
);

/**
 * The limits that a schema sets itself.
 * @param textOf Writes a value that is compared as a whole.
 */
export function limitsOf(schema: JsonObject, textOf: (value: object) => string): Map<string, unknown> {
  const limits = new Map<string, unknown>();
  for (const [keyword, value] of Object.entries(schema)) {
    if (NO_LIMITS.has(keyword) || isExtension(keyword) || isNoLimit(keyword, value)) continue;
    limits.set(keyword, typeof value === "object" && value !== null ? textOf(value) : value);
  }
  for (const [inclusive, exclusive] of BOUNDS) {
    // OpenAPI 3.0 says with a boolean that the bound itself is excluded.
    if (limits.get(exclusive) !== true) continue;
    limits.delete(exclusive);
    if (limits.has(inclusive)) limits.set(exclusive, limits.get(inclusive));
    limits.delete(inclusive);
  }
  return limits;
}

const BOUNDS = [
  ["minimum", "exclusiveMinimum", 1],
  ["maximum", "exclusiveMaximum", -1],
] as const;

function isNoLimit(keyword: string, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (value === 0) return ["minLength", "minItems", "minProperties"].includes(keyword);
  return value === false && ["uniqueItems", "exclusiveMinimum", "exclusiveMaximum"].includes(keyword);
}

/** Of two limits by one keyword, what both together ask. */
export function tighter(keyword: string, x: unknown, y: unknown): unknown {
  if (typeof x === "number" && typeof y === "number") {
    if (isLowerBound(keyword)) return Math.max(x, y);
    if (isUpperBound(keyword)) return Math.min(x, y);
  }
  return canonical(x) === canonical(y) ? x : [x, y].map(canonical).sort().join(" and ");
}

export function isLowerBound(keyword: string): boolean {
  return keyword.startsWith("min") || keyword === "exclusiveMinimum";
}

export function isUpperBound(keyword: string): boolean {
  return keyword.startsWith("max") || keyword === "exclusiveMaximum";
}

/** A branch without the limits of other types, which ask nothing of it. */
export function withOwnLimits(branch: Branch): Branch {
  // With no type at all, the limits of every type may matter.
  if (branch.type === undefined || branch.limits.size === 0) return branch;
  const type = branch.type === "integer" ? "number" : branch.type;
  const own = [...branch.limits].filter(([keyword]) => (TYPES.get(keyword) ?? type) === type);
  const limits = new Map(own);
  if (branch.type === "integer") limitInteger(limits);
  return { ...branch, limits };
}

function limitInteger(limits: Map<string, unknown>): void {
  if (limits.get("format") === "unixtime") limits.delete("format");
  // Of whole numbers, those above 0 are those from 1.
  for (const [inclusive, exclusive, step] of BOUNDS) {
    const excluded = limits.get(exclusive);
    if (typeof excluded !== "number" || !Number.isInteger(excluded)) continue;
    const bound = excluded + step;
    limits.delete(exclusive);
    limits.set(inclusive, limits.has(inclusive) ? tighter(inclusive, limits.get(inclusive), bound) : bound);
  }
}
