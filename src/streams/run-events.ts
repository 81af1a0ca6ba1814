import { ApiError, AssistantsError, ConnectionError, RunTimeoutError, TimeoutError } from "../errors.js";
import { saysWhatItRequires } from "../http/answer.js";
import { sleep } from "../http/sleep.js";
import { limit } from "../http/with-timeout.js";
import { cancelBriefly, outputsOf, ride } from "../runs/advance.js";
import { LONGEST_LIFE_MS, lifetimeMs } from "../runs/poll.js";
import { isTransient, logStatus, pauseMs, phaseOf, type RunSource, submit } from "../runs/run.js";
import { toolCallsOf } from "../runs/tools.js";
import type { Run } from "../types.js";
import { eventOf, newsOf, runOf, type StreamEvent, wholeOf } from "./events.js";
import { readEvents } from "./read-events.js";
import type { Beginning, Known, StreamedRun, StreamOptions, StreamSource } from "./stream-source.js";

/** How long a server may keep a stream open that it called done. */
const SHORTEST_IDLE_MS = 250;

/**
 * The events of a run from its first answer to its end: through the rounds of its tools, and through polling where a
 * stream broke. Read as they are asked for, in the batches in which they came.
 */
export class RunEvents {
  readonly batches: AsyncGenerator<StreamEvent[], void, undefined>;
  readonly #known: Known;
  readonly #source: StreamSource;
  readonly #options: StreamOptions;
  readonly #signal: AbortSignal;
  readonly #startedAt = performance.now();
  /** Ends the beginning, which may outlive an abort so that the run that it makes can be cancelled. */
  readonly #over = new AbortController();
  readonly #beginning: Promise<Beginning>;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #wire: AsyncGenerator<StreamEvent[], void, undefined> | undefined;
  #reading: Promise<IteratorResult<StreamEvent[], void>> | undefined;
  #cancelling: Promise<void> | undefined;
  /** Tell a trace how it ended. */
  #ended: { resolve: (run: Run | undefined) => void; reject: (error: unknown) => void } | undefined;

