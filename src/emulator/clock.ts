/** Where the emulator has its time from. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once, `delayMs` from now. What it returns takes the call back. */
  after(delayMs: number, callback: () => void): () => void;
}

/** A clock that stands still until it is told to go on. */
export interface VirtualClock extends Clock {
  /**
   * Goes on by so many milliseconds. Whatever falls due on the way happens in order, with all that follows from it
   * without a wait, before the promise resolves.
   */
  advance(byMs: number): Promise<void>;
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

/** A turn of the event loop, in which every promise that can settle does. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * Makes time part of a test: nothing passes but what `advance` is told.
 * @param startMs Milliseconds since 1970. @default 1_700_000_000_000
 */
export function createVirtualClock(startMs = 1_700_000_000_000): VirtualClock {
  let nowMs = startMs;
  const timers = new Set<{ dueMs: number; callback: () => void }>();
  return {
    now: () => nowMs,
    after(delayMs, callback) {
      const timer = { dueMs: nowMs + delayMs, callback };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async advance(byMs) {
      const endMs = nowMs + byMs;
      await settle();
      for (;;) {
        const nextMs = Math.min(...[...timers].map((timer) => timer.dueMs));
        if (nextMs > endMs) break;
        nowMs = Math.max(nowMs, nextMs);
        // A set keeps the order in which timers were made.
        for (const timer of [...timers].filter(({ dueMs }) => dueMs === nextMs)) {
          if (timers.delete(timer)) timer.callback();
        }
        await settle();
      }
      nowMs = endMs;
    },
  };
}

/**
 * Waits by a clock. No delay is no wait: the promise resolves within the same turn of the event loop.
 * @throws The signal's reason, once it aborts.
 */
export function pause(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
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
 * A promise that ends with the signal at the latest, whatever becomes of the work behind it.
 * @throws The signal's reason, once it aborts.
 */
export function untilAborted<T>(work: PromiseLike<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    const release = () => signal.removeEventListener("abort", onAbort);
    work.then(
      (value) => {
        release();
        resolve(value);
      },
      (error) => {
        release();
        reject(error);
      },
    );
  });
}
