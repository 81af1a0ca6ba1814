// What became of the listed values and of the limits of one type of value.
import { canonical, without } from "../shape/canonical.js";
import { isLowerBound, isUpperBound } from "../shape/limits.js";
import type { Branch } from "../shape/shape.js";
import { type Change, change } from "./change.js";

export function compareValues(a: Branch, b: Branch): Change[] {
  if (a.values && !b.values) return [change("enum-removed", "wider", a.values, b.type ?? "any")];
  if (!a.values && b.values) return [change("enum-added", "narrower", a.type ?? "any", b.values)];
  // Beside any other string a named one is a hint.
  const [before, after] = [a.values ?? a.known, b.values ?? b.known];
  const kind = a.values ? "enum-value" : "known-value";
  const [less, more] = a.values ? (["narrower", "wider"] as const) : (["remark", "remark"] as const);
  return [
    ...without(before, after).map((value) => changeOfValue(`${kind}-removed`, less, value, [value, null])),
    ...without(after, before).map((value) => changeOfValue(`${kind}-added`, more, value, [null, value])),
  ];
}

function changeOfValue(kind: string, effect: Change["effect"], value: unknown, sides: [unknown, unknown]): Change {
  return change(kind, effect, ...sides, { member: `=${canonical(value)}` });
}

export function compareLimits(a: Branch, b: Branch): Change[] {
  return [...new Set([...a.limits.keys(), ...b.limits.keys()])].flatMap((keyword) => {
    const [before, after] = [a.limits.get(keyword), b.limits.get(keyword)];
    return before === after ? [] : [compareLimit(keyword, before, after)];
  });
}

function compareLimit(keyword: string, before: unknown, after: unknown): Change {
  const isLimit = true;
  if (before === undefined) return change(`${keyword}-added`, "narrower", null, after, { isLimit });
  if (after === undefined) return change(`${keyword}-removed`, "wider", before, null, { isLimit });
  const isBound = isLowerBound(keyword) || isUpperBound(keyword);
  if (!isBound || typeof before !== "number" || typeof after !== "number") {
    return change(`${keyword}-changed`, "other", before, after, { isLimit });
  }
  const isRaised = after > before;
  const effect = isRaised === isLowerBound(keyword) ? "narrower" : "wider";
  return change(`${keyword}-${isRaised ? "raised" : "lowered"}`, effect, before, after, { isLimit });
}
