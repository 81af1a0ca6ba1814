import type { Violation } from "../../../generated/validators.js";
import { badRequest, type HttpError } from "./errors.js";

/** Says what is wrong with a query or a body, in the server's words and with the field at fault. */
export function errorFor(root: unknown, violations: Violation[]): HttpError {
  const violation = mostTelling(violations);
  const { keyword, params, instancePath } = violation;
  const steps = stepsOf(violation);
  const value = valueAt(root, steps);
  const param = nameOf(steps);
  const child = (key: unknown) => nameOf([...steps, String(key)]);
  const { limit = 0 } = params;

  switch (keyword) {
    case "required": {
      const name = child(params.missingProperty);
      return badRequest(`Missing required parameter: '${name}'.`, name, "missing_required_parameter");
    }
    case "additionalProperties": {
      const name = child(params.additionalProperty);
      return badRequest(`Unknown parameter: '${name}'.`, name, "unknown_parameter");
    }
    case "type":
      return badRequest(
        `Invalid type for '${param}': expected ${expectedTypes(violations, instancePath)}, but got ${kindOf(value)} instead.`,
        param,
        "invalid_type",
      );
    case "enum":
      return badRequest(
        `Invalid value: '${shown(value)}'. Supported values are: ${listed(params.allowedValues ?? [])}.`,
        param,
        "invalid_value",
      );
    case "maxLength":
    case "minLength":
      return outOfBounds(param, "string", keyword === "maxLength", limit, "length", [...String(value)].length);
    case "maxItems":
    case "minItems":
      return outOfBounds(param, "array", keyword === "maxItems", limit, "length", (value as unknown[]).length);
    case "maximum":
    case "minimum": {
      const [side, code] = keyword === "maximum" ? ["above maximum", "above_max"] : ["below minimum", "below_min"];
      const kind = Number.isInteger(value) ? "integer" : "decimal";
      return badRequest(
        `Invalid '${param}': ${kind} ${side} value. Expected a value ${String(params.comparison)} ${limit}, but got ${String(value)} instead.`,
        param,
        `${kind}_${code}_value`,
      );
    }
    case "maxProperties":
      return badRequest(
        `Invalid '${param}': too many properties. Expected an object with at most ${limit} properties, but got an object with ${Object.keys(value as object).length} properties instead.`,
        param,
        "object_above_max_properties",
      );
    case "propertyNames":
      return badRequest(
        `Invalid '${param}': a key is too long: '${String(params.propertyName)}'.`,
        param,
        "invalid_value",
      );
    default:
      return badRequest(`Invalid value for '${param}'.`, param, "invalid_value");
  }
}

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

function expectedTypes(violations: Violation[], at: string): string {
  const types = violations.filter(({ keyword, instancePath }) => keyword === "type" && instancePath === at);
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

function outOfBounds(
  param: string,
  kind: "string" | "array",
  isMax: boolean,
  limit: number,
  unit: string,
  got: number,
): HttpError {
  const [word, bound, code] = isMax ? ["long", "maximum", "above_max"] : ["short", "minimum", "below_min"];
  const article = withArticle(kind);
  return badRequest(
    `Invalid '${param}': ${kind} too ${word}. Expected ${article} with ${bound} ${unit} ${limit}, but got ${article} with ${unit} ${got} instead.`,
    param,
    `${kind}_${code}_length`,
  );
}
