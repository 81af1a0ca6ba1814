import type { components } from "../generated/schema.js";
import { ApiError, ConnectionError, ProtocolError, RunTimeoutError, TimeoutError, ToolError } from "./errors.js";
import { readRetryHeaders } from "./retry.js";
import { LONGEST_TIMER_MS, sleep } from "./sleep.js";
import { answerToolCalls, type ToolErrors, type ToolHandlers, toolCallsOf } from "./tools.js";

type Run = components["schemas"]["RunObject"];
type ToolOutput = components["schemas"]["SubmitToolOutputsRunRequest"]["tool_outputs"][number];

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

/** What one step of a run takes. */
export interface AdvanceOptions {
  /** Functions that answer the run's tool calls. Without them the caller gets the run back in `requires_action`. */
  toolHandlers?: ToolHandlers | undefined;
  /** What to do when a tool call cannot be answered. `throw` cancels the run, so that its thread is free. @default "throw" */
  toolErrors?: ToolErrors | undefined;
  signal?: AbortSignal | undefined;
  /** Headers of every request that is sent. */
  headers?: Record<string, string> | undefined;
}

/** When to give up waiting, and what to do meanwhile. */
export interface PollOptions extends AdvanceOptions {
  /** Milliseconds until giving up; the run itself goes on. @default the time that the run has until it expires, and 30 s */
  timeoutMs?: number | undefined;
  /** Called with the run when it is first seen, and whenever its status has changed. */
  onUpdate?: ((run: Run) => void) | undefined;
  /** Cancel the run on the server when `signal` aborts, and wait up to 5 s for that. @default false */
  cancelOnAbort?: boolean | undefined;
  /** How often tool outputs are submitted before that is taken for a loop and the run cancelled. @default 20 */
  maxRounds?: number | undefined;
}

export const ADVANCE_OPTIONS = [
  "toolHandlers",
  "toolErrors",
  "signal",
  "headers",
] as const satisfies readonly (keyof AdvanceOptions)[];

export const POLL_OPTIONS = [
  ...ADVANCE_OPTIONS,
  "timeoutMs",
  "onUpdate",
  "cancelOnAbort",
  "maxRounds",
] as const satisfies readonly (keyof PollOptions)[];

/** A run as the server just said it is, and when it would like to be asked again. */
export interface Look {
  run: Run;
  pollAfterMs: number | undefined;
}

/** One run on the server. `timeoutMs` bounds the call; `maxRetries` is the client's where it is left out. */
export interface RunSource {
  fetchRun: (limits: Limits) => Promise<Look>;
  submitOutputs: (outputs: ToolOutput[], limits: Limits) => Promise<Look>;
  cancelRun: (limits: Limits) => Promise<Look>;
}

export interface Limits {
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
  maxRetries?: number | undefined;
}

/** A run after one step. */
export interface Step {
  run: Run;
  /** Nothing is left to wait for: the run settled, or it waits for tool outputs that no handler gives. */
  done: boolean;
  /** Milliseconds to wait before the next step; 0 when done. */
  waitMs: number;
}

/**
 * Milliseconds until the next look at a run that has been worked on for `elapsedMs`: a bit over a fifth of that, so
 * that the end is seen late by a share of the run's length and not by a fixed time; from 330 to 10,000, with a
 * jitter of 10 %.
 * @param random A number from 0 to 1.
 */
export function nextLookMs(elapsedMs: number, random: number): number {
  return Math.min(10_000, Math.max(330, elapsedMs * 0.225)) * (0.9 + 0.2 * random);
}

/**
 * Looks at a run once, answers the tool calls that it waits for, and says when to look again. Waits for nothing but
 * the server and the handlers.
 * @throws {ToolError} A tool call could not be answered and `toolErrors` is `throw`; the run was cancelled.
 */
export async function advance(source: RunSource, options: AdvanceOptions): Promise<Step> {
  const { toolHandlers, toolErrors = "throw", signal } = options;
  let look = await source.fetchRun({ signal });
  const asks = toolCallsOf(look.run).length > 0 && toolHandlers;
  if (asks) {
    try {
      look = await submit(source, await answerToolCalls(look.run, toolHandlers, toolErrors, signal), { signal });
    } catch (error) {
      if (error instanceof ToolError) await cancelBriefly(source);
      throw error;
    }
  }
  const { run } = look;
  const done = phaseOf(run) === "settled" || (phaseOf(run) === "needs-tools" && !toolHandlers);
  // Both clocks may be off, and then the wait is a bit short or long, within its bounds.
  const age = asks ? 0 : Date.now() - run.created_at * 1_000;
  return { run, done, waitMs: done ? 0 : look.pollAfterMs || nextLookMs(age, Math.random()) };
}

/**
 * Follows a run until it settles, or waits for tool outputs that no handler gives.
 * @param first The run as it was just answered, or undefined to look first.
 * @throws {RunTimeoutError} It had not settled in time.
 * @throws {ToolError} A tool call could not be answered and `toolErrors` is `throw`; the run was cancelled.
 */
