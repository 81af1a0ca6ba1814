import type { CallOptions } from "../http/call-options.js";
import { type Check, checkOptions } from "../http/check-options.js";
import { joinSignals, throwIfAborted } from "../http/signals.js";
import type { AssistantsClient, RunStream } from "../index.js";
import type { PagePromise as Pages } from "../page.js";
import { Stream, untilFirst } from "./event-stream.js";
import {
  callOptions,
  checkBody,
  isRequestOptions,
  POLLING_OPTIONS,
  type PollingOptions,
  REQUEST_OPTIONS,
  type RequestOptions,
} from "./options.js";
import { type Cursors, firstPage, type List, PagePromise } from "./pages.js";
import { type Answered, APIPromise } from "./promises.js";
import { renamed, renaming } from "./rename-errors.js";
import { AssistantStream } from "./stream.js";
import type { AssistantStreamEvent } from "./types/index.js";

/** Calls a method of the client. */
type Send<Result, Options> = (client: AssistantsClient, options: Options) => Result;
/** Options of the methods that wait for a run, or stream it. */
type HelperOptions = Pick<CallOptions, "signal" | "headers">;
/** Waits for a run: `wait` is for the wait, `call` for the request before it. */
export type Wait<T> = (client: AssistantsClient, wait: HelperOptions, call: CallOptions) => Promise<T>;
/** The body of a call that has one. */
type Body = [] | [body: object];

/** Keeps the last of the responses to a call. */
class LastResponse {
  response: Response | undefined;

  /** For events, which are read once, as they come. */
  readonly keep = (response: Response): void => {
    this.response = response;
  };

  /** For what is read twice. */
  readonly keepCopy = (response: Response): void => {
    this.response = response.clone();
  };
}

/** Sends the calls of `beta` by the methods of a client. */
export class Requests {
  readonly #client: AssistantsClient;

  constructor(client: AssistantsClient) {
    this.#client = client;
  }

  /** A call of one request. */
  call<T>(options: RequestOptions | undefined, send: Send<Promise<T>, CallOptions>, ...body: Body): APIPromise<T> {
    return new APIPromise(this.#answer(options, REQUEST_OPTIONS, body, send));
  }

  /** A wait for a run. `timeout` and `maxRetries` are for the request before it. */
  async wait<T>(options: PollingOptions | undefined, send: Wait<T>, ...body: Body): Promise<T> {
    const { data } = await this.#answer(options, POLLING_OPTIONS, body, (client, call) =>
      send(client, helperOptions(call), call),
    );
    return data;
  }

  /** A list. The query may be left out, with the options in its place. */
  list<Query extends Cursors, Item>(
    query: Query | RequestOptions | null | undefined,
    options: RequestOptions | undefined,
    send: (client: AssistantsClient, query: Query, call: CallOptions) => Pages<Item>,
  ): PagePromise<Item> {
    const [own, given] = isRequestOptions(query) ? [undefined, query] : [query, options];
    const { query: others, ...rest } = given ?? {};
    // Whether a list takes the other parameters is for the server to say.
    const whole = { ...own, ...others } as Query;
    const last = new LastResponse();
    const list: List<Item> = {
      signal: rest.signal,
      response: () => last.response,
      fetchPage: (cursor) => {
        checkOptions("request options", given ?? {}, REQUEST_OPTIONS);
        const call = callOptions(rest, REQUEST_OPTIONS, last.keepCopy);
        return send(this.#client, { ...whole, ...cursor }, call);
      },
    };
    const first = firstPage(list, whole);
    return new PagePromise(first.then((data) => ({ data, response: data.response })));
  }

  /** The events of a run, asked for by `stream: true`. */
  events(
    options: RequestOptions | undefined,
    send: Send<RunStream, HelperOptions>,
    ...body: Body
  ): APIPromise<Stream<AssistantStreamEvent>> {
    const controller = new AbortController();
    const last = new LastResponse();
    const answer = async () => {
      const events = await untilFirst(this.#events(options, body, send, controller.signal, last));
      return { data: new Stream(() => events, controller), response: last.response ?? new Response() };
    };
    return new APIPromise(answer());
  }

  /** The events of a run, told to listeners. */
  stream(options: RequestOptions | undefined, send: Send<RunStream, HelperOptions>, ...body: Body): AssistantStream {
    return new AssistantStream((signal) => this.#events(options, body, send, signal));
  }

  async #answer<T>(
    options: PollingOptions | undefined,
    checks: Record<string, Check>,
    body: Body,
    send: Send<Promise<T>, CallOptions>,
  ): Promise<Answered<T>> {
    const last = new LastResponse();
    return renaming(options?.signal, async () => {
      checkBody(...body);
      const data = await send(this.#client, callOptions(options ?? {}, checks, last.keepCopy));
      // A middleware may have answered in the server's stead.
      return { data, response: last.response ?? new Response(JSON.stringify(data)) };
    });
  }

  async *#events(
    options: RequestOptions | undefined,
    body: Body,
    send: Send<RunStream, HelperOptions>,
    ended: AbortSignal,
    last = new LastResponse(),
  ): AsyncGenerator<AssistantStreamEvent, void, undefined> {
    const { signal, release } = joinSignals(ended, options?.signal);
    try {
      checkBody(...body);
      const call = callOptions(options ?? {}, REQUEST_OPTIONS, last.keep);
      for await (const event of send(this.#client, { ...helperOptions(call), signal })) {
        // An error is thrown as well, and the end is the end.
        if (event.event !== "error" && event.event !== "done") yield event;
        // More events may have come than were yielded.
        throwIfAborted(signal);
      }
    } catch (error) {
      throw renamed(error, signal);
    } finally {
      release();
    }
  }
}

/** What helpers take: limits of one request are none of a wait. */
function helperOptions({ timeoutMs: _, maxRetries: __, ...options }: CallOptions): HelperOptions {
  return options;
}
