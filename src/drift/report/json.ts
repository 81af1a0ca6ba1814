import type { Finding } from "../compare/finding.js";
import { countsOf, type Result } from "./result.js";

/** For programs. */
export function renderJson(result: Result): string {
  const { specText, findings, ...rest } = result;
  const counts = Object.fromEntries(countsOf(result).map(({ name, count }) => [name, count]));
  return `${JSON.stringify({ ...rest, findings: findings.map(withOperations), counts }, undefined, 2)}\n`;
}

function withOperations({ uses, member, ...finding }: Finding): object {
  return { ...finding, operations: uses.map(({ operation }) => operation) };
}
