import { TimeoutError } from "../errors.js";
import type { CallOptions, RequestLimits } from "../http/call-options.js";
import { checkOptions } from "../http/check-options.js";
import { type ClientOptions, readClientOptions } from "../http/client-options.js";
import { LONGEST_TIMER_MS } from "../http/sleep.js";
import { createTransport } from "../http/transport.js";
import { withTimeout } from "../http/with-timeout.js";
import { advance } from "../runs/follow.js";
import {
  ADVANCE_OPTIONS,
  type AdvanceOptions,
  POLL_OPTIONS,
  type PollOptions,
  type WaitOptions,
} from "../runs/options.js";
import { PollState } from "../runs/poll-state.js";
import { cancel, submitByHand } from "../runs/requests.js";
import { LONGEST_LIFE_MS } from "../runs/run.js";
import type { StreamOptions } from "../streams/stream-source.js";
import type { Call, Contract } from "../types.js";
import {
  CREATE_MESSAGE_OPTIONS,
  CREATE_RUN_OPTIONS,
  type CreateMessageOptions,
  type CreateRunOptions,
  type Helpers,
  type RunQuery,
} from "./helpers.js";
import type { ApiClass, ListOptions, Operations, ToolOutputs } from "./operations.js";
import { Server } from "./server.js";

/** A class of clients: the generated methods, and the helpers. */
export interface ClientClass<C extends Contract, Api> {
  /**
   * Makes a client. It sends nothing yet.
   * @throws {AssistantsError} There is no key, `baseUrl` is no URL, or an option is unknown or out of range.
   */
  new (options?: ClientOptions): Helpers<C> & Api;
}

/**
 * Makes the client of a contract out of its generated class.
 * @param Api The class `AssistantsApi` that was generated, as in `AssistantsApi<CallOptions, ListOptions, PagedList>`.
 * @param headers What each request of this contract says of itself, such as `{ "OpenAI-Beta": "assistants=v2" }`. The
 * headers that a client is made with win.
 */
