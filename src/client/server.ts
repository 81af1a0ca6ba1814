import { ActiveRunError, AssistantsError } from "../errors.js";
import { isStreamed } from "../http/attempt.js";
import type { Answer } from "../http/call-options.js";
import {
  type CallOptions,
  internalOf,
  type RequestLimits,
  requestOptions,
  withInternal,
} from "../http/call-options.js";
import { fillPath } from "../http/check-call.js";
import { type Check, checkOptions } from "../http/check-options.js";
import { joinSignals } from "../http/signals.js";
import type { Send } from "../http/transport.js";
import type { List, ListPage, PageQuery } from "../next-page.js";
import { PagePromise } from "../page.js";
import { type LockOptions, type PollOptions, WAIT_OPTIONS, type WaitOptions } from "../runs/options.js";
import { poll, type Wait } from "../runs/poll.js";
import type { PollState } from "../runs/poll-state.js";
import { phaseOf, type RunReading } from "../runs/run.js";
import { sendWhenFree } from "../runs/when-locked.js";
import { RunStream } from "../streams/run-stream.js";
import {
  type Beginning,
  STREAM_OPTIONS,
  type StreamedRun,
  type StreamOptions,
  type StreamSource,
} from "../streams/stream-source.js";
import type { Telemetry } from "../telemetry.js";
import type { Call, Contract } from "../types.js";
import type { ListOptions, Operations } from "./operations.js";

/** Options of a helper that each of its requests has. */
type HelperOptions = Pick<CallOptions, "headers">;

/** Sends a request by a method of the client, with these options. */
type SendRun<Run> = (options: CallOptions) => Promise<Run>;

/** The server behind a client: how its calls are sent, and what helpers ask of it through the client's own methods. */
export class Server<C extends Contract> {
  readonly #client: Operations<C>;
  readonly #send: Send;
  readonly telemetry: Telemetry;

  constructor(client: Operations<C>, send: Send, { log, trace }: Telemetry) {
    this.#client = client;
    this.#send = send;
    this.telemetry = { log, trace };
  }

  /** Sends a call, and returns what the contract says that it answers. */
  async send(call: Call, options: CallOptions = {}): Promise<unknown> {
    const { onAnswer, takesEvents } = internalOf(options);
    if (isStreamed(call) && !takesEvents) {
      throw new AssistantsError(
        `${call.method} ${call.path}: the answer is one object here; for a stream call streamRun`,
      );
    }
    const answer = await this.#sendNaming(call, options);
    onAnswer?.(answer);
    return answer.body;
  }

