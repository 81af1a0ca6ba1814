import { AssistantsApi, type Call, type ListResult } from "../generated/assistants-api.js";
import { ActiveRunError, AssistantsError } from "./errors.js";
import { type CallOptions, internalOf, type RequestLimits, requestOptions } from "./http/call-options.js";
import { fillPath } from "./http/check-call.js";
import { type ClientOptions, readClientOptions } from "./http/options.js";
import { withSignals } from "./http/signals.js";
import { createTransport, isStreamed, type Send } from "./http/transport.js";
import type { List, ListPage, PageQuery } from "./next-page.js";
import { type PageOptions, PagePromise } from "./paginate.js";
import type { AdvanceOptions } from "./runs/options.js";
import { phaseOf, type RunReading, type RunSource } from "./runs/run.js";
import type { Beginning, RunName, StreamedRun } from "./streams/stream-source.js";
import type { Log, Telemetry } from "./telemetry.js";
import type { Run } from "./types.js";

/** Options of a list method. */
export type ListOptions = CallOptions & PageOptions;

/** A call that answers with a run or with its events. */
export interface StreamCall extends Pick<Call, "path" | "params"> {
  body: object;
}

export const SUBMIT_PATH = "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs";

/** Lists come as pages that know their successor. */
interface PagedList extends ListResult {
  returns: PagePromise<this["item"]>;
}

/** The operations of the API over the transport, with lists as pages, and what helpers are made of. */
export class BaseClient extends AssistantsApi<CallOptions, ListOptions, PagedList> {
  readonly #send: Send;
  readonly #telemetry: Telemetry;
  /** When the server would like to be asked again, by the object it answered. */
  readonly #pollAfterMs = new WeakMap<object, number>();

  /** @throws {AssistantsError} There is no key, `baseUrl` is no URL, or an option is unknown or out of range. */
  constructor(options?: ClientOptions) {
    const settings = readClientOptions(options);
    const { http, send } = createTransport(settings);
    super(http);
    this.#send = send;
    this.#telemetry = { log: settings.log, trace: settings.trace };
  }

  protected override async send<Answer>(call: Call, options?: CallOptions): Promise<Answer> {
    if (isStreamed(call)) {
      throw new AssistantsError(
        `${call.method} ${call.path}: the answer is one object here; for a stream call streamRun`,
      );
    }
    const { body, ...answer } = await this.#sendNaming(call, options);
    const { pollAfterMs = answer.pollAfterMs } = internalOf(options ?? {});
    if (pollAfterMs && typeof body === "object" && body) this.#pollAfterMs.set(body, pollAfterMs);
    // The transport checked what the helpers build on; that the rest follows the contract is the server's promise.
    return body as Answer;
  }

  /** Sends a call. Where an `ActiveRunError` does not say which run holds the thread, it is looked up. */
  async #sendNaming(call: Call, options: CallOptions = {}): ReturnType<Send> {
    try {
      return await this.#send(call, options);
    } catch (error) {
      if (!(error instanceof ActiveRunError) || error.runId) throw error;
      const newest = await this.newestRun(error.threadId, options).catch(() => undefined);
      throw Object.assign(error, { runId: newest && isOpen(newest) ? newest.id : error.runId });
    }
  }

  /** The run that may hold a thread: one that has not ended, else the newest; undefined when there is none. */
  protected async newestRun(threadId: string, options: CallOptions): Promise<Run | undefined> {
    const { data } = await this.listRuns(threadId, { limit: 1, order: "desc" }, options);
    // Not every server keeps to the order.
    return data.find(isOpen) ?? data[0];
  }

  /** Every list operation comes through here. */
  protected override sendList(call: Call, { prefetch, signal, ...rest }: ListOptions = {}): PagePromise<unknown> {
    const fetchPage = (page: PageQuery, left?: AbortSignal) => {
      const paged = { ...call, params: { ...call.params, query: page } };
      return withSignals([signal, left], (either) => this.send<ListPage<unknown>>(paged, { ...rest, signal: either }));
    };
    const name = () => ({ method: call.method, path: fillPath(call.path, call.params?.path) });
    const list: List<unknown> = { call: name, fetchPage };
    return new PagePromise(list, call.params?.query, { prefetch });
  }

  /** One run, as helpers see it. */
  protected source(threadId: string, runId: string, options: AdvanceOptions): RunSource {
    return {
      ...this.#telemetry,
      id: runId,
      thread_id: threadId,
      fetchRun: (limits) => this.reading(this.getRun(threadId, runId, requestOptions(options, limits))),
      submitOutputs: (tool_outputs, limits) =>
        this.reading(this.submitToolOutputsToRun(threadId, runId, { tool_outputs }, requestOptions(options, limits))),
      // To cancel twice is to cancel.
      cancelRun: (limits) =>
        this.reading(this.cancelRun(threadId, runId, { ...requestOptions(options, limits), retryUnsafe: true })),
    };
  }

  /** Told what ends in no error. */
  protected get log(): Log {
    return this.#telemetry.log;
  }

  /** Traces a helper that follows a run. */
  protected traced<T>(helper: string, follow: () => Promise<T>): Promise<T> {
    return this.#telemetry.trace({ kind: "run", helper }, follow);
  }

  /** A run that was answered, with when the server would like to be asked again. */
  protected async reading(answer: Promise<Run>): Promise<RunReading> {
    const run = await answer;
    return { run, pollAfterMs: this.#pollAfterMs.get(run) };
  }

  /** Sends a call whose answer may be a stream of events. */
  protected async open(call: StreamCall, limits: RequestLimits, options: AdvanceOptions): Promise<Beginning> {
    const { events, body, pollAfterMs, failure } = await this.#sendNaming(
      { ...call, method: "POST", body: { ...call.body, stream: true }, answer: "resource", object: "thread.run" },
      requestOptions(options, limits),
    );
    // A server that does not stream answers with the run, which the transport checked.
    return events ? { events, failure } : { run: body as Run, pollAfterMs };
  }

  /** What streaming needs of the server, for one run. */
  protected streamed({ thread_id, id }: RunName, options: AdvanceOptions): StreamedRun {
    const params = { path: { thread_id, run_id: id } };
    return {
      ...this.source(thread_id, id, options),
      streamOutputs: (tool_outputs, limits) =>
        this.open({ path: SUBMIT_PATH, params, body: { tool_outputs } }, limits, options),
      listMessages: (limits) =>
        this.listMessages(thread_id, { run_id: id, order: "asc" }, requestOptions(options, limits)),
      listSteps: (limits) => this.listRunSteps(thread_id, id, { order: "asc" }, requestOptions(options, limits)),
    };
  }
}

function isOpen(run: Run): boolean {
  return phaseOf(run) !== "settled";
}