export function createClientClass<C extends Contract, Api extends Operations<C>>(
  Api: ApiClass<C, Api>,
  headers: Record<string, string>,
): ClientClass<C, Api>;
export function createClientClass<C extends Contract>(
  Api: ApiClass<C>,
  headers: Record<string, string>,
): ClientClass<C, Operations<C>> {
  type Run = C["Run"];

  return class AssistantsClient extends Api implements Helpers<C> {
    readonly #server: Server<C>;

    constructor(options?: ClientOptions) {
      const settings = readClientOptions(options, headers);
      const { http, send } = createTransport<C["paths"]>(settings);
      super(http);
      this.#server = new Server<C>(this, send, settings);
    }

    /** Every generated method comes through here. */
    protected send(call: Call, options?: CallOptions): Promise<unknown> {
      return this.#server.send(call, options);
    }

    /** Those of lists come through here. */
    protected sendList(call: Call, options?: ListOptions): unknown {
      return this.#server.list(call, options);
    }

    async advanceRun(threadId: string, runId: string, options: AdvanceOptions<Run> = {}) {
      checkOptions("advanceRun", options, ADVANCE_OPTIONS);
      const run = this.#server.run(threadId, runId, options);
      const step = (signal: AbortSignal) => advance(run, options, { signal }, new PollState());
      return withTimeout(options.signal, LONGEST_TIMER_MS, () => undefined, step);
    }

    async pollRun(threadId: string, runId: string, options: PollOptions<Run> = {}) {
      const source = this.#server.run(threadId, runId, options);
      return this.#server.follow("pollRun", POLL_OPTIONS, options, { begin: source.fetchRun, source });
    }

    async createRunAndPoll(
      threadId: string,
      body: C["CreateRunRequest"],
      { query, ...options }: CreateRunOptions<Run> & RunQuery = {},
    ) {
      const server = this.#server;
      const create = (call: CallOptions) => this.createRun(threadId, body, withQuery(call, query));
      const begin = (limits: RequestLimits, state: PollState<Run>) =>
        server.sendWhenFree(() => server.read(options, limits, create), options, limits.retryUntil, state);
      const source = (run: Run) => server.run(threadId, run.id, options);
      return server.follow("createRunAndPoll", CREATE_RUN_OPTIONS, options, { begin, source });
    }

    async createThreadAndRunAndPoll(body: C["CreateThreadAndRunRequest"], options: PollOptions<Run> = {}) {
      const server = this.#server;
      const create = (call: CallOptions) => this.createThreadAndRun(body, call);
      const begin = (limits: RequestLimits) => server.read(options, limits, create);
      const source = (run: Run) => server.run(run.thread_id, run.id, options);
      return server.follow("createThreadAndRunAndPoll", POLL_OPTIONS, options, { begin, source });
    }

    async submitToolOutputsAndPoll(
      threadId: string,
      runId: string,
      { tool_outputs }: ToolOutputs,
      options: PollOptions<Run> = {},
    ) {
      const source = this.#server.run(threadId, runId, options);
      const begin = (limits: RequestLimits) => submitByHand(source, tool_outputs, limits);
      return this.#server.follow("submitToolOutputsAndPoll", POLL_OPTIONS, options, { begin, source });
    }

    async cancelRunAndPoll(threadId: string, runId: string, options: WaitOptions<Run> = {}) {
      const source = this.#server.run(threadId, runId, options);
      const begin = (limits: RequestLimits) => cancel(source, limits);
      return this.#server.wait("cancelRunAndPoll", options, { begin, source });
    }

    async waitForIdleThread(threadId: string, options: WaitOptions<Run> = {}) {
      const server = this.#server;
      const begin = (limits: RequestLimits) => server.readNewest(threadId, options, limits);
      const source = (run: Run) => server.run(threadId, run.id, options);
      return (await server.wait("waitForIdleThread", options, { begin, source })) ?? null;
    }

    override async createMessage(
      threadId: string,
      body: C["CreateMessageRequest"],
      options: CreateMessageOptions = {},
    ) {
      const name = "createMessage";
      checkOptions(name, options, CREATE_MESSAGE_OPTIONS);
      const { whenLocked = "throw", ...call } = options;
      if (whenLocked === "throw") return super.createMessage(threadId, body, call);
      const { signal, timeoutMs = LONGEST_LIFE_MS, ...others } = call;
      const state = new PollState<Run>();
      const onTimeout = () => state.cause ?? new TimeoutError(name, timeoutMs);
      return withTimeout(signal, timeoutMs, onTimeout, (ended) => {
        const create = () => super.createMessage(threadId, body, { ...others, signal: ended });
        return this.#server.sendWhenFree(create, options, ended, state);
      });
    }

    streamRun(threadId: string, body: C["CreateRunRequest"], streamOptions: StreamOptions<Run> & RunQuery = {}) {
      const { query, ...options } = streamOptions;
      const create = (call: CallOptions) => this.createRun(threadId, { ...body, stream: true }, withQuery(call, query));
      return this.#server.events("streamRun", options, `/threads/${threadId}/runs`, {
        begin: (limits) => this.#server.stream(options, limits, create),
        known: { thread_id: threadId },
      });
    }

    streamThreadAndRun(body: C["CreateThreadAndRunRequest"], options: StreamOptions<Run> = {}) {
      const create = (call: CallOptions) => this.createThreadAndRun({ ...body, stream: true }, call);
      return this.#server.events("streamThreadAndRun", options, "/threads/runs", {
        begin: (limits) => this.#server.stream(options, limits, create),
      });
    }

    streamToolOutputs(threadId: string, runId: string, body: ToolOutputs, options: StreamOptions<Run> = {}) {
      const path = `/threads/${threadId}/runs/${runId}/submit_tool_outputs`;
      return this.#server.events("streamToolOutputs", options, path, {
        begin: (limits) => {
          const { fetchRun, streamOutputs } = this.#server.run(threadId, runId, options);
          return submitByHand({ fetchRun, submitOutputs: streamOutputs }, body.tool_outputs, limits);
        },
        known: { thread_id: threadId, id: runId },
      });
    }
  };
}

function withQuery(call: CallOptions, query: RunQuery["query"]): CallOptions & RunQuery {
  return query ? { ...call, query } : call;
}
