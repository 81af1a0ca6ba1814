// What a comparison came to, and how its findings read together.
import { sentenceOf } from "./message.js";

/** @typedef {import("./accepted.js").Entry} Entry */
/** @typedef {import("./compare.js").Class} Class */
/** @typedef {import("./compare.js").Finding} Finding */

/**
 * @typedef {object} Result
 * @property {string} spec
 * @property {string} specText
 * @property {string} upstream
 * @property {number} operations How many of ours were compared.
 * @property {Finding[]} findings Those that nobody has accepted.
 * @property {number} accepted How many findings are accepted.
 * @property {Entry[]} stale Accepted differences that occur no more.
 * @property {Entry[]} unexplained Accepted differences with no reason.
 */

/**
 * Findings that are one edit: the same change at the same place of a shared schema, wherever that is used.
 * @typedef {object} Group
 * @property {string} component The shared schema, or the operations where there is none.
 * @property {string} place
 * @property {string} kind
 * @property {Class} class The worst.
 * @property {string} sentence
 * @property {Finding[]} findings
 */

/** @type {Class[]} */
export const CLASSES = ["breaking", "non-breaking", "note"];

/** Findings that are about one of several at a place. */
const MEMBERS = /^(enum-value|known-value|variant|media-type)-/;

/** What a reader wants to know first. */
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

/** @param {Result} result */
export function countsOf({ findings }) {
  return CLASSES.map((name) => ({ name, count: findings.filter((one) => one.class === name).length }));
}

/**
 * One line, for the top of every format.
 * @param {Result} result
 */
export function summaryOf(result) {
  const counts = countsOf(result).map(
    ({ name, count }) => `${count} ${name === "note" && count !== 1 ? "notes" : name}`,
  );
  const total = result.findings.length === 0 ? "no difference" : plural(result.findings.length, "difference");
  const detail = result.findings.length === 0 ? "" : ` (${counts.join(", ")})`;
  const accepted = result.accepted > 0 ? `; ${result.accepted} more accepted` : "";
  return `${result.spec} → ${result.upstream}: ${total}${detail} in ${plural(result.operations, "operation")}${accepted}`;
}

/**
 * What is wrong with the accepted differences, a line each.
 * @param {Result} result
 */
export function faultsOf({ stale, unexplained }) {
  return [
    ...stale.map((entry) => `accepted, but occurs no more: ${entryName(entry)}`),
    ...unexplained.map((entry) => `accepted with no reason: ${entryName(entry)}`),
  ];
}

/** @param {Entry} entry */
function entryName({ reason, ...rest }) {
  return Object.entries(rest)
    .map(([key, value]) => `${key}: ${value}`)
    .join(", ");
}

/**
 * @param {number} count
 * @param {string} noun
 */
