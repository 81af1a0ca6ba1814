import type { ListPage } from "../next-page.js";
import type { Page } from "../page.js";
import { OpenAIError } from "./errors.js";
import { APIPromise } from "./promises.js";
import { renaming } from "./rename-errors.js";

/** The query of a list, as far as paging goes. */
export interface Cursors {
  after?: string | undefined;
  before?: string | undefined;
}

/** A list on the server. */
export interface List<Item> {
  /** Fetches a page by the query of the list and this cursor. */
  fetchPage: (cursor: Cursors) => PromiseLike<Page<Item>>;
  /** The last response, with a body of its own to read. */
  response: () => Response | undefined;
  signal: AbortSignal | null | undefined;
}

/** Fetches the first page of a list. */
export function firstPage<Item>(list: List<Item>, { after, before }: Cursors): Promise<CursorPage<Item>> {
  const isBackward = before !== undefined && after === undefined;
  return renaming(list.signal, async () => {
    const page = await list.fetchPage({});
    return toCursorPage(list, page, isBackward);
  });
}

/** What came with a page, and how its list is walked. */
interface PageAnswer<Item> {
  body: ListPage<Item>;
  response: Response;
  isBackward: boolean;
}

async function toCursorPage<Item>(list: List<Item>, page: Page<Item>, isBackward = false) {
  // A middleware may have answered in the server's stead.
  const response = list.response() ?? new Response(JSON.stringify(page));
  const body: ListPage<Item> = await response.clone().json();
  return new CursorPage(list, page, { body, response, isBackward });
}

/**
 * One page of a list, and the way to the next. As in `openai` a list is walked forward, by the last id of each page;
 * `before` is sent along with every page.
 */
export class CursorPage<Item> implements AsyncIterable<Item> {
  readonly data: Item[];
  /** The answer as the server gave it. */
  readonly body: ListPage<Item>;
  readonly response: Response;
  readonly #list: List<Item>;
  readonly #page: Page<Item>;
  readonly #isBackward: boolean;

  /** @internal Pages come from the lists of `beta`. */
  constructor(list: List<Item>, page: Page<Item>, answer: PageAnswer<Item>) {
    this.data = page.data;
    this.body = answer.body;
    this.response = answer.response;
    this.#list = list;
    this.#page = page;
    this.#isBackward = answer.isBackward;
  }

  getPaginatedItems(): Item[] {
    return this.data;
  }

  hasNextPage(): boolean {
    // Some servers do not say.
    if (this.#page.has_more === false) return false;
    // An empty page with no cursor is the end, whatever they say.
    return this.data.length > 0 || this.#cursor !== undefined;
  }

  /** What is to be added to the query for the next page, or null after the last. */
  nextPageInfo(): { params: { after: string } } | null {
    const after = this.#cursor;
    if (after === undefined || !this.hasNextPage()) return null;
    return { params: { after } };
  }

  /** @deprecated Call `nextPageInfo()`. */
  nextPageParams(): { after: string } | null {
    return this.nextPageInfo()?.params ?? null;
  }

  /** @throws {OpenAIError} This is the last page; `hasNextPage()` tells. */
  async getNextPage(): Promise<CursorPage<Item>> {
    const next = await this.#nextPage();
    if (!next) throw new OpenAIError("There is no next page: call hasNextPage() first.");
    return next;
  }

  /** This page and all that follow. */
  async *iterPages(): AsyncGenerator<CursorPage<Item>, void, undefined> {
    for (let page: CursorPage<Item> | null = this; page; page = await page.#nextPage()) yield page;
  }

  /** Every item from this page on. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const { data } of this.iterPages()) yield* data;
  }

  /** The id after which the next page begins: what the server says, or that of the last item. */
  get #cursor(): string | undefined {
    const last: { id?: unknown } = Object(this.data.at(-1));
    const ids: unknown[] = [this.#page.last_id, last.id];
    return ids.find((id): id is string => typeof id === "string" && id !== "");
  }

  async #nextPage(): Promise<CursorPage<Item> | null> {
    if (!this.hasNextPage()) return null;
    return renaming(this.#list.signal, async () => {
      // The client would go on backward.
      const page = this.#isBackward ? await this.#pageAfter() : await this.#page.nextPage();
      return page && toCursorPage(this.#list, page);
    });
  }

  #pageAfter(): PromiseLike<Page<Item>> {
    const after = this.#cursor;
    if (after === undefined) throw new OpenAIError("The list goes on, but the server gives no cursor.");
    return this.#list.fetchPage({ after });
  }
}

/** A list: await it for its first page, or `for await` it for every item. */
export class PagePromise<Item> extends APIPromise<CursorPage<Item>> implements AsyncIterable<Item> {
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* await this;
  }
}
