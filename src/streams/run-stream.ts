import { listen, unlisten } from "../http/with-timeout.js";
import type { Message, Run, RunStep } from "../types.js";
import type { Snapshot, StreamEvent } from "./events.js";
import type { RunEvents } from "./run-events.js";
import type { Known, StreamOptions, StreamSource } from "./stream-source.js";

/** An event, and the one after it once that was read. */
interface Link {
  event?: StreamEvent;
  next?: Link;
}

/** What a reader takes of an event. */
type Give<T> = (event: StreamEvent) => readonly T[];

/**
 * A run while it goes on, as an async iterable of its events. The request is sent at once; events are read as they
 * are asked for, so that a slow reader holds the server back. Of several readers each sees every event from when it
 * begins to read, and the fastest sets the pace. When the last one leaves, the request ends and the run goes on alone.
 *
 * A stream that breaks, stalls or ends too early is no lost run: the run is looked at until it settles, and what can
 * still be known is given as events with `recovered: true`. A run that asks for tools goes on with the outputs of
 * `toolHandlers`. The last event is `done`. Reading rejects like `pollRun`, and
 * @throws {ApiError} The server refused the request, or sent an `error` event.
 * @throws {ConnectionError} The stream broke before it had named its run: with `sent: true` the run may exist. One that
 * stalled there is a `TimeoutError`.
 */
export class RunStream implements AsyncIterable<StreamEvent> {
  /** Fetched when it is first needed, so that an app that does not stream does not carry it. */
  readonly #events: Promise<RunEvents>;
  readonly #known: Known = { memory: { rounds: 0 }, whole: new Map() };
  readonly #abort = new AbortController();
  #last: Link = {};
  #pulling: Promise<void> | undefined;
  #outcome: { error?: unknown } | undefined;
  #readers = 0;
  readonly #signal: AbortSignal | undefined;
  readonly #onAbort = () => this.#abort.abort(this.#signal?.reason);
  /** How much text of each message that grows was read. */
  readonly #given = new Map<string, number>();

  /** @internal Streams come from the client, and from `fromReadableStream`. */
  constructor(source: StreamSource, { signal, ...options }: StreamOptions = {}) {
    this.#signal = signal;
    this.#listen();
    this.#events = import("./run-events.js").then(
      ({ RunEvents }) => new RunEvents(source, options, this.#abort.signal, this.#known),
    );
    // It is told to whoever reads.
    this.#events.catch(() => {});
  }

  /**
   * The events that `toReadableStream` wrote. There is no server behind them: what is cut stays cut, and a source that
   * is silent for longer than `idleTimeoutMs` is given up.
   */
  static fromReadableStream(
    events: ReadableStream<Uint8Array>,
    options: Pick<StreamOptions, "signal" | "timeoutMs" | "idleTimeoutMs"> = {},
  ): RunStream {
    return new RunStream({ call: { method: "stream", path: "of events" }, begin: async () => ({ events }) }, options);
  }

  /** The run as last known; undefined before the server has named it. */
  get run(): Run | undefined {
    return this.#known.memory.run;
  }

  [Symbol.asyncIterator](): AsyncGenerator<StreamEvent, void, undefined> {
    return leavable((left) => this.#read(left));
  }

  /** The text of the messages, as it comes. A message that was recovered gives what is left of it. */
  textDeltas(): AsyncGenerator<string, void, undefined> {
    const given = new Map(this.#given);
    return this.#each((event) => {
      const before = count(given, event);
      if (event.event === "thread.message.delta") return textsOf(event.data.delta.content);
      const rest = event.recovered && isMessageEnd(event) ? textsOf(event.data.content).join("").slice(before) : "";
      return rest ? [rest] : [];
    });
  }

  /** Each message when it is whole: `completed`, or `incomplete` when the run broke it off. */
  messages(): AsyncGenerator<Message, void, undefined> {
    return this.#each((event) => (isMessageEnd(event) ? [event.data] : []));
  }

  /**
   * Each message and each run step after every event that tells of it, put together from the deltas so far. What had
   * begun before is left out until it is whole.
   */
  snapshots(): AsyncGenerator<Snapshot, void, undefined> {
    const loading = import("./snapshots.js").then(({ Snapshots }) => {
      const snapshots = new Snapshots();
      return (event: StreamEvent) => [snapshots.apply(event)].filter((snapshot) => snapshot !== undefined);
    });
    loading.catch(() => {});
    return this.#each(loading);
  }

