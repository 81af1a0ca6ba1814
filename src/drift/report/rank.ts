// What a reader wants to know first.
import { type Class, classes, type Finding } from "../compare/finding.js";

export interface Ranked {
  kind: string;
  class: Class;
  findings: readonly Finding[];
}

/** Beginnings of kinds, the most important first. */
const WEIGHTS = [
  "operation",
  "status",
  "body",
  "parameter",
  "server",
  "security",
  "property",
  "enum-value",
  "variant",
  "type",
  "required",
];

/** The most important first. */
export function ranked<T extends Ranked>(all: readonly T[]): T[] {
  const withRanks = all.map((one) => ({ one, rank: rankOf(one) }));
  withRanks.sort((one, other) => compareRanks(one.rank, other.rank));
  return withRanks.map(({ one }) => one);
}

function compareRanks(rank: readonly number[], other: readonly number[]): number {
  const differences = rank.map((value, index) => value - (other[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** To be compared from the left. */
function rankOf({ kind, class: name, findings }: Ranked): number[] {
  const isOperation = kind === "operation-removed" || kind === "operation-added";
  const weight = WEIGHTS.findIndex((prefix) => kind.startsWith(prefix));
  return [
    isOperation ? 0 : 1,
    classes.indexOf(name),
    weight === -1 ? WEIGHTS.length : weight,
    -operationsOf(findings).length,
  ];
}

export function worstOf(findings: readonly Finding[]): Class {
  const found = new Set(findings.map((one) => one.class));
  return classes.find((name) => found.has(name)) ?? "note";
}

/** The names of the operations that findings are in. */
export function operationsOf(findings: readonly Finding[]): string[] {
  const uses = findings.flatMap((finding) => finding.uses);
  return [...new Set(uses.map(({ operation }) => operation))];
}
