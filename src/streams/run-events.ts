import { ApiError, RunTimeoutError } from "../errors.js";
import { isTransient } from "../http/retry-rules.js";
import { onAbort } from "../http/signals.js";
import { sleep } from "../http/sleep.js";
import { answerTools, cancelBriefly } from "../runs/follow.js";
import { pauseMs, phaseOf, type RunSource } from "../runs/run.js";
import { toolCallsOf } from "../runs/tools.js";
import type { Contract, RunLike } from "../types.js";
import type { StreamEvent } from "./events.js";
import { AnswerEvents } from "./read-events.js";
import { fillGaps, recover } from "./recover.js";
import type { StreamContext } from "./stream-context.js";
import type { Beginning, StreamedRun } from "./stream-source.js";

/** How long to wait for the end of an answer, once nothing more is to come in it. */
const END_OF_ANSWER_MS = 250;

/**
 * The events of a run from its first answer to its end: through the rounds of its tools, and through polling where a
 * stream broke. They are read as they are asked for, in the batches in which they came.
 */
export class RunEvents<C extends Contract> {
  readonly batches: AsyncGenerator<StreamEvent<C>[], void, undefined>;
  readonly #context: StreamContext<C>;
  /** Ends the first request, which may outlive an abort so that the run that it creates can be cancelled. */
  readonly #giveUp = new AbortController();
  readonly #first: Promise<Beginning<C["Run"]>>;
  #answer: AnswerEvents<C> | undefined;
  #cancelling: Promise<void> | undefined;
  #stopListening = () => {};
  /** Tells a trace how it ended. */
  #end: { resolve: (run: C["Run"] | undefined) => void; reject: (error: unknown) => void } | undefined;

  /** Sends the first request at once. */
  constructor(context: StreamContext<C>) {
    this.#context = context;
    const { signal } = context;
    this.#first = signal.aborted ? Promise.reject(signal.reason) : this.#begin();
    // It may fail before anybody reads. Whoever reads is told.
    this.#first.catch(() => {});
    this.batches = this.#drive();
    this.#stopListening = onAbort(signal, () => this.#onAbort());
  }

  #begin(): Promise<Beginning<C["Run"]>> {
    const { trace = (operation) => operation() } = this.#context.source;
    return new Promise((resolve) => {
      const operation = () => {
        const ended = new Promise<C["Run"] | undefined>((resolve, reject) => {
          this.#end = { resolve, reject };
        });
        resolve(this.#context.source.begin({ signal: this.#giveUp.signal, retryUntil: this.#context.signal }));
        return ended;
      };
      trace(operation).catch(() => {});
    });
  }

  /** Ends the request, unless the run is still to be named in it. Whoever reads on is told its end by polling. */
  close(): void {
    if (this.#cancelling !== undefined) return;
    this.#end?.resolve(this.#context.state.run);
    this.#disconnect();
  }

  /** Resolves once a run that is being cancelled has been. */
  cancelled(): Promise<void> | undefined {
    return this.#cancelling;
  }

  #disconnect(): void {
    if (this.#answer) this.#answer.cancel();
    else this.#first.then(({ events }) => events?.cancel()).catch(() => {});
  }

  #stop(): void {
    this.#giveUp.abort();
    // It has ended already, unless it was aborted and nobody reads.
    this.#end?.reject(this.#context.signal.reason);
    this.#disconnect();
  }

  /** Nobody may be reading. */
  #onAbort(): void {
    if (this.#context.options.cancelOnAbort) void this.#cancel();
    else this.#stop();
  }

