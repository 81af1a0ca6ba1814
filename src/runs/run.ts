import { ApiError, ConnectionError, ProtocolError, TimeoutError } from "../errors.js";
import { readRetryHeaders } from "../http/retry.js";
import { sleep } from "../http/sleep.js";
import type { Log, Telemetry } from "../telemetry.js";
import type { Run, ToolOutput } from "../types.js";
import { toolCallsOf } from "./tools.js";

/** Whether time or tool outputs move a run on, or nothing does any more. */
type Phase = "waiting" | "needs-tools" | "settled";

const PHASE = {
  queued: "waiting",
  in_progress: "waiting",
  cancelling: "waiting",
  requires_action: "needs-tools",
  completed: "settled",
  failed: "settled",
  cancelled: "settled",
  expired: "settled",
} as const satisfies Record<Run["status"], Phase>;

/** The phase of a run. A status that a newer server may have is waited out. */
export function phaseOf(run: Run): Phase {
  return PHASE[run.status] ?? "waiting";
}

/** A run as the server just said it is, and when it would like to be asked again. */
export interface Look {
  run: Run;
  pollAfterMs: number | undefined;
}

/** Tells the log of a run whose status is new. */
export function logStatus(log: Log | undefined, { id, thread_id, status }: Run): void {
  log?.("info", id, " of ", thread_id, ": ", status);
}

/** One run on the server. `maxRetries` is the client's where it is left out. */
export interface RunSource extends Partial<Telemetry> {
  fetchRun: (limits: Limits) => Promise<Look>;
  submitOutputs: (outputs: ToolOutput[], limits: Limits) => Promise<Look>;
  cancelRun: (limits: Limits) => Promise<Look>;
}

export interface Limits {
  signal?: AbortSignal | undefined;
  retryUntil?: AbortSignal | undefined;
  maxRetries?: number | undefined;
}

/**
 * Milliseconds until the next look at a run that has been worked on for `elapsedMs`: a bit over a fifth of that, so
 * that the end is seen late by a share of the run's length and not by a fixed time; from 380 to 20,000, with a
 * jitter of 10 %.
 * @param random A number from 0 to 1.
 */
export function nextLookMs(elapsedMs: number, random: number): number {
  return Math.min(20_000, Math.max(380, elapsedMs * 0.205 || 0)) * (0.9 + 0.2 * random);
}

/** However long the server would like a wait to be. */
export const LONGEST_WAIT_MS = 60_000;

/** Milliseconds to wait after what may pass: what the server asked for, within its bounds. */
export function pauseMs(error: unknown, since = performance.now()): number {
  const asked = error instanceof ApiError ? readRetryHeaders(error.headers, Date.now()).retryAfterMs : undefined;
  const waitMs = nextLookMs(performance.now() - since, Math.random());
  return Math.max(waitMs, Math.min(LONGEST_WAIT_MS, asked ?? 0));
}

/**
 * Submits the outputs once, and again only while the run still asks for them: an answer that was lost, or another
 * worker that was first, is told by a look at the run.
 * @param send What submits them, where it is not the source.
 */
export async function submit<Answer = Look>(
  source: RunSource,
  outputs: ToolOutput[],
  limits: Limits,
  given: "by handlers" | "by hand" = "by handlers",
  send: (outputs: ToolOutput[], limits: Limits) => Promise<Answer | Look> = source.submitOutputs,
): Promise<Answer | Look> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await send(outputs, limits);
    } catch (error) {
      const ended = AbortSignal.any([limits.signal, limits.retryUntil].filter((signal) => signal !== undefined));
      ended.throwIfAborted();
      const look = await source.fetchRun(limits).catch(() => {
        ended.throwIfAborted();
        throw error;
      });
      // Handlers answer what the run asked for, so it was answered meanwhile; a person may have the ids wrong.
      if (given === "by hand" && !isTransient(error) && phaseOf(look.run) === "needs-tools") throw error;
      const waiting = new Set(toolCallsOf(look.run).map(({ id }) => id));
      if (!outputs.some(({ tool_call_id }) => waiting.has(tool_call_id ?? ""))) return look;
      if (attempt === 2 || !isTransient(error)) throw error;
      await sleep(pauseMs(error), ended);
    }
  }
}

/** Cancels a run. One that has settled or is being cancelled refuses that, and is given as it is. */
export async function cancel(source: RunSource, limits: Limits): Promise<Look> {
  return source.cancelRun(limits).catch(async (error: unknown) => {
    if (!(error instanceof ApiError) || error.status !== 400) throw error;
    const look = await source.fetchRun(limits);
    if (phaseOf(look.run) !== "settled" && look.run.status !== "cancelling") throw error;
    return look;
  });
}

/** Whether a request that failed so may have been carried out. An answer that cannot be read is one. */
export function mayHaveArrived(error: unknown): boolean {
  if (error instanceof ApiError) return error.status === 408 || error.status >= 500;
  if (error instanceof ConnectionError) return error.sent;
  return isTransient(error) || error instanceof SyntaxError;
}

/** Whether waiting and looking again may help. */
export function isTransient(error: unknown): boolean {
  if (error instanceof ApiError) return error.status === 408 || error.status === 429 || error.status >= 500;
  return error instanceof ConnectionError || error instanceof TimeoutError || error instanceof ProtocolError;
}
