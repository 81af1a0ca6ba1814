import {
  abortSignal,
  aFunction,
  anything,
  type Checks,
  count,
  functions,
  headers,
  milliseconds,
  oneOf,
} from "../http/check-options.js";
import type { RunLike } from "../types.js";
import type { ToolErrors, ToolHandlers } from "./tools.js";

/** Options of one step of a run. */
export interface AdvanceOptions<R extends RunLike = RunLike> {
  /** Functions that answer the run's tool calls. Without them the caller gets the run back in `requires_action`. */
  toolHandlers?: ToolHandlers<R> | undefined;
  /** What to do when a tool call cannot be answered. `throw` cancels the run, so that its thread is free. @default "throw" */
  toolErrors?: ToolErrors | undefined;
  signal?: AbortSignal | undefined;
  /** Headers of every request that is sent. */
  headers?: Record<string, string> | undefined;
}

/** When to give up waiting, and what to do meanwhile. */
export interface PollOptions<R extends RunLike = RunLike> extends AdvanceOptions<R> {
  /** Milliseconds until giving up; the run itself goes on. @default the time that the run has until it expires, and 30 s */
  timeoutMs?: number | undefined;
  /** Called with the run when it is first seen, and whenever its status has changed; a promise that it returns is awaited. */
  onUpdate?: ((run: R) => unknown) | undefined;
  /** Cancel the run on the server when `signal` aborts, and wait up to 5 s for that. @default false */
  cancelOnAbort?: boolean | undefined;
  /** How often tool outputs are submitted before that is taken for a loop and the run cancelled. @default 20 */
  maxRounds?: number | undefined;
}

/** Options of the waits for a run whose tool calls somebody else answers. */
export type WaitOptions<R extends RunLike = RunLike> = Omit<
  PollOptions<R>,
  "toolHandlers" | "toolErrors" | "maxRounds"
>;

/** What to do while another run holds the thread. */
export interface LockOptions {
  /** Throw the `ActiveRunError`, wait for that run, or cancel it; then the request is sent again. @default "throw" */
  whenLocked?: "throw" | "wait" | "cancel" | undefined;
}

export const ADVANCE_OPTIONS: Checks<AdvanceOptions> = {
  toolHandlers: functions,
  toolErrors: oneOf("throw", "tell"),
  signal: abortSignal,
  headers,
};

export const WAIT_OPTIONS: Checks<WaitOptions> = {
  signal: abortSignal,
  headers,
  timeoutMs: milliseconds,
  onUpdate: aFunction,
  cancelOnAbort: anything,
};

export const POLL_OPTIONS: Checks<PollOptions> = { ...WAIT_OPTIONS, ...ADVANCE_OPTIONS, maxRounds: count };

export const LOCK_OPTIONS: Checks<LockOptions> = { whenLocked: oneOf("throw", "wait", "cancel") };
