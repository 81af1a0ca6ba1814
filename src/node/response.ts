import { type ChunkReader, READ_CHUNKS } from "../http/plain-request.js";
import { unpack } from "./encodings.js";
import type { Exchange, Head } from "./exchange.js";

const utf8 = new TextDecoder();

/** Statuses whose answers have no body. */
const BODILESS = [204, 205, 304];

/** An answer that is read as text. Whatever else is wanted of it is asked of a built-in one that is made then. */
export class LightResponse {
  readonly #exchange: Exchange;
  readonly #head: Head;
  #isRead = false;
  #whole: Response | undefined;

  constructor(exchange: Exchange, head: Head) {
    this.#exchange = exchange;
    this.#head = head;
  }

  get type(): ResponseType {
    return "basic";
  }

  get url(): string {
    return this.#head.url;
  }

  get status(): number {
    return this.#head.status;
  }

  get statusText(): string {
    return this.#head.statusText;
  }

  get headers(): Headers {
    return this.#head.headers;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  async text(): Promise<string> {
    if (this.#isRead || this.#whole) return this.whole().text();
    const reader = this.#read();
    const chunks: Uint8Array[] = [];
    for (let next = await reader.read(); next.value; next = await reader.read()) chunks.push(next.value);
    // Drops a byte order mark, as the built-in does.
    return utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  /** What the client reads it by. */
  [READ_CHUNKS](): ChunkReader | undefined {
    return this.#isRead || this.#whole ? this.whole().body?.getReader() : this.#read();
  }

  whole(): Response {
    if (!this.#whole) {
      const body = BODILESS.includes(this.status) ? null : this.#isRead ? "" : this.#stream();
      this.#whole = wholeOf(this.#head, body);
      // So that the second one to read learns that he is.
      if (this.#isRead) void this.#whole.text();
    }
    return this.#whole;
  }

  #read(): ChunkReader {
    this.#isRead = true;
    const exchange = this.#exchange;
    const cancel = async () => exchange.end(new Error("the rest of the answer is not wanted"));
    const unpacked = unpack(exchange.chunks(), this.headers.get("content-encoding"));
    if (unpacked) {
      const chunks = unpacked[Symbol.asyncIterator]();
      return { read: async () => chunks.next(), cancel };
    }
    const read = async () => {
      const value = await exchange.read();
      return { done: value === undefined, value };
    };
    return { read, cancel };
  }

  #stream(): ReadableStream<Uint8Array> {
    const reader = this.#read();
    this.#isRead = false;
    return new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull: async (controller) => {
          const { value } = await reader.read();
          if (value) controller.enqueue(new Uint8Array(value));
          else controller.close();
        },
        cancel: (reason) => this.#exchange.end(reason),
      },
      // Nothing is read ahead here.
      { highWaterMark: 0 },
    );
  }
}

/** A built-in response. None can be made with a status from 600 on, which servers do send. */
function wholeOf(head: Head, body: ReadableStream<Uint8Array> | string | null): Response {
  if (head.status <= 599) return new Response(body, head);
  const response = new Response(body, { headers: head.headers });
  return Object.defineProperties(response, { status: { value: head.status }, ok: { value: false } });
}

// The built-in class answers for whatever the light one does not know.
for (const [name, { get, value }] of Object.entries(Object.getOwnPropertyDescriptors(Response.prototype))) {
  if (Object.hasOwn(LightResponse.prototype, name)) continue;
  const read = function (this: LightResponse) {
    return get?.call(this.whole());
  };
  const call = function (this: LightResponse, ...given: unknown[]) {
    return value.apply(this.whole(), given);
  };
  Object.defineProperty(LightResponse.prototype, name, get ? { get: read } : { value: call });
}
// `openapi-fetch` takes no answer from a middleware that is no instance of the built-in one.
Object.setPrototypeOf(LightResponse.prototype, Response.prototype);
