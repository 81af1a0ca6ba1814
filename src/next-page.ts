import { ApiError, type FailedCall, ProtocolError } from "./errors.js";
import { sleep } from "./http/sleep.js";

/** A page as the six list operations answer it. */
export interface ListPage<Item> {
  object: string;
  data: Item[];
  first_id: string;
  last_id: string;
  has_more: boolean;
}

/** The query of a list operation, as far as paging goes. */
export interface PageQuery {
  limit?: number;
  after?: string;
  before?: string;
}

/** Fetches one page. */
export type FetchPage<Item> = (query: PageQuery, signal?: AbortSignal) => Promise<ListPage<Item>>;

/** A list on the server, and how to read it. */
export interface List<Item> {
  /** The request, as errors name it. */
  call: () => FailedCall;
  fetchPage: FetchPage<Item>;
}

/** Where a walk through a list has come to: the page at hand, and what is known of those before it. */
export interface Walk<Item> {
  list: List<Item>;
  page: ListPage<Item>;
  /** The query of the page at hand. */
  query: PageQuery;
  trail: Trail;
  /** The server said that there is more after this page, or the page is full where it does not say. */
  saidMore: boolean;
  /** How many pages in a row had no items. */
  emptyPages: number;
  /** Items that were given and may come again, after a deleted cursor made the walk read a page again. */
  given?: ReadonlySet<string | undefined>;
}

/** What the server takes for `limit` where it is left out. */
const DEFAULT_LIMIT = 20;

/** The walk, come to a page. */
function arrive<Item>(page: ListPage<Item>, walk: Omit<Walk<Item>, "page" | "saidMore">): Walk<Item> {
  const { given, query } = walk;
  const { data, has_more } = page;
  const saidMore = has_more ?? data.length >= (query.limit ?? DEFAULT_LIMIT);
  const emptyPages = data.length > 0 ? 0 : walk.emptyPages + 1;
  const isNew = (item: Item) => !given?.has(idOf(item));
  return { ...walk, page: { ...page, data: data.filter(isNew) }, saidMore, emptyPages };
}

/** The first page of a list. */
export async function fetchFirst<Item>(list: List<Item>, query: PageQuery): Promise<Walk<Item>> {
  const page = await list.fetchPage(query);
  return arrive(page, { list, query, trail: { steps: 0, power: 0 }, emptyPages: 0 });
}

/** A server may give empty pages before it finds an item, but not for ever. */
const MOST_EMPTY_PAGES = 3;
const EMPTY_PAGE_PAUSE_MS = 100;

/**
 * The page after the one at hand, or null after the last.
 * @throws {ProtocolError} The server says that there is more, and its cursors do not lead there.
 */
export async function fetchNext<Item>(walk: Walk<Item>, signal?: AbortSignal): Promise<Walk<Item> | null> {
  const { list, page, query, emptyPages, saidMore } = walk;
  const backward = isBackward(query);
  const cursor = cursorOf(page, backward);
  const trail = cursor !== undefined && cursor !== cursorIn(query) ? extend(walk.trail, cursor) : undefined;
  if (cursor === undefined || !trail) {
    const isEnd = !saidMore || (emptyPages > 0 && walk.trail.steps > 0);
    if (isEnd) return null;
    throw broken(list, `says that there is more, with ${cursor === undefined ? "no" : "an old"} cursor`);
  }
  if (emptyPages > MOST_EMPTY_PAGES) throw broken(list, "says that there is more, on empty pages alone");
  if (emptyPages > 0) await sleep(EMPTY_PAGE_PAUSE_MS * emptyPages, signal);

  const nextQuery = { ...query, [backward ? "before" : "after"]: cursor };
  const onward = { ...walk, query: nextQuery, trail };
  let next: ListPage<Item>;
  try {
    next = await list.fetchPage(nextQuery, signal);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const found = await readAgain(list, page, query, signal);
    if (!found || hasItem(found.page, cursor)) throw error;
    const given = new Set([...(walk.given ?? []), ...page.data.map(idOf)]);
    return arrive(found.page, { ...onward, query: found.query, given });
  }
  if (hasItem(next, cursor)) {
    if (!saidMore) return null;
    throw broken(list, "says that there is more, and gives the same again");
  }
  if (backward && saidMore && next.data.length === 0 && (await countsFromStart(list, query, signal))) {
    throw broken(list, "counts the pages of before from the start of the list: use after with the other order");
  }
  return arrive(next, onward);
}

