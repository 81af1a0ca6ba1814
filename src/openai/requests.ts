import type { AssistantsClient } from "../client.js";
import { type CallOptions, checkOptions } from "../http/options.js";
import type { PagePromise as Pages } from "../paginate.js";
import type { RunStream } from "../streams/run-stream.js";
import { renamed } from "./errors.js";
import { begun, Stream } from "./events.js";
import { type Answered, APIPromise, CursorPage, PagePromise } from "./promises.js";
import { AssistantStream } from "./stream.js";
import type { AssistantStreamEvent } from "./types.js";

/** What every method takes last. */
export interface RequestOptions {
  /** Milliseconds that one call may take, its retries included. @default the client's */
  timeout?: number | undefined;
  /** How often one call is sent again when it failed, where that is safe. @default the client's */
  maxRetries?: number | undefined;
  /** Null leaves out a header of the client, the key's excepted. */
  headers?: Record<string, string | null | undefined> | undefined;
  signal?: AbortSignal | null | undefined;
  /** Query parameters besides those of the method. */
  query?: Record<string, string | number | boolean | null | undefined> | undefined;
  /** Sent as `Idempotency-Key`. @default one of the call's own */
  idempotencyKey?: string | undefined;
}

/** Options of the helpers that wait for a run. */
export interface PollingOptions extends RequestOptions {
  /** Milliseconds between two looks at the run, whatever the server says. @default what the server says, else growing */
  pollIntervalMs?: number | undefined;
}

const REQUEST_OPTIONS = [
  "timeout",
  "maxRetries",
  "headers",
  "signal",
  "query",
  "idempotencyKey",
] as const satisfies readonly (keyof RequestOptions)[];

type Waiting = Pick<CallOptions, "signal" | "headers">;

/** What a call wants of the requests that it sends, beyond what the client has options for, and what it learns of them. */
interface Exchange {
  query: Record<string, string>;
  withoutHeaders: string[];
  pollIntervalMs: number | undefined;
  response?: Response;
  /** What its requests are found by: the mark, and once one is on its way its id. */
  mark: string;
  id: string;
}

/** Says to which call a request belongs. It is taken off before the request leaves. */
const MARK = "x-assistants-client-call";

/** Calls methods of a client with the options of the other package, and keeps the responses. */
export class Requests {
  readonly #client: AssistantsClient;
  /** By their marks and ids. */
  readonly #exchanges = new Map<string, Exchange>();
  #count = 0;

  constructor(client: AssistantsClient) {
    this.#client = client;
    client.http.use({
      onRequest: ({ request, id }) => {
        const exchange = this.#exchanges.get(request.headers.get(MARK) ?? "");
        // A page that comes later has the mark of a call that is over.
        request.headers.delete(MARK);
        if (!exchange) return undefined;
        this.#exchanges.delete(exchange.id);
        exchange.id = id;
        this.#exchanges.set(id, exchange);
        for (const name of exchange.withoutHeaders) request.headers.delete(name);
        return withQuery(request, exchange.query);
      },
      onResponse: ({ response, id }) => {
        const exchange = this.#exchanges.get(id);
        if (!exchange) return undefined;
        // Events are read once, as they come.
        const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
        exchange.response = isStream ? response : response.clone();
        return response.ok && exchange.pollIntervalMs ? withPollAfter(response, exchange.pollIntervalMs) : undefined;
      },
    });
  }

  /** A call of the client. */
  call<T>(
    options: RequestOptions | undefined,
    send: (client: AssistantsClient, call: CallOptions) => Promise<T>,
  ): APIPromise<T> {
    return new APIPromise(this.#exchange(options, REQUEST_OPTIONS, send));
  }

  /** A list of the client. The query may be left out, with the options in its place. */
  list<Query extends object, Item>(
    query: Query | RequestOptions | undefined,
    options: RequestOptions | undefined,
    send: (client: AssistantsClient, query: Query, call: CallOptions) => Pages<Item>,
  ): PagePromise<Item> {
    const [own, given] = isRequestOptions(query) ? [undefined, query] : [query, options];
    const { query: others, ...rest } = given ?? {};
    // Whether a list takes the other parameters is for the server to say.
    const whole = { ...own, ...others } as Query;
    const answered = this.#exchange(given && rest, REQUEST_OPTIONS, (client, call) => send(client, whole, call));
    return new PagePromise(
      answered.then(({ data, response }) => ({ data: new CursorPage(data, whole, rest.signal), response })),
    );
  }

  /** Helpers of the client that wait for a run. `wait` is what they take; what the call before them takes is `call`. */
  async wait<T>(
    options: PollingOptions | undefined,
    send: (client: AssistantsClient, wait: Waiting, call: CallOptions) => Promise<T>,
  ): Promise<T> {
    const known = [...REQUEST_OPTIONS, "pollIntervalMs"];
    const { data } = await this.#exchange(options, known, (client, call) =>
      send(client, { signal: call.signal, headers: call.headers }, call),
    );
    return data;
  }

