import { throwIfAborted } from "./abort.js";
import { isObject } from "./json.js";

/** Where the emulator reads its time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once, `delayMs` from now. Returns a function that cancels the call. */
  after(delayMs: number, callback: () => void): () => void;
}

export function isClock(value: unknown): value is Clock {
  return isObject(value) && typeof value.now === "function" && typeof value.after === "function";
}

/** A timer this long, such as a run's expiry, does not keep a Node process alive. */
const LONG_MS = 10_000;

/** The time of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    // Node's timers are objects, those of browsers are numbers.
    if (delayMs > LONG_MS) (timer as { unref?(): void }).unref?.();
    return () => clearTimeout(timer);
  },
};

/**
 * Waits by a clock. With no delay the promise resolves within the same turn of the event loop.
 * @throws The signal's reason, once it aborts.
 */
export function pause(clock: Pick<Clock, "after">, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    if (delayMs <= 0) return resolve();
    const onAbort = () => {
      cancel();
      reject(signal.reason);
    };
    const cancel = clock.after(delayMs, () => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    });
    signal.addEventListener("abort", onAbort, { once: true });
  });
}

/**
 * Settles like the work, or once the signal aborts, whichever comes first.
 * @throws The signal's reason, once it aborts.
 */
export async function untilAborted<T>(work: PromiseLike<T>, signal: AbortSignal): Promise<T> {
  throwIfAborted(signal);
  let onAbort = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
