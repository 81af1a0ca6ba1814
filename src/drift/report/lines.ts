// Where in our document a finding is, for tools that point at lines.
import type { Finding } from "../compare/finding.js";

const COMPONENT = /^\s+["']?([\w.-]+)["']?\s*:\s*\{?$/;
const OPERATION = /^\s+["']?operationId["']?\s*:\s*["']?([\w./-]+)/;

/**
 * The line of the shared part or of the operation, or 1 where neither is written in the usual way.
 * @param text Our document.
 */
export function createLineFinder(text: string): (finding: Pick<Finding, "component" | "operation">) => number {
  const components = new Map<string, number>();
  const operations = new Map<string, number>();
  for (const [index, line] of text.split("\n").entries()) {
    const [, component] = COMPONENT.exec(line.trimEnd()) ?? [];
    const [, operation] = OPERATION.exec(line) ?? [];
    if (component !== undefined && !components.has(component)) components.set(component, index + 1);
    if (operation !== undefined) operations.set(operation, index + 1);
  }
  return ({ component = "", operation }) => {
    const name = component.slice(component.lastIndexOf("/") + 1);
    return components.get(name) ?? operations.get(operation) ?? 1;
  };
}
