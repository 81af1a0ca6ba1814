import {
  AssistantsApi,
  type Call,
  type ListAssistantFilesQuery,
  type ListAssistantsQuery,
  type ListMessageFilesQuery,
  type ListMessagesQuery,
  type ListRunStepsQuery,
  type ListRunsQuery,
} from "../generated/assistants-api.js";
import type { components } from "../generated/schema.js";
import { ActiveRunError, AssistantsError } from "./errors.js";
import { type CallOptions, type ClientOptions, checkOptions, readClientOptions } from "./options.js";
import { type List, type ListPage, type PageOptions, PagePromise, type PageQuery } from "./paginate.js";
import {
  ADVANCE_OPTIONS,
  type AdvanceOptions,
  advance,
  POLL_OPTIONS,
  type PollOptions,
  poll,
  type Step,
} from "./poll.js";
import { cancel, type Look, nextLookMs, phaseOf, type RunSource, submit } from "./run.js";
import { sleep } from "./sleep.js";
import { createTransport, type Send } from "./transport.js";

type Schemas = components["schemas"];
type Run = Schemas["RunObject"];

/** Options of a list method. */
export type ListOptions = CallOptions & PageOptions;

/** Options of `createRunAndPoll`. */
export interface CreateRunOptions extends PollOptions {
  /** When another run holds the thread: throw the `ActiveRunError`, wait for that run, or cancel it. @default "throw" */
  whenLocked?: "throw" | "wait" | "cancel" | undefined;
}

/** How long a thread may stay locked when no `timeoutMs` is given: a run and then some. */
const LONGEST_LOCK_MS = 630_000;

/** Options of the waits for a run whose tool calls are somebody else's to answer. */
export type WaitOptions = Omit<PollOptions, "toolHandlers" | "toolErrors" | "maxRounds">;

/** Lists come as pages that know their successor. The names are those of the generated methods, documented there. */
export interface AssistantsClient {
  listAssistants(query?: ListAssistantsQuery, options?: ListOptions): PagePromise<Schemas["AssistantObject"]>;
  listAssistantFiles(
    assistantId: string,
    query?: ListAssistantFilesQuery,
    options?: ListOptions,
  ): PagePromise<Schemas["AssistantFileObject"]>;
  listMessages(
    threadId: string,
    query?: ListMessagesQuery,
    options?: ListOptions,
  ): PagePromise<Schemas["MessageObject"]>;
  listMessageFiles(
    threadId: string,
    messageId: string,
    query?: ListMessageFilesQuery,
    options?: ListOptions,
  ): PagePromise<Schemas["MessageFileObject"]>;
  listRuns(threadId: string, query?: ListRunsQuery, options?: ListOptions): PagePromise<Run>;
  listRunSteps(
    threadId: string,
    runId: string,
    query?: ListRunStepsQuery,
    options?: ListOptions,
  ): PagePromise<Schemas["RunStepObject"]>;
}

