import { joinSignals, onAbort } from "./signals.js";

/** The longest time that a timer takes; a longer one would fire at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Waits `ms` milliseconds. Rejects with the reason of the first signal that aborts; leaves no timer and no listener. */
export async function sleep(ms: number, ...signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  const { signal, release } = joinSignals(...signals);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<void>((resolve, reject) => {
    timer = setTimeout(resolve, Math.min(ms, LONGEST_TIMER_MS));
    onAbort(signal, () => reject(signal.reason));
  });
  return waited.finally(() => {
    clearTimeout(timer);
    release();
  });
}
