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

/** A list on the server, and how to read it. */
export interface List<Item> {
  /** The request, as errors name it. */
  call: () => FailedCall;
  fetchPage: (query: PageQuery, signal?: AbortSignal) => Promise<ListPage<Item>>;
}

/** Where a walk through a list has come to: the page at hand, and what is known of those before it. */
export interface Walk<Item> {
  list: List<Item>;
  /** The query of the page at hand. */
  query: PageQuery;
  page: ListPage<Item>;
  trail: Trail;
  /** How many pages in a row had no items. */
  emptyPages: number;
  /** Items that may come again, after a deleted cursor made the walk read a page again. */
  given: ReadonlySet<string | undefined>;
}

/** The cursors so far, as far as it takes to see that they go in a circle (Brent's algorithm: constant memory). */
interface Trail {
  mark?: string | undefined;
  steps: number;
  power: number;
}

/** What the server takes for `limit` where it is left out. */
const DEFAULT_LIMIT = 20;
/** A server may give empty pages before it finds an item, but not for ever. */
const MOST_EMPTY_PAGES = 3;
const EMPTY_PAGE_PAUSE_MS = 100;

/** The first page of a list. */
export async function fetchFirst<Item>(list: List<Item>, query: PageQuery): Promise<Walk<Item>> {
  const page = await list.fetchPage(query);
  return arrive({ list, query, page, trail: { steps: 0, power: 0 }, emptyPages: 0, given: new Set() });
}

/** Takes the page at hand in. */
function arrive<Item>(walk: Walk<Item>): Walk<Item> {
  const { page, given, emptyPages } = walk;
  const data = page.data.filter((item) => !given.has(idOf(item)));
  return { ...walk, page: { ...page, data }, emptyPages: page.data.length > 0 ? 0 : emptyPages + 1 };
}

/**
 * The page after the one at hand, or null after the last.
 * @throws {ProtocolError} The server says that there is more, and its cursors do not lead there.
 */
export async function fetchNext<Item>(walk: Walk<Item>, signal?: AbortSignal): Promise<Walk<Item> | null> {
  const { list, query, page, emptyPages, trail } = walk;
  const saysMore = page.has_more ?? page.data.length >= (query.limit ?? DEFAULT_LIMIT);
  const wasReached = trail.steps > 0;
  const cursors = cursorsOf(page, query);
  const unused = cursors.filter((cursor) => cursor !== (query.after ?? query.before) && extend(trail, cursor));
  if (unused.length === 0) {
    if (!saysMore || (emptyPages > 0 && wasReached)) return null;
    throw broken(list, `with ${cursors.length === 0 ? "no" : "an old"} cursor`);
  }
  if (emptyPages > MOST_EMPTY_PAGES) throw broken(list, "on empty pages alone");
  if (emptyPages > 0) await sleep(EMPTY_PAGE_PAUSE_MS * emptyPages, signal);

  let next: Walk<Item> | null = null;
  for (const cursor of unused) {
    next = await fetchBeyond(walk, cursor, saysMore, signal);
    // What the server calls the end of the page may be the end of the list.
    if (!saysMore || (next && next.emptyPages === 0)) break;
  }
  if (next && next.emptyPages > 0 && saysMore && isBackward(query)) {
    if (await countsFromStart(walk, signal)) {
      throw broken(list, "and counts pages before a cursor from the start: use after with the other order");
    }
  }
  return next;
}

/**
 * The page beyond a cursor, without what was given before; null when there is nothing else.
 * @throws {ProtocolError} The server says that there is more, and gives the same again.
 */
async function fetchBeyond<Item>(walk: Walk<Item>, cursor: string, saysMore: boolean, signal?: AbortSignal) {
  const next = await fetchFrom(walk, cursor, signal);
  const last = outermostId(walk.page, walk.query) ?? cursor;
  if (hasItem(next.page, last)) {
    // The server takes a cursor as inclusive, or does not take it.
    next.page = { ...next.page, data: beyond(last, next.page.data, isBackward(walk.query)) };
    if (next.page.data.length === 0) {
      if (!saysMore) return null;
      throw broken(walk.list, "and gives the same again");
    }
  }
  return { ...next, trail: extend(walk.trail, cursor) ?? walk.trail };
}