  /** Sends a call. Where an `ActiveRunError` does not say which run holds the thread, it is looked up. */
  async #sendNaming(call: Call, options: CallOptions): Promise<Answer> {
    try {
      return await this.#send(call, options);
    } catch (error) {
      if (!(error instanceof ActiveRunError) || error.runId) throw error;
      const newest = await this.newestRun(error.threadId, options).catch(() => undefined);
      throw Object.assign(error, { runId: newest && isOpen(newest) ? newest.id : error.runId });
    }
  }

  /** The pages of a list operation. */
  list(call: Call, { prefetch, signal, ...rest }: ListOptions = {}): PagePromise<unknown> {
    const fetchPage = (query: PageQuery, left?: AbortSignal) => {
      const either = left ? joinSignals(signal, left) : undefined;
      const page = this.send(
        { ...call, params: { ...call.params, query } },
        { ...rest, signal: either ? either.signal : signal },
      );
      // The transport checked that it is a list.
      return page.finally(either?.release) as Promise<ListPage<unknown>>;
    };
    const name = () => ({ method: call.method, path: fillPath(call.path, call.params?.path) });
    const list: List<unknown> = { call: name, fetchPage };
    return new PagePromise(list, call.params?.query, { prefetch });
  }

  /** The run that may hold a thread: one that has not ended, else the newest; undefined when there is none. */
  async newestRun(threadId: string, options: CallOptions): Promise<C["Run"] | undefined> {
    const { data } = await this.#client.listRuns(threadId, { limit: 1, order: "desc" }, options);
    // Not every server keeps to the order, or fills a list with runs.
    const runs: C["Run"][] = data.map(Object);
    return runs.find(isOpen) ?? runs[0];
  }

  async readNewest(
    threadId: string,
    options: HelperOptions,
    limits: RequestLimits,
  ): Promise<RunReading<C["Run"]> | undefined> {
    const run = await this.newestRun(threadId, requestOptions(options, limits));
    return run && { run, pollAfterMs: undefined };
  }

  /** One run, as helpers see it. */
  run(thread_id: string, id: string, options: HelperOptions): StreamedRun<C> {
    const client = this.#client;
    const read = (limits: RequestLimits, send: SendRun<C["Run"]>) => this.read(options, limits, send);
    return {
      ...this.telemetry,
      id,
      thread_id,
      fetchRun: (limits) => read(limits, (call) => client.getRun(thread_id, id, call)),
      submitOutputs: (tool_outputs, limits) =>
        read(limits, (call) => client.submitToolOutputsToRun(thread_id, id, { tool_outputs }, call)),
      // To cancel twice is to cancel.
      cancelRun: (limits) => read(limits, (call) => client.cancelRun(thread_id, id, { ...call, retryUnsafe: true })),
      streamOutputs: (tool_outputs, limits) =>
        this.stream(options, limits, (call) =>
          client.submitToolOutputsToRun(thread_id, id, { tool_outputs, stream: true }, call),
        ),
      listMessages: (limits) =>
        client.listMessages(thread_id, { run_id: id, order: "asc" }, requestOptions(options, limits)),
      listSteps: (limits) => client.listRunSteps(thread_id, id, { order: "asc" }, requestOptions(options, limits)),
    };
  }

  /** Sends a request that answers with a run. */
  async read(
    options: HelperOptions,
    limits: RequestLimits,
    send: SendRun<C["Run"]>,
  ): Promise<RunReading<C["Run"]> & Partial<Answer>> {
    const call = requestOptions(options, limits);
    let answered: Answer | undefined;
    const onAnswer = (answer: Answer) => {
      answered = answer;
    };
    const run = await send(withInternal(call, { onAnswer }));
    return { ...answered, run, pollAfterMs: internalOf(call).pollAfterMs ?? answered?.pollAfterMs };
  }

  /** Sends a request that answers with the events of a run; or with the run, where the server does not stream. */
  async stream(options: HelperOptions, limits: RequestLimits, send: SendRun<C["Run"]>): Promise<Beginning<C["Run"]>> {
    const { events, failure, ...reading } = await this.read(withInternal(options, { takesEvents: true }), limits, send);
    return events ? { events, failure } : reading;
  }

  /** Sends a request, and again when the run that holds the thread has ended, if that is to be waited for. */
  async sendWhenFree<T>(
    send: () => Promise<T>,
    { whenLocked = "throw", headers }: LockOptions & HelperOptions,
    signal: AbortSignal | undefined,
    state: PollState<C["Run"]>,
  ): Promise<T> {
    if (whenLocked === "throw") return send();
    // The run is not the caller's own: their `onUpdate` and `toolHandlers` are not for it.
    const holderOf = ({ threadId, runId = "" }: ActiveRunError) => this.run(threadId, runId, { headers });
    return sendWhenFree(send, whenLocked, holderOf, signal, state);
  }

  /** Follows a run to its end, for a helper of this name. */
  async follow(
    name: string,
    checks: Record<string, Check>,
    options: PollOptions<C["Run"]>,
    { begin, source }: Pick<Wait<C["Run"], RunReading<C["Run"]>>, "begin" | "source">,
  ): Promise<C["Run"]> {
    checkOptions(name, options, checks);
    const { log, trace } = this.telemetry;
    return trace({ kind: "run", helper: name }, () => poll({ name, begin, source, log }, options));
  }

  /** Waits until a run has settled, whoever answers its tool calls, for a helper of this name. */
  async wait<Begun extends RunReading<C["Run"]> | undefined>(
    name: string,
    options: WaitOptions<C["Run"]>,
    { begin, source }: Pick<Wait<C["Run"], Begun>, "begin" | "source">,
  ): Promise<C["Run"] | Exclude<Begun, RunReading<C["Run"]>>> {
    checkOptions(name, options, WAIT_OPTIONS);
    const { log } = this.telemetry;
    return poll({ name, begin, source, log }, { ...options, untilSettled: true });
  }

  /** The events of a run, for a helper of this name. */
  events(
    name: string,
    options: StreamOptions<C["Run"]>,
    path: string,
    { begin, known }: Pick<StreamSource<C>, "begin" | "known">,
  ): RunStream<C> {
    const { log, trace } = this.telemetry;
    const whole: StreamSource<C> = {
      call: { method: "POST", path },
      known,
      log,
      trace: (follow) => trace({ kind: "run", helper: name }, follow),
      begin: async (limits) => {
        checkOptions(name, options, STREAM_OPTIONS);
        return begin(limits);
      },
      runOf: ({ thread_id, id }) => this.run(thread_id, id, options),
    };
    return new RunStream(whole, options);
  }
}

function isOpen(run: Contract["Run"]): boolean {
  return phaseOf(run) !== "settled";
}
