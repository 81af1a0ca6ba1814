import { ApiError } from "../errors.js";
import type { Log } from "../telemetry.js";
import { deleted } from "./answer.js";
import { type Attempt, type AttemptContext, attempt } from "./attempt.js";
import type { Answer } from "./call-options.js";
import { mayHaveArrived, retryDelay, shouldRetry } from "./retry-rules.js";
import { sleep } from "./sleep.js";

/** How long and how often a call is tried. */
interface RetryLimits {
  /** By `performance.now()`. */
  deadline: number;
  maxRetries: number;
  retryUnsafe: boolean;
  log: Log;
}

/** Sends a call, and sends it again as long as that is safe and may help. @throws What the last attempt threw. */
export async function sendWithRetries(
  context: AttemptContext,
  attempted: Attempt,
  { deadline, maxRetries, retryUnsafe, log }: RetryLimits,
): Promise<Answer> {
  const { call, failed, signal, retryUntil } = attempted;
  const line = (what: string, ms: number) => `${failed.method} ${failed.path}: ${what} ${Math.round(ms)} ms`;
  let mayBeDone = false;
  for (let count = 0; ; count++) {
    const startedAt = performance.now();
    try {
      const answer = await attempt(context, attempted);
      log("info", line(`${answer.status} after`, performance.now() - startedAt));
      return answer;
    } catch (error) {
      // An abort is no fault of anybody's.
      if (!signal.aborted && error !== retryUntil?.reason) log("warn", error);
      const isGone = error instanceof ApiError && error.status === 404;
      if (isGone && mayBeDone && call.method === "DELETE") return { status: 404, body: deleted(call) };
      const delay = retryDelay(count, error, Math.random());
      const isInTime = performance.now() + delay < deadline;
      if (count >= maxRetries || !isInTime || !shouldRetry(call.method, error, retryUnsafe)) throw error;
      mayBeDone ||= mayHaveArrived(error);
      log("debug", line("again in", delay));
      await sleep(delay, signal, retryUntil).catch((reason: unknown) => {
        throw signal.aborted ? reason : error;
      });
    }
  }
}
