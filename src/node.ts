import { Agent, type Dispatcher, EnvHttpProxyAgent } from "undici";
import { PlainRequest } from "./http/plain-request.js";

/** A `fetch` with connections of its own, for `new AssistantsClient({ fetch })`. */
export interface NodeFetch {
  /**
   * Follows no redirect and asks for no compression, though it decodes gzip and deflate.
   * @throws `signal.reason`, or a `TypeError` whose `cause` says what broke.
   */
  (request: Request | PlainRequest): Promise<Response>;
  /** What the client hands over in place of the built-in when no middleware is there to see it. */
  readonly Request: typeof PlainRequest;
  /** Takes no more requests; resolves once those under way have ended and every connection is closed. */
  close(): Promise<void>;
}

/**
 * Sends requests over undici's dispatcher. Connections are kept, HTTP/2 is spoken where the server offers it, and proxies
 * are taken from `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`.
 * @param options Those of undici's agents, such as `connections` (to one server; any number unless given) and `connect`.
 */
export function createFetch(options: EnvHttpProxyAgent.Options = {}): NodeFetch {
  // Kept for longer than the pause between two looks at a run, unless the server says for how long it keeps them.
  const settings = { allowH2: true, keepAliveTimeout: 30_000, ...options };
  const dispatcher = isProxied(options) ? new EnvHttpProxyAgent(settings) : new Agent(settings);
  const fetch = async (request: Request | PlainRequest): Promise<Response> => {
    const { headers, signal } = request;
    const method = request.method as Dispatcher.HttpMethod;
    const body = request instanceof PlainRequest ? request.body : await bytesOf(request);
    signal.throwIfAborted();
    const { origin, pathname, search } = new URL(request.url);
    const response = await new Promise<object>((resolve, reject) => {
      const exchange = new Exchange(request, resolve, reject);
      dispatcher.dispatch({ origin, path: pathname + search, method, headers, body }, exchange);
    });
    // The compiler does not see what the built-in class lends it below.
    return response as Response;
  };
  return Object.assign(fetch, { Request: PlainRequest, close: () => dispatcher.close() });
}

/** Whether any request may go through a proxy. Without, none needs to be asked. */
function isProxied({ httpProxy, httpsProxy }: EnvHttpProxyAgent.Options): boolean {
  const { http_proxy, HTTP_PROXY, https_proxy, HTTPS_PROXY } = process.env;
  return [httpProxy, httpsProxy, http_proxy, HTTP_PROXY, https_proxy, HTTPS_PROXY].some(Boolean);
}

async function bytesOf(request: Request): Promise<Uint8Array | null> {
  return request.body && new Uint8Array(await request.arrayBuffer());
}

/** Bytes that may wait for their reader before the server has to. */
const HIGH_WATER_BYTES = 65_536;

type Fields = Record<string, string | string[] | undefined>;

/** One request on its way and its answer, as undici tells of them. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #request: Request | PlainRequest;
  readonly #resolve: (response: LightResponse) => void;
  readonly #reject: (reason: unknown) => void;
  #controller: Dispatcher.DispatchController | undefined;
  #state: "open" | "complete" | "failed" = "open";
  #reason: unknown;
  readonly #unread: Buffer[] = [];
  #unreadBytes = 0;
  #wake = () => {};

  constructor(
    request: Request | PlainRequest,
    resolve: (response: LightResponse) => void,
    reject: (reason: unknown) => void,
  ) {
    this.#request = request;
    this.#resolve = resolve;
    this.#reject = reject;
    request.signal.addEventListener("abort", this);
  }

  /** The next bytes of the answer, once they are there; undefined after the last. */
  async read(): Promise<Buffer | undefined> {
    while (this.#unread.length === 0 && this.#state === "open") {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const chunk = this.#unread.shift();
    // What came before a failure is still worth having.
    if (!chunk && this.#state === "failed") throw this.#reason;
    this.#unreadBytes -= chunk?.length ?? 0;
    if (this.#controller?.paused && this.#unreadBytes <= HIGH_WATER_BYTES) this.#controller.resume();
    return chunk;
  }

  /** Ends the request, whatever it is about. */
  end(reason: unknown): void {
    this.#unread.length = 0;
    this.#settle("failed", reason);
    this.#controller?.abort(new Error("aborted"));
  }

  /** Hears the signal. */
  handleEvent(): void {
    this.end(this.#request.signal.reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It was aborted while it waited for a connection.
    if (this.#state === "failed") controller.abort(new Error("aborted"));
  }

  onResponseStart(_: unknown, status: number, fields: Fields, statusText = ""): void {
    // What comes before the answer, such as 103 Early Hints, is not for the caller.
    if (status < 200) return;
    const headers = new Headers();
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === "string") headers.set(name, value);
      else for (const one of value ?? []) headers.append(name, one);
    }
    this.#resolve(new LightResponse(this, { url: this.#request.url, status, statusText, headers }));
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#unread.push(chunk);
    this.#unreadBytes += chunk.length;
    if (this.#unreadBytes > HIGH_WATER_BYTES) controller.pause();
    this.#wake();
  }

  onResponseEnd(): void {
    this.#settle("complete", undefined);
  }

  onResponseError(_: unknown, cause: Error): void {
    this.#settle("failed", new TypeError("fetch failed", { cause }));
  }

  #settle(state: "complete" | "failed", reason: unknown): void {
    if (this.#state !== "open") return;
    this.#state = state;
    this.#reason = reason;
    this.#request.signal.removeEventListener("abort", this);
    if (state === "failed") this.#reject(reason);
    this.#wake();
  }
}

const utf8 = new TextDecoder();

/** Statuses whose answers have no body. */
const BODILESS = [204, 205, 304];

interface Head {
  url: string;
  status: number;
  statusText: string;
  headers: Headers;
}

/** An answer that is read as text. Whatever else is wanted of it is asked of a built-in one that is made then. */
class LightResponse {
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
    if (this.#isRead || this.#whole || this.headers.has("content-encoding")) return this.whole().text();
    this.#isRead = true;
    const chunks: Buffer[] = [];
    for (let chunk = await this.#exchange.read(); chunk; chunk = await this.#exchange.read()) chunks.push(chunk);
    // Drops a byte order mark, as the built-in does.
    return utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  whole(): Response {
    if (!this.#whole) {
      const body = BODILESS.includes(this.status) ? null : this.#isRead ? "" : this.#stream();
      this.#whole = new Response(body, this);
      // So that the second one to read learns that he is.
      if (this.#isRead) void this.#whole.text();
    }
    return this.#whole;
  }

  #stream(): ReadableStream<Uint8Array> {
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull: async (controller) => {
          const chunk = await this.#exchange.read();
          if (chunk) controller.enqueue(new Uint8Array(chunk));
          else controller.close();
        },
        cancel: (reason) => this.#exchange.end(reason),
      },
      // Nothing is read ahead here.
      { highWaterMark: 0 },
    );
    const encoding = this.headers.get("content-encoding");
    return encoding ? stream.pipeThrough(new DecompressionStream(encoding as CompressionFormat)) : stream;
  }
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
