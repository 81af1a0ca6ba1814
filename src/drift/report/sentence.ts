// What several findings say together.
import type { Finding } from "../compare/finding.js";
import { sentenceOf } from "../compare/message.js";
import { groupBy, type Some } from "../group-by.js";

/** @param most How many values of each kind are named. */
export function sentenceOfAll(findings: readonly Finding[], most: number): string {
  const kinds = groupBy(findings, ({ kind }) => kind);
  const sentences = [...kinds.values()].map((group) => sentenceOfKind(group, most));
  return sentences.join("; ");
}

function sentenceOfKind(findings: Some<Finding>, most: number): string {
  const [first] = findings;
  const all = findings.map(({ before, after }) => String(before ?? after));
  const values = [...new Set(all)];
  if (values.length < 2) return sentenceOf(first);
  // Of the same property in several schemas, that it is there is the news.
  const isProperty = first.kind.startsWith("property-");
  const named = isProperty ? "in several forms" : values.slice(0, most).join(", ");
  const side = first.before === null ? "after" : "before";
  const more = values.length > most ? ` and ${values.length - most} more` : "";
  return sentenceOf({ ...first, [side]: named }) + more;
}
