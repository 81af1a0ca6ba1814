import { ApiError, AssistantsError, type FailedCall, ProtocolError } from "./errors.js";

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

/** How a list is walked. */
export interface PageOptions {
  /** Ask for the next page while this one is consumed, one page ahead. @default false */
  prefetch?: boolean | undefined;
}

/** A list on the server: the request that reads it, and how to send one. */
export interface List<Item> {
  call: FailedCall;
  fetchPage: FetchPage<Item>;
}

type NextPage<Item> = (signal?: AbortSignal) => Promise<Page<Item> | null>;

/** One page of a list: the fields of the contract, and the way on. */
export class Page<Item> implements ListPage<Item> {
  readonly object: string;
  readonly data: Item[];
  readonly first_id: string;
  readonly last_id: string;
  readonly has_more: boolean;
  readonly #next: NextPage<Item>;

  constructor(page: ListPage<Item>, next: NextPage<Item>) {
    this.object = page.object;
    this.data = page.data;
    this.first_id = page.first_id;
    this.last_id = page.last_id;
    this.has_more = page.has_more;
    this.#next = next;
  }

  /**
   * The page after this one in the direction of the walk, or null after the last.
   * @throws {ProtocolError} The server says that there is more, and gives no new cursor to ask for it.
   */
  nextPage(signal?: AbortSignal): Promise<Page<Item> | null> {
    return this.#next(signal);
  }
}

/**
 * A list: await it for the first page, `for await` it for every item, or walk `pages()`. Nothing is sent before one
 * of them begins, and leaving a loop ends what is under way. With `before` and no `after` in the query the walk goes
 * backward, from the cursor to the beginning of the list.
 */
export class PagePromise<Item> extends Promise<Page<Item>> implements AsyncIterable<Item> {
  /** What `then` and its kin give is a plain promise. */
  static override get [Symbol.species]() {
    return Promise;
  }

  readonly #list: List<Item>;
  readonly #query: PageQuery;
  readonly #prefetch: boolean;
  #first: Promise<Page<Item>> | undefined;

  constructor(list: List<Item>, query: PageQuery = {}, { prefetch = false }: PageOptions = {}) {
    // Never settled itself: `then`, which `await`, `catch` and `finally` call, is that of the first page.
    super(() => {});
    this.#list = list;
    this.#query = query;
    this.#prefetch = prefetch;
  }

  async #fetchFirst(): Promise<Page<Item>> {
    const { limit } = this.#query;
    if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1 && limit <= 100)) {
      throw new AssistantsError(`limit must be a whole number from 1 to 100, not ${limit}`);
    }
    return follow(this.#list, await this.#list.fetchPage(this.#query), this.#query, { steps: 0, power: 1 });
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise.
  override then<A = Page<Item>, B = never>(
    onFulfilled?: ((page: Page<Item>) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#first ??= this.#fetchFirst();
    return this.#first.then(onFulfilled, onRejected);
  }

  /** Every page from the first on. */
  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    const left = new AbortController();
    try {
      for (let page: Page<Item> | null = await this; page; ) {
        const ahead: Promise<Page<Item> | null> | undefined = this.#prefetch ? page.nextPage(left.signal) : undefined;
        // It is awaited after the page was consumed, or never, when the loop is left.
        ahead?.catch(() => {});
        yield page;
        page = await (ahead ?? page.nextPage(left.signal));
      }
    } finally {
      left.abort();
    }
  }

  /** Every item, page by page, in the direction of the walk. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const { data } of this.pages()) yield* isBackward(this.#query) ? [...data].reverse() : data;
  }
}

function isBackward({ before, after }: PageQuery): boolean {
  return before !== undefined && after === undefined;
}

/** The cursors so far, as far as it takes to see that they go in a circle (Brent's algorithm: constant memory). */
interface Trail {
  mark?: string;
  steps: number;
  power: number;
  /** What was given already and may come again, once a deleted cursor made the walk begin a page anew. */
  given?: ReadonlySet<string | undefined>;
}

/** A page that knows its successor. */
function follow<Item>(list: List<Item>, page: ListPage<Item>, query: PageQuery, trail: Trail): Page<Item> {
  return new Page(page, async (signal) => {
    if (!page.has_more) return null;
    const backward = isBackward(query);
    const cursor = (backward ? page.first_id : page.last_id) || idOf(page.data.at(backward ? 0 : -1));
    if (!cursor || cursor === trail.mark || cursor === (backward ? query.before : query.after)) {
      const answer = { status: 200, headers: new Headers(), body: "" };
      throw new ProtocolError(list.call, `says that there is more, with ${cursor ? "an old" : "no"} cursor`, answer);
    }
    const { mark = cursor, steps, power, given } = trail;
    const step = steps === power ? { mark: cursor, steps: 1, power: power * 2 } : { mark, steps: steps + 1, power };
    const nextQuery = { ...query, [backward ? "before" : "after"]: cursor };
    try {
      const next = await list.fetchPage(nextQuery, signal);
      return follow(list, given ? without(next, given) : next, nextQuery, given ? { ...step, given } : step);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const found = await lookBack(list, page, query, signal);
      if (!found || found.page.data.some((item) => idOf(item) === cursor)) throw error;
      const held = new Set([...(given ?? []), ...page.data.map(idOf)]);
      return follow(list, without(found.page, held), found.query, { ...step, given: held });
    }
  });
}

/**
 * What is left of a page and what follows it, when its cursor is refused because the object that it names was
 * deleted: the page anew from where it began, or if that is gone as well, from the last of its items that stands.
 */
async function lookBack<Item>(list: List<Item>, page: ListPage<Item>, query: PageQuery, signal?: AbortSignal) {
  const ask = async (query: PageQuery) => {
    const found = await list.fetchPage(query, signal).catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
    });
    return found && { page: found, query };
  };
  const again = await ask(query);
  if (again) return again;
  const { after, before, ...rest } = query;
  // When the list itself is gone, no cursor helps.
  if (!(await ask({ ...rest, limit: 1 }))) return undefined;
  const ids = page.data.map(idOf);
  for (const id of isBackward(query) ? ids : ids.reverse()) {
    const found = id && (await ask(isBackward(query) ? { ...query, before: id } : { ...query, after: id }));
    if (found) return found;
  }
  return undefined;
}

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 400 || error.status === 404);
}

function without<Item>(page: ListPage<Item>, given: ReadonlySet<string | undefined>): ListPage<Item> {
  return { ...page, data: page.data.filter((item) => !given.has(idOf(item))) };
}

function idOf(item: unknown): string | undefined {
  return typeof item === "object" && item !== null && "id" in item ? String(item.id) : undefined;
}
