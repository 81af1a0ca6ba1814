import { ActiveRunError, ApiError, ProtocolError } from "../errors.js";
import { sleep } from "../http/sleep.js";
import type { RunLike } from "../types.js";
import { follow } from "./follow.js";
import { PollState } from "./poll-state.js";
import { cancel } from "./requests.js";
import { nextLookMs, type RunSource } from "./run.js";

/**
 * Sends a request, and again after each run that holds the thread has ended.
 * @param holderOf The run that holds the thread, which is not the caller's own.
 * @param state Keeps the `ActiveRunError` while the thread is locked.
 */
export async function sendWhenFree<T, R extends RunLike>(
  send: () => Promise<T>,
  whenLocked: "wait" | "cancel",
  holderOf: (locked: ActiveRunError) => RunSource<R>,
  signal: AbortSignal | undefined,
  state: PollState<R>,
): Promise<T> {
  let last: ActiveRunError | undefined;
  let endedAt = 0;
  for (;;) {
    try {
      state.cause = undefined;
      return await send();
    } catch (error) {
      if (!(error instanceof ActiveRunError)) throw error;
      state.failed(error);
      if (error.runId) await untilEnded(holderOf(error), whenLocked, signal);
      // The server may hold the thread for longer than its run, and for long when it lost the run: each pause is as long
      // as all before it.
      if (!last || error.runId !== last.runId) endedAt = performance.now();
      last = error;
      const lockedMs = performance.now() - endedAt;
      await sleep(nextLookMs(5 * lockedMs, Math.random()), signal);
    }
  }
}

async function untilEnded<R extends RunLike>(
  holder: RunSource<R>,
  whenLocked: "wait" | "cancel",
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    const reading = whenLocked === "cancel" ? await cancel(holder, { signal }) : undefined;
    await follow(holder, { untilSettled: true }, signal, new PollState<R>(), reading);
  } catch (error) {
    const wasDeleted = error instanceof ApiError && error.status === 404;
    // What holds the thread is known again when the request is sent again.
    if (!wasDeleted && !(error instanceof ProtocolError)) throw error;
  }
}
