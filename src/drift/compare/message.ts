// What a difference says to a person.
import type { Change } from "./found.js";

/** Kinds that do not read well as they are called. */
const SENTENCES = new Map([
  ["operation-removed", "the operation is gone"],
  ["operation-added", "the operation is new"],
  ["operation-deprecated", "the operation is deprecated"],
  ["parameter-deprecated", "is deprecated"],
  ["property-deprecated", "is deprecated"],
  ["required-added", "may no longer be left out"],
  ["required-removed", "may be left out"],
  ["null-added", "may be null"],
  ["null-removed", "may no longer be null"],
  ["additional-properties-closed", "takes no properties but those listed"],
  ["additional-properties-opened", "may have properties that are not listed"],
]);

const MAX_LENGTH = 90;

export function show(value: unknown): string {
  const text = Array.isArray(value) ? showAll(value) : String(value ?? "nothing");
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 3)}...` : text;
}

/** No more of the values than will be seen. */
function showAll(values: readonly unknown[]): string {
  const first = values.slice(0, MAX_LENGTH);
  return first.map((value) => JSON.stringify(value)).join(" | ");
}

type Said = Pick<Change, "kind" | "before" | "after">;

/** One sentence, without the place. */
export function sentenceOf({ kind, before, after }: Said): string {
  const sentence = SENTENCES.get(kind);
  if (sentence) return sentence;
  const noun = kind.slice(0, kind.lastIndexOf("-")).replaceAll("-", " ");
  if (after === null) return `${noun} gone: ${show(before)}`;
  if (before === null) return `${noun} new: ${show(after)}`;
  return `${noun} changed: ${show(before)} → ${show(after)}`;
}
