export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value where it is text, and no text where it is anything else. */
export function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The items where it is a list, and none where it is anything else. */
export function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether it is a whole number from 0 up. */
export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** A copy of what was read as JSON, or is sent as it. */
export function copyOf<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
