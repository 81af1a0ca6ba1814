// Where in our document a finding is, for tools that point at lines.
import type { Finding } from "../compare/finding.js";

export type LineOf = (finding: Pick<Finding, "component" | "operation">) => number;

const COMPONENT = /^\s+["']?([\w.-]+)["']?\s*:\s*\{?$/;
const OPERATION = /^\s+["']?operationId["']?\s*:\s*["']?([\w./-]+)/;

/**
 * The line of the shared part or of the operation, or 1 where neither is written in the usual way.
 * @param text Our document.
 */
export function createLineFinder(text: string): LineOf {
  const components = new Map<string, number>();
  const operations = new Map<string, number>();
  let number = 0;
  for (const line of text.split("\n")) {
    number += 1;
    const [, component] = COMPONENT.exec(line.trimEnd()) ?? [];
    const [, operation] = OPERATION.exec(line) ?? [];
    const isFirst = component !== undefined && !components.has(component);
    if (isFirst) components.set(component, number);
    if (operation !== undefined) operations.set(operation, number);
  }
  return ({ component = "", operation }) => {
    const name = component.slice(component.lastIndexOf("/") + 1);
    return components.get(name) ?? operations.get(operation) ?? 1;
  };
}
