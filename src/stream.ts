import type { components } from "../generated/schema.js";
import type { StreamEvent } from "./events.js";
import type { Known, RunEvents } from "./run-events.js";
import type { Snapshot } from "./snapshots.js";
import type { StreamOptions, StreamSource } from "./stream-source.js";

type Run = components["schemas"]["RunObject"];
type Message = components["schemas"]["MessageObject"];
type RunStep = components["schemas"]["RunStepObject"];

/** An event, and the one after it once that was read. */
interface Link {
  event?: StreamEvent;
  next?: Link;
}

/**
 * A run while it goes on, as an async iterable of its events. The request is sent at once; events are read as they
 * are asked for, so that a slow reader holds the server back. Of several readers each sees every event from when it
 * begins to read, and the fastest sets the pace. When the last one leaves, the request ends and the run goes on alone.
 *
 * A stream that breaks, stalls or ends too early is no lost run: the run is looked at until it settles, and what can
 * still be known is given as events with `recovered: true`. A run that asks for tools goes on with the outputs of
 * `toolHandlers`. The last event is `done`. Reading rejects like `pollRun`, and
 * @throws {ApiError} The server refused the request, or sent an `error` event.
 * @throws {ConnectionError} The stream broke before it had named its run: with `sent: true` the run may exist.
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

  constructor(source: StreamSource, { signal, ...options }: StreamOptions = {}) {
    const either = signal ? AbortSignal.any([signal, this.#abort.signal]) : this.#abort.signal;
    this.#events = import("./run-events.js").then(
      ({ RunEvents }) => new RunEvents(source, options, either, this.#known),
    );
    // It is told to whoever reads.
    this.#events.catch(() => {});
  }

  /** The events that `toReadableStream` wrote. There is no server behind them: what is cut stays cut. */
  static fromReadableStream(events: ReadableStream<Uint8Array>): RunStream {
    return new RunStream({ call: { method: "stream", path: "of events" }, begin: async () => ({ events }) });
  }

  /** The run as last known; undefined before the server has named it. */
  get run(): Run | undefined {
    return this.#known.memory.run;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<StreamEvent, void, undefined> {
    let at = this.#last;
    this.#readers += 1;
    try {
      for (;;) {
        while (!at.next && !this.#outcome) {
          this.#pulling ??= this.#pull();
          await this.#pulling;
        }
        if (at.next?.event) {
          at = at.next;
          yield at.event as StreamEvent;
        } else if (this.#outcome && "error" in this.#outcome) throw this.#outcome.error;
        else return;
      }
    } finally {
      this.#readers -= 1;
      if (this.#readers === 0) (await this.#events).close();
    }
  }

  /** The text of the messages, as it comes. */
  async *textDeltas(): AsyncGenerator<string, void, undefined> {
    // How much of each message came already: a recovered one gives the rest.
    const given = new Map<string, number>();
    for await (const event of this) {
      if (event.event === "thread.message.delta") {
        const { id, delta } = event.data;
        for (const part of delta.content ?? []) {
          const text = (part.type === "text" && part.text?.value) || "";
          given.set(id, (given.get(id) ?? 0) + text.length);
          if (text) yield text;
        }
      } else if (event.event === "thread.message.completed" || event.event === "thread.message.incomplete") {
        const { id, content } = event.data;
        const text = content.map((part) => (part.type === "text" ? part.text.value : "")).join("");
        const rest = event.recovered ? text.slice(given.get(id) ?? 0) : "";
        given.delete(id);
        if (rest) yield rest;
      }
    }
  }

  /** Each message when it is whole: `completed`, or `incomplete` when the run broke it off. */
  async *messages(): AsyncGenerator<Message, void, undefined> {
    for await (const { event, data } of this) {
      if (event === "thread.message.completed" || event === "thread.message.incomplete") yield data;
    }
  }

  /** Each message and each run step after every event that tells of it, put together from the deltas so far. */
  async *snapshots(): AsyncGenerator<Snapshot, void, undefined> {
    const { Snapshots } = await import("./snapshots.js");
    const snapshots = new Snapshots();
    for await (const event of this) {
      const snapshot = snapshots.apply(event);
      if (snapshot) yield snapshot;
    }
  }

  /** The run when it has settled, or waits for tool outputs that no handler gives. */
  finalRun(): Promise<Run> {
    return this.#final(async () => {
      if (this.run) return this.run;
      throw (await this.#events).lost();
    });
  }

  /** The messages of the run once it is over. */
  finalMessages(): Promise<Message[]> {
    return this.#final(() => this.#whole().filter((whole) => whole.object === "thread.message"));
  }

  /** The steps of the run that have ended, once it is over. */
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

  #whole(): Snapshot[] {
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
