import { onAbort } from "./signals.js";

/** The longest time that a timer takes; a longer one would fire at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Waits `ms` milliseconds. Rejects with `signal.reason` as soon as it aborts; leaves no timer and no listener. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) throw signal.reason;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let release = () => {};
  const waited = new Promise<void>((resolve, reject) => {
    timer = setTimeout(resolve, Math.min(ms, LONGEST_TIMER_MS));
    if (signal) release = onAbort(signal, () => reject(signal.reason));
  });
  return waited.finally(() => {
    clearTimeout(timer);
    release();
  });
}