  /** The events of a run, asked for by `stream: true`. */
  events(
    options: RequestOptions | undefined,
    send: (client: AssistantsClient, wait: Waiting) => RunStream,
  ): APIPromise<Stream<AssistantStreamEvent>> {
    const controller = new AbortController();
    const exchange = this.#anExchange();
    const answered = async () => {
      const events = await begun(this.#events(exchange, options, controller.signal, send));
      return { data: new Stream(events, controller), response: exchange.response ?? new Response() };
    };
    return new APIPromise(answered());
  }

  /** A run, told to listeners. */
  stream(
    options: RequestOptions | undefined,
    send: (client: AssistantsClient, wait: Waiting) => RunStream,
  ): AssistantStream {
    return new AssistantStream((signal) => this.#events(this.#anExchange(), options, signal, send));
  }

  async #exchange<T>(
    options: PollingOptions | undefined,
    known: readonly string[],
    send: (client: AssistantsClient, call: CallOptions) => Promise<T>,
  ): Promise<Answered<T>> {
    const exchange = this.#anExchange();
    try {
      const data = await send(this.#client, this.#begin(exchange, options, known));
      // A middleware may have answered in the server's stead.
      return { data, response: exchange.response ?? Response.json(data) };
    } catch (error) {
      throw renamed(error, options?.signal);
    } finally {
      this.#end(exchange);
    }
  }

  async *#events(
    exchange: Exchange,
    options: RequestOptions | undefined,
    aborted: AbortSignal,
    send: (client: AssistantsClient, wait: Waiting) => RunStream,
  ): AsyncGenerator<AssistantStreamEvent, void, undefined> {
    const signal = options?.signal ? AbortSignal.any([aborted, options.signal]) : aborted;
    try {
      const { headers } = this.#begin(exchange, options, REQUEST_OPTIONS);
      // An error is thrown besides, and the end is the end.
      for await (const event of send(this.#client, { headers, signal })) {
        if (event.event !== "error" && event.event !== "done") yield event;
        // More may have come than was told.
        signal.throwIfAborted();
      }
    } catch (error) {
      throw renamed(error, signal);
    } finally {
      this.#end(exchange);
    }
  }

  /** What the client takes for these options. The rest is kept for the requests with this mark. */
  #begin(exchange: Exchange, options: PollingOptions = {}, known: readonly string[]): CallOptions {
    // Headers are checked where they are sent, the nulls gone.
    checkOptions("request options", { ...options, headers: undefined }, known);
    const { timeout, maxRetries, signal, idempotencyKey, query, pollIntervalMs } = options;
    exchange.pollIntervalMs = pollIntervalMs;
    for (const [name, value] of Object.entries(query ?? {})) {
      if (value !== undefined) exchange.query[name] = `${value ?? ""}`;
    }
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      if (value === null) exchange.withoutHeaders.push(name);
      else if (value !== undefined) headers[name] = value;
    }
    if (idempotencyKey !== undefined) headers["idempotency-key"] = idempotencyKey;
    headers[MARK] = exchange.mark;
    this.#exchanges.set(exchange.mark, exchange);
    return { timeoutMs: timeout, maxRetries, signal: signal ?? undefined, headers };
  }

  #end({ mark, id }: Exchange): void {
    this.#exchanges.delete(mark);
    this.#exchanges.delete(id);
  }

  #anExchange(): Exchange {
    return { query: {}, withoutHeaders: [], pollIntervalMs: undefined, mark: `call ${this.#count++}`, id: "" };
  }
}

/** Whether what may be a body or a query is options. They have no name in common. */
export function isRequestOptions(given: object | undefined): given is RequestOptions {
  const names: readonly string[] = REQUEST_OPTIONS;
  return Object.keys(given ?? {}).some((name) => names.includes(name));
}

async function withQuery(request: Request, query: Record<string, string>): Promise<Request | undefined> {
  if (Object.keys(query).length === 0) return undefined;
  const url = new URL(request.url);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const { method, headers, signal, redirect } = request;
  // Not every runtime sends the body of another request on.
  return new Request(url, { method, headers, signal, redirect, body: (await request.text()) || null });
}

/** The response, as if the server had said when to look again. */
function withPollAfter({ body, status, headers }: Response, ms: number): Response {
  const changed = new Headers(headers);
  changed.set("openai-poll-after-ms", `${ms}`);
  return new Response(body, { status, headers: changed });
}
