import { RunTimeoutError, TimeoutError } from "../errors.js";
import type { RequestLimits } from "../http/call-options.js";
import { withTimeout } from "../http/with-timeout.js";
import type { Log } from "../telemetry.js";
import type { Run, RunLike } from "../types.js";
import { cancelBriefly, follow, type StepOptions } from "./follow.js";
import { PollState } from "./poll-state.js";
import { LONGEST_LIFE_MS, lifetimeMs, type RunReading, type RunSource } from "./run.js";

/** What a helper waits for. */
export interface Wait<R extends RunLike, Begun> {
  /** The helper, as a `TimeoutError` names it. */
  name: string;
  /**
   * Makes the run, answers, cancels or looks at it; resolves with undefined when there is none. When the wait ends,
   * `retryUntil` aborts at once; `signal` only after what `cancelOnAbort` asks for, which needs the run that this makes.
   */
  begin: (limits: RequestLimits, state: PollState<R>) => Promise<Begun>;
  /** The run on the server, or how to find it in what `begin` returned. */
  source: RunSource<R> | ((run: R) => RunSource<R>);
  /** Told when a run could not be cancelled. */
  log?: Log;
}

/**
 * Begins, then follows the run step by step until it settles or waits for tool outputs that no handler gives. All of it
 * within one time limit.
 * @throws {TimeoutError} Not even the beginning was made in time.
 * @throws {RunTimeoutError} The run had not settled in time.
 * @throws {ToolError} A tool call could not be answered and `toolErrors` is `throw`; the run was cancelled.
 */
export async function poll<R extends RunLike = Run, Begun extends RunReading<R> | undefined = RunReading<R>>(
  { name, begin, source, log }: Wait<R, Begun>,
  { signal, cancelOnAbort, timeoutMs, ...options }: StepOptions<R> & { signal?: AbortSignal | undefined },
): Promise<R | Exclude<Begun, RunReading<R>>> {
  const startedAt = performance.now();
  const state = new PollState<R>();
  const ended = new AbortController();
  let begun: Promise<Begun> | undefined;
  const sourceOf = (reading: RunReading<R>) => (typeof source === "function" ? source(reading.run) : source);
  const known = async () => {
    if (typeof source !== "function") return source;
    const reading = await begun;
    return reading && source(reading.run);
  };
  const begins = (retryUntil: AbortSignal) => {
    begun = begin({ signal: ended.signal, retryUntil }, state);
    return begun;
  };
  const leftMs = (since: number, ms: number) => Math.max(0, since + ms - performance.now());
  try {
    const beginMs = timeoutMs ?? LONGEST_LIFE_MS;
    const notBegun = () => state.cause ?? new TimeoutError(name, beginMs);
    const reading = await withTimeout(signal, leftMs(startedAt, beginMs), notBegun, begins);
    // Nothing to wait for.
    if (!reading) return reading as Exclude<Begun, RunReading<R>>;

    // The run's own life begins with the run, however long a lock was waited for.
    const since = timeoutMs === undefined ? performance.now() : startedAt;
    const wholeMs = timeoutMs ?? lifetimeMs(reading.run);
    const notSettled = () => new RunTimeoutError(state.run ?? reading.run, wholeMs, state.cause);
    return await withTimeout(signal, leftMs(since, wholeMs), notSettled, (stop) =>
      follow(sourceOf(reading), options, stop, state, reading),
    );
  } catch (error) {
    if (cancelOnAbort && signal?.aborted) await cancelBriefly(known(), log);
    throw error;
  } finally {
    // A reason that is given costs less than the one that is made.
    ended.abort(name);
  }
}