/** What a cursor leads to. One that is refused names an object that was deleted, and the walk goes on from before it. */
async function fetchFrom<Item>(walk: Walk<Item>, cursor: string, signal?: AbortSignal): Promise<Walk<Item>> {
  const query = queryFrom(walk.query, cursor);
  try {
    return arrive({ ...walk, query, page: await walk.list.fetchPage(query, signal) });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const found = await readAgain(walk, signal);
    if (!found || hasItem(found.page, cursor)) throw error;
    return arrive({ ...walk, ...found, given: new Set([...walk.given, ...walk.page.data.map(idOf)]) });
  }
}

function broken<Item>(list: List<Item>, what: string): ProtocolError {
  return new ProtocolError(list.call(), `says that there is more, ${what}`);
}

export function isBackward({ before, after }: PageQuery): boolean {
  return before !== undefined && after === undefined;
}

/** The same query from another cursor on. */
function queryFrom(query: PageQuery, cursor: string): PageQuery {
  return { ...query, [isBackward(query) ? "before" : "after"]: cursor };
}

/** What the next page can be asked for with: the text that the server gives, and the id of the outermost item. */
function cursorsOf<Item>(page: ListPage<Item>, query: PageQuery): string[] {
  const said: unknown = isBackward(query) ? page.first_id : page.last_id;
  const id = outermostId(page, query);
  const cursors = id === undefined ? [] : [id];
  const isCursor = typeof said === "string" && said !== "" && !hasItem(page, said);
  return isCursor ? [said, ...cursors] : cursors;
}

/** The id of the item of a page that the walk comes to last. */
function outermostId<Item>({ data }: ListPage<Item>, query: PageQuery): string | undefined {
  return idOf(isBackward(query) ? data[0] : data.at(-1));
}

/** The trail with one more cursor; undefined when it was there before. */
function extend({ mark, steps, power }: Trail, cursor: string | undefined): Trail | undefined {
  if (cursor === mark) return undefined;
  if (steps === power) return { mark: cursor, steps: 1, power: 2 * power || 1 };
  return { mark, steps: steps + 1, power };
}

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 400 || error.status === 404);
}

/** The items of a page that lie beyond one of them, in the direction of the walk. */
function beyond<Item>(id: string, data: Item[], backward: boolean): Item[] {
  const at = data.findIndex((item) => idOf(item) === id);
  return backward ? data.slice(0, at) : data.slice(at + 1);
}

function hasItem<Item>({ data }: ListPage<Item>, id: string): boolean {
  return data.some((item) => idOf(item) === id);
}

function idOf(item: unknown): string | undefined {
  const id: unknown = Object(item).id;
  return typeof id === "string" || typeof id === "number" ? `${id}` : undefined;
}

/**
 * What is left of a page and what follows it, when its cursor is refused because the object that it names was deleted:
 * the page read again from where it began, or if that is gone as well, from the last of its items that is still there.
 */
async function readAgain<Item>({ list, query, page }: Walk<Item>, signal?: AbortSignal) {
  const again = await fetchUnlessRefused(list, query, signal);
  if (again) return { query, page: again };
  const { after, before, ...rest } = query;
  // When the list itself is gone, no cursor helps.
  if (!(await fetchUnlessRefused(list, { ...rest, limit: 1 }, signal))) return undefined;
  const ids = page.data.map(idOf).filter((id) => id !== undefined);
  for (const id of isBackward(query) ? ids : ids.reverse()) {
    const fromItem = queryFrom(query, id);
    const found = await fetchUnlessRefused(list, fromItem, signal);
    if (found) return { query: fromItem, page: found };
  }
  return undefined;
}

/**
 * Whether the server takes `before` as a filter and counts pages from the start of the list: then the page before a
 * cursor does not end at the cursor.
 */
async function countsFromStart<Item>({ list, query }: Walk<Item>, signal?: AbortSignal): Promise<boolean> {
  const page = await fetchUnlessRefused(list, query, signal);
  const last = idOf(page?.data.at(-1));
  if (!page || last === undefined) return false;
  const { before, ...rest } = query;
  const following = await fetchUnlessRefused(list, { ...rest, after: last, limit: 1 }, signal);
  const id = idOf(following?.data[0]);
  return id !== undefined && id !== before;
}

async function fetchUnlessRefused<Item>(list: List<Item>, query: PageQuery, signal?: AbortSignal) {
  try {
    return await list.fetchPage(query, signal);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return undefined;
  }
}
