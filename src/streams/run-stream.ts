import { anything, type Checks, checkOptions } from "../http/check-options.js";
import type { Contract } from "../types.js";
import type { Snapshot, StreamEvent } from "./events.js";
import type { StreamReader } from "./stream-reader.js";
import type { StreamOptions, StreamSource } from "./stream-source.js";

/** Options of `toReadableStream`. */
export interface ReadableStreamOptions {
  /**
   * Write events with all they hold: instructions, tools with their arguments and outputs, metadata, the messages of
   * errors. For a reader that may see them, such as another server of yours. @default false
   */
  includePrivate?: boolean | undefined;
}

const READABLE_STREAM_OPTIONS: Checks<ReadableStreamOptions> = { includePrivate: anything };

/**
 * A run while it goes on, as an async iterable of its events. The request is sent at once; events are read as they
 * are asked for, so that a slow reader holds the server back. Of several readers each sees every event from when it
 * begins to read, and the fastest sets the pace. When the last one leaves, the request ends and the run goes on alone.
 *
 * A stream that breaks, stalls or ends too early loses no run: the run is polled until it settles, and what can still be
 * known comes as events with `recovered: true`. A run that asks for tools goes on with the outputs of `toolHandlers`. The
 * last event is `done`. Reading rejects like `pollRun`, and
 * @throws {ApiError} The server refused the request, or sent an `error` event before the run had settled.
 * @throws {ConnectionError} The stream broke before it had named its run: with `sent: true` the run may exist. One that
 * stalled there is a `TimeoutError`.
 */
export class RunStream<C extends Contract = Contract> implements AsyncIterable<StreamEvent<C>> {
  readonly #abort = new AbortController();
  /** Loaded with the first stream, so that an app that does not stream does not carry it. */
  readonly #loading: Promise<StreamReader<C>>;
  #reader: StreamReader<C> | undefined;

  /** @internal Streams come from the client, and from `fromReadableStream`. */
  constructor(source: StreamSource<C>, options: StreamOptions<C["Run"]> = {}) {
    this.#loading = import("./stream-reader.js").then(({ StreamReader }) => {
      this.#reader = new StreamReader<C>(source, options, this.#abort);
      return this.#reader;
    });
    // Whoever reads is told.
    this.#loading.catch(() => {});
  }

  /**
   * The events that `toReadableStream` wrote. There is no server behind them: what is cut stays cut, and a source that
   * is silent for longer than `idleTimeoutMs` is given up.
   */
  static fromReadableStream<C extends Contract>(
    events: ReadableStream<Uint8Array>,
    options: Pick<StreamOptions, "signal" | "timeoutMs" | "idleTimeoutMs"> = {},
  ): RunStream<C> {
    return new RunStream<C>(
      { call: { method: "stream", path: "of events" }, begin: async () => ({ events }) },
      options,
    );
  }

  /** The run as last known; undefined before the server has named it. */
  get run(): C["Run"] | undefined {
    return this.#reader?.run;
  }

  [Symbol.asyncIterator](): AsyncGenerator<StreamEvent<C>, void, undefined> {
    return this.#read((reader) => reader.events());
  }

  /**
   * The text of the messages, as it comes. A message whose deltas did not come gives its text when it is whole.
   * @throws {AssistantsError} Text is missing and cannot be had, at the end.
   */
  textDeltas(): AsyncGenerator<string, void, undefined> {
    return this.#read((reader) => reader.texts());
  }

  /** Each message when it is whole: `completed`, or `incomplete` when the run broke it off. */
  messages(): AsyncGenerator<C["Message"], void, undefined> {
    return this.#read((reader) => reader.messages());
  }

  /**
   * Each message and each run step after every event about it, put together from the deltas so far. What had begun
   * before is left out until it is whole.
   */
  snapshots(): AsyncGenerator<Snapshot<C>, void, undefined> {
    return this.#read((reader) => reader.snapshots());
  }

  /** The run when it has settled, or waits for tool outputs that no handler gives. */
  finalRun(): Promise<C["Run"]> {
    return this.#final((reader) => reader.finalRun());
  }

  /**
   * The messages of the run once it is over.
   * @throws What kept those of which no event told from being listed.
   */
  finalMessages(): Promise<C["Message"][]> {
    return this.#final((reader) => reader.finalItems("thread.message"));
  }

  /** The steps of the run that have ended, once it is over; rejects like `finalMessages`. */
  finalSteps(): Promise<C["RunStep"][]> {
    return this.#final((reader) => reader.finalItems("thread.run.step"));
  }

  /** Ends the request, and with `cancelOnAbort` the run. Whoever reads is rejected with the reason. */
  abort(reason?: unknown): void {
    this.#abort.abort(reason);
  }

  /**
   * The events as server-sent events, for `fromReadableStream`: how a server hands them on to a browser. A page gets
   * what it may see: text, ids, statuses, times, and which kind of error there was. Cancelling it is leaving; if nobody
   * else reads, that ends the run with `cancelOnAbort`.
   */
  toReadableStream(options: ReadableStreamOptions = {}): ReadableStream<Uint8Array> {
    checkOptions("toReadableStream", options, READABLE_STREAM_OPTIONS);
    const { includePrivate = false } = options;
    const bytes = this.#read((reader) => reader.bytes(includePrivate));
    return new ReadableStream({
      pull: async (controller) => {
        const { done, value } = await bytes.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async (reason) => (await this.#loading).leave(bytes, reason),
    });
  }

  /** A reader from here on, even where it has yet to be loaded. */
  #read<T>(open: (reader: StreamReader<C>) => AsyncGenerator<T, void, undefined>): AsyncGenerator<T, void, undefined> {
    if (this.#reader) return open(this.#reader);
    const opening = this.#loading.then(open);
    opening.catch(() => {});
    return Object.assign((async function* () {})(), {
      next: () => opening.then((reader) => reader.next()),
      return: () => opening.then((reader) => reader.return()),
      throw: (error: unknown) => opening.then((reader) => reader.throw(error)),
    });
  }

  /** Nobody has to await what comes of it. */
  #final<T>(result: (reader: StreamReader<C>) => Promise<T>): Promise<T> {
    const final = this.#reader ? result(this.#reader) : this.#loading.then(result);
    final.catch(() => {});
    return final;
  }
}

/** `RunStream` for the events of one contract. */
export interface RunStreamClass<C extends Contract> {
  new (...source: ConstructorParameters<typeof RunStream<C>>): RunStream<C>;
  /** The events that `toReadableStream` wrote. */
  fromReadableStream(...source: Parameters<typeof RunStream.fromReadableStream>): RunStream<C>;
}
