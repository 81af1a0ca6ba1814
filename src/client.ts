import type { components } from "../generated/schema.js";
import { BaseClient } from "./base-client.js";
import { ActiveRunError, ApiError, TimeoutError } from "./errors.js";
import { checkOptions } from "./http/options.js";
import { LONGEST_TIMER_MS, sleep } from "./http/sleep.js";
import { limit } from "./http/with-timeout.js";
import {
  ADVANCE_OPTIONS,
  type AdvanceOptions,
  advance,
  follow,
  POLL_OPTIONS,
  type PollOptions,
  type Step,
  WAIT_OPTIONS,
  type WaitOptions,
} from "./runs/advance.js";
import { poll } from "./runs/poll.js";
import { cancel, type Limits, type Look, nextLookMs, submit } from "./runs/run.js";
import { RunStream } from "./streams/run-stream.js";
import { STREAM_OPTIONS, type StreamOptions, type StreamSource } from "./streams/stream-source.js";
import type { CreateRunRequest, CreateThreadAndRunRequest, Run, SubmitToolOutputsRunRequest } from "./types.js";

type Schemas = components["schemas"];

/** Options of `createRunAndPoll`. */
export interface CreateRunOptions extends PollOptions {
  /** When another run holds the thread: throw the `ActiveRunError`, wait for that run, or cancel it. @default "throw" */
  whenLocked?: "throw" | "wait" | "cancel" | undefined;
}

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
    const step = (signal: AbortSignal) => advance(source, options, { signal });
    return limit(options.signal, LONGEST_TIMER_MS, () => undefined, step);
  }

  /**
   * Waits until a run settles (`completed`, `failed`, `cancelled`, `expired`) and gives it, whatever its end was; or
   * until it is in `requires_action` and there are no `toolHandlers`. Asks again when the server says
   * (`openai-poll-after-ms`), else after a fifth of the time that has passed.
   * @throws {RunTimeoutError} The run had not settled within `timeoutMs`.
   * @throws {ToolError} A tool call could not be answered and `toolErrors` is `throw`; the run was cancelled.
   * @throws `signal.reason` when `signal` aborts.
   */
  async pollRun(threadId: string, runId: string, options: PollOptions = {}): Promise<Run> {
    checkOptions("pollRun", options, POLL_OPTIONS);
    const source = this.source(threadId, runId, options);
    return this.followed("pollRun", () => poll("pollRun", source.fetchRun, source, options, this.log));
  }

  /**
   * `createRun`, then `pollRun`. The run is created once, whatever becomes of the answer.
   * @throws {ActiveRunError} Another run holds the thread, and `whenLocked` is `throw` or the time is over.
   */
  async createRunAndPoll(threadId: string, body: CreateRunRequest, options: CreateRunOptions = {}): Promise<Run> {
    checkOptions("createRunAndPoll", options, [...POLL_OPTIONS, "whenLocked"]);
    const { whenLocked = "throw", ...wait } = options;
    const { headers } = options;
    let locked: ActiveRunError | undefined;
    let goneSince: number | undefined;
    const create = async (limits: Limits): Promise<Run> => {
      const ended = limits.retryUntil;
      for (;;) {
        try {
          locked = undefined;
          return await this.createRun(threadId, body, { ...limits, headers });
        } catch (error) {
          if (!(error instanceof ActiveRunError) || whenLocked === "throw") throw error;
          locked = error;
          // The other run is not ours: what is to be told and done of ours is not for it.
          const source = this.source(threadId, error.runId, options);
          try {
            const look = whenLocked === "cancel" ? await cancel(source, { signal: ended }) : undefined;
            await follow(source, { untilSettled: true }, ended, { look, rounds: 0, since: performance.now() });
            goneSince = undefined;
          } catch (error) {
            // It was deleted, and its lock may be with it.
            if (!(error instanceof ApiError) || error.status !== 404) throw error;
            goneSince ??= performance.now();
          }
          // The server may still hold the thread for a run that it calls settled, and longer for one that it lost.
          const elapsedMs = goneSince === undefined ? 0 : performance.now() - goneSince;
          await sleep(nextLookMs(elapsedMs, Math.random()), ended);
        }
      }
    };
    return this.#create("createRunAndPoll", create, wait).catch((error: unknown) => {
      throw error instanceof TimeoutError ? (locked ?? error) : error;
    });
  }

  /** `createThreadAndRun`, then `pollRun`. The run is created once, whatever becomes of the answer. */
  async createThreadAndRunAndPoll(body: CreateThreadAndRunRequest, options: PollOptions = {}): Promise<Run> {
    checkOptions("createThreadAndRunAndPoll", options, POLL_OPTIONS);
    const { headers } = options;
    const create = (limits: Limits) => this.createThreadAndRun(body, { ...limits, headers });
    return this.#create("createThreadAndRunAndPoll", create, options);
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
    checkOptions("submitToolOutputsAndPoll", options, POLL_OPTIONS);
    const source = this.source(threadId, runId, options);
    const begin = (limits: Limits) => submit(source, tool_outputs, limits, "by hand");
    const name = "submitToolOutputsAndPoll";
    return this.followed(name, () => poll(name, begin, source, options, this.log));
  }

  /** `cancelRun`, then waits until the run has settled. A run that settled by itself before is given as it is. */
  async cancelRunAndPoll(threadId: string, runId: string, options: WaitOptions = {}): Promise<Run> {
    checkOptions("cancelRunAndPoll", options, WAIT_OPTIONS);
    const source = this.source(threadId, runId, options);
    const begin = (limits: Limits) => cancel(source, limits);
    return poll("cancelRunAndPoll", begin, source, { ...options, untilSettled: true }, this.log);
  }

  /** Waits until the newest run of a thread, which alone can hold it, has settled, and gives it; null when it never had one. */
  async waitForIdleThread(threadId: string, options: WaitOptions = {}): Promise<Run | null> {
    checkOptions("waitForIdleThread", options, WAIT_OPTIONS);
    const { headers } = options;
    const begin = async (limits: Limits): Promise<Look | undefined> => {
      const { data } = await this.listRuns(threadId, { limit: 1, order: "desc" }, { ...limits, headers });
      return data[0] && { run: data[0], pollAfterMs: undefined };
    };
    const sourceOf = ({ run }: Look) => this.source(threadId, run.id, options);
    return (await poll("waitForIdleThread", begin, sourceOf, { ...options, untilSettled: true }, this.log)) ?? null;
  }

  /**
   * `createRun` with `stream: true`: the run's events as they happen, through the rounds of `toolHandlers`, to its end.
   * The run is created once, whatever becomes of the stream.
   */
  streamRun(threadId: string, body: Streamed<"CreateRunRequest">, options: StreamOptions = {}): RunStream {
    const params = { path: { thread_id: threadId } };
    const begin = (limits: Limits) => this.open({ path: "/threads/{thread_id}/runs", params, body }, limits, options);
    return this.#stream("streamRun", `/threads/${threadId}/runs`, options, begin);
  }

  /** `createThreadAndRun` with `stream: true`, like `streamRun`. */
  streamThreadAndRun(body: Streamed<"CreateThreadAndRunRequest">, options: StreamOptions = {}): RunStream {
    const begin = (limits: Limits) => this.open({ path: "/threads/runs", body }, limits, options);
    return this.#stream("streamThreadAndRun", "/threads/runs", options, begin);
  }

  /** `submitToolOutputsToRun` with `stream: true`: how the run goes on with outputs that were found by hand. */
  streamToolOutputs(
    threadId: string,
    runId: string,
    body: Streamed<"SubmitToolOutputsRunRequest">,
    options: StreamOptions = {},
  ): RunStream {
    const known = { thread_id: threadId, id: runId };
    const begin = (limits: Limits) => {
      const run = this.streamed(known, options);
      return submit(run, body.tool_outputs, limits, "by hand", run.streamOutputs);
    };
    const path = `/threads/${threadId}/runs/${runId}/submit_tool_outputs`;
    return this.#stream("streamToolOutputs", path, options, begin, known);
  }

  /** Creates a run and waits for it. */
  #create(where: string, create: (limits: Limits) => Promise<Run>, options: PollOptions): Promise<Run> {
    const begin = (limits: Limits) => this.look(create(limits));
    const sourceOf = ({ run }: Look) => this.source(run.thread_id, run.id, options);
    return this.followed(where, () => poll(where, begin, sourceOf, options, this.log));
  }

  #stream(
    where: string,
    path: string,
    options: StreamOptions,
    begin: StreamSource["begin"],
    known?: StreamSource["known"],
  ): RunStream {
    const source: StreamSource = {
      trace: (carryOut) => this.followed(where, carryOut),
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
