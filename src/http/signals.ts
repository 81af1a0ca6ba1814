/** A signal that others abort. */
interface JoinedSignal {
  signal: AbortSignal;
  /** Aborts this one alone. */
  abort: (reason?: unknown) => void;
  /** No longer aborts with the others. */
  release: () => void;
}

/**
 * One signal that aborts with the first of several, as `AbortSignal.any`, which some platforms lack. To be released once
 * it is no longer needed.
 */
export function joinSignals(...signals: readonly (AbortSignal | null | undefined)[]): JoinedSignal {
  const controller = new AbortController();
  const releases = signals.map((signal) => signal && onAbort(signal, () => controller.abort(signal.reason)));
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    release: () => {
      for (const release of releases) release?.();
    },
  };
}

/** Who waits for the abort of a signal. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `listener` when the signal aborts, at once where it has. Returns what takes the listener away.
 *
 * Each signal gets one event listener for all: Node warns of a leak from the eleventh on, and one signal may end a
 * thousand waits.
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  if (signal.aborted) {
    listener();
    return () => {};
  }
  const listeners = waiting.get(signal) ?? new Set();
  if (listeners.size === 0) {
    waiting.set(signal, listeners);
    signal.addEventListener("abort", wake);
  }
  listeners.add(listener);
  return () => {
    if (listeners.delete(listener) && listeners.size === 0) {
      waiting.delete(signal);
      signal.removeEventListener("abort", wake);
    }
  };
}

function wake(this: AbortSignal): void {
  for (const listener of waiting.get(this) ?? []) listener();
}

/** Throws the reason of a signal that has aborted. Some platforms lack the method of that name. */
export function throwIfAborted(signal: AbortSignal | null | undefined): void {
  if (signal?.aborted) throw signal.reason;
}
