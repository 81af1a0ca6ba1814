import type { RequestLimits } from "../http/call-options.js";
import { retryAfterMs } from "../http/retry-rules.js";
import type { Telemetry } from "../telemetry.js";
import type { RunLike, ToolOutput } from "../types.js";

/** Whether time or tool outputs move a run on, or nothing does any more. */
type Phase = "waiting" | "needs-tools" | "settled";

const PHASES = {
  queued: "waiting",
  in_progress: "waiting",
  cancelling: "waiting",
  requires_action: "needs-tools",
  completed: "settled",
  failed: "settled",
  cancelled: "settled",
  expired: "settled",
  incomplete: "settled",
} as const satisfies Record<string, Phase>;

/** The statuses whose phase is known. A contract of this project that has another does not compile. */
export type KnownStatus = keyof typeof PHASES;

const phases = new Map<string, Phase>(Object.entries(PHASES));

/** The phase of a run. One with an unknown status has settled when it says when or why it ended, and is waited for else. */
export function phaseOf(run: RunLike): Phase {
  const { completed_at, failed_at, cancelled_at, incomplete_details } = run;
  const hasEnded = completed_at || failed_at || cancelled_at || incomplete_details;
  return phases.get(run.status) ?? (hasEnded ? "settled" : "waiting");
}

/** A run as the server just said it is, and when it would like to be asked again. */
export interface RunReading<R extends RunLike = RunLike> {
  run: R;
  pollAfterMs: number | undefined;
}

/** One run on the server, and how it is read and changed. */
export interface RunSource<R extends RunLike = RunLike> extends Pick<RunLike, "id" | "thread_id">, Partial<Telemetry> {
  fetchRun: (limits: RequestLimits) => Promise<RunReading<R>>;
  submitOutputs: (outputs: ToolOutput[], limits: RequestLimits) => Promise<RunReading<R>>;
  cancelRun: (limits: RequestLimits) => Promise<RunReading<R>>;
}

/** Seconds since the epoch of a time in seconds or as text, such as ISO 8601; NaN for anything else. */
function secondsOf(time: unknown): number {
  if (typeof time === "string") return Number(time) || Date.parse(time) / 1_000;
  return typeof time === "number" ? time : Number.NaN;
}

/** How long ago a run was created; NaN when it does not say. Clocks differ, so this may be negative. */
export function ageMs({ created_at }: RunLike): number {
  return Date.now() - secondsOf(created_at) * 1_000;
}

/** How long a run may live by the documentation, and half a minute for its end to be seen. */
export const LONGEST_LIFE_MS = 630_000;

/** How long a run may live by the server's own clock, and half a minute for its end to be seen. */
export function lifetimeMs({ created_at, expires_at }: RunLike): number {
  const lifeMs = (secondsOf(expires_at) - secondsOf(created_at)) * 1_000;
  return lifeMs > 0 ? lifeMs + 30_000 : LONGEST_LIFE_MS;
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

/** Milliseconds to wait after a transient failure: what the server asked for, within its bounds. */
export function pauseMs(error: unknown, elapsedMs = 0): number {
  return Math.max(nextLookMs(elapsedMs, Math.random()), Math.min(LONGEST_WAIT_MS, retryAfterMs(error) ?? 0));
}
