type Json = Record<string, unknown>;

/**
 * Adds a delta of a message or a run step to what came before, which is changed and returned: text is appended, objects
 * are merged, and items of lists are merged by their `index`.
 * @throws {Error} The delta is of another type than what it is added to.
 */
export function accumulateDelta(whole: Json, delta: Json): Json {
  for (const [key, value] of Object.entries(delta)) {
    whole[key] = Object.hasOwn(whole, key) ? added(key, whole[key], value) : value;
  }
  return whole;
}

function added(key: string, before: unknown, value: unknown): unknown {
  if (before === null || before === undefined) return value;
  if (value === null || value === undefined) return before;
  if (key === "index" || key === "type") return value;
  if (typeof before === "string" && typeof value === "string") return before + value;
  if (typeof before === "number" && typeof value === "number") return before + value;
  if (Array.isArray(before) && Array.isArray(value)) return addedItems(before, value);
  if (isObject(before) && isObject(value)) return accumulateDelta(before, value);
  throw new Error(`${key}: a ${typeof value} cannot be added to a ${typeof before}`);
}

function addedItems(before: unknown[], items: unknown[]): unknown[] {
  for (const item of items) {
    const index = isObject(item) ? item.index : undefined;
    const same = before.findIndex((one, at) => isObject(one) && (one.index ?? at) === index);
    if (same >= 0) before[same] = added("", before[same], item);
    else before.push(item);
  }
  return before;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
