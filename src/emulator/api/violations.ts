import type { Violation } from "../../../generated/validators.js";
import { badRequest, type HttpError } from "./errors.js";

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
  const steps = stepsOf(violation);
  const found = { violations, params: violation.params, steps, param: nameOf(steps), value: valueAt(root, steps) };
  const explain = Object.hasOwn(ERRORS, violation.keyword) ? ERRORS[violation.keyword] : undefined;
  return explain?.(found) ?? badRequest(`Invalid value for '${found.param}'.`, found.param, "invalid_value");
}

/** The errors of the keywords of JSON Schema. */
const ERRORS: Record<string, (found: Found) => HttpError> = {
  required({ steps, params }) {
    const name = nameOf([...steps, params.missingProperty ?? ""]);
    return badRequest(`Missing required parameter: '${name}'.`, name, "missing_required_parameter");
  },
  additionalProperties({ steps, params }) {
    const name = nameOf([...steps, params.additionalProperty ?? ""]);
    return badRequest(`Unknown parameter: '${name}'.`, name, "unknown_parameter");
  },
  type({ violations, steps, param, value }) {
    const types = `expected ${expectedTypes(violations, steps)}, but got ${kindOf(value)} instead.`;
    return badRequest(`Invalid type for '${param}': ${types}`, param, "invalid_type");
  },
  enum({ params, param, value }) {
    const supported = `Supported values are: ${listed(params.allowedValues ?? [])}.`;
    return badRequest(`Invalid value: '${shown(value)}'. ${supported}`, param, "invalid_value");
  },
  maxLength: (found) => wrongLength("string", LONG, found),
  minLength: (found) => wrongLength("string", SHORT, found),
  maxItems: (found) => wrongLength("array", LONG, found),
  minItems: (found) => wrongLength("array", SHORT, found),
  maximum: (found) => outOfRange("above maximum", "above_max", found),
  minimum: (found) => outOfRange("below minimum", "below_min", found),
  maxProperties({ params, param, value }) {
    const expected = `Expected an object with at most ${params.limit} properties`;
    const got = `but got an object with ${Object.keys(value as object).length} properties instead.`;
    const message = `Invalid '${param}': too many properties. ${expected}, ${got}`;
    return badRequest(message, param, "object_above_max_properties");
  },
  propertyNames({ params, param }) {
    return badRequest(`Invalid '${param}': a key is too long: '${params.propertyName}'.`, param, "invalid_value");
  },
};

/** The keys that lead to a violation. */
export function stepsOf({ instancePath }: Violation): string[] {
  const steps = instancePath.split("/").slice(1);
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value at the end of such keys. */
export function valueAt(root: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], root);
}

/**
 * A value that fits no branch of a union breaks each of them. The branch that it was meant for is the one that it
 * breaks further in, or for another reason than its type.
 */
function mostTelling(violations: Violation[]): Violation {
  const told = violations.filter(({ keyword, propertyName, instancePath }) => {
    if (propertyName !== undefined || keyword === "anyOf" || keyword === "oneOf") return false;
    const isText = !violations.some((one) => one.instancePath === instancePath && one.params.type === "string");
    return keyword !== "enum" || isText;
  });
  const depth = ({ instancePath, keyword }: Violation) =>
    instancePath.split("/").length * 2 + (keyword === "type" ? 0 : 1);
  return told.reduce((best, next) => (depth(next) > depth(best) ? next : best));
}

function nameOf(steps: string[]): string {
  return steps.reduce((name, step) => (/^\d+$/.test(step) ? `${name}[${step}]` : name ? `${name}.${step}` : step), "");
}

function expectedTypes(violations: Violation[], at: string[]): string {
  const isHere = (one: Violation) => stepsOf(one).join("/") === at.join("/");
  const types = violations.filter((one) => one.keyword === "type" && isHere(one));
  const names = types.flatMap(({ params }) => params.type ?? []);
  // That null would do as well is more than the server says.
  const [...kinds] = new Set(names.filter((name) => name !== "null"));
  return kinds.map(withArticle).join(" or ");
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "number") return Number.isInteger(value) ? "an integer" : "a decimal number";
  return withArticle(typeof value);
}

/** Any JSON as text, an object with a `toString` of its own included. */
function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function withArticle(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}

function listed(values: unknown[]): string {
  const names = values.map((value) => `'${shown(value)}'`);
  const last = names.pop();
  return names.length > 0 ? `${names.join(", ")} and ${last}` : `${last}`;
}

const LONG = { word: "long", bound: "maximum", code: "above_max" };
const SHORT = { word: "short", bound: "minimum", code: "below_min" };

function wrongLength(kind: "string" | "array", { word, bound, code }: typeof LONG, found: Found): HttpError {
  const { param, value, params } = found;
  // Characters count, not the halves of which some are made.
  const length = kind === "string" ? [...String(value)].length : (value as unknown[]).length;
  const a = withArticle(kind);
  const expected = `Expected ${a} with ${bound} length ${params.limit}, but got ${a} with length ${length} instead.`;
  return badRequest(`Invalid '${param}': ${kind} too ${word}. ${expected}`, param, `${kind}_${code}_length`);
}

function outOfRange(side: string, code: string, { param, value, params }: Found): HttpError {
  const kind = Number.isInteger(value) ? "integer" : "decimal";
  const expected = `Expected a value ${params.comparison} ${params.limit}, but got ${value} instead.`;
  return badRequest(`Invalid '${param}': ${kind} ${side} value. ${expected}`, param, `${kind}_${code}_value`);
}
