import { LONGEST_TIMER_MS } from "./sleep.js";

/**
 * Runs `work` until it ends, `signal` aborts or the time is over, whichever is first. Its own signal aborts in each
 * case, and nothing that ignores it holds the caller. Leaves no timer and no listener.
 * @throws `signal.reason`, or what `onTimeout` gives.
 */
export async function limit<T>(
  signal: AbortSignal | undefined,
  timeoutMs: number,
  onTimeout: () => unknown,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const ended = new AbortController();
  const onAbort = () => ended.abort(signal?.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  const timer = setTimeout(() => ended.abort(onTimeout()), Math.min(timeoutMs, LONGEST_TIMER_MS));
  try {
    return await Promise.race([
      work(ended.signal),
      new Promise<never>((_, reject) => {
        ended.signal.addEventListener("abort", () => reject(ended.signal.reason), { once: true });
      }),
    ]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
    ended.abort();
  }
}
