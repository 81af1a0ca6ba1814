// What is asked of a value beside its type, its values and its parts.
import { isContainer, isExtension, type JsonObject } from "../document/node.js";
import { canonical } from "./canonical.js";
import { type Branch, isNumber } from "./shape.js";

/** Keywords that ask nothing of a value, and those that are read into the other fields of a shape. */
const NO_LIMITS = new Set([
  "title",
  "summary",
  "description",
  "example",
  "examples",
  "externalDocs",
  "deprecated",
  "xml",
  "discriminator",
  "readOnly",
  "writeOnly",
  "$comment",
  "$schema",
  "$id",
  "$anchor",
  "$dynamicAnchor",
  "$defs",
  "definitions",
  "$ref",
  "$dynamicRef",
  "type",
  "nullable",
  "enum",
  "const",
  "default",
  "allOf",
  "anyOf",
  "oneOf",
  "properties",
  "patternProperties",
  "required",
  "additionalProperties",
  "items",
  "prefixItems",
]);

/** The type that each keyword limits. A keyword that is not listed limits every type. */
const TYPES = new Map([
  ["minLength", "string"],
  ["maxLength", "string"],
  ["pattern", "string"],
  ["contentEncoding", "string"],
  ["contentMediaType", "string"],
  ["contentSchema", "string"],
  ["minimum", "number"],
  ["maximum", "number"],
  ["exclusiveMinimum", "number"],
  ["exclusiveMaximum", "number"],
  ["multipleOf", "number"],
  ["minItems", "array"],
  ["maxItems", "array"],
  ["uniqueItems", "array"],
  ["contains", "array"],
  ["minContains", "array"],
  ["maxContains", "array"],
  ["unevaluatedItems", "array"],
  ["minProperties", "object"],
  ["maxProperties", "object"],
  ["propertyNames", "object"],
  ["unevaluatedProperties", "object"],
  ["dependentRequired", "object"],
]);

/** Values of keywords that ask nothing. */
const IDLE = new Map<string, unknown>([
  ["minLength", 0],
  ["minItems", 0],
  ["minProperties", 0],
  ["uniqueItems", false],
  ["exclusiveMinimum", false],
  ["exclusiveMaximum", false],
]);

const BOUNDS = [
  { inclusive: "minimum", exclusive: "exclusiveMinimum", step: 1 },
  { inclusive: "maximum", exclusive: "exclusiveMaximum", step: -1 },
];

/** Writes a value that is compared as a whole. */
export type TextOf = (value: object) => string;

/** The limits that a schema sets itself. */
export function limitsOf(schema: JsonObject, textOf: TextOf): Map<string, unknown> {
  const limits = new Map<string, unknown>();
  for (const [keyword, value] of Object.entries(schema)) {
    if (NO_LIMITS.has(keyword) || isExtension(keyword)) continue;
    if (value === null || value === undefined || value === IDLE.get(keyword)) continue;
    limits.set(keyword, isContainer(value) ? textOf(value) : value);
  }
  for (const { inclusive, exclusive } of BOUNDS) {
    // OpenAPI 3.0 says with a boolean that the bound itself is excluded.
    if (limits.get(exclusive) !== true) continue;
    limits.delete(exclusive);
    if (limits.has(inclusive)) limits.set(exclusive, limits.get(inclusive));
    limits.delete(inclusive);
  }
  return limits;
}

/** Of two limits by one keyword, what both together ask. */
export function tighter(keyword: string, one: unknown, other: unknown): unknown {
  if (typeof one === "number" && typeof other === "number") {
    if (isLowerBound(keyword)) return Math.max(one, other);
    if (isUpperBound(keyword)) return Math.min(one, other);
  }
  const texts = [one, other].map(canonical).sort();
  return texts[0] === texts[1] ? one : texts.join(" and ");
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
  const type = isNumber(branch) ? "number" : branch.type;
  const own = [...branch.limits].filter(([keyword]) => {
    const limited = TYPES.get(keyword);
    return limited === undefined || limited === type;
  });
  const limits = new Map(own);
  if (branch.type === "integer") limitInteger(limits);
  return { ...branch, limits };
}

function limitInteger(limits: Map<string, unknown>): void {
  if (limits.get("format") === "unixtime") limits.delete("format");
  // Of whole numbers, those above 0 are those from 1.
  for (const { inclusive, exclusive, step } of BOUNDS) {
    const excluded = limits.get(exclusive);
    if (typeof excluded !== "number" || !Number.isInteger(excluded)) continue;
    const bound = excluded + step;
    const other = limits.get(inclusive) ?? bound;
    limits.delete(exclusive);
    limits.set(inclusive, tighter(inclusive, other, bound));
  }
}
