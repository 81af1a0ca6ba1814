import type { components } from "../generated/schema.js";
import { ApiError, RunTimeoutError, ToolError } from "./errors.js";
import { limit } from "./limit.js";
import { readRetryHeaders } from "./retry.js";
import {
  cancel,
  isTransient,
  type Limits,
  type Look,
  nextLookMs,
  phaseOf,
  type RunSource,
  submit,
  type ToolOutput,
} from "./run.js";
import { sleep } from "./sleep.js";
import { answerToolCalls, type ToolErrors, type ToolHandlers, toolCallsOf } from "./tools.js";

type Run = components["schemas"]["RunObject"];

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

/** A run after one step. */
export interface Step {
  run: Run;
  /** Nothing is left to wait for: the run settled, or it waits for tool outputs that no handler gives. */
  done: boolean;
  /** Milliseconds to wait before the next step; 0 when done. */
  waitMs: number;
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

interface StepOptions extends Omit<PollOptions, "signal"> {
  /** A run that waits for tool outputs is waited for: they are somebody else's to give. */
  untilSettled?: boolean;
  /** When the time began that `timeoutMs` bounds, by `performance.now()`. @default now */
  startedAt?: number;
}

/** However short the server would like the wait to be. */
const SHORTEST_WAIT_MS = 20;

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
      limits.signal?.throwIfAborted();
      if (memory.rounds >= maxRounds)
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
    // A submission that failed is no round.
    memory.rounds += 1;
    toolCalls = see(look);
    memory.since = performance.now();
  }
  const phase = phaseOf(look.run);
  const done =
    phase === "settled" || (phase === "needs-tools" && !untilSettled && !(toolHandlers && toolCalls.length > 0));
  // With no memory the age of the run has to do: both clocks may be off, and then the wait is short or long, within its bounds.
  const elapsed =
    memory.since === undefined ? Date.now() - look.run.created_at * 1_000 : performance.now() - memory.since;
  return {
    run: look.run,
    done,
    waitMs: done ? 0 : Math.max(SHORTEST_WAIT_MS, look.pollAfterMs || nextLookMs(elapsed, Math.random())),
  };
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
  {
    signal,
    cancelOnAbort,
    startedAt = performance.now(),
    ...options
  }: StepOptions & { signal?: AbortSignal | undefined },
): Promise<Run> {
  try {
    signal?.throwIfAborted();
    const first = look ?? (await source.fetchRun({ signal, timeoutMs: options.timeoutMs }));
    const { timeoutMs = lifetimeMs(first.run) } = options;
    const memory: Memory = { look: first, rounds: 0, since: performance.now() };
    let cause: unknown;
    const onTimeout = () => new RunTimeoutError(memory.run ?? first.run, timeoutMs, cause);
    const leftMs = timeoutMs - (performance.now() - startedAt);
    return await limit(signal, Math.max(0, leftMs), onTimeout, async (signal) => {
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
          waitMs = Math.max(asked ?? 0, nextLookMs(performance.now() - startedAt, Math.random()));
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

/** Frees the thread as well as a few seconds allow. The caller is told why, not whether this worked. */
async function cancelBriefly(source: RunSource): Promise<void> {
  const free = async (signal: AbortSignal) =>
    poll(source, await cancel(source, { signal }), { signal, untilSettled: true });
  // The run may have settled before, or the server be gone.
  await limit(undefined, 5_000, () => undefined, free).catch(() => {});
}

/** How long a run may go on, by the server's own clock, and half a minute for its end to be seen. */
function lifetimeMs({ created_at, expires_at }: Run): number {
  return (expires_at && expires_at > created_at ? (expires_at - created_at) * 1_000 : 600_000) + 30_000;
}
