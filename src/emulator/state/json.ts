export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value where it is text, and no text where it is anything else. */
export function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A copy of what was read as JSON, or is sent as it. */
export function copyOf<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
