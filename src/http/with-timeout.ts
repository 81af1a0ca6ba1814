import { LONGEST_TIMER_MS } from "./sleep.js";

/**
 * Runs `work` until it ends, `signal` aborts or the time is over, whichever is first. Its own signal aborts unless it
 * succeeds, and nothing that ignores it holds the caller. Leaves no timer and no listener.
 * @throws `signal.reason`, or what `onTimeout` gives.
 */
export async function limit<T>(
  signal: AbortSignal | undefined,
  timeoutMs: number,
  onTimeout: () => unknown,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  // What is always ready would win over a timer of 0 ms.
  if (timeoutMs <= 0) throw onTimeout();
  const ended = new AbortController();
  let end = (_: unknown) => {};
  const over = new Promise<never>((_, reject) => {
    end = (reason) => {
      ended.abort(reason);
      reject(ended.signal.reason);
    };
  });
  const onAbort = () => end(signal?.reason);
  if (signal) listen(signal, onAbort);
  const timer = setTimeout(() => end(onTimeout()), Math.min(timeoutMs, LONGEST_TIMER_MS));
  try {
    return await Promise.race([over, work(ended.signal)]);
  } catch (error) {
    ended.abort(error);
    throw error;
  } finally {
    clearTimeout(timer);
    if (signal) unlisten(signal, onAbort);
  }
}

/** Who waits for the abort of a signal. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/** Adds one listener for all: Node warns of a leak from the eleventh on, and one signal may end a thousand waits. */
export function listen(signal: AbortSignal, onAbort: () => void): void {
  const others = waiting.get(signal);
  if (others) {
    others.add(onAbort);
  } else {
    waiting.set(signal, new Set([onAbort]));
    signal.addEventListener("abort", wake);
  }
}

/** Takes the listener away again. */
export function unlisten(signal: AbortSignal, onAbort: () => void): void {
  const others = waiting.get(signal);
  others?.delete(onAbort);
  if (others?.size === 0) {
    waiting.delete(signal);
    signal.removeEventListener("abort", wake);
  }
}

function wake(this: AbortSignal): void {
  for (const onAbort of waiting.get(this) ?? []) onAbort();
}
