import { CALL_OPTIONS, type CallOptions } from "../http/call-options.js";
import type { Checks } from "../http/check-options.js";
import type { Step } from "../runs/follow.js";
import {
  type AdvanceOptions,
  LOCK_OPTIONS,
  type LockOptions,
  POLL_OPTIONS,
  type PollOptions,
  type WaitOptions,
} from "../runs/options.js";
import type { RunStream } from "../streams/run-stream.js";
import type { StreamOptions } from "../streams/stream-source.js";
import type { Contract, RunLike } from "../types.js";
import type { ToolOutputs } from "./operations.js";

/** Options of `createRunAndPoll`. */
export interface CreateRunOptions<R extends RunLike = RunLike> extends PollOptions<R>, LockOptions {}

/** Options of `createMessage`. With `whenLocked` as `wait` or `cancel`, `timeoutMs` covers the whole wait. @default 630_000 */
export interface CreateMessageOptions extends CallOptions, LockOptions {}

/** The query of `createRun`, which checks it: a contract that has none refuses the option. */
export interface RunQuery {
  query?: object;
}

/** The same, as the contract types it. */
type RunQueryOf<C extends Contract> = C extends { CreateRunQuery: infer Query } ? { query?: Query } : unknown;

export const CREATE_MESSAGE_OPTIONS: Checks<CreateMessageOptions> = { ...CALL_OPTIONS, ...LOCK_OPTIONS };
export const CREATE_RUN_OPTIONS: Checks<CreateRunOptions> = { ...POLL_OPTIONS, ...LOCK_OPTIONS };

/** What a client has besides the methods of its contract. */
export interface Helpers<C extends Contract> {
  /**
   * Looks at a run once, answers the tool calls that it waits for, and says how long to wait before the next step,
   * without waiting itself: one turn of `pollRun`, for queues and serverless functions. Two workers that advance the
   * same run at once may both run its handlers; the outputs of one of them are submitted.
   * @throws {ToolError} A tool call could not be answered and `toolErrors` is `throw`; the run was cancelled.
   */
  advanceRun(threadId: string, runId: string, options?: AdvanceOptions<C["Run"]>): Promise<Step<C["Run"]>>;

  /**
   * Waits until a run settles (`completed`, `failed`, `cancelled`, `expired`, `incomplete`) and returns it, whatever its
   * end was; or until it is in `requires_action` and there are no `toolHandlers`. Asks again when the server says
   * (`openai-poll-after-ms`), else after a fifth of the time that has passed.
   * @throws {RunTimeoutError} The run had not settled within `timeoutMs`.
   * @throws {ToolError} A tool call could not be answered and `toolErrors` is `throw`; the run was cancelled.
   * @throws `signal.reason` when `signal` aborts.
   */
  pollRun(threadId: string, runId: string, options?: PollOptions<C["Run"]>): Promise<C["Run"]>;

  /**
   * `createRun`, then `pollRun`. The run is created once, even when the answer is lost.
   * @throws {ActiveRunError} Another run holds the thread, and `whenLocked` is `throw` or the time is over.
   */
  createRunAndPoll(
    threadId: string,
    body: C["CreateRunRequest"],
    options?: CreateRunOptions<C["Run"]> & RunQueryOf<C>,
  ): Promise<C["Run"]>;

  /** `createThreadAndRun`, then `pollRun`. The run is created once, even when the answer is lost. */
  createThreadAndRunAndPoll(body: C["CreateThreadAndRunRequest"], options?: PollOptions<C["Run"]>): Promise<C["Run"]>;

  /**
   * `submitToolOutputsToRun`, then `pollRun`. When the answer is lost, the run is looked at, and the outputs are
   * submitted again only if it still asks for them.
   */
  submitToolOutputsAndPoll(
    threadId: string,
    runId: string,
    body: ToolOutputs,
    options?: PollOptions<C["Run"]>,
  ): Promise<C["Run"]>;

  /** `cancelRun`, then waits until the run has settled. A run that had settled before is returned as it is. */
  cancelRunAndPoll(threadId: string, runId: string, options?: WaitOptions<C["Run"]>): Promise<C["Run"]>;

  /** Waits until the newest run of a thread, which alone can hold it, has settled, and returns it; null when it never had one. */
  waitForIdleThread(threadId: string, options?: WaitOptions<C["Run"]>): Promise<C["Run"] | null>;

  /**
   * Adds a message to the end of a thread, as the generated method does, and meets a lock like `createRunAndPoll`.
   * @throws {ActiveRunError} A run holds the thread, and `whenLocked` is `throw` or the time is over.
   */
  createMessage(
    threadId: string,
    body: C["CreateMessageRequest"],
    options?: CreateMessageOptions,
  ): Promise<C["Message"]>;

  /**
   * `createRun` with `stream: true`: the run's events as they happen, through the rounds of `toolHandlers`, to its end.
   * The run is created once, even when the stream breaks.
   */
  streamRun(
    threadId: string,
    body: Omit<C["CreateRunRequest"], "stream">,
    options?: StreamOptions<C["Run"]> & RunQueryOf<C>,
  ): RunStream<C>;

  /** `createThreadAndRun` with `stream: true`, like `streamRun`. */
  streamThreadAndRun(
    body: Omit<C["CreateThreadAndRunRequest"], "stream">,
    options?: StreamOptions<C["Run"]>,
  ): RunStream<C>;

  /** `submitToolOutputsToRun` with `stream: true`: how the run goes on with outputs that the caller has written. */
  streamToolOutputs(
    threadId: string,
    runId: string,
    body: Omit<ToolOutputs, "stream">,
    options?: StreamOptions<C["Run"]>,
  ): RunStream<C>;
}
