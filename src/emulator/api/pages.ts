import type { Collection } from "../state/collection.js";
import type { ListQuery } from "../state/schemas.js";
import { outOfRange } from "./bounds.js";
import { invalid } from "./errors.js";

/** A page as the API's lists have it. */
export interface Page<T> {
  object: "list";
  data: T[];
  first_id: string;
  last_id: string;
  has_more: boolean;
}

/** Which objects a list is of. */
type Keep<T> = (value: T) => boolean;

/**
 * The page that a query asks for. `after` pages forward from a cursor, `before` backward, both in the order asked for;
 * with both, the page starts after the one and ends before the other.
 * @throws {HttpError} 400 for a cursor that names no object here, and for a limit outside 1 to 100.
 */
export function pageOf<T>(all: Collection<T>, query: ListQuery, keep: Keep<T> = () => true): Page<T> {
  const { limit = 20, order = "desc", after, before } = query;
  requireLimit(limit);
  const afterIndex = cursor(all, "after", after);
  const beforeIndex = cursor(all, "before", before);
  const isAscending = order === "asc";
  // Between the two cursors, exclusive, by age: `low` is older than `high`.
  const low = (isAscending ? afterIndex : beforeIndex) ?? -1;
  const high = (isAscending ? beforeIndex : afterIndex) ?? all.size;
  // A page before a cursor is made of what is nearest to it, so it is collected from there.
  const fromEnd = before !== undefined && after === undefined;
  const isUpward = isAscending !== fromEnd;

  const found: { id: string; value: T }[] = [];
  const step = isUpward ? 1 : -1;
  const start = isUpward ? low + 1 : high - 1;
  for (let index = start; index > low && index < high; index += step) {
    const entry = all.at(index);
    if (entry && keep(entry.value)) found.push(entry);
    // One more than fits shows that there are more.
    if (found.length > limit) break;
  }
  const entries = found.slice(0, limit);
  if (fromEnd) entries.reverse();
  return {
    object: "list",
    data: entries.map((entry) => entry.value),
    // The contract has text here, so an empty page has neither an id nor null.
    first_id: entries[0]?.id ?? "",
    last_id: entries.at(-1)?.id ?? "",
    has_more: found.length > limit,
  };
}

type CursorName = "after" | "before";

function cursor<T>(all: Collection<T>, name: CursorName, id?: string): number | undefined {
  if (id === undefined) return undefined;
  const index = all.indexOf(id);
  if (index !== undefined) return index;
  throw invalid(name, `no object of this list has the id '${id}'.`);
}

/** The range is in the words of the contract only, so no schema checks it. */
function requireLimit(limit: number): void {
  if (limit < 1) throw outOfRange("limit", "minimum", limit, 1);
  if (limit > 100) throw outOfRange("limit", "maximum", limit, 100);
}