export async function poll(source: RunSource, first: Look | undefined, options: FollowOptions): Promise<Run> {
  const { signal, cancelOnAbort = false } = options;
  const ended = new AbortController();
  const onAbort = () => ended.abort(signal?.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    signal?.throwIfAborted();
    const look = first ?? (await source.fetchRun({ signal, timeoutMs: options.timeoutMs }));
    const { timeoutMs = lifetimeMs(look.run) } = options;
    const seen: Seen = { run: look.run };
    const onTimeout = () => ended.abort(new RunTimeoutError(seen.run, timeoutMs, seen.error));
    timer = setTimeout(onTimeout, Math.min(timeoutMs, LONGEST_TIMER_MS));
    // A handler that ignores its signal must not hold the caller.
    const over = new Promise<never>((_, reject) => {
      ended.signal.addEventListener("abort", () => reject(ended.signal.reason), { once: true });
    });
    return await Promise.race([follow(source, look, seen, { ...options, signal: ended.signal }), over]);
  } catch (error) {
    if (error instanceof ToolError || (cancelOnAbort && signal?.aborted)) await cancelBriefly(source);
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
    // What is still under way, such as a handler, learns that nobody waits for it any more.
    ended.abort();
  }
}

/** With `untilSettled` a run that waits for tool outputs is waited for: they are somebody else's to give. */
type FollowOptions = PollOptions & { untilSettled?: boolean };

/** What is known of the run, for the error that ends the wait. */
interface Seen {
  run: Run;
  error?: unknown;
}

async function follow(source: RunSource, first: Look, seen: Seen, options: FollowOptions & { signal: AbortSignal }) {
  const { toolHandlers, toolErrors = "throw", maxRounds = 20, onUpdate, untilSettled, signal } = options;
  let answered: { calls: string; outputs: ToolOutput[] } | undefined;
  let rounds = 0;
  let since = performance.now();
  let look = first;
  onUpdate?.(look.run);
  for (let fresh = true; ; ) {
    const { run } = look;
    if (run.status !== seen.run.status) onUpdate?.(run);
    seen.run = run;
    if (phaseOf(run) === "settled") return run;
    const toolCalls = toolCallsOf(run);
    const unanswered = phaseOf(run) === "needs-tools" && !(toolHandlers && toolCalls.length > 0);
    if (unanswered && !untilSettled) return run;
    try {
      if (toolHandlers && toolCalls.length > 0 && fresh) {
        const calls = toolCalls.map(({ id }) => id).join();
        rounds += 1;
        if (rounds > maxRounds) throw new ToolError(`${run.id} asks for tools again after ${maxRounds} rounds`, run);
        if (answered?.calls !== calls) {
          answered = { calls, outputs: await answerToolCalls(run, toolHandlers, toolErrors, signal) };
          signal.throwIfAborted();
        }
        look = await submit(source, answered.outputs, { signal });
        // Should the answer still ask, the next look tells whether the run does.
        fresh = false;
        since = performance.now();
      } else {
        await sleep(look.pollAfterMs || nextLookMs(performance.now() - since, Math.random()), signal);
        look = await source.fetchRun({ signal, maxRetries: 0 });
        fresh = true;
      }
    } catch (error) {
      if (signal.aborted || !isTransient(error)) throw error;
      // The run goes on without us. The next look tells what became of what was under way.
      seen.error = error;
      fresh = false;
      if (error instanceof ApiError) await sleep(readRetryHeaders(error.headers, Date.now()).retryAfterMs ?? 0, signal);
    }
  }
}

/**
 * Submits the outputs once, and again only while the run still asks for them: an answer that was lost, or another
 * worker that was first, is told by a look at the run.
 */
export async function submit(source: RunSource, outputs: ToolOutput[], limits: Limits): Promise<Look> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await source.submitOutputs(outputs, limits);
    } catch (error) {
      limits.signal?.throwIfAborted();
      const look = await source.fetchRun(limits).catch(() => {
        throw error;
      });
      const waiting = new Set(toolCallsOf(look.run).map(({ id }) => id));
      if (!outputs.some(({ tool_call_id }) => waiting.has(tool_call_id ?? ""))) return look;
      if (attempt === 2 || !isTransient(error)) throw error;
      await sleep(nextLookMs(0, Math.random()), limits.signal);
    }
  }
}

/** Frees the thread as well as a few seconds allow. The caller is told why, not whether this worked. */
export async function cancelBriefly(source: RunSource, withinMs = 5_000): Promise<void> {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), withinMs);
  const { signal } = over;
  try {
    let look = await source.cancelRun({ signal });
    while (phaseOf(look.run) !== "settled") {
      await sleep(look.pollAfterMs || nextLookMs(0, Math.random()), signal);
      look = await source.fetchRun({ signal });
    }
  } catch {
    // The run may have settled before, or the server be gone.
  } finally {
    clearTimeout(timer);
  }
}

/** Whether waiting and looking again may help. */
function isTransient(error: unknown): boolean {
  if (error instanceof ApiError) return error.status === 408 || error.status === 429 || error.status >= 500;
  return error instanceof ConnectionError || error instanceof TimeoutError || error instanceof ProtocolError;
}

/** How long a run may go on, by the server's own clock, and half a minute for its end to be seen. */
function lifetimeMs({ created_at, expires_at }: Run): number {
  return (expires_at && expires_at > created_at ? (expires_at - created_at) * 1_000 : 600_000) + 30_000;
}
