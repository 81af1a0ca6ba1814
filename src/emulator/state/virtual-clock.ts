import { must } from "./check.js";
import type { Clock } from "./clock.js";

/** A clock that stands still until it is advanced. */
export interface VirtualClock extends Clock {
  /**
   * Advances by so many milliseconds. Requests on their way are let in first; then whatever falls due happens in order,
   * with all that follows from it without a wait, before the promise resolves.
   */
  advance(byMs: number): Promise<void>;
}

/** A turn of the event loop, in which every promise that can settle does. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

const aTime = must("a number of milliseconds since 1970", (value) => Number.isFinite(value));
const aDuration = must("a number of milliseconds from 0 up", (value) => Number.isFinite(value) && Number(value) >= 0);

/**
 * Makes time part of a test: none passes except by `advance`.
 * @param startMs Milliseconds since 1970. @default 1_700_000_000_000
 */
export function createVirtualClock(startMs = 1_700_000_000_000): VirtualClock {
  aTime("createVirtualClock: startMs", startMs);
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
      aDuration("advance: byMs", byMs);
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
