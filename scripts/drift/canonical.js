// Values by what they are, whatever the order of their keys.

/**
 * JSON with sorted keys, so that equal values have equal texts.
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
}

/**
 * @param {unknown[]} a
 * @param {unknown[]} b
 */
export function without(a, b) {
  const taken = new Set(b.map(canonical));
  return a.filter((value) => !taken.has(canonical(value)));
}
