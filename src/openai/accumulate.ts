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
  if (isText(before) && isText(value)) return before + value;
  if (isNumber(before) && isNumber(value)) return before + value;
  if (isList(before) && isList(value)) return addedItems(before, value);
  if (isObject(before) && isObject(value)) return accumulateDelta(before, value);
  const types = `a ${typeof value} cannot be added to a ${typeof before}`;
  throw new Error(`${key}: ${types}`);
}

function addedItems(before: unknown[], items: unknown[]): unknown[] {
  for (const item of items) {
    const index = isObject(item) ? item.index : undefined;
    const position = before.findIndex((one, at) => isObject(one) && (one.index ?? at) === index);
    if (position < 0) before.push(item);
    else before[position] = added("", before[position], item);
  }
  return before;
}

const isText = (value: unknown) => typeof value === "string";
const isNumber = (value: unknown) => typeof value === "number";
const isList = (value: unknown): value is unknown[] => Array.isArray(value);

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !isList(value);
}
