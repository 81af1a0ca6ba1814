import type * as v2 from "../../../generated/v2/validators.js";
import type * as v1 from "../../../generated/validators.js";
import type { OperationName } from "../state/schemas.js";
import { HttpError } from "./errors.js";

type RequestRule = v1.RequestRule | v2.RequestRule;

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
    const segments = segmentsOf(path);
    for (const template of templates) {
      const parameters = match(template.segments, segments);
      if (!parameters) continue;
      const operation = template.operations.get(method);
      if (operation) return { ...operation, path: parameters };
      throw methodNotAllowed(method, requested, template);
    }
    throw unknownUrl(method, path, requested);
  };
}

function methodNotAllowed(method: string, requested: string, { operations }: Template): HttpError {
  const hint = "(HINT: Perhaps you meant to use a different HTTP method?)";
  const message = `Not allowed to ${method} on ${requested} ${hint}`;
  const allow = [...operations.keys()].join(", ");
  return new HttpError(405, { message, code: "method_not_supported" }, { allow });
}

/** The first parts of paths that other APIs of the hosted server have. */
const OTHER_APIS = [
  "audio",
  "batches",
  "chat",
  "completions",
  "embeddings",
  "files",
  "fine_tuning",
  "images",
  "models",
  "moderations",
  "responses",
  "uploads",
  "vector_stores",
];

const SCOPE =
  "This emulator has assistants, threads, messages, runs and run steps only. It takes any file id and any model.";

/** The error for a path that does not exist. */
export function unknownUrl(method: string, path: string, requested: string): HttpError {
  const message = `Invalid URL (${method} ${requested})`;
  const [, first = ""] = path.split("/");
  if (!OTHER_APIS.includes(first)) return new HttpError(404, { message });
  return new HttpError(404, { message: `${message}. ${SCOPE}` });
}

/** The paths of the contract with their operations. Paths with fewer parameters come first, as they win. */
function templatesOf(rules: Rules): Template[] {
  const byPath = new Map<string, Template>();
  // The keys of the rules are the names of operations, which the compiler forgets.
  const entries = Object.entries(rules) as [OperationName, RequestRule][];
  for (const [operation, rule] of entries) {
    const { path, method } = rule;
    const segments = segmentsOf(path);
    const template = byPath.get(path) ?? { segments, operations: new Map() };
    template.operations.set(method, { operation, rule });
    byPath.set(path, template);
  }
  return [...byPath.values()].sort((a, b) => countParameters(a) - countParameters(b));
}

function segmentsOf(path: string): string[] {
  return path.split("/").slice(1);
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
