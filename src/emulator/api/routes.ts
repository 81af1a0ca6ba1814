import type { Validator } from "../../../generated/validators.js";
import type { OperationName } from "../state/schemas.js";
import { HttpError } from "./errors.js";

/** How an operation is asked for. */
export interface RequestRule {
  method: string;
  path: string;
  /** Turns the text of the parameters into the types that they have. */
  query?: Validator;
  body?: { required: boolean; validate: Validator };
}

/** The operations of a version. */
export type Rules = Partial<Record<OperationName, RequestRule>>;

/** An operation that a request asks for. */
export interface Route {
  operation: OperationName;
  rule: RequestRule;
  /** The parameters in its path, decoded. */
  path: Record<string, string>;
}

/**
 * Finds the operation for a method and a path with no prefix. Errors show the path as it was requested.
 * @throws {HttpError} 404 for a path that the contract does not have, 405 for a method that the path does not have.
 */
export type Router = (method: string, path: string, requested: string) => Route;

interface Template {
  segments: string[];
  /** Operations by method. */
  operations: Map<string, Omit<Route, "path">>;
}

export function createRouter(rules: Rules): Router {
  const templates = templatesOf(rules);
  return (method, path, requested) => {
    const segments = path.split("/").slice(1);
    for (const template of templates) {
      const parameters = match(template.segments, segments);
      if (!parameters) continue;
      const operation = template.operations.get(method);
      if (operation) return { ...operation, path: parameters };
      const allow = [...template.operations.keys()].join(", ");
      const message = `Not allowed to ${method} on ${requested} (HINT: Perhaps you meant to use a different HTTP method?)`;
      throw new HttpError(405, { message, code: "method_not_supported" }, { allow });
    }
    throw unknownUrl(method, path, requested);
  };
}

/** The first parts of paths that other APIs of the hosted server have. */
const OTHER_APIS =
  /^\/(audio|batches|chat|completions|embeddings|files|fine_tuning|images|models|moderations|responses|uploads|vector_stores)(\/|$)/;

/** The error for a path that does not exist. */
export function unknownUrl(method: string, path: string, requested: string): HttpError {
  const message = `Invalid URL (${method} ${requested})`;
  if (!OTHER_APIS.test(path)) return new HttpError(404, { message });
  const hint =
    "This emulator has assistants, threads, messages, runs and run steps only. It takes any file id and any model.";
  return new HttpError(404, { message: `${message}. ${hint}` });
}

/** The paths of the contract with their operations. Paths with fewer parameters come first, as they win. */
function templatesOf(rules: Rules): Template[] {
  const byPath = new Map<string, Template>();
  // The keys of the rules are the names of operations, which the compiler forgets.
  for (const [name, rule] of Object.entries(rules) as [OperationName, RequestRule][]) {
    const { path, method } = rule;
    const template = byPath.get(path) ?? { segments: path.split("/").slice(1), operations: new Map() };
    template.operations.set(method, { operation: name, rule });
    byPath.set(path, template);
  }
  return [...byPath.values()].sort((a, b) => countParameters(a) - countParameters(b));
}

function countParameters({ segments }: Template): number {
  return segments.filter((segment) => segment.startsWith("{")).length;
}

/** The parameters of a path that fits a template. */
function match(template: string[], segments: string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, expected] of template.entries()) {
    const segment = segments[index] ?? "";
    if (!expected.startsWith("{")) {
      if (segment !== expected) return undefined;
      continue;
    }
    const value = decode(segment);
    if (!value) return undefined;
    parameters[expected.slice(1, -1)] = value;
  }
  return parameters;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