  /** Sends the request at once, and takes down what becomes known. */
  constructor(source: StreamSource, options: StreamOptions, signal: AbortSignal, known: Known) {
    this.#known = known;
    this.#source = source;
    this.#options = options;
    this.#signal = signal;
    const { trace = (carryOut) => carryOut() } = source;
    this.#beginning = new Promise((begun) => {
      if (signal.aborted) throw signal.reason;
      const carryOut = () =>
        new Promise<Run | undefined>((resolve, reject) => {
          this.#ended = { resolve, reject };
          begun(source.begin({ signal: this.#over.signal, retryUntil: signal }));
        });
      trace(carryOut).catch(() => {});
    });
    // It may fail before anybody reads. Whoever reads is told.
    this.#beginning.catch(() => {});
    this.batches = this.#drive();
    if (signal.aborted) this.#onAbort();
    else signal.addEventListener("abort", this.#onAbort);
  }

  /** Ends the request. Whoever reads on is told by polling what becomes of the run. */
  close(): void {
    this.#ended?.resolve(this.#known.memory.run);
    if (this.#reader) this.#reader.cancel().catch(() => {});
    else this.#beginning.then(({ events }) => events?.cancel()).catch(() => {});
  }

  #stop(): void {
    this.#over.abort();
    // It has ended already, unless it was aborted and nobody reads.
    this.#ended?.reject(this.#signal.reason);
    this.close();
  }

  /** Why nothing is known of the run. */
  lost(): AssistantsError {
    const { cause } = this.#known.memory;
    if (cause instanceof AssistantsError) return cause;
    return new ConnectionError(this.#source.call, true, cause ?? new Error("the stream ended before its run did"));
  }

  /** An abort while nobody reads. */
  readonly #onAbort = () => {
    if (this.#options.cancelOnAbort) void this.#cancel();
    else this.#stop();
  };

  async *#drive(): AsyncGenerator<StreamEvent[], void, undefined> {
    const { memory } = this.#known;
    try {
      let beginning: Beginning | undefined = await this.#within(() => this.#beginning);
      for (;;) {
        const told = beginning !== undefined && (yield* this.#read(beginning));
        const known = memory.look?.run ?? memory.run ?? this.#source.known;
        const server = known && this.#source.runOf?.(known);
        if (!told || !memory.run || phaseOf(memory.run) === "waiting") {
          if (!server) throw this.lost();
          yield* this.#recover(server);
        }
        const { run } = memory;
        if (!server || !run || !this.#options.toolHandlers || toolCallsOf(run).length === 0) break;
        beginning = await this.#answer(server, run);
      }
      yield [{ event: "done", data: "[DONE]" }];
    } catch (error) {
      if (this.#signal.aborted && this.#options.cancelOnAbort) await this.#cancel();
      this.#ended?.reject(error);
      throw error;
    } finally {
      this.#ended?.resolve(memory.run);
      this.#signal.removeEventListener("abort", this.#onAbort);
      this.#stop();
    }
  }

  /** The events of one answer, and whether they told of the run. Why it broke off, if it did, is kept as the cause. */
  async *#read(beginning: Beginning): AsyncGenerator<StreamEvent[], boolean, undefined> {
    if (!beginning.events) {
      this.#known.memory.look = beginning;
      return false;
    }
    let told = false;
    const wire = this.#open(beginning.events);
    let { idleTimeoutMs: idleMs = 60_000 } = this.#options;
    for (;;) {
      let batch: StreamEvent[];
      try {
        const { done, value } = await this.#within(() => {
          this.#reading = wire.next();
          return this.#reading;
        }, idleMs);
        if (done) {
          // Nobody may be there to go on for.
          yield [];
          return told;
        }
        batch = value;
      } catch (error) {
        if (this.#signal.aborted || error instanceof RunTimeoutError) throw error;
        this.#known.memory.cause = error;
        this.#reader?.cancel().catch(() => {});
        return told;
      }
      const before = this.#known.memory.run;
      const failed = batch.find((event) => event.event === "error");
      // Each answer has a `done`. That of the whole comes at its end.
      const end = batch.findIndex(({ event }) => event === "done");
      yield await this.#note(end < 0 ? batch : batch.slice(0, end));
      const { run } = this.#known.memory;
      if (run && run !== before) told = run.status !== "requires_action" || saysWhatItRequires(run);
      if (failed)
        throw beginning.failure?.(failed.data) ?? new ApiError(this.#source.call, 200, failed.data, new Headers());
      // What is to come is the end of the connection, which can then be used again.
      if (end >= 0) idleMs = SHORTEST_IDLE_MS;
    }
  }

  /** Looks at the run until it settles or asks for tools, and tells what happened meanwhile. */
  async *#recover(server: StreamedRun): AsyncGenerator<StreamEvent[], void, undefined> {
    const { memory } = this.#known;
    const { onUpdate } = this.#options;
    memory.since = performance.now();
    for (;;) {
      const before = memory.run && newsOf(memory.run);
      const step = await this.#within((signal) => ride(server, { onUpdate }, { signal, maxRetries: 0 }, memory));
      if (step.done) {
        const missed = await this.#missed(server, step.run);
        if (missed.length > 0) yield await this.#note(missed);
      }
      // Nobody may be there to go on for, so there is a batch for each look.
      yield step.run && newsOf(step.run) !== before ? [{ ...eventOf(step.run), recovered: true }] : [];
      if (step.done) return;
      await this.#within((signal) => sleep(step.waitMs, signal));
    }
  }

  /** The messages and steps that became whole while nobody told. What cannot be listed is not worth losing the run. */
  async #missed(server: StreamedRun, run: Run): Promise<StreamEvent[]> {
    const missed: StreamEvent[] = [];
    const collect = async (signal: AbortSignal) => {
      for (const list of [server.listMessages({ signal }), server.listSteps({ signal })]) {
        for await (const data of list) {
          const { status = "completed" } = data;
          if (data.run_id !== run.id || status === "in_progress" || this.#known.whole.has(data.id)) continue;
          // The name of the event says what the object is and how it ended, as the contract has it.
          missed.push({ event: `${data.object}.${status}`, data, recovered: true } as StreamEvent);
        }
      }
    };
    await this.#within(collect).catch((error: unknown) => {
      if (!(error instanceof AssistantsError) || error instanceof RunTimeoutError) throw error;
      this.#known.unlisted = error;
    });
    return missed;
  }

  /** Answers the tool calls of the run. Undefined when it is not known whether that came through. */
  async #answer(server: StreamedRun, run: Run): Promise<Beginning | undefined> {
    const { memory } = this.#known;
    const outputs = await this.#within((signal) => outputsOf(server, run, this.#options, signal, memory));
    try {
      const beginning = await this.#within((signal) =>
        submit(server, outputs, { signal }, "by handlers", server.streamOutputs),
      );
      memory.rounds += 1;
      return beginning;
    } catch (error) {
      if (this.#signal.aborted || error instanceof RunTimeoutError || !isTransient(error)) throw error;
      memory.cause = error;
      await this.#within((signal) => sleep(pauseMs(error, memory.since), signal));
      return undefined;
    }
  }

