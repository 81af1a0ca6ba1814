// Values by what they are, whatever the order of their keys.

import { createHash } from "node:crypto";

/** JSON with sorted keys, so that equal values have equal texts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const members = entries.map(([key, one]) => {
    return `${JSON.stringify(key)}:${canonical(one)}`;
  });
  return `{${members.join(",")}}`;
}

/** A short text that is the same for equal values. */
export function hash(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("hex").slice(0, 12);
}

/** The values of the first list that are not in the second. */
export function without<T>(values: readonly T[], excluded: readonly T[]): T[] {
  const texts = new Set(excluded.map(canonical));
  return values.filter((value) => !texts.has(canonical(value)));
}

/** The values that are in both lists. */
export function common(values: readonly unknown[], others: readonly unknown[]): unknown[] {
  const texts = new Set(others.map(canonical));
  return values.filter((value) => texts.has(canonical(value)));
}

/** Each value once. */
export function distinct(values: readonly unknown[]): unknown[] {
  return [...new Map(values.map((value) => [canonical(value), value])).values()];
}
