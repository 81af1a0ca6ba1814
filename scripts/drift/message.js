// What a difference says to a person.

/** Kinds that do not read well as they are called. */
const SENTENCES = new Map([
  ["operation-removed", "the operation is gone"],
  ["operation-added", "the operation is new"],
  ["operation-deprecated", "the operation is deprecated"],
  ["required-added", "may no longer be left out"],
  ["required-removed", "may be left out"],
  ["null-added", "may be null"],
  ["null-removed", "may no longer be null"],
  ["additional-properties-closed", "takes no properties but those listed"],
  ["additional-properties-opened", "may have properties that are not listed"],
]);

/** @param {unknown} value */
export function show(value) {
  const text = Array.isArray(value) ? value.map((one) => JSON.stringify(one)).join(" | ") : String(value ?? "nothing");
  return text.length > 90 ? `${text.slice(0, 87)}...` : text;
}

/**
 * One sentence, without the place.
 * @param {{ kind: string, before: unknown, after: unknown }} change
 */
export function sentenceOf({ kind, before, after }) {
  const sentence = SENTENCES.get(kind);
  if (sentence) return sentence;
  const noun = kind.replace(/-[a-z]+$/, "").replaceAll("-", " ");
  if (after === null) return `${noun} gone: ${show(before)}`;
  if (before === null) return `${noun} new: ${show(after)}`;
  return `${noun} changed: ${show(before)} → ${show(after)}`;
}
