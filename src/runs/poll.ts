import { RunTimeoutError, TimeoutError } from "../errors.js";
import { limit } from "../http/with-timeout.js";
import type { Log } from "../telemetry.js";
import type { Run } from "../types.js";
import { cancelBriefly, follow, type Memory, type StepOptions } from "./advance.js";
import type { Limits, Look, RunSource } from "./run.js";

/** How long a run may live by the documentation, and half a minute for its end to be seen. */
export const LONGEST_LIFE_MS = 630_000;

/** How long a run may go on, by the server's own clock, and half a minute for its end to be seen. */
export function lifetimeMs({ created_at, expires_at }: Run): number {
  return expires_at && expires_at > created_at ? (expires_at - created_at) * 1_000 + 30_000 : LONGEST_LIFE_MS;
}

/**
 * Begins, then follows the run that this is about, step by step, until it settles or waits for tool outputs that no
 * handler gives. All of it within one time limit.
 * @param where The method that waits, for the error's message.
 * @param begin Makes, answers or cancels the run, or looks at it; `undefined` when there is none. When the wait ends,
 * `retryUntil` aborts at once, and `signal` after what `cancelOnAbort` asks for: that may take what begin makes.
 * @param run The run on the server, or which it is once it was begun.
 * @param log Where it is told that a run could not be cancelled.
 * @throws {TimeoutError} Not even the beginning was made in time.
 * @throws {RunTimeoutError} The run had not settled in time.
 * @throws {ToolError} A tool call could not be answered and `toolErrors` is `throw`; the run was cancelled.
 */
export async function poll<Begun extends Look | undefined>(
  where: string,
  begin: (limits: Limits) => Promise<Begun>,
  run: RunSource | ((look: Look) => RunSource),
  { signal, cancelOnAbort, timeoutMs, ...options }: StepOptions & { signal?: AbortSignal | undefined },
  log?: Log,
): Promise<Run | Exclude<Begun, Look>> {
  const startedAt = performance.now();
  const memory: Memory = { rounds: 0 };
  const over = new AbortController();
  let begun: Promise<Begun> | undefined;
  const known = async () => (typeof run === "function" ? begun?.then((look) => look && run(look)) : run);
  const within = <T>(since: number, ms: number, work: (ended: AbortSignal) => Promise<T>) => {
    const onTimeout = () => {
      const run = memory.run ?? memory.look?.run;
      return run ? new RunTimeoutError(run, ms, memory.cause) : new TimeoutError(where, ms);
    };
    return limit(signal, Math.max(0, since + ms - performance.now()), onTimeout, work);
  };
  try {
    const look = await within(startedAt, timeoutMs ?? LONGEST_LIFE_MS, (ended) => {
      begun = begin({ signal: over.signal, retryUntil: ended });
      return begun;
    });
    const source = await known();
    // Nothing to wait for.
    if (!look || !source) return look as Exclude<Begun, Look>;
    memory.look = look;
    memory.since = performance.now();
    // The run's own life begins with the run, however long a lock was waited for.
    const since = timeoutMs === undefined ? memory.since : startedAt;
    return await within(since, timeoutMs ?? lifetimeMs(look.run), (ended) => follow(source, options, ended, memory));
  } catch (error) {
    if (cancelOnAbort && signal?.aborted) await cancelBriefly(known(), log);
    throw error;
  } finally {
    over.abort();
  }
}
