import type { Collection } from "../state/collection.js";
import type { ListQuery } from "../state/schemas.js";
import { badRequest } from "./errors.js";

/** A page as the API's lists have it. */
export interface Page<T> {
  object: "list";
  data: T[];
  first_id: string;
  last_id: string;
  has_more: boolean;
}

/** Which objects a list is of, and how they are listed. */
export interface Listing<T, Listed> {
  show: (value: T) => Listed;
  /** @default all */
  keep?: ((value: T) => boolean) | undefined;
}

/**
 * The page that a query asks for. `after` pages forward from a cursor, `before` backward, both in the order asked for;
 * with both, the page starts after the one and ends before the other.
 * @throws {HttpError} 400 for a cursor that names no object here, and for a limit outside 1 to 100.
 */
export function pageOf<T, Listed>(
  collection: Collection<T>,
  query: ListQuery,
  { show, keep = () => true }: Listing<T, Listed>,
): Page<Listed> {
  const { limit = 20, order = "desc", after, before } = query;
  requireLimit(limit);
  const afterIndex = cursor(collection, "after", after);
  const beforeIndex = cursor(collection, "before", before);
  // Between the two cursors, exclusive, by age: `low` is older than `high`.
  const [low = -1, high = collection.size] = order === "asc" ? [afterIndex, beforeIndex] : [beforeIndex, afterIndex];
  // A page before a cursor is made of what is nearest to it, so it is collected from there.
  const fromEnd = before !== undefined && after === undefined;
  const upward = (order === "asc") !== fromEnd;

  const found: { id: string; value: T }[] = [];
  const step = upward ? 1 : -1;
  for (let index = upward ? low + 1 : high - 1; index > low && index < high; index += step) {
    const entry = collection.at(index);
    if (entry && keep(entry.value)) found.push(entry);
    // One more than fits shows that there are more.
    if (found.length > limit) break;
  }
  const data = found.slice(0, limit);
  if (fromEnd) data.reverse();
  return {
    object: "list",
    data: data.map((entry) => show(entry.value)),
    // The contract has text here, so an empty page has neither an id nor null.
    first_id: data[0]?.id ?? "",
    last_id: data.at(-1)?.id ?? "",
    has_more: found.length > limit,
  };
}

function cursor<T>(collection: Collection<T>, param: "after" | "before", id: string | undefined): number | undefined {
  if (id === undefined) return undefined;
  const index = collection.indexOf(id);
  if (index === undefined) {
    throw badRequest(`Invalid '${param}': no object of this list has the id '${id}'.`, param, "invalid_value");
  }
  return index;
}

/** The range is in the words of the contract only, so no schema checks it. */
function requireLimit(limit: number): void {
  const invalid = (expected: string, code: string) =>
    badRequest(`Invalid 'limit': integer ${expected}, but got ${limit} instead.`, "limit", code);
  if (limit < 1) throw invalid("below minimum value. Expected a value >= 1", "integer_below_min_value");
  if (limit > 100) throw invalid("above maximum value. Expected a value <= 100", "integer_above_max_value");
}
