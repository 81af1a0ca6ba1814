import type { components } from "../generated/schema.js";
import { BaseClient } from "./base-client.js";
import { type ActiveRunError, TimeoutError } from "./errors.js";
import { CALL_OPTIONS, type CallOptions, type RequestLimits, requestOptions } from "./http/call-options.js";
import { type Check, type Checks, checkOptions } from "./http/check-options.js";
import { LONGEST_TIMER_MS } from "./http/sleep.js";
import { withTimeout } from "./http/with-timeout.js";
import { advance, type Step } from "./runs/follow.js";
import {
  ADVANCE_OPTIONS,
  type AdvanceOptions,
  LOCK_OPTIONS,
  type LockOptions,
  POLL_OPTIONS,
  type PollOptions,
  WAIT_OPTIONS,
  type WaitOptions,
} from "./runs/options.js";
import { poll, type Wait } from "./runs/poll.js";
import { PollState } from "./runs/poll-state.js";
import { cancel, submitByHand } from "./runs/requests.js";
import { LONGEST_LIFE_MS, type RunReading } from "./runs/run.js";
import { sendWhenFree } from "./runs/when-locked.js";
import { RunStream } from "./streams/run-stream.js";
import { STREAM_OPTIONS, type StreamOptions, type StreamSource } from "./streams/stream-source.js";
import type {
  CreateMessageRequest,
  CreateRunRequest,
  CreateThreadAndRunRequest,
  Message,
  Run,
  SubmitToolOutputsRunRequest,
} from "./types.js";

type Schemas = components["schemas"];

/** Options of `createRunAndPoll`. */
export interface CreateRunOptions extends PollOptions, LockOptions {}

const CREATE_RUN_OPTIONS: Checks<CreateRunOptions> = { ...POLL_OPTIONS, ...LOCK_OPTIONS };

/** Options of `createMessage`. With `whenLocked` as `wait` or `cancel`, `timeoutMs` covers the whole wait. @default 630_000 */
export interface CreateMessageOptions extends CallOptions, LockOptions {}

const CREATE_MESSAGE_OPTIONS: Checks<CreateMessageOptions> = { ...CALL_OPTIONS, ...LOCK_OPTIONS };

/** The body of a request whose answer is streamed. */
type Streamed<Body extends keyof Schemas> = Omit<Schemas[Body], "stream">;

/** The Assistants API, version 1: its operations, and the helpers that lists, runs and tools ask for. */
export class AssistantsClient extends BaseClient {
  /**
   * Looks at a run once, answers the tool calls that it waits for, and says how long to wait before the next step,
   * without waiting itself: one turn of `pollRun`, for queues and serverless functions. Two workers that advance the
   * same run at once may both run its handlers; the outputs of one of them are submitted.
   * @throws {ToolError} A tool call could not be answered and `toolErrors` is `throw`; the run was cancelled.
   */
  async advanceRun(threadId: string, runId: string, options: AdvanceOptions = {}): Promise<Step> {
    checkOptions("advanceRun", options, ADVANCE_OPTIONS);
    const source = this.source(threadId, runId, options);
    const step = (signal: AbortSignal) => advance(source, options, { signal }, new PollState());
    return withTimeout(options.signal, LONGEST_TIMER_MS, () => undefined, step);
  }

  /**
   * Waits until a run settles (`completed`, `failed`, `cancelled`, `expired`, `incomplete`) and returns it, whatever its
   * end was; or until it is in `requires_action` and there are no `toolHandlers`. Asks again when the server says
   * (`openai-poll-after-ms`), else after a fifth of the time that has passed.
   * @throws {RunTimeoutError} The run had not settled within `timeoutMs`.
   * @throws {ToolError} A tool call could not be answered and `toolErrors` is `throw`; the run was cancelled.
   * @throws `signal.reason` when `signal` aborts.
   */
  async pollRun(threadId: string, runId: string, options: PollOptions = {}): Promise<Run> {
    const source = this.source(threadId, runId, options);
    return this.#follow("pollRun", POLL_OPTIONS, options, source.fetchRun, source);
  }

  /**
   * `createRun`, then `pollRun`. The run is created once, even when the answer is lost.
   * @throws {ActiveRunError} Another run holds the thread, and `whenLocked` is `throw` or the time is over.
   */
  async createRunAndPoll(threadId: string, body: CreateRunRequest, options: CreateRunOptions = {}): Promise<Run> {
    const begin = (limits: RequestLimits, state: PollState) => {
      const create = () => this.reading(this.createRun(threadId, body, requestOptions(options, limits)));
      return this.#sendWhenFree(create, options, limits.retryUntil, state);
    };
    const source = (run: Run) => this.source(threadId, run.id, options);
    return this.#follow("createRunAndPoll", CREATE_RUN_OPTIONS, options, begin, source);
  }

  /** `createThreadAndRun`, then `pollRun`. The run is created once, even when the answer is lost. */
  async createThreadAndRunAndPoll(body: CreateThreadAndRunRequest, options: PollOptions = {}): Promise<Run> {
    const begin = (limits: RequestLimits) =>
      this.reading(this.createThreadAndRun(body, requestOptions(options, limits)));
    const source = (run: Run) => this.source(run.thread_id, run.id, options);
    return this.#follow("createThreadAndRunAndPoll", POLL_OPTIONS, options, begin, source);
  }

  /**
   * `submitToolOutputsToRun`, then `pollRun`. When the answer is lost, the run is looked at, and the outputs are
   * submitted again only if it still asks for them.
   */
  async submitToolOutputsAndPoll(
    threadId: string,
    runId: string,
    { tool_outputs }: SubmitToolOutputsRunRequest,
    options: PollOptions = {},
  ): Promise<Run> {
    const source = this.source(threadId, runId, options);
    const begin = (limits: RequestLimits) => submitByHand(source, tool_outputs, limits);
    return this.#follow("submitToolOutputsAndPoll", POLL_OPTIONS, options, begin, source);
  }

