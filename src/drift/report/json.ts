import type { Finding } from "../compare/finding.js";
import { countsOf, type Result } from "./result.js";

/** For programs. */
export function renderJson(result: Result): string {
  const { specText, findings, ...rest } = result;
  const report = {
    ...rest,
    findings: findings.map(withOperations),
    counts: Object.fromEntries(countsOf(result)),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function withOperations({ uses, member, ...finding }: Finding): object {
  const operations = uses.map(({ operation }) => operation);
  return { ...finding, operations };
}
