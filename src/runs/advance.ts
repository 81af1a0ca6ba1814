import { AssistantsError, ToolError } from "../errors.js";
import { sleep } from "../http/sleep.js";
import { limit } from "../http/with-timeout.js";
import type { Log } from "../telemetry.js";
import type { Run, ToolOutput } from "../types.js";
import {
  cancel,
  isTransient,
  type Limits,
  LONGEST_WAIT_MS,
  type Look,
  logStatus,
  mayHaveArrived,
  nextLookMs,
  pauseMs,
  phaseOf,
  type RunSource,
  submit,
} from "./run.js";
import { answerToolCalls, type ToolErrors, type ToolHandlers, toolCallsOf } from "./tools.js";

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
  /** Called with the run when it is first seen, and whenever its status has changed; a promise that it gives is awaited. */
  onUpdate?: ((run: Run) => unknown) | undefined;
  /** Cancel the run on the server when `signal` aborts, and wait up to 5 s for that. @default false */
  cancelOnAbort?: boolean | undefined;
  /** How often tool outputs are submitted before that is taken for a loop and the run cancelled. @default 20 */
  maxRounds?: number | undefined;
}

/** Options of the waits for a run whose tool calls are somebody else's to answer. */
export type WaitOptions = Omit<PollOptions, "toolHandlers" | "toolErrors" | "maxRounds">;

export const ADVANCE_OPTIONS = [
  "toolHandlers",
  "toolErrors",
  "signal",
  "headers",
] as const satisfies readonly (keyof AdvanceOptions)[];

export const WAIT_OPTIONS = [
  "signal",
  "headers",
  "timeoutMs",
  "onUpdate",
  "cancelOnAbort",
] as const satisfies readonly (keyof WaitOptions)[];

