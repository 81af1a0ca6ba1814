import { type RequestRule, requestRules } from "../../generated/validators.js";
import { Refusal } from "./errors.js";
import type { OperationId } from "./schemas.js";

/** An operation that a request asks for. */
export interface Route {
  operation: OperationId;
  rule: RequestRule;
  /** The parameters in its path, decoded. */
  path: Record<string, string>;
}

interface Template {
  segments: string[];
  operations: Map<string, OperationId>;
}

const operationIds = Object.keys(requestRules) as OperationId[];

/** The paths of the contract with what can be done there. Paths with fewer parameters come first, as they win. */
const templates: Template[] = [...new Set(operationIds.map((id) => requestRules[id].path))]
  .map((path) => ({
    segments: path.split("/").slice(1),
    operations: new Map(
      operationIds.filter((id) => requestRules[id].path === path).map((id) => [requestRules[id].method as string, id]),
    ),
  }))
  .sort((a, b) => countParameters(a) - countParameters(b));

function countParameters({ segments }: Template): number {
  return segments.filter((segment) => segment.startsWith("{")).length;
}

/**
 * Finds the operation for a request. A leading `/v1` is no part of the path.
 * @throws {Refusal} 404 for a path that the contract does not have, 405 for a method that the path does not have.
 */
export function findRoute(method: string, pathname: string): Route {
  const segments = pathname
    .replace(/^\/v1(?=\/|$)/, "")
    .split("/")
    .slice(1);
  const unknown = () => new Refusal(404, { message: `Invalid URL (${method} ${pathname})` });
  for (const template of templates) {
    const path = match(template.segments, segments, unknown);
    if (!path) continue;
    const operation = template.operations.get(method);
    if (operation) return { operation, rule: requestRules[operation], path };
    const message = `Not allowed to ${method} on ${pathname} (HINT: Perhaps you meant to use a different HTTP method?)`;
    throw new Refusal(
      405,
      { message, code: "method_not_supported" },
      { allow: [...template.operations.keys()].join(", ") },
    );
  }
  throw unknown();
}

function match(template: string[], segments: string[], unknown: () => Refusal): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const path: Record<string, string> = {};
  for (const [index, expected] of template.entries()) {
    const segment = segments[index] ?? "";
    if (!expected.startsWith("{")) {
      if (segment !== expected) return undefined;
    } else if (segment === "") {
      return undefined;
    } else {
      path[expected.slice(1, -1)] = decode(segment, unknown);
    }
  }
  return path;
}

function decode(segment: string, unknown: () => Refusal): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw unknown();
  }
}
