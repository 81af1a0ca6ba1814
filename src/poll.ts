import type { components } from "../generated/schema.js";
import { ApiError, ConnectionError, ProtocolError, RunTimeoutError, TimeoutError, ToolError } from "./errors.js";
import { limit } from "./limit.js";
import { readRetryHeaders } from "./retry.js";
import { sleep } from "./sleep.js";
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
 * that the end is seen late by a share of the run's length and not by a fixed time; from 380 to 20,000, with a
 * jitter of 10 %.
 * @param random A number from 0 to 1.
 */
export function nextLookMs(elapsedMs: number, random: number): number {
  return Math.min(20_000, Math.max(380, elapsedMs * 0.205)) * (0.9 + 0.2 * random);
}

/** What one step leaves for the next. */
interface Memory {
  /** The run as it was just answered, which saves a look. */
  look?: Look | undefined;
  /** The run as it was last seen. */
  run?: Run;
  /** When the run began or went on, by `performance.now()`. */
  since?: number;
  rounds: number;
  /** What the handlers gave, kept until it is known to have arrived. */
  outputs?: ToolOutput[];
}

/** With `untilSettled` a run that waits for tool outputs is waited for: they are somebody else's to give. */
type StepOptions = Omit<PollOptions, "signal"> & { untilSettled?: boolean };

/**
 * Looks at a run once, answers the tool calls that it waits for, and says when to look again. Waits for nothing but
 * the server and the handlers.
 * @throws {ToolError} A tool call could not be answered and `toolErrors` is `throw`; the run was cancelled.
 */
export async function advance(
  source: RunSource,
  { toolHandlers, toolErrors = "throw", maxRounds = 20, onUpdate, untilSettled }: StepOptions,
  limits: Limits,
  memory: Memory = { rounds: 0 },
): Promise<Step> {
  const see = ({ run }: Look) => {
    if (run.status !== memory.run?.status) onUpdate?.(run);
    memory.run = run;
    return toolCallsOf(run);
  };
  let look = memory.look ?? (await source.fetchRun(limits));
  memory.look = undefined;
  let toolCalls = see(look);
  if (toolHandlers && toolCalls.length > 0) {
    const { run } = look;
    try {
      memory.rounds += 1;
      if (memory.rounds > maxRounds)
        throw new ToolError(`${run.id} asks for tools again after ${maxRounds} rounds`, run);
      if (!answers(memory.outputs, toolCalls)) {
        memory.outputs = await answerToolCalls(run, toolHandlers, toolErrors, limits.signal);
        limits.signal?.throwIfAborted();
      }
      look = await submit(source, memory.outputs ?? [], limits);
    } catch (error) {
      if (error instanceof ToolError) await cancelBriefly(source);
      throw error;
    }
    toolCalls = see(look);
    memory.since = performance.now();
  }
  const phase = phaseOf(look.run);
  const done =
    phase === "settled" || (phase === "needs-tools" && !untilSettled && !(toolHandlers && toolCalls.length > 0));
  // With no memory the age of the run has to do: both clocks may be off, and then the wait is short or long, within its bounds.
  const elapsed =
    memory.since === undefined ? Date.now() - look.run.created_at * 1_000 : performance.now() - memory.since;
  return { run: look.run, done, waitMs: done ? 0 : look.pollAfterMs || nextLookMs(elapsed, Math.random()) };
}

/**
 * Follows a run, step by step, until it settles or waits for tool outputs that no handler gives.
 * @param look The run as it was just answered, or undefined to look first.
 * @throws {RunTimeoutError} It had not settled in time.
 * @throws {ToolError} A tool call could not be answered and `toolErrors` is `throw`; the run was cancelled.
 */
export async function poll(
  source: RunSource,
  look: Look | undefined,
  { signal, cancelOnAbort, ...options }: StepOptions & { signal?: AbortSignal | undefined },
): Promise<Run> {
  try {
    signal?.throwIfAborted();
    const first = look ?? (await source.fetchRun({ signal, timeoutMs: options.timeoutMs }));
    const { timeoutMs = lifetimeMs(first.run) } = options;
    const memory: Memory = { look: first, rounds: 0, since: performance.now() };
    let cause: unknown;
    const onTimeout = () => new RunTimeoutError(memory.run ?? first.run, timeoutMs, cause);
    return await limit(signal, timeoutMs, onTimeout, async (signal) => {
      for (;;) {
        let waitMs: number;
        try {
          const step = await advance(source, options, { signal, maxRetries: 0 }, memory);
          if (step.done) return step.run;
          waitMs = step.waitMs;
        } catch (error) {
          if (signal.aborted || !isTransient(error)) throw error;
          // The run goes on without us. The next look tells what became of what was under way.
          cause = error;
          const asked =
            error instanceof ApiError ? readRetryHeaders(error.headers, Date.now()).retryAfterMs : undefined;
          waitMs = asked ?? nextLookMs(performance.now() - (memory.since ?? 0), Math.random());
        }
        await sleep(waitMs, signal);
      }
    });
  } catch (error) {
    if (cancelOnAbort && signal?.aborted) await cancelBriefly(source);
    throw error;
  }
}

/** Whether the outputs are those of these calls. */
function answers(outputs: ToolOutput[] | undefined, toolCalls: readonly { id: string }[]): boolean {
  return outputs?.map((output) => output.tool_call_id).join() === toolCalls.map(({ id }) => id).join();
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
async function cancelBriefly(source: RunSource): Promise<void> {
  const cancel = async (signal: AbortSignal) =>
    poll(source, await source.cancelRun({ signal }), { signal, untilSettled: true });
  // The run may have settled before, or the server be gone.
  await limit(undefined, 5_000, () => undefined, cancel).catch(() => {});
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