  /** The run when it has settled, or waits for tool outputs that no handler gives. */
  finalRun(): Promise<Run> {
    return this.#final(async () => {
      if (this.run) return this.run;
      throw (await this.#events).lost();
    });
  }

  /**
   * The messages of the run once it is over.
   * @throws What kept those that a broken stream missed from being listed.
   */
  finalMessages(): Promise<Message[]> {
    return this.#final(() => this.#whole().filter((whole) => whole.object === "thread.message"));
  }

  /** The steps of the run that have ended, once it is over; rejects like `finalMessages`. */
  finalSteps(): Promise<RunStep[]> {
    return this.#final(() => this.#whole().filter((whole) => whole.object === "thread.run.step"));
  }

  /** Ends the request, and with `cancelOnAbort` the run. Whoever reads is rejected with the reason. */
  abort(reason?: unknown): void {
    this.#abort.abort(reason);
  }

  /** The events as server-sent events, for `fromReadableStream`: how a server hands them on to a browser. */
  toReadableStream(): ReadableStream<Uint8Array> {
    const events = this[Symbol.asyncIterator]();
    const encoder = new TextEncoder();
    return new ReadableStream({
      pull: async (controller) => {
        const { done, value } = await events.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(`data: ${JSON.stringify(value)}\n\n`));
      },
      cancel: async () => void (await events.return()),
    });
  }

  /** The events from here on, whoever else reads. */
  async *#read(left: AbortSignal, place = { at: this.#last }): AsyncGenerator<StreamEvent, void, undefined> {
    let gone = false;
    let wake = () => {};
    left.addEventListener("abort", () => {
      gone = true;
      wake();
    });
    this.#readers += 1;
    this.#listen();
    try {
      while (!gone) {
        if (place.at.next) {
          // Nothing else may hold on to what was read.
          place.at = place.at.next;
          yield place.at.event as StreamEvent;
        } else if (this.#outcome) {
          if ("error" in this.#outcome) throw this.#outcome.error;
          return;
        } else {
          this.#pulling ??= this.#pull();
          // It ends for all readers at once, but each may leave on its own.
          await new Promise<void>((resolve) => {
            wake = resolve;
            void this.#pulling?.then(resolve);
          });
        }
      }
    } finally {
      this.#readers -= 1;
      if (this.#readers === 0) {
        // A signal that outlives the stream must not keep it.
        if (this.#signal) unlisten(this.#signal, this.#onAbort);
        (await this.#events).close();
      }
    }
  }

  #each<T>(give: Give<T> | Promise<Give<T>>): AsyncGenerator<T, void, undefined> {
    const place = { at: this.#last };
    return leavable(
      async function* (this: RunStream, left: AbortSignal) {
        const each = await give;
        for await (const event of this.#read(left, place)) for (const item of each(event)) yield item;
      }.bind(this),
    );
  }

  #listen(): void {
    if (this.#signal?.aborted) this.#onAbort();
    else if (this.#signal) listen(this.#signal, this.#onAbort);
  }

  #whole(): Snapshot[] {
    if (this.#known.unlisted) throw this.#known.unlisted;
    return [...this.#known.whole.values()];
  }

  /** Reads to the end. Nobody has to await what comes of it. */
  #final<T>(result: () => T | Promise<T>): Promise<T> {
    const final = (async () => {
      for await (const _ of this);
      return result();
    })();
    final.catch(() => {});
    return final;
  }

  async #pull(): Promise<void> {
    try {
      const { done, value } = await (await this.#events).batches.next();
      if (done) this.#outcome = {};
      for (const event of value ?? []) {
        count(this.#given, event);
        this.#last.next = { event };
        this.#last = this.#last.next;
      }
    } catch (error) {
      this.#outcome = { error };
    } finally {
      this.#pulling = undefined;
    }
  }
}

/** A generator that can be left while it waits: `return` alone would be heard only after what was asked for. */
function leavable<T>(generate: (left: AbortSignal) => AsyncGenerator<T, void, undefined>) {
  const left = new AbortController();
  const generator = generate(left.signal);
  const leave = generator.return.bind(generator);
  generator.return = (value) => {
    left.abort();
    return leave(value);
  };
  return generator;
}

/** Adds the text of an event to what was given of its message, and says what that was before. */
function count(given: Map<string, number>, event: StreamEvent): number {
  if (event.event === "thread.message.delta") {
    const { id, delta } = event.data;
    let length = given.get(id) ?? 0;
    for (const part of delta.content ?? []) if (part.type === "text") length += part.text?.value?.length ?? 0;
    given.set(id, length);
  } else if (isMessageEnd(event)) {
    const before = given.get(event.data.id);
    given.delete(event.data.id);
    return before ?? 0;
  }
  return 0;
}

type MessageEnd = Extract<StreamEvent, { event: "thread.message.completed" | "thread.message.incomplete" }>;

function isMessageEnd(event: StreamEvent): event is MessageEnd {
  return event.event === "thread.message.completed" || event.event === "thread.message.incomplete";
}

function textsOf(content: readonly { type: string; text?: { value?: string } }[] = []): string[] {
  return content.flatMap(({ type, text }) => (type === "text" && text?.value ? [text.value] : []));
}