  async *#drive(): AsyncGenerator<StreamEvent<C>[], void, undefined> {
    const state = this.#context.state;
    try {
      let answer: Beginning<C["Run"]> | undefined = await this.#context.within(() => this.#first);
      for (;;) {
        const hasTold = answer !== undefined && (yield* this.#read(answer));
        if (!hasTold) yield* recover(this.#context);
        if (!state.run || !this.#context.options.toolHandlers || toolCallsOf(state.run).length === 0) break;
        answer = await this.#submitOutputs(this.#context.server(), state.run);
      }
      if (state.run) yield* fillGaps(this.#context, state.run);
      yield [{ event: "done", data: "[DONE]" }];
    } catch (error) {
      if (this.#context.signal.aborted && this.#context.options.cancelOnAbort) await this.#cancel();
      this.#end?.reject(error);
      throw error;
    } finally {
      this.#end?.resolve(state.run);
      this.#stopListening();
      this.#stop();
    }
  }

  /** The events of one answer, and whether they told of the run to where it settles or asks for tools. */
  async *#read(answer: Beginning<C["Run"]>): AsyncGenerator<StreamEvent<C>[], boolean, undefined> {
    const { state } = this.#context;
    if (!answer.events) {
      state.reading = answer;
      return false;
    }
    const events = new AnswerEvents<C>(answer.events);
    this.#answer = events;
    const before = state.run;
    let failure: StreamEvent<C> | undefined;
    let isOver = false;
    let waitMs = this.#context.options.idleTimeoutMs ?? 60_000;
    for (;;) {
      const askedAt = performance.now();
      const batch = await this.#next(events, waitMs, isOver);
      if (!batch) break;
      // A server may say for ever that it is alive.
      if (isOver) waitMs -= performance.now() - askedAt;
      // Each answer has its own `done`. That of the whole comes at its end.
      const told = batch.filter(({ event }) => event !== "done");
      yield await this.#context.note(told);
      failure ??= told.find(({ event }) => event === "error");
      const isLast = told.length < batch.length || failure !== undefined || this.#hasTold(before);
      if (isLast && !isOver) waitMs = Math.min(waitMs, END_OF_ANSWER_MS);
      isOver ||= isLast;
    }
    // The last reader may have left, and then nothing goes on.
    yield [];
    const { run } = state;
    if (failure && !(run && phaseOf(run) === "settled")) throw this.#failureOf(answer, failure);
    return this.#hasTold(before);
  }

  /** The next batch; undefined at the end of the answer, however that came about. */
  async #next(events: AnswerEvents<C>, waitMs: number, isOver: boolean): Promise<StreamEvent<C>[] | undefined> {
    try {
      const { done, value } = await this.#context.within(() => events.next(), waitMs);
      return done ? undefined : value;
    } catch (error) {
      if (this.#context.signal.aborted || error instanceof RunTimeoutError) throw error;
      if (!isOver) this.#context.state.poll.failed(error);
      events.cancel();
      return undefined;
    }
  }

  /** Whether an answer has told of the run, and there is nothing to wait for. */
  #hasTold(before: C["Run"] | undefined): boolean {
    const { run } = this.#context.state;
    if (!run || run === before || phaseOf(run) === "waiting") return false;
    // Where there is no server to ask, what is told has to do.
    return phaseOf(run) === "settled" || !this.#context.source.runOf || asks(run);
  }

  #failureOf(answer: { failure?: ((data: unknown) => Error) | undefined }, { data }: StreamEvent): Error {
    return answer.failure?.(data) ?? new ApiError(this.#context.source.call, 200, Object(data), new Headers());
  }

  /** Answers the tool calls of the run; undefined when it is not known whether the outputs have arrived. */
  async #submitOutputs(server: StreamedRun<C>, run: C["Run"]): Promise<Beginning<C["Run"]> | undefined> {
    const { options, state, signal: aborted } = this.#context;
    const target = { fetchRun: server.fetchRun, submitOutputs: server.streamOutputs };
    try {
      return await this.#context.within((signal) => answerTools(server, target, run, options, { signal }, state.poll));
    } catch (error) {
      if (aborted.aborted || error instanceof RunTimeoutError || !isTransient(error)) throw error;
      await this.#context.within((signal) => sleep(pauseMs(error, state.poll.elapsedMs), signal));
      return undefined;
    }
  }

  /** Cancels the run, once, however many ask for it. */
  #cancel(): Promise<void> {
    const { run } = this.#context.state;
    if (run && phaseOf(run) === "settled") {
      this.#stop();
      return Promise.resolve();
    }
    this.#cancelling ??= cancelBriefly(this.#learnName(), this.#context.source.log).finally(() => this.#stop());
    return this.#cancelling;
  }

  /** The run that is to be cancelled, which the server may have to name first. */
  async #learnName(): Promise<RunSource<C["Run"]>> {
    if (!this.#context.knownServer()) {
      const answer = await this.#first;
      if (answer.events) await this.#readName(answer.events);
      else this.#context.state.reading = answer;
    }
    return this.#context.server();
  }

  async #readName(body: ReadableStream<Uint8Array>): Promise<void> {
    const state = this.#context.state;
    this.#answer ??= new AnswerEvents(body);
    for (;;) {
      const { done, value } = await this.#answer.next();
      for (const event of value ?? []) state.note(event);
      if (done || state.name) return;
    }
  }
}

/** Whether a run says what it waits for: tool calls, or an action of a type that a newer server has. */
function asks(run: RunLike): boolean {
  const { type = "submit_tool_outputs" } = run.required_action ?? {};
  return type !== "submit_tool_outputs" || toolCallsOf(run).length > 0;
}
