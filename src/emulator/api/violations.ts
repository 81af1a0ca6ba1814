import type { Violation } from "../../../generated/validators.js";
import { type Bound, outOfRange, withArticle, wrongLength } from "./bounds.js";
import { badRequest, type HttpError, invalid, missing } from "./errors.js";

/** A violation with what its message needs. */
interface Found {
  violations: Violation[];
  params: Violation["params"];
  /** The keys that lead to the value at fault. */
  steps: string[];
  /** The name of the field at fault. */
  param: string;
  value: unknown;
}

/** Says what is wrong with a query or a body, in the server's words and with the field at fault. */
export function errorFor(root: unknown, violations: Violation[]): HttpError {
  const violation = mostTelling(violations);
  const { keyword, params } = violation;
  const steps = stepsOf(violation);
  const param = nameOf(steps);
  const value = valueAt(root, steps);
  const explain = ERRORS.get(keyword);
  if (explain) return explain({ violations, params, steps, param, value });
  return badRequest(`Invalid value for '${param}'.`, param, "invalid_value");
}

type Explain = (found: Found) => HttpError;

/** The errors of the keywords of JSON Schema. */
const ERRORS = new Map<string, Explain>([
  ["required", isMissing],
  ["additionalProperties", isUnknown],
  ["type", hasWrongType],
  ["enum", isNotSupported],
  ["maxLength", (found) => hasWrongLength("maximum", found)],
  ["minLength", (found) => hasWrongLength("minimum", found)],
  ["maxItems", (found) => hasWrongLength("maximum", found)],
  ["minItems", (found) => hasWrongLength("minimum", found)],
  ["maximum", (found) => isOutOfRange("maximum", found)],
  ["minimum", (found) => isOutOfRange("minimum", found)],
  ["maxProperties", hasTooManyProperties],
  ["propertyNames", hasLongKey],
]);

function isMissing({ steps, params }: Found): HttpError {
  return missing(nameOf([...steps, params.missingProperty ?? ""]));
}

function isUnknown({ steps, params }: Found): HttpError {
  const name = nameOf([...steps, params.additionalProperty ?? ""]);
  return badRequest(`Unknown parameter: '${name}'.`, name, "unknown_parameter");
}

function hasWrongType({ violations, steps, param, value }: Found): HttpError {
  const expected = expectedTypes(violations, steps);
  const types = `expected ${expected}, but got ${kindOf(value)} instead.`;
  return badRequest(`Invalid type for '${param}': ${types}`, param, "invalid_type");
}

function isNotSupported({ params, param, value }: Found): HttpError {
  const supported = listed(params.allowedValues ?? []);
  const message = `Invalid value: '${shown(value)}'. Supported values are: ${supported}.`;
  return badRequest(message, param, "invalid_value");
}

function hasWrongLength(bound: Bound, { param, value, params }: Found): HttpError {
  const { limit = 0 } = params;
  const kind = typeof value === "string" ? "string" : "array";
  // Characters count, not the halves of which some are made.
  const { length } = [...(value as string | unknown[])];
  return wrongLength(param, bound, { kind, length, limit });
}

function isOutOfRange(bound: Bound, { param, value, params }: Found): HttpError {
  return outOfRange(param, bound, Number(value), params.limit ?? 0);
}

function hasTooManyProperties({ params, param, value }: Found): HttpError {
  const { length } = Object.keys(value as object);
  const expected = `Expected an object with at most ${params.limit} properties`;
  const got = `but got an object with ${length} properties instead.`;
  const problem = `too many properties. ${expected}, ${got}`;
  return invalid(param, problem, "object_above_max_properties");
}

function hasLongKey({ params, param }: Found): HttpError {
  return invalid(param, `a key is too long: '${params.propertyName}'.`);
}

/** The keys that lead to a violation. */
export function stepsOf({ instancePath }: Violation): string[] {
  const steps = instancePath.split("/").slice(1);
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value at the end of such keys. */
export function valueAt(root: unknown, steps: readonly string[]): unknown {
  let value = root;
  for (const step of steps) value = (value as Record<string, unknown>)[step];
  return value;
}

/**
 * A value that fits no branch of a union breaks each of them. The branch that it was meant for is the one that it
 * breaks further in, or for another reason than its type.
 */
function mostTelling(violations: Violation[]): Violation {
  const telling = violations.filter((one) => isTelling(one, violations));
  return telling.reduce((best, next) => (depthOf(next) > depthOf(best) ? next : best));
}

function isTelling(violation: Violation, all: Violation[]): boolean {
  const { keyword, propertyName, instancePath } = violation;
  if (propertyName !== undefined) return false;
  if (keyword === "anyOf" || keyword === "oneOf") return false;
  if (keyword !== "enum") return true;
  const here = all.filter((one) => one.instancePath === instancePath);
  return !here.some((one) => one.params.type === "string");
}

function depthOf({ instancePath, keyword }: Violation): number {
  const { length } = instancePath.split("/");
  return keyword === "type" ? length : length + 0.5;
}

function nameOf(steps: string[]): string {
  const [first = "", ...others] = steps.map((step) => {
    return /^\d+$/.test(step) ? `[${step}]` : `.${step}`;
  });
  return first.replace(/^\./, "") + others.join("");
}

function expectedTypes(violations: Violation[], steps: string[]): string {
  const path = steps.join("/");
  const types = new Set<string>();
  for (const violation of violations) {
    if (violation.keyword !== "type") continue;
    if (stepsOf(violation).join("/") !== path) continue;
    for (const type of [violation.params.type ?? []].flat()) types.add(type);
  }
  // That null would do as well is more than the server says.
  types.delete("null");
  return [...types].map(withArticle).join(" or ");
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value !== "number") return withArticle(typeof value);
  return Number.isInteger(value) ? "an integer" : "a decimal number";
}

/** Any JSON as text, an object with a `toString` of its own included. */
function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function listed(values: unknown[]): string {
  const names = values.map((value) => `'${shown(value)}'`);
  const last = names.pop();
  if (names.length === 0) return `${last}`;
  return `${names.join(", ")} and ${last}`;
}
