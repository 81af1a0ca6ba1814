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

/** As it was before a test could replace it by a fake. */
const { setTimeout: realSetTimeout } = globalThis;

/** A turn of the event loop, in which every promise that can settle does. */
const turn = () => new Promise<void>((resolve) => realSetTimeout(resolve, 0));

/** In so many turns a request that was just sent reaches the emulator. */
const QUIET_TURNS = 10;
/** Where nothing waits for the time to pass, it is the request on its way that it is advanced for. */
const IDLE_TURNS = 200;
const MAX_TURNS = 1000;

/** Lets in the requests that are on their way. A client may load the module that sends them first, which takes longer. */
async function letRequestsIn(isIdle: () => boolean): Promise<void> {
  let quietTurns = 0;
  for (let turns = 0; turns < MAX_TURNS; turns++) {
    await turn();
    quietTurns = isReadingFiles() ? 0 : quietTurns + 1;
    if (quietTurns >= (isIdle() ? IDLE_TURNS : QUIET_TURNS)) return;
  }
}

/** Only Node says so. */
function isReadingFiles(): boolean {
  const resources = globalThis.process?.getActiveResourcesInfo?.() ?? [];
  return resources.some((name) => name.startsWith("FSReq") || name === "CloseReq");
}

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
  const nextDueMs = () => [...timers].reduce((next, { dueMs }) => Math.min(next, dueMs), Infinity);
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
      await letRequestsIn(() => timers.size === 0);
      for (;;) {
        const nextMs = nextDueMs();
        if (nextMs > endMs) break;
        nowMs = Math.max(nowMs, nextMs);
        // A set keeps the order in which timers were made.
        for (const timer of [...timers].filter(({ dueMs }) => dueMs === nextMs)) {
          if (timers.delete(timer)) timer.callback();
        }
        await turn();
      }
      nowMs = endMs;
    },
  };
}
