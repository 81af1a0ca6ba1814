// The changes that matter most, for the first screen.
import type { Class, Finding } from "../compare/finding.js";
import { groupBy, type Some } from "../group-by.js";
import { byRank, operationsOf, sentenceOfAll, wholePlaceOf, worstOf } from "./groups.js";
import { plural } from "./result.js";

export interface Headline {
  class: Class;
  text: string;
}

/** How many changes are told, and how many values of each. */
const MAX_HEADLINES = 10;
const MAX_VALUES = 4;
const MAX_COMPONENTS = 3;

/** The changes that matter most, each told once however many schemas it is in. */
export function headlinesOf(findings: readonly Finding[]): Headline[] {
  const groups = groupBy(findings, (one) => JSON.stringify([leafOf(one), leafOf(one) === "" ? one.kind : nounOf(one)]));
  const ranked = [...groups.values()].map((group) => ({ kind: group[0].kind, class: worstOf(group), findings: group }));
  return ranked
    .sort(byRank)
    .slice(0, MAX_HEADLINES)
    .map((one) => ({ class: one.class, text: textOf(one.findings, one.kind) }));
}

/** The last step of the place. */
function leafOf(finding: Finding): string {
  const place = wholePlaceOf(finding);
  const end = Math.max(place.lastIndexOf(".", place.length - 2), place.lastIndexOf(">", place.length - 2));
  return place.slice(end + 1);
}

function nounOf({ kind }: Finding): string {
  const end = ["-added", "-removed"].find((suffix) => kind.endsWith(suffix)) ?? "";
  return kind.slice(0, kind.length - end.length);
}

function textOf(findings: Some<Finding>, kind: string): string {
  const names = operationsOf(findings);
  const leaf = leafOf(findings[0]);
  if (leaf === "") return `${plural(names.length, "operation")} ${verbOf(kind)}: ${names.join(", ")}`;
  const what = `${leaf}: ${sentenceOfAll(findings, MAX_VALUES)}`;
  return [what, componentsOf(findings), plural(names.length, "operation")].filter(Boolean).join(" · ");
}

function verbOf(kind: string): string {
  if (kind === "operation-removed") return "gone";
  if (kind === "operation-added") return "new";
  return kind === "operation-deprecated" ? "deprecated" : "renamed";
}

function componentsOf(findings: readonly Finding[]): string {
  const names = [...new Set(findings.flatMap(({ component }) => component ?? []))];
  const more = names.length - MAX_COMPONENTS;
  return names.slice(0, MAX_COMPONENTS).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