export const POLL_OPTIONS = [
  ...WAIT_OPTIONS,
  "toolHandlers",
  "toolErrors",
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
export interface Memory {
  /** The run as it was just answered, which saves a look. */
  look?: Look | undefined;
  /** The run as it was last seen. */
  run?: Run;
  /** When the run began or went on, by `performance.now()`. */
  since?: number;
  rounds: number;
  /** Why the last step failed, if it did. */
  cause?: unknown;
  /** What `onUpdate` threw. */
  thrown?: unknown;
  /** What the handlers gave, kept until it is known to have arrived. */
  outputs?: ToolOutput[];
  /** The calls that they answer, as JSON. */
  answered?: string;
}

export interface StepOptions extends Omit<PollOptions, "signal"> {
  /** A run that waits for tool outputs is waited for: they are somebody else's to give. */
  untilSettled?: boolean;
}

/** However short the server would like the wait to be. */
const SHORTEST_WAIT_MS = 20;

/**
 * The outputs of the calls that a run waits for. Those of a round whose submission failed are kept for the next try.
 * @throws {ToolError} A call could not be answered and `toolErrors` is `throw`, or there were too many rounds; the
 * run was cancelled.
 */
export async function outputsOf(
  source: RunSource,
  run: Run,
  { toolHandlers = {}, toolErrors = "throw", maxRounds = 20 }: StepOptions,
  signal: AbortSignal | undefined,
  memory: Memory,
): Promise<ToolOutput[]> {
  try {
    signal?.throwIfAborted();
    if (memory.rounds >= maxRounds)
      throw new ToolError(`${run.id} asks for tools again after ${maxRounds} rounds`, run);
    // The ids alone would not do: a server may count them anew in each round.
    const calls = JSON.stringify(toolCallsOf(run));
    if (memory.answered !== calls) {
      memory.outputs = await answerToolCalls(run, toolHandlers, toolErrors, signal, source.trace);
      memory.answered = calls;
      signal?.throwIfAborted();
    }
    return memory.outputs ?? [];
  } catch (error) {
    // The time may be over before the run is cancelled.
    memory.cause = error;
    if (error instanceof ToolError) await cancelBriefly(Promise.resolve(source), source.log);
    throw error;
  }
}

/**
 * Looks at a run once, answers the tool calls that it waits for, and says when to look again. Waits for nothing but
 * the server and the handlers.
 * @throws {ToolError} A tool call could not be answered and `toolErrors` is `throw`; the run was cancelled.
 */
export async function advance(
  source: RunSource,
  options: StepOptions,
  limits: Limits,
  memory: Memory = { rounds: 0 },
): Promise<Step> {
  const see = async ({ run }: Look) => {
    const before = memory.run?.status;
    memory.run = run;
    if (run.status !== before) {
      logStatus(source.log, run);
      try {
        await options.onUpdate?.(run);
      } catch (error) {
        memory.thrown = error;
        throw error;
      }
    }
    if (toolCallsOf(run).length > 0) return options.toolHandlers !== undefined;
    // The outputs have arrived, and the next round may ask the same again.
    delete memory.answered;
    return false;
  };
  let look = memory.look ?? (await source.fetchRun(limits));
  memory.look = undefined;
  let asks = await see(look);
  if (asks) {
    look = await submit(source, await outputsOf(source, look.run, options, limits.signal, memory), limits);
    // A submission that failed is no round.
    memory.rounds += 1;
    memory.since = performance.now();
    asks = await see(look);
  }
  const phase = phaseOf(look.run);
  const done = phase === "settled" || (phase === "needs-tools" && !options.untilSettled && !asks);
  // With no memory the age of the run has to do: both clocks may be off, and then the wait is short or long, within its bounds.
  const elapsed =
    memory.since === undefined ? Date.now() - look.run.created_at * 1_000 : performance.now() - memory.since;
  const waitMs = Math.min(LONGEST_WAIT_MS, look.pollAfterMs || nextLookMs(elapsed, Math.random()));
  return { run: look.run, done, waitMs: done ? 0 : Math.max(SHORTEST_WAIT_MS, waitMs) };
}

/** One step, which rides out what may pass: the run goes on without us, and the next look tells what became of it. */
export async function ride(
  source: RunSource,
  options: StepOptions,
  limits: Limits,
  memory: Memory,
): Promise<Step | { run: Run | undefined; done: false; waitMs: number }> {
  try {
    const step = await advance(source, options, limits, memory);
    delete memory.cause;
    return step;
  } catch (error) {
    if (limits.signal?.aborted || error === memory.thrown || !isTransient(error)) throw error;
    memory.cause = error;
    return { run: memory.run, done: false, waitMs: pauseMs(error, memory.since) };
  }
}

/** Follows a run, step by step, until it settles or waits for tool outputs that no handler gives. */
export async function follow(
  source: RunSource,
  options: StepOptions,
  signal: AbortSignal | undefined,
  memory: Memory,
): Promise<Run> {
  for (;;) {
    const step = await ride(source, options, { signal, maxRetries: 0 }, memory);
    if (step.done) return step.run;
    await sleep(step.waitMs, signal);
  }
}

/** Frees the thread as well as a few seconds allow. The caller is told why, not whether this worked. */
export async function cancelBriefly(known: Promise<RunSource | undefined>, log?: Log): Promise<void> {
  let what = "a run could not be cancelled: ";
  const free = async (signal: AbortSignal) => {
    const source = await known.catch((error: unknown) => {
      // Nothing was made, so there is nothing to cancel.
      if (!mayHaveArrived(error)) return undefined;
      throw error;
    });
    if (!source) return;
    const look = await cancel(source, { signal });
    what = `${look.run.id} is being cancelled, and was not seen to end: `;
    await follow(source, { untilSettled: true }, signal, { look, rounds: 0, since: performance.now() });
  };
  const onTimeout = () => new AssistantsError("the time is over");
  // The run may have settled before, or the server be gone.
  await limit(undefined, 5_000, onTimeout, free).catch((error: unknown) => log?.("error", what, error));
}
