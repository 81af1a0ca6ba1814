import { AssistantsError } from "./errors.js";
import { fetchFirst, fetchNext, isBackward, type List, type ListPage, type PageQuery, type Walk } from "./next-page.js";

/** How a list is walked. */
export interface PageOptions {
  /** Ask for the next page while this one is consumed, one page ahead. @default false */
  prefetch?: boolean | undefined;
}

/**
 * One page of a list: the fields of the contract, and the way on. A loop over it gives its items and then those of the
 * pages after it.
 */
export class Page<Item> implements ListPage<Item>, AsyncIterable<Item> {
  readonly object: string;
  readonly data: Item[];
  readonly first_id: string;
  readonly last_id: string;
  readonly has_more: boolean;
  readonly #walk: Walk<Item>;

  /** @internal Pages come from the list methods. */
  constructor(walk: Walk<Item>) {
    const { page } = walk;
    this.object = page.object;
    this.data = page.data;
    this.first_id = page.first_id;
    this.last_id = page.last_id;
    // Where the server does not say, only the next page tells whether this was the last.
    this.has_more = page.has_more ?? page.data.length > 0;
    this.#walk = walk;
  }

  /**
   * The page after this one in the direction of the walk, or null after the last.
   * @throws {ProtocolError} The server says that there is more, and its cursors do not lead there.
   */
  async nextPage(signal?: AbortSignal): Promise<Page<Item> | null> {
    const next = this.has_more && (await fetchNext(this.#walk, signal));
    return next ? new Page(next) : null;
  }

  /** The items of this page and of those after it, in the direction of the walk. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return itemsOf(pagesFrom(this, false), this.#walk.query);
  }
}

/**
 * A list: await it for the first page, `for await` it for every item, or walk `pages()`. Nothing is sent before one
 * of them begins, and leaving a loop ends the request that is under way. With `before` and no `after` in the query the
 * walk goes backward, from the cursor to the beginning of the list.
 */
export class PagePromise<Item> extends Promise<Page<Item>> implements AsyncIterable<Item> {
  /** `then`, `catch` and `finally` return plain promises. */
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
      throw new AssistantsError(`limit must be a whole number from 1 to 100`);
    }
    return new Page(await fetchFirst(this.#list, this.#query));
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
  pages(): AsyncGenerator<Page<Item>, void, undefined> {
    return pagesFrom(this, this.#prefetch);
  }

  /** Every item, page by page, in the direction of the walk. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return itemsOf(this.pages(), this.#query);
  }
}

async function* pagesFrom<Item>(
  first: Page<Item> | PagePromise<Item>,
  prefetch: boolean,
): AsyncGenerator<Page<Item>, void, undefined> {
  const left = new AbortController();
  try {
    for (let page: Page<Item> | null = await first; page; ) {
      const ahead: Promise<Page<Item> | null> | undefined = prefetch ? page.nextPage(left.signal) : undefined;
      // It is awaited after the page was consumed, or never, when the loop is left.
      ahead?.catch(() => {});
      yield page;
      page = await (ahead ?? page.nextPage(left.signal));
    }
  } finally {
    left.abort();
  }
}

async function* itemsOf<Item>(
  pages: AsyncIterable<Page<Item>>,
  query: PageQuery,
): AsyncGenerator<Item, void, undefined> {
  for await (const { data } of pages) yield* isBackward(query) ? [...data].reverse() : data;
}
