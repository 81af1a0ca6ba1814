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

/** How many findings there are of each class. */
export function countsOf({ findings }: Result): [Class, number][] {
  return classes.map((name) => {
    const { length } = findings.filter((one) => one.class === name);
    return [name, length];
  });
}

/** One line, for the top of every format. */
export function summaryOf(result: Result): string {
  const { spec, upstream, operations, accepted } = result;
  const where = `in ${plural(operations, "operation")}`;
  const more = accepted > 0 ? `; ${accepted} more accepted` : "";
  return `${spec} → ${upstream}: ${totalOf(result)} ${where}${more}`;
}

function totalOf(result: Result): string {
  const { length } = result.findings;
  if (length === 0) return "no difference";
  const counts = countsOf(result).map(([name, count]) => {
    return name === "note" ? plural(count, name) : `${count} ${name}`;
  });
  return `${plural(length, "difference")} (${counts.join(", ")})`;
}

/** What is wrong with the accepted differences, a line each. */
export function faultsOf({ stale, unexplained }: Result): string[] {
  return [
    ...stale.map((entry) => `accepted, but occurs no more: ${entryName(entry)}`),
    ...unexplained.map((entry) => `accepted with no reason: ${entryName(entry)}`),
  ];
}

function entryName({ reason, ...rest }: Entry): string {
  const fields = Object.entries(rest).map(([key, value]) => `${key}: ${value}`);
  return fields.join(", ");
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
