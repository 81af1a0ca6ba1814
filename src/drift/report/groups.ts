// Findings as people read them: one edit is one line, the most important first.
import type { Class, Finding } from "../compare/finding.js";
import { groupBy, type Some } from "../group-by.js";
import { operationsOf, ranked, worstOf } from "./rank.js";
import { sentenceOfAll } from "./sentence.js";

/** Findings that are one edit: the same change at the same place of a shared part, wherever that is used. */
export interface Group {
  /** The shared part, or the operations where there is none. */
  component: string;
  place: string;
  kind: string;
  /** The worst. */
  class: Class;
  sentence: string;
  findings: Some<Finding>;
}

/** How many values are named in one sentence. */
const MAX_VALUES = 8;

/** The findings as edits, those of one shared part together. */
export function groupsOf(findings: readonly Finding[]): Map<string, readonly Group[]> {
  const edits = groupBy(findings, keyOf);
  const groups = ranked([...edits.values()].map(groupOf));
  return groupBy(groups, ({ component }) => component);
}

function keyOf(finding: Finding): string {
  const { component = "", kind, member, before, after } = finding;
  const change = [component, placeOf(finding), kind];
  // Values that are added or removed at one place are told together.
  const isOneOfMany = member !== "" || kind.startsWith("operation-");
  if (!isOneOfMany) change.push(String(before), String(after));
  return JSON.stringify(change);
}

function groupOf(findings: Some<Finding>): Group {
  const [first] = findings;
  return {
    component: first.component ?? "Operations",
    place: placeOf(first),
    kind: first.kind,
    class: worstOf(findings),
    sentence: sentenceOfAll(findings, MAX_VALUES),
    findings,
  };
}

/** Where a reader looks: for a value, a variant or a media type, at what it is one of. */
function placeOf({ component, within, path, member }: Finding): string {
  const place = component === undefined ? path : within;
  return place.slice(0, place.length - member.length);
}

/** The place and what became of it. */
export function titleOf({ place, sentence }: Group): string {
  return [place, sentence].filter(Boolean).join(": ");
}

/** Who is affected by an edit, in a few words. */
export function reachOf({ kind, findings }: Group): string {
  const names = operationsOf(findings);
  const effects = new Set(findings.map((one) => `${one.class} in ${one.direction}s`));
  // Which operations were added or removed is the news itself.
  const isNamed = names.length < 3 || kind.startsWith("operation-");
  const where = isNamed ? names.join(", ") : `${names.length} operations`;
  const places = Math.max(...findings.map((one) => one.places));
  const more = places > names.length ? `, in ${places} places` : "";
  return `${[...effects].sort().join(", ")} of ${where}${more}`;
}
