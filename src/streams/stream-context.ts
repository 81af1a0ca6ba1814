import { AssistantsError, ConnectionError, ProtocolError, RunTimeoutError, TimeoutError } from "../errors.js";
import { withTimeout } from "../http/with-timeout.js";
import { LONGEST_LIFE_MS, lifetimeMs, phaseOf } from "../runs/run.js";
import type { Contract } from "../types.js";
import { runOf, type StreamEvent } from "./events.js";
import type { StreamedRun, StreamOptions, StreamSource } from "./stream-source.js";
import { StreamState } from "./stream-state.js";

/** What every part of following a stream needs: its server, its options, its time limit, and what is known so far. */
export class StreamContext<C extends Contract> {
  readonly source: StreamSource<C>;
  readonly options: StreamOptions<C["Run"]>;
  readonly signal: AbortSignal;
  readonly state: StreamState<C>;
  readonly #startedAt = performance.now();

  constructor(source: StreamSource<C>, options: StreamOptions<C["Run"]>, signal: AbortSignal) {
    this.source = source;
    this.options = options;
    this.signal = signal;
    this.state = new StreamState(source.known);
  }

  /** Takes in events, and returns those that are not about another run. */
  async note(events: StreamEvent<C>[]): Promise<StreamEvent<C>[]> {
    const own: StreamEvent<C>[] = [];
    for (const event of events) {
      if (!this.state.note(event)) continue;
      own.push(event);
      const run = runOf<C>(event.data);
      if (run) await this.#noteRun(run);
    }
    return own;
  }

  async #noteRun(run: C["Run"]): Promise<void> {
    const { poll } = this.state;
    // What comes after the end is older than the end.
    if (poll.run && phaseOf(poll.run) === "settled") return;
    if (!poll.saw(run)) return;
    this.source.log?.("info", run.id, " of ", run.thread_id, ": ", run.status);
    await this.within(async () => this.options.onUpdate?.(run));
  }

  /** Runs a piece of the work within what is left of the whole time, and within `ms` of its own. */
  within<T>(work: (signal: AbortSignal) => Promise<T>, ms = Number.POSITIVE_INFINITY): Promise<T> {
    const { run, cause } = this.state.poll;
    const { method, path } = this.source.call;
    const wholeMs = this.options.timeoutMs ?? (run ? lifetimeMs(run) : LONGEST_LIFE_MS);
    const leftMs = Math.max(0, this.#startedAt + wholeMs - performance.now());
    const onTimeout = () => {
      const isRunLate = run !== undefined && phaseOf(run) !== "settled" && leftMs <= ms;
      if (isRunLate) return new RunTimeoutError(run, wholeMs, cause);
      return new TimeoutError(`${method} ${path}`, Math.min(wholeMs, ms));
    };
    return withTimeout(this.signal, Math.min(leftMs, ms), onTimeout, work);
  }

  /** The run on the server; undefined where it is not known, or where the events were handed on. */
  knownServer(): StreamedRun<C> | undefined {
    const { name } = this.state;
    return name && this.source.runOf?.(name);
  }

  /** The run on the server. @throws Why nothing is known of it. */
  server(): StreamedRun<C> {
    const server = this.knownServer();
    if (!server) throw this.lost();
    return server;
  }

  /** Why nothing is known of the run. */
  lost(): AssistantsError {
    const { cause } = this.state.poll;
    if (cause instanceof AssistantsError) return cause;
    return new ConnectionError(this.source.call, true, cause ?? new Error("the stream ended before its run did"));
  }

  /** The error for a part of a stream that is missing. */
  incomplete(what: string): ProtocolError {
    return new ProtocolError(this.source.call, `with a stream that left out a part of ${what}`);
  }
}
