import { ApiError, AssistantsError, ProtocolError } from "./errors.js";

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
  method: string;
  path: string;
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
export class PagePromise<Item> implements Promise<Page<Item>>, AsyncIterable<Item> {
  readonly [Symbol.toStringTag] = "PagePromise";
  readonly #list: List<Item>;
  readonly #query: PageQuery;
  readonly #prefetch: boolean;
  #first: Promise<Page<Item>> | undefined;

  constructor(list: List<Item>, query: PageQuery = {}, { prefetch = false }: PageOptions = {}) {
    this.#list = list;
    this.#query = query;
    this.#prefetch = prefetch;
  }

  #firstPage(): Promise<Page<Item>> {
    const first = async () => {
      const { limit } = this.#query;
      if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1 && limit <= 100)) {
        throw new AssistantsError(
          `${this.#list.method} ${this.#list.path}: limit must be a whole number from 1 to 100, not ${limit}`,
        );
      }
      const page = await this.#list.fetchPage(this.#query);
      return follow(this.#list, page, this.#query, { steps: 0, power: 1 });
    };
    this.#first ??= first();
    return this.#first;
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise.
  then<A = Page<Item>, B = never>(
    onFulfilled?: ((page: Page<Item>) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#firstPage().then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Page<Item> | B> {
    return this.#firstPage().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Page<Item>> {
    return this.#firstPage().finally(onFinally);
  }

  /** Every page from the first on. */
  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    const left = new AbortController();
    try {
      for (let page: Page<Item> | null = await this.#firstPage(); page; ) {
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
}

/** A page that knows its successor. */
function follow<Item>(list: List<Item>, page: ListPage<Item>, query: PageQuery, trail: Trail): Page<Item> {
  return new Page(page, async (signal) => {
    if (!page.has_more) return null;
    const backward = isBackward(query);
    const cursor = (backward ? page.first_id : page.last_id) || idOf(page.data.at(backward ? 0 : -1));
    if (!cursor || cursor === trail.mark || cursor === (backward ? query.before : query.after)) {
      const answer = { status: 200, headers: new Headers(), body: "" };
      throw new ProtocolError(list, `says that there is more, with ${cursor ? "an old" : "no"} cursor`, answer);
    }
    const { mark = cursor, steps, power } = trail;
    const next = steps === power ? { mark: cursor, steps: 1, power: power * 2 } : { mark, steps: steps + 1, power };
    const nextQuery = { ...query, [backward ? "before" : "after"]: cursor };
    try {
      return follow(list, await list.fetchPage(nextQuery, signal), nextQuery, next);
    } catch (error) {
      const refused = error instanceof ApiError && (error.status === 400 || error.status === 404);
      const rest = refused ? await remainder(list, page, query, cursor, signal) : undefined;
      if (!rest) throw error;
      return follow(list, rest, query, next);
    }
  });
}

/**
 * What follows a page when the object that its cursor names was deleted meanwhile: the page again from where it
 * began, without what it held. Undefined when the cursor still stands, so that it was refused for another reason.
 */
async function remainder<Item>(
  list: List<Item>,
  page: ListPage<Item>,
  query: PageQuery,
  cursor: string,
  signal: AbortSignal | undefined,
): Promise<ListPage<Item> | undefined> {
  const again = await list.fetchPage(query, signal).catch(() => undefined);
  if (!again || again.data.some((item) => idOf(item) === cursor)) return undefined;
  const held = new Set(page.data.map(idOf));
  return { ...again, data: again.data.filter((item) => !held.has(idOf(item))) };
}

function idOf(item: unknown): string | undefined {
  return typeof item === "object" && item !== null && "id" in item ? String(item.id) : undefined;
}