/** The Assistants API, version 1: its operations, and the helpers that lists, runs and tools ask for. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see the interface.
export class AssistantsClient extends AssistantsApi<CallOptions, ListOptions> {
  readonly #send: Send;
  readonly #timeoutMs: number;
  /** When the server would like to be asked again, by the object it answered. */
  readonly #pollAfterMs = new WeakMap<object, number>();

  /** @throws {AssistantsError} There is no key, `baseUrl` is no URL, or an option is unknown or out of range. */
  constructor(options?: ClientOptions) {
    const settings = readClientOptions(options);
    const { http, send } = createTransport(settings);
    super(http);
    this.#send = send;
    this.#timeoutMs = settings.timeoutMs;
  }

  protected override async send<Answer>(call: Call, options?: CallOptions): Promise<Answer> {
    if (call.body && "stream" in call.body && call.body.stream === true) {
      throw new AssistantsError(`${call.method} ${call.path}: the answer is one object here; leave stream out`);
    }
    const { body, pollAfterMs } = await this.#send(call, options);
    if (pollAfterMs) this.#pollAfterMs.set(body, pollAfterMs);
    // The transport checked what the helpers build on; that the rest follows the contract is the server's promise.
    return body as Answer;
  }

  /** Every list operation comes through here, with what the interface below promises of it. */
  protected override sendList<Answer>(call: Call, { prefetch, signal, ...rest }: ListOptions = {}): Promise<Answer> {
    const fetchPage = (page: PageQuery, left?: AbortSignal) => {
      const either = signal && left ? AbortSignal.any([signal, left]) : (signal ?? left);
      return this.send<ListPage<unknown>>(
        { ...call, params: { ...call.params, query: page } },
        { ...rest, signal: either },
      );
    };
    const list: List<unknown> = { call, fetchPage };
    const pages: Promise<unknown> = new PagePromise(list, call.params?.query, { prefetch });
    // The interface above says which page it is.
    return pages as Promise<Answer>;
  }

  /**
   * Looks at a run once, answers the tool calls that it waits for, and says how long to wait before the next step,
   * without waiting itself: one turn of `pollRun`, for queues and serverless functions. Two workers that advance the
   * same run at once may both run its handlers; the outputs of one of them are submitted.
   * @throws {ToolError} A tool call could not be answered and `toolErrors` is `throw`; the run was cancelled.
   */
  async advanceRun(threadId: string, runId: string, options: AdvanceOptions = {}): Promise<Step> {
    checkOptions("advanceRun", options, ADVANCE_OPTIONS);
    return advance(this.#source(threadId, runId, options), options, { signal: options.signal });
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
    return poll(this.#source(threadId, runId, options), undefined, options);
  }

  /**
   * `createRun`, then `pollRun`. The run is created once, whatever becomes of the answer.
   * @throws {ActiveRunError} Another run holds the thread and `whenLocked` is `throw`.
   */
  async createRunAndPoll(
    threadId: string,
    body: Schemas["CreateRunRequest"],
    { whenLocked = "throw", ...options }: CreateRunOptions = {},
  ): Promise<Run> {
    checkOptions("createRunAndPoll", options, POLL_OPTIONS);
    const startedAt = performance.now();
    const { signal, headers, timeoutMs } = options;
    // The other run is not ours: what is to be told and done of ours is not for it.
    const wait = { signal, headers, timeoutMs, startedAt };
    for (;;) {
      const created = await this.createRun(threadId, body, this.#creating(options)).catch(async (error: unknown) => {
        const late = performance.now() - startedAt >= (timeoutMs ?? LONGEST_LOCK_MS);
        if (!(error instanceof ActiveRunError) || whenLocked === "throw" || late) throw error;
        const source = this.#source(threadId, error.runId, wait);
        const look = whenLocked === "cancel" ? await cancel(source, this.#limits(wait)) : undefined;
        await poll(source, look, { ...wait, untilSettled: true });
        // The server may still hold the thread for a run that it calls settled.
        await sleep(nextLookMs(0, Math.random()), signal);
      });
      if (created) return this.#follow(Promise.resolve(created), options, startedAt);
    }
  }

  /** `createThreadAndRun`, then `pollRun`. The run is created once, whatever becomes of the answer. */
  async createThreadAndRunAndPoll(body: Schemas["CreateThreadAndRunRequest"], options: PollOptions = {}): Promise<Run> {
    checkOptions("createThreadAndRunAndPoll", options, POLL_OPTIONS);
    const startedAt = performance.now();
    return this.#follow(this.createThreadAndRun(body, this.#creating(options)), options, startedAt);
  }

  /**
   * `submitToolOutputsToRun`, then `pollRun`. When the answer is lost, the run is looked at, and the outputs are
   * submitted again only if it still asks for them.
   */
  async submitToolOutputsAndPoll(
    threadId: string,
    runId: string,
    { tool_outputs }: Schemas["SubmitToolOutputsRunRequest"],
    options: PollOptions = {},
  ): Promise<Run> {
    checkOptions("submitToolOutputsAndPoll", options, POLL_OPTIONS);
    const startedAt = performance.now();
    const source = this.#source(threadId, runId, options);
    const look = await submit(source, tool_outputs, this.#limits(options), "by hand");
    return poll(source, look, { ...options, startedAt });
  }

  /** `cancelRun`, then waits until the run has settled. A run that settled by itself before is given as it is. */
  async cancelRunAndPoll(threadId: string, runId: string, options: WaitOptions = {}): Promise<Run> {
    checkOptions("cancelRunAndPoll", options, POLL_OPTIONS);
    const startedAt = performance.now();
    const source = this.#source(threadId, runId, options);
    const look = await cancel(source, this.#limits(options));
    return poll(source, look, { ...options, startedAt, untilSettled: true });
  }

  /** Waits until no run holds the thread. Gives its newest run, or null when it never had one. */
  async waitForIdleThread(threadId: string, options: WaitOptions = {}): Promise<Run | null> {
    checkOptions("waitForIdleThread", options, POLL_OPTIONS);
    const startedAt = performance.now();
    const call = { ...this.#limits(options), headers: options.headers };
    const { data } = await this.listRuns(threadId, { limit: 1, order: "desc" }, call);
    const run = data[0];
    if (!run || phaseOf(run) === "settled") return run ?? null;
    const look = { run, pollAfterMs: undefined };
    return poll(this.#source(threadId, run.id, options), look, { ...options, startedAt, untilSettled: true });
  }

  /** Waits for a run that is being created. */
  async #follow(created: Promise<Run>, options: PollOptions, startedAt: number): Promise<Run> {
    const look = await this.#look(created);
    return poll(this.#source(look.run.thread_id, look.run.id, options), look, { ...options, startedAt });
  }

  /** A wait bounds its calls as well, but does not make them longer than calls may be. */
  #limits({ signal, timeoutMs = this.#timeoutMs }: PollOptions): CallOptions {
    return { signal, timeoutMs: Math.min(timeoutMs, this.#timeoutMs) };
  }

  /** A run that shall be cancelled on abort must be known first, so its creation is not aborted. */
  #creating(options: PollOptions): CallOptions {
    const { signal, timeoutMs } = this.#limits(options);
    return { headers: options.headers, timeoutMs, signal: options.cancelOnAbort ? undefined : signal };
  }

  async #look(answer: Promise<Run>): Promise<Look> {
    const run = await answer;
    return { run, pollAfterMs: this.#pollAfterMs.get(run) };
  }

  /** What polling needs of the server, for one run. */
  #source(threadId: string, runId: string, { headers }: AdvanceOptions): RunSource {
    return {
      fetchRun: ({ timeoutMs, ...limits }) =>
        this.#look(this.getRun(threadId, runId, { ...limits, ...this.#limits({ ...limits, timeoutMs }), headers })),
      submitOutputs: (tool_outputs, limits) =>
        this.#look(this.submitToolOutputsToRun(threadId, runId, { tool_outputs }, { ...limits, headers })),
      // To cancel twice is to cancel.
      cancelRun: (limits) => this.#look(this.cancelRun(threadId, runId, { ...limits, headers, retryUnsafe: true })),
    };
  }
}
