// The changes that matter most, for the first screen.
import type { Class, Finding } from "../compare/finding.js";
import { groupBy, type Some } from "../group-by.js";
import { operationsOf, ranked, worstOf } from "./rank.js";
import { plural } from "./result.js";
import { sentenceOfAll } from "./sentence.js";

export interface Headline {
  class: Class;
  text: string;
}

/** How many changes are told, and how many values and schemas of each are named. */
const MAX_HEADLINES = 10;
const MAX_VALUES = 4;
const MAX_COMPONENTS = 3;

/** What is said of an operation as a whole. */
const VERBS = new Map([
  ["operation-removed", "gone"],
  ["operation-added", "new"],
  ["operation-deprecated", "deprecated"],
]);

/** The changes that matter most, each told once however many schemas it is in. */
export function headlinesOf(findings: readonly Finding[]): Headline[] {
  const groups = [...groupBy(findings, keyOf).values()].map((group) => ({
    kind: group[0].kind,
    class: worstOf(group),
    findings: group,
  }));
  const first = ranked(groups).slice(0, MAX_HEADLINES);
  return first.map((group) => ({ class: group.class, text: textOf(group.findings) }));
}

function keyOf(finding: Finding): string {
  const leaf = leafOf(finding);
  const { kind } = finding;
  return JSON.stringify([leaf, leaf === "" ? kind : kind.replace(/-(added|removed)$/, "")]);
}

/** The last step of the place. */
function leafOf({ path, member }: Finding): string {
  const place = path.slice(0, path.length - member.length);
  const last = place.length - 2;
  const end = Math.max(place.lastIndexOf(".", last), place.lastIndexOf(">", last));
  return place.slice(end + 1);
}

function textOf(findings: Some<Finding>): string {
  const [first] = findings;
  const leaf = leafOf(first);
  const names = operationsOf(findings);
  const count = plural(names.length, "operation");
  if (leaf === "") {
    const verb = VERBS.get(first.kind) ?? "renamed";
    return `${count} ${verb}: ${names.join(", ")}`;
  }
  const what = `${leaf}: ${sentenceOfAll(findings, MAX_VALUES)}`;
  return [what, componentsOf(findings), count].filter(Boolean).join(" · ");
}

function componentsOf(findings: readonly Finding[]): string {
  const all = findings.flatMap(({ component }) => component ?? []);
  const names = [...new Set(all)];
  const more = names.length - MAX_COMPONENTS;
  const named = names.slice(0, MAX_COMPONENTS).join(", ");
  return more > 0 ? `${named} and ${more} more` : named;
}