  /** Takes down what events tell. */
  async #note(events: StreamEvent[]): Promise<StreamEvent[]> {
    for (const { data } of events) {
      const run = runOf(data);
      if (run) {
        const before = this.#known.memory.run?.status;
        this.#known.memory.run = run;
        if (toolCallsOf(run).length === 0) delete this.#known.memory.answered;
        if (run.status === before) continue;
        logStatus(this.#source.log, run);
        await this.#within(async () => this.#options.onUpdate?.(run));
      }
      const whole = wholeOf(data);
      if (whole && whole.status !== "in_progress") this.#known.whole.set(whole.id, whole);
    }
    return events;
  }

  /** Runs a piece of the work within what is left of the whole time, and within `ms` of its own. */
  #within<T>(work: (signal: AbortSignal) => Promise<T>, ms = Number.POSITIVE_INFINITY): Promise<T> {
    const { run, cause } = this.#known.memory;
    const { method, path } = this.#source.call;
    const wholeMs = this.#options.timeoutMs ?? (run ? lifetimeMs(run) : LONGEST_LIFE_MS);
    const leftMs = Math.max(0, this.#startedAt + wholeMs - performance.now());
    const onTimeout = () =>
      run && leftMs <= ms
        ? new RunTimeoutError(run, wholeMs, cause)
        : new TimeoutError(`${method} ${path}`, Math.min(wholeMs, ms));
    return limit(this.#signal, Math.min(leftMs, ms), onTimeout, work);
  }

  #open(events: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent[], void, undefined> {
    this.#reader = events.getReader();
    this.#wire = readEvents(this.#reader);
    return this.#wire;
  }

  /** Cancels the run, once, however many ask for it. */
  #cancel(): Promise<void> {
    this.#cancelling ??= cancelBriefly(this.#learn(), this.#source.log).finally(() => this.#stop());
    return this.#cancelling;
  }

  /** The run that is to be cancelled, which may have to be named first. */
  async #learn(): Promise<RunSource> {
    let known = this.#known.memory.run ?? this.#source.known;
    if (!known) {
      const beginning = await this.#beginning;
      if (!beginning.events) known = beginning.run;
      else {
        const wire = this.#wire ?? this.#open(beginning.events);
        let next = await (this.#reading ?? wire.next());
        while (!known && !next.done) {
          known = next.value.map(({ data }) => runOf(data)).find(Boolean);
          if (!known) next = await wire.next();
        }
      }
    }
    const server = known && this.#source.runOf?.(known);
    if (!server) throw this.lost();
    return server;
  }
}
