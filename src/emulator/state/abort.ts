/**
 * `signal.throwIfAborted`, which came late to some runtimes.
 * @throws The signal's reason, once it has aborted.
 */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw signal.reason;
}
