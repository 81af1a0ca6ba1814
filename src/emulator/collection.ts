import { badRequest } from "./errors.js";
import type { ListQuery } from "./schemas.js";

interface Entry<T> {
  position: number;
  id: string;
  value: T;
}

/** A page as the API's lists have it. */
export interface Page<T> {
  object: "list";
  data: T[];
  first_id: string;
  last_id: string;
  has_more: boolean;
}

/**
 * Objects in the order of their creation, found by id at once and by position in logarithmic time. The order is that
 * of `created_at` as well, since time does not go back, and it tells objects of the same second apart.
 */
export class Collection<T> {
  #created = 0;
  readonly #entries: Entry<T>[] = [];
  readonly #byId = new Map<string, Entry<T>>();

  get size(): number {
    return this.#entries.length;
  }

  add(id: string, value: T): T {
    const entry = { position: this.#created++, id, value };
    this.#entries.push(entry);
    this.#byId.set(id, entry);
    return value;
  }

  get(id: string): T | undefined {
    return this.#byId.get(id)?.value;
  }

  delete(id: string): T | undefined {
    const entry = this.#byId.get(id);
    if (!entry) return undefined;
    this.#byId.delete(id);
    this.#entries.splice(this.#indexOf(entry), 1);
    return entry.value;
  }

  clear(): void {
    this.#entries.length = 0;
    this.#byId.clear();
  }

  /** Every object, oldest first. */
  values(): T[] {
    return this.#entries.map((entry) => entry.value);
  }

  /**
   * The page that a query asks for. `after` walks forward from a cursor, `before` back from one, both in the order
   * asked for; with both, the page starts after the one and ends before the other.
   * @param keep Which objects the list is of.
   * @throws {Refusal} 400 for a cursor that names no object here, and for a limit outside 1 to 100.
   */
  page<Listed>(query: ListQuery, show: (value: T) => Listed, keep: (value: T) => boolean = () => true): Page<Listed> {
    const { limit = 20, order = "desc", after, before } = query;
    requireLimit(limit);
    const [first, last] = order === "asc" ? [-1, this.size] : [this.size, -1];
    const afterIndex = this.#cursor("after", after, first);
    const beforeIndex = this.#cursor("before", before, last);
    const fromEnd = before !== undefined && after === undefined;
    // Both bounds are exclusive.
    const [start, stop] = fromEnd ? [beforeIndex, afterIndex] : [afterIndex, beforeIndex];
    const step = (order === "asc") === fromEnd ? -1 : 1;

    const found: Entry<T>[] = [];
    let hasMore = false;
    for (let index = start + step; (stop - index) * step > 0; index += step) {
      const entry = this.#entries[index];
      if (!entry || !keep(entry.value)) continue;
      if (found.length === limit) {
        hasMore = true;
        break;
      }
      found.push(entry);
    }
    if (fromEnd) found.reverse();
    return {
      object: "list",
      data: found.map((entry) => show(entry.value)),
      // The contract has text here, so an empty page has no id to give and no null either.
      first_id: found[0]?.id ?? "",
      last_id: found.at(-1)?.id ?? "",
      has_more: hasMore,
    };
  }

  #cursor(param: "after" | "before", id: string | undefined, otherwise: number): number {
    if (id === undefined) return otherwise;
    const entry = this.#byId.get(id);
    if (!entry)
      throw badRequest(`Invalid '${param}': no object of this list has the id '${id}'.`, param, "invalid_value");
    return this.#indexOf(entry);
  }

  #indexOf({ position }: Entry<T>): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle]?.position ?? Infinity) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The range is in the words of the contract only, so no schema holds it. */
function requireLimit(limit: number): void {
  const wrong = (expected: string, code: string) =>
    badRequest(`Invalid 'limit': integer ${expected}, but got ${limit} instead.`, "limit", code);
  if (limit < 1) throw wrong("below minimum value. Expected a value >= 1", "integer_below_min_value");
  if (limit > 100) throw wrong("above maximum value. Expected a value <= 100", "integer_above_max_value");
}
