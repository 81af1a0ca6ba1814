import { AssistantsApi, type Call, type ListResult } from "../generated/assistants-api.js";
import { AssistantsError } from "./errors.js";
import { type CallOptions, type ClientOptions, readClientOptions } from "./http/options.js";
import { createTransport, isStreamed, type Send } from "./http/transport.js";
import { type List, type ListPage, type PageOptions, PagePromise, type PageQuery } from "./paginate.js";
import type { AdvanceOptions } from "./runs/advance.js";
import type { Limits, Look, RunSource } from "./runs/run.js";
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
    const { body, pollAfterMs } = await this.#send(call, options);
    if (pollAfterMs && typeof body === "object" && body) this.#pollAfterMs.set(body, pollAfterMs);
    // The transport checked what the helpers build on; that the rest follows the contract is the server's promise.
    return body as Answer;
  }

  /** Every list operation comes through here. */
  protected override sendList(call: Call, { prefetch, signal, ...rest }: ListOptions = {}): PagePromise<unknown> {
    const fetchPage = (page: PageQuery, left?: AbortSignal) => {
      const either = signal && left ? AbortSignal.any([signal, left]) : (signal ?? left);
      return this.send<ListPage<unknown>>(
        { ...call, params: { ...call.params, query: page } },
        { ...rest, signal: either },
      );
    };
    const list: List<unknown> = { call, fetchPage };
    return new PagePromise(list, call.params?.query, { prefetch });
  }

  /** One run, as helpers see it. */
  protected source(threadId: string, runId: string, { headers }: AdvanceOptions): RunSource {
    return {
      ...this.#telemetry,
      fetchRun: (limits) => this.look(this.getRun(threadId, runId, { ...limits, headers })),
      submitOutputs: (tool_outputs, limits) =>
        this.look(this.submitToolOutputsToRun(threadId, runId, { tool_outputs }, { ...limits, headers })),
      // To cancel twice is to cancel.
      cancelRun: (limits) => this.look(this.cancelRun(threadId, runId, { ...limits, headers, retryUnsafe: true })),
    };
  }

  /** Where what ends in no error is told. */
  protected get log(): Log {
    return this.#telemetry.log;
  }

  /** What follows a run, as a trace is told of it. */
  protected followed<T>(helper: string, carryOut: () => Promise<T>): Promise<T> {
    return this.#telemetry.trace({ kind: "run", helper }, carryOut);
  }

  /** A run that was answered, with when the server would like to be asked again. */
  protected async look(answer: Promise<Run>): Promise<Look> {
    const run = await answer;
    return { run, pollAfterMs: this.#pollAfterMs.get(run) };
  }

  /** Sends a call whose answer may be a stream of events. */
  protected async open(call: StreamCall, limits: Limits, { headers }: AdvanceOptions): Promise<Beginning> {
    const { events, body, pollAfterMs, failure } = await this.#send(
      { ...call, method: "POST", body: { ...call.body, stream: true }, answer: "resource", object: "thread.run" },
      { ...limits, headers },
    );
    // A server that does not stream answers with the run, which the transport checked.
    return events ? { events, failure } : { run: body as Run, pollAfterMs };
  }

  /** What streaming needs of the server, for one run. */
  protected streamed({ thread_id, id }: RunName, options: AdvanceOptions): StreamedRun {
    const { headers } = options;
    const params = { path: { thread_id, run_id: id } };
    return {
      ...this.source(thread_id, id, options),
      streamOutputs: (tool_outputs, limits) =>
        this.open({ path: SUBMIT_PATH, params, body: { tool_outputs } }, limits, options),
      listMessages: (limits) => this.listMessages(thread_id, { run_id: id, order: "asc" }, { ...limits, headers }),
      listSteps: (limits) => this.listRunSteps(thread_id, id, { order: "asc" }, { ...limits, headers }),
    };
  }
}