function broken<Item>(list: List<Item>, what: string): ProtocolError {
  return new ProtocolError(list.call(), what, { status: 200, headers: new Headers(), body: "" });
}

export function isBackward({ before, after }: PageQuery): boolean {
  return before !== undefined && after === undefined;
}

function cursorIn(query: PageQuery): string | undefined {
  return isBackward(query) ? query.before : query.after;
}

/** What the next page is asked for with: the text that the server gives, else the id of the outermost item. */
function cursorOf<Item>(page: ListPage<Item>, backward: boolean): string | undefined {
  const said: unknown = backward ? page.first_id : page.last_id;
  return typeof said === "string" && said !== "" ? said : idOf(page.data.at(backward ? 0 : -1));
}

/** The cursors so far, as far as it takes to see that they go in a circle (Brent's algorithm: constant memory). */
interface Trail {
  mark?: string | undefined;
  steps: number;
  power: number;
}

/** The trail with one more cursor; undefined when it was there before. */
function extend({ mark, steps, power }: Trail, cursor: string): Trail | undefined {
  if (cursor === mark) return undefined;
  if (steps === power) return { mark: cursor, steps: 1, power: 2 * power || 1 };
  return { mark, steps: steps + 1, power };
}

/**
 * What is left of a page and what follows it, when its cursor is refused because the object that it names was deleted:
 * the page read again from where it began, or if that is gone as well, from the last of its items that is still there.
 */
async function readAgain<Item>(list: List<Item>, page: ListPage<Item>, query: PageQuery, signal?: AbortSignal) {
  const again = await fetchUnlessRefused(list, query, signal);
  if (again) return { page: again, query };
  const { after, before, ...rest } = query;
  // When the list itself is gone, no cursor helps.
  if (!(await fetchUnlessRefused(list, { ...rest, limit: 1 }, signal))) return undefined;
  const backward = isBackward(query);
  const ids = page.data.map(idOf).filter((id) => id !== undefined);
  for (const id of backward ? ids : ids.reverse()) {
    const fromItem = { ...query, [backward ? "before" : "after"]: id };
    const found = await fetchUnlessRefused(list, fromItem, signal);
    if (found) return { page: found, query: fromItem };
  }
  return undefined;
}

/**
 * Whether the server takes `before` as a filter and counts pages from the start of the list: then the page before a
 * cursor does not end at the cursor.
 */
async function countsFromStart<Item>(list: List<Item>, query: PageQuery, signal?: AbortSignal): Promise<boolean> {
  const page = await fetchUnlessRefused(list, query, signal);
  const last = idOf(page?.data.at(-1));
  if (!page || last === undefined) return false;
  const { before, ...rest } = query;
  const following = await fetchUnlessRefused(list, { ...rest, after: last, limit: 1 }, signal);
  const id = idOf(following?.data[0]);
  return id !== undefined && id !== before && !hasItem(page, id);
}

async function fetchUnlessRefused<Item>(list: List<Item>, query: PageQuery, signal?: AbortSignal) {
  try {
    return await list.fetchPage(query, signal);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return undefined;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 400 || error.status === 404);
}

function hasItem<Item>({ data }: ListPage<Item>, id: string): boolean {
  return data.some((item) => idOf(item) === id);
}

function idOf(item: unknown): string | undefined {
  const id: unknown = typeof item === "object" && item !== null && "id" in item ? item.id : undefined;
  return typeof id === "string" || typeof id === "number" ? `${id}` : undefined;
}
