// What became of the listed values and of the limits of one type of value.
import { canonical, without } from "../shape/canonical.js";
import { isLowerBound, isUpperBound } from "../shape/limits.js";
import type { Branch } from "../shape/shape.js";
import { type Both, namesOf } from "./both.js";
import { added, change, removed } from "./change.js";
import type { Change, Effect } from "./found.js";

export function compareValues({ ours, theirs }: Both<Branch>): Change[] {
  const { values: before, type: ourType = "any" } = ours;
  const { values: after, type: theirType = "any" } = theirs;
  if (before && after) return compareListed("enum-value", before, after);
  if (before) return [change("enum-removed", "wider", before, theirType)];
  if (after) return [change("enum-added", "narrower", ourType, after)];
  // Beside any other string a named one is a hint.
  return compareListed("known-value", ours.known, theirs.known, "remark", "remark");
}

/** The values that only one side lists. */
export function compareListed(
  noun: string,
  before: readonly unknown[],
  after: readonly unknown[],
  less: Effect = "narrower",
  more: Effect = "wider",
): Change[] {
  const gone = without(before, after);
  const fresh = without(after, before);
  return [
    ...gone.map((value) => removed(noun, less, value, detailsOf(value))),
    ...fresh.map((value) => added(noun, more, value, detailsOf(value))),
  ];
}

function detailsOf(value: unknown): { member: string } {
  return { member: `=${canonical(value)}` };
}

export function compareLimits({ ours, theirs }: Both<Branch>): Change[] {
  return namesOf(ours.limits, theirs.limits).flatMap((keyword) => {
    const before = ours.limits.get(keyword);
    const after = theirs.limits.get(keyword);
    return before === after ? [] : [compareLimit(keyword, before, after)];
  });
}

function compareLimit(keyword: string, before: unknown, after: unknown): Change {
  const details = { isLimit: true };
  if (before === undefined) return added(keyword, "narrower", after, details);
  if (after === undefined) return removed(keyword, "wider", before, details);
  const areNumbers = typeof before === "number" && typeof after === "number";
  const isLower = isLowerBound(keyword);
  if (!areNumbers || !(isLower || isUpperBound(keyword))) {
    return change(`${keyword}-changed`, "other", before, after, details);
  }
  const isRaised = after > before;
  const verb = isRaised ? "raised" : "lowered";
  const effect = isRaised === isLower ? "narrower" : "wider";
  return change(`${keyword}-${verb}`, effect, before, after, details);
}
