import type { Page } from "../paginate.js";
import { OpenAIError, renamed } from "./errors.js";

/** What a call gave, with the response that brought it. */
export interface Answered<T> {
  data: T;
  response: Response;
}

/** A call that was sent: await it for what it gives. */
export class APIPromise<T> extends Promise<T> {
  /** What `then` and its kin give is a plain promise. */
  static override get [Symbol.species]() {
    return Promise;
  }

  readonly #answered: Promise<Answered<T>>;

  constructor(answered: Promise<Answered<T>>) {
    // Never settled itself: `then`, which `await`, `catch` and `finally` call, is that of the answer.
    super(() => {});
    this.#answered = answered;
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise.
  override then<A = T, B = never>(
    onFulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#answered.then(({ data }) => data).then(onFulfilled, onRejected);
  }

  /** The response, with a body of its own to read. */
  async asResponse(): Promise<Response> {
    return (await this.#answered).response;
  }

  withResponse(): Promise<Answered<T>> {
    return this.#answered;
  }
}

/** Where a list is walked from, as far as it tells the direction. */
interface Cursors {
  after?: string;
  before?: string;
}

/** One page of a list, and the way on. With `before` and no `after` it leads backward. */
export class CursorPage<Item> implements AsyncIterable<Item> {
  readonly data: Item[];
  readonly #page: Page<Item>;
  readonly #query: Cursors;
  readonly #signal: AbortSignal | null | undefined;

  constructor(page: Page<Item>, query: Cursors, signal: AbortSignal | null | undefined) {
    this.data = page.data;
    this.#page = page;
    this.#query = query;
    this.#signal = signal;
  }

  get #isBackward(): boolean {
    return this.#query.before !== undefined && this.#query.after === undefined;
  }

  getPaginatedItems(): Item[] {
    return this.data;
  }

  hasNextPage(): boolean {
    return this.#page.has_more;
  }

  /** What is to be added to the query for the next page, or null after the last. */
  nextPageInfo(): { params: Cursors } | null {
    if (!this.hasNextPage()) return null;
    const { first_id, last_id } = this.#page;
    return { params: this.#isBackward ? { before: first_id } : { after: last_id } };
  }

  /** @deprecated Ask `nextPageInfo()`. */
  nextPageParams(): Cursors | null {
    return this.nextPageInfo()?.params ?? null;
  }

  /** @throws {OpenAIError} This is the last page; `hasNextPage()` tells. */
  async getNextPage(): Promise<CursorPage<Item>> {
    const next = await this.#page.nextPage().catch((error: unknown) => {
      throw renamed(error, this.#signal);
    });
    if (!next) throw new OpenAIError("There is no next page: ask hasNextPage() first.");
    return new CursorPage(next, this.#query, this.#signal);
  }

  /** This page and all that follow. */
  async *iterPages(): AsyncGenerator<CursorPage<Item>, void, undefined> {
    for (let page: CursorPage<Item> = this; ; page = await page.getNextPage()) {
      yield page;
      if (!page.hasNextPage()) return;
    }
  }

  /** Every item from this page on, in the direction of the walk. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const { data } of this.iterPages()) yield* this.#isBackward ? [...data].reverse() : data;
  }
}

/** A list that was asked for: await it for its first page, or `for await` it for every item. */
export class PagePromise<Item> extends APIPromise<CursorPage<Item>> implements AsyncIterable<Item> {
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* await this;
  }
}
