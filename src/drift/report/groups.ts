// Findings as people read them: one edit is one line, the most important first.
import { type Class, classes, type Finding } from "../compare/finding.js";
import { sentenceOf } from "../compare/message.js";
import { groupBy } from "../group-by.js";

/** Findings that are one edit: the same change at the same place of a shared part, wherever that is used. */
export interface Group {
  /** The shared part, or the operations where there is none. */
  component: string;
  place: string;
  kind: string;
  /** The worst. */
  class: Class;
  sentence: string;
  findings: readonly Finding[];
}

export type Ranked = Pick<Group, "kind" | "class" | "findings">;

/** What a reader wants to know first. */
const WEIGHTS = [
  ...["operation", "status", "body", "parameter", "server", "security", "property"],
  ...["enum-value", "variant", "type", "required"],
];

/** How many values are named in one sentence. */
const MAX_VALUES = 8;

/** The findings as edits, those of one shared part together. */
export function groupsOf(findings: readonly Finding[]): Map<string, readonly Group[]> {
  const edits = groupBy(findings, (one) => JSON.stringify([one.component ?? "", placeOf(one), ...changeOf(one)]));
  const groups = [...edits.values()].map((group) => {
    const [first] = group;
    const component = first.component ?? "Operations";
    const sentence = sentenceOfAll(group, MAX_VALUES);
    return { component, place: placeOf(first), kind: first.kind, class: worstOf(group), sentence, findings: group };
  });
  return groupBy(groups.sort(byRank), ({ component }) => component);
}

/** Values that are added or removed at one place are told together. */
function changeOf({ kind, before, after, member }: Finding): string[] {
  return member !== "" || kind.startsWith("operation-") ? [kind] : [kind, String(before), String(after)];
}

/** Where a reader looks: for a value, a variant or a media type, at what it is one of. */
function placeOf({ component, within, path, member }: Finding): string {
  const place = component === undefined ? path : within;
  return place.slice(0, place.length - member.length);
}

/** The place in the operation, as `placeOf`. */
export function wholePlaceOf({ path, member }: Finding): string {
  return path.slice(0, path.length - member.length);
}

export function worstOf(findings: readonly Finding[]): Class {
  return classes.find((name) => findings.some((one) => one.class === name)) ?? "note";
}

/** @param most How many values of each kind are named. */
export function sentenceOfAll(findings: readonly Finding[], most: number): string {
  const sentences = [...groupBy(findings, ({ kind }) => kind).values()].map((group) => {
    const [first] = group;
    const values = [...new Set(group.map(({ before, after }) => String(before ?? after)))];
    if (values.length < 2) return sentenceOf(first);
    // Of the same property in several schemas, that it is there is the news.
    const named = first.kind.startsWith("property-") ? ["in several forms"] : values.slice(0, most);
    const more = values.length > most ? ` and ${values.length - most} more` : "";
    return `${sentenceOf({ ...first, [first.before === null ? "after" : "before"]: named.join(", ") })}${more}`;
  });
  return sentences.join("; ");
}

/** The names of the operations that findings are in. */
export function operationsOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.flatMap(({ uses }) => uses.map(({ operation }) => operation)))];
}

/** To be compared from the left. */
function rankOf({ kind, class: name, findings }: Ranked): number[] {
  const weight = WEIGHTS.findIndex((prefix) => kind.startsWith(prefix));
  const isOperation = kind === "operation-removed" || kind === "operation-added";
  return [
    isOperation ? 0 : 1,
    classes.indexOf(name),
    weight === -1 ? WEIGHTS.length : weight,
    -operationsOf(findings).length,
  ];
}

/** The most important first. */
export function byRank(a: Ranked, b: Ranked): number {
  const [x, y] = [rankOf(a), rankOf(b)];
  return x.map((value, index) => value - (y[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Who is affected by an edit, in a few words. */
export function reachOf({ kind, findings }: Group): string {
  const names = operationsOf(findings);
  const directions = [...new Set(findings.map((one) => `${one.class} in ${one.direction}s`))].sort();
  // Which operations were added or removed is the news itself.
  const isNews = kind.startsWith("operation-");
  const where = names.length > 2 && !isNews ? `${names.length} operations` : names.join(", ");
  const places = Math.max(...findings.map((one) => one.places));
  return `${directions.join(", ")} of ${where}${places > names.length ? `, in ${places} places` : ""}`;
}
