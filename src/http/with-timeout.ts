import { joinSignals } from "./signals.js";
import { LONGEST_TIMER_MS } from "./sleep.js";

/**
 * Runs `work` until it ends, `signal` aborts or the time is over, whichever is first. Its own signal aborts unless it
 * succeeds, and nothing that ignores it holds the caller. Leaves no timer and no listener.
 * @throws `signal.reason`, or what `onTimeout` returns.
 */
export async function withTimeout<T>(
  signal: AbortSignal | undefined,
  timeoutMs: number,
  onTimeout: () => unknown,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (signal?.aborted) throw signal.reason;
  // What is always ready would win over a timer of 0 ms.
  if (timeoutMs <= 0) throw onTimeout();
  const own = joinSignals(signal);
  const timer = setTimeout(() => own.abort(onTimeout()), Math.min(timeoutMs, LONGEST_TIMER_MS));
  const aborted = new Promise<never>((_, reject) => {
    own.signal.addEventListener("abort", () => reject(own.signal.reason));
  });
  try {
    return await Promise.race([aborted, work(own.signal)]);
  } catch (error) {
    own.abort(error);
    throw error;
  } finally {
    clearTimeout(timer);
    own.release();
  }
}