  /** `cancelRun`, then waits until the run has settled. A run that had settled before is returned as it is. */
  async cancelRunAndPoll(threadId: string, runId: string, options: WaitOptions = {}): Promise<Run> {
    const name = "cancelRunAndPoll";
    checkOptions(name, options, WAIT_OPTIONS);
    const source = this.source(threadId, runId, options);
    const begin = (limits: RequestLimits) => cancel(source, limits);
    return poll({ name, begin, source, log: this.log }, { ...options, untilSettled: true });
  }

  /** Waits until the newest run of a thread, which alone can hold it, has settled, and returns it; null when it never had one. */
  async waitForIdleThread(threadId: string, options: WaitOptions = {}): Promise<Run | null> {
    const name = "waitForIdleThread";
    checkOptions(name, options, WAIT_OPTIONS);
    const begin = async (limits: RequestLimits): Promise<RunReading | undefined> => {
      const run = await this.newestRun(threadId, requestOptions(options, limits));
      return run && { run, pollAfterMs: undefined };
    };
    const source = (run: Run) => this.source(threadId, run.id, options);
    return (await poll({ name, begin, source, log: this.log }, { ...options, untilSettled: true })) ?? null;
  }

  /**
   * Adds a message to the end of a thread, as the generated method does, and meets a lock like `createRunAndPoll`.
   * @throws {ActiveRunError} A run holds the thread, and `whenLocked` is `throw` or the time is over.
   */
  override async createMessage(
    threadId: string,
    body: CreateMessageRequest,
    options: CreateMessageOptions = {},
  ): Promise<Message> {
    const name = "createMessage";
    checkOptions(name, options, CREATE_MESSAGE_OPTIONS);
    const { whenLocked = "throw", signal, timeoutMs = LONGEST_LIFE_MS, ...call } = options;
    if (whenLocked === "throw") {
      return super.createMessage(threadId, body, { ...call, signal, timeoutMs: options.timeoutMs });
    }
    const state = new PollState();
    const onTimeout = () => state.cause ?? new TimeoutError(name, timeoutMs);
    return withTimeout(signal, timeoutMs, onTimeout, (ended) => {
      const create = () => super.createMessage(threadId, body, { ...call, signal: ended });
      return this.#sendWhenFree(create, options, ended, state);
    });
  }

  /** Sends a request, and again when the run that holds the thread has ended, if that is to be waited for. */
  async #sendWhenFree<T>(
    send: () => Promise<T>,
    { whenLocked = "throw", headers }: LockOptions & Pick<CallOptions, "headers">,
    signal: AbortSignal | undefined,
    state: PollState,
  ): Promise<T> {
    if (whenLocked === "throw") return send();
    // The run is not the caller's own: their `onUpdate` and `toolHandlers` are not for it.
    const holderOf = ({ threadId, runId = "" }: ActiveRunError) => this.source(threadId, runId, { headers });
    return sendWhenFree(send, whenLocked, holderOf, signal, state);
  }

  #follow(
    name: string,
    checks: Record<string, Check>,
    options: PollOptions,
    begin: Wait<Run, RunReading>["begin"],
    source: Wait<Run, RunReading>["source"],
  ): Promise<Run> {
    checkOptions(name, options, checks);
    return this.traced(name, () => poll({ name, begin, source, log: this.log }, options));
  }

  /**
   * `createRun` with `stream: true`: the run's events as they happen, through the rounds of `toolHandlers`, to its end.
   * The run is created once, even when the stream breaks.
   */
  streamRun(threadId: string, body: Streamed<"CreateRunRequest">, options: StreamOptions = {}): RunStream {
    const params = { path: { thread_id: threadId } };
    const begin = (limits: RequestLimits) =>
      this.open({ path: "/threads/{thread_id}/runs", params, body }, limits, options);
    return this.#stream("streamRun", `/threads/${threadId}/runs`, options, begin, { thread_id: threadId });
  }

  /** `createThreadAndRun` with `stream: true`, like `streamRun`. */
  streamThreadAndRun(body: Streamed<"CreateThreadAndRunRequest">, options: StreamOptions = {}): RunStream {
    const begin = (limits: RequestLimits) => this.open({ path: "/threads/runs", body }, limits, options);
    return this.#stream("streamThreadAndRun", "/threads/runs", options, begin);
  }

  /** `submitToolOutputsToRun` with `stream: true`: how the run goes on with outputs that the caller has written. */
  streamToolOutputs(
    threadId: string,
    runId: string,
    body: Streamed<"SubmitToolOutputsRunRequest">,
    options: StreamOptions = {},
  ): RunStream {
    const known = { thread_id: threadId, id: runId };
    const begin = (limits: RequestLimits) => {
      const { fetchRun, streamOutputs } = this.streamed(known, options);
      return submitByHand({ fetchRun, submitOutputs: streamOutputs }, body.tool_outputs, limits);
    };
    const path = `/threads/${threadId}/runs/${runId}/submit_tool_outputs`;
    return this.#stream("streamToolOutputs", path, options, begin, known);
  }

  #stream(
    where: string,
    path: string,
    options: StreamOptions,
    begin: StreamSource["begin"],
    known?: StreamSource["known"],
  ): RunStream {
    const source: StreamSource = {
      trace: (follow) => this.traced(where, follow),
      log: this.log,
      call: { method: "POST", path },
      begin: async (limits) => {
        checkOptions(where, options, STREAM_OPTIONS);
        return begin(limits);
      },
      runOf: (run) => this.streamed(run, options),
    };
    return new RunStream(known ? { ...source, known } : source, options);
  }
}