export function plural(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/**
 * @param {Finding[]} findings
 * @param {(finding: Finding) => string[]} keyOf
 * @returns {Finding[][]}
 */
function gather(findings, keyOf) {
  /** @type {Map<string, Finding[]>} */
  const groups = new Map();
  for (const finding of findings) {
    const key = JSON.stringify(keyOf(finding));
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

/**
 * Values that come or go at one place are told together.
 * @param {Finding} finding
 */
function changeOf({ kind, before, after }) {
  return MEMBERS.test(kind) || kind.startsWith("operation-") ? [kind] : [kind, String(before), String(after)];
}

/**
 * Where a reader looks: for a value, a variant or a media type, at what it is one of.
 * @param {Finding} finding
 */
function placeOf({ component, within, path, kind }) {
  const place = component ? within : path;
  return MEMBERS.test(kind) ? place.replace(/(=.*|\([^()]*\)|<[^<>]*>)$/, "") : place;
}

/**
 * @param {Finding[]} findings
 * @returns {Class}
 */
function worstOf(findings) {
  return CLASSES.find((name) => findings.some((one) => one.class === name)) ?? "note";
}

/**
 * @param {Finding[]} findings
 * @param {number} [most] How many values of each kind are named.
 */
function sentenceOfAll(findings, most = 8) {
  const sentences = gather(findings, ({ kind }) => [kind]).map(([first, ...others]) => {
    if (!first) return "";
    const values = [...new Set([first, ...others].map(({ before, after }) => String(before ?? after)))];
    if (values.length < 2) return sentenceOf(first);
    // Of the same property in several schemas, that it is there is the news.
    const named = first.kind.startsWith("property-") ? ["in several forms"] : values.slice(0, most);
    const more = values.length > most ? ` and ${values.length - most} more` : "";
    return `${sentenceOf({ ...first, [first.before === null ? "after" : "before"]: named.join(", ") })}${more}`;
  });
  return sentences.join("; ");
}

/**
 * @param {{ kind: string, class: Class, findings: Finding[] }} one
 * @returns {number[]} To be compared from the left.
 */
function rankOf(one) {
  const weight = WEIGHTS.findIndex((prefix) => one.kind.startsWith(prefix));
  const isOperation = /^operation-(removed|added)$/.test(one.kind);
  return [
    isOperation ? 0 : 1,
    CLASSES.indexOf(one.class),
    weight === -1 ? WEIGHTS.length : weight,
    -new Set(one.findings.map(({ operation }) => operation)).size,
  ];
}

/** @type {(a: { kind: string, class: Class, findings: Finding[] }, b: { kind: string, class: Class, findings: Finding[] }) => number} */
function byRank(a, b) {
  const [x, y] = [rankOf(a), rankOf(b)];
  return x.map((value, index) => value - (y[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/**
 * The findings as edits of shared schemas, those of one schema together, the weightiest first.
 * @param {Finding[]} findings
 * @returns {Map<string, Group[]>}
 */
export function groupsOf(findings) {
  const groups = gather(findings, (one) => [one.component ?? "", placeOf(one), ...changeOf(one)]).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const component = first.component ?? "Operations";
    const sentence = sentenceOfAll(group);
    return [{ component, place: placeOf(first), kind: first.kind, class: worstOf(group), sentence, findings: group }];
  });
  /** @type {Map<string, Group[]>} */
  const byComponent = new Map();
  for (const group of groups.sort(byRank)) {
    byComponent.set(group.component, [...(byComponent.get(group.component) ?? []), group]);
  }
  return byComponent;
}

/**
 * The changes that matter most, each told once however many schemas it is in.
 * @param {Finding[]} findings
 */
export function headlinesOf(findings, most = 10) {
  const leafOf = (/** @type {Finding} */ one) => placeOf({ ...one, component: undefined }).replace(/.*[.>](?=.)/, "");
  const groups = gather(findings, (one) =>
    leafOf(one) === "" ? [one.kind] : [leafOf(one), one.kind.replace(/-(added|removed)$/, "")],
  );
  const ranked = groups.flatMap((group) => {
    const [first] = group;
    return first ? [{ kind: first.kind, class: worstOf(group), findings: group, leaf: leafOf(first) }] : [];
  });
  return ranked
    .sort(byRank)
    .slice(0, most)
    .map((one) => {
      const where = [...new Set(one.findings.flatMap(({ component }) => component ?? []))];
      const operations = [...new Set(one.findings.map(({ operation }) => operation))];
      if (one.leaf === "") return { class: one.class, text: sentenceOfOperations(one.kind, operations) };
      const places =
        where.length > 3 ? `${where.slice(0, 3).join(", ")} and ${where.length - 3} more` : where.join(", ");
      const what = `${one.leaf}: ${sentenceOfAll(one.findings, 4)}`;
      return {
        class: one.class,
        text: [what, places, plural(operations.length, "operation")].filter(Boolean).join(" · "),
      };
    });
}

/**
 * @param {string} kind
 * @param {string[]} names
 */
function sentenceOfOperations(kind, names) {
  const what = { "operation-removed": "gone", "operation-added": "new", "operation-deprecated": "deprecated" };
  return `${plural(names.length, "operation")} ${Reflect.get(what, kind) ?? "renamed"}: ${names.join(", ")}`;
}

/**
 * Who is affected by an edit, in a few words.
 * @param {Group} group
 */
export function reachOf({ kind, findings }) {
  const operations = [...new Set(findings.map(({ operation }) => operation))];
  const directions = [...new Set(findings.map((one) => `${one.class} in ${one.direction}s`))].sort();
  // Which operations came or went is the news itself.
  const isNews = kind.startsWith("operation-");
  const where = operations.length > 2 && !isNews ? plural(operations.length, "operation") : operations.join(", ");
  return `${directions.join(", ")} of ${where}`;
}
