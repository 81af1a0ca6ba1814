// What a comparison came to.
import { type Class, classes, type Finding } from "../compare/finding.js";
import type { Entry } from "./accepted.js";

export interface Result {
  spec: string;
  specText: string;
  upstream: string;
  /** How many of ours were compared. */
  operations: number;
  /** Those that nobody has accepted. */
  findings: readonly Finding[];
  /** How many findings are accepted. */
  accepted: number;
  /** Accepted differences that occur no more. */
  stale: readonly Entry[];
  /** Accepted differences with no reason. */
  unexplained: readonly Entry[];
  /** What is odd about the documents, but does not stand in the way of a comparison. */
  warnings: readonly string[];
}

export function countsOf({ findings }: Pick<Result, "findings">): { name: Class; count: number }[] {
  return classes.map((name) => ({ name, count: findings.filter((one) => one.class === name).length }));
}

/** One line, for the top of every format. */
export function summaryOf(result: Result): string {
  const { spec, upstream, findings, operations } = result;
  const counts = countsOf(result).map(
    ({ name, count }) => `${count} ${name === "note" && count !== 1 ? "notes" : name}`,
  );
  const total = findings.length === 0 ? "no difference" : plural(findings.length, "difference");
  const detail = findings.length === 0 ? "" : ` (${counts.join(", ")})`;
  const accepted = result.accepted > 0 ? `; ${result.accepted} more accepted` : "";
  return `${spec} → ${upstream}: ${total}${detail} in ${plural(operations, "operation")}${accepted}`;
}

/** What is wrong with the accepted differences, a line each. */
export function faultsOf({ stale, unexplained }: Result): string[] {
  return [
    ...stale.map((entry) => `accepted, but occurs no more: ${entryName(entry)}`),
    ...unexplained.map((entry) => `accepted with no reason: ${entryName(entry)}`),
  ];
}

function entryName({ reason, ...rest }: Entry): string {
  return Object.entries(rest)
    .map(([key, value]) => `${key}: ${value}`)
    .join(", ");
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
