import { phaseOf } from "../runs/run.js";
import { runOf } from "../streams/events.js";
import { accumulateDelta } from "./accumulate.js";
import { APIUserAbortError, OpenAIError } from "./errors.js";
import { eventsFromLines, toLines } from "./lines.js";
import { NamedEvents } from "./named-events.js";
import type { NamedEvent, NamedListeners } from "./named-listeners.js";
import type { AssistantStreamEvent, Message, Run, RunStep } from "./types/index.js";

/** What listeners are told, by the names that `on` takes. */
export interface AssistantStreamEvents extends NamedListeners {
  /** The server began to answer. */
  connect: () => void;
  /** The run at its end, or when it waits for tool outputs. */
  run: (run: Run) => void;
  event: (event: AssistantStreamEvent) => void;
  abort: (error: APIUserAbortError) => void;
  error: (error: OpenAIError) => void;
  /** Always the last. */
  end: () => void;
}

interface Listening {
  listener: (...args: never[]) => void;
  once: boolean;
}

/** A run while it goes on, told to listeners. It is read as it comes, from the next turn of the event loop on. */
export class AssistantStream implements AsyncIterable<AssistantStreamEvent> {
  readonly controller = new AbortController();
  readonly #listeners = new Map<keyof AssistantStreamEvents, Listening[]>();
  readonly #told = new NamedEvents();
  readonly #over: Promise<void>;
  #event: AssistantStreamEvent | undefined;
  #run: Run | undefined;
  #error: OpenAIError | undefined;
  #ended = false;
  /** Somebody awaits the end and is told of an error in this way. */
  #isAwaited = false;

  constructor(open: (signal: AbortSignal) => AsyncIterable<AssistantStreamEvent>) {
    this.#over = this.#read(open).then(
      () => void this.#emit("end"),
      (error: unknown) => this.#fail(error),
    );
    this.#over.catch(() => {});
  }

  /** The events that `toReadableStream` wrote, here or in the package `openai`. */
  static fromReadableStream(lines: ReadableStream<Uint8Array>): AssistantStream {
    return new AssistantStream((signal) => eventsFromLines(lines, signal));
  }

  /** Adds a delta to what came before, which is changed and returned. */
  static accumulateDelta(whole: Record<string, unknown>, delta: Record<string, unknown>): Record<string, unknown> {
    return accumulateDelta(whole, delta);
  }

  get ended(): boolean {
    return this.#ended;
  }

  get errored(): boolean {
    return this.#error !== undefined;
  }

  get aborted(): boolean {
    return this.#error instanceof APIUserAbortError;
  }

  on<Name extends keyof AssistantStreamEvents>(name: Name, listener: AssistantStreamEvents[Name]): this {
    return this.#add(name, { listener, once: false });
  }

  once<Name extends keyof AssistantStreamEvents>(name: Name, listener: AssistantStreamEvents[Name]): this {
    return this.#add(name, { listener, once: true });
  }

  /** Takes a listener off again, once if it was added more often. */
  off<Name extends keyof AssistantStreamEvents>(name: Name, listener: AssistantStreamEvents[Name]): this {
    const listeners = [...(this.#listeners.get(name) ?? [])];
    const at = listeners.findIndex((one) => one.listener === listener);
    if (at >= 0) listeners.splice(at, 1);
    this.#listeners.set(name, listeners);
    return this;
  }

  /** The first argument of the next event of this name. Rejects when the stream fails first. */
  emitted<Name extends keyof AssistantStreamEvents>(name: Name): Promise<Parameters<AssistantStreamEvents[Name]>[0]> {
    this.#isAwaited = true;
    return new Promise((resolve, reject) => {
      const listener = (first?: Parameters<AssistantStreamEvents[Name]>[0]) => resolve(first);
      this.#add(name, { listener, once: true });
      if (name !== "error") this.once("error", reject);
      if (name !== "abort") this.once("abort", reject);
    });
  }

  /** Resolves at the end of the stream. */
  done(): Promise<void> {
    this.#isAwaited = true;
    return this.#over;
  }

  /** Ends the request. The run goes on. */
  abort(): void {
    this.controller.abort();
  }

  currentEvent(): AssistantStreamEvent | undefined {
    return this.#event;
  }

  currentRun(): Run | undefined {
    return this.#run;
  }

  currentMessageSnapshot(): Message | undefined {
    return this.#told.message;
  }

  currentRunStepSnapshot(): RunStep | undefined {
    return this.#told.step;
  }

  /** The run when it has settled or waits for tool outputs. */
  async finalRun(): Promise<Run> {
    await this.done();
    return this.#finalRun();
  }

  async finalMessages(): Promise<Message[]> {
    await this.done();
    return this.#told.messages();
  }

  async finalRunSteps(): Promise<RunStep[]> {
    await this.done();
    return this.#told.steps();
  }

  /** Leaving the loop ends the request. */
  async *[Symbol.asyncIterator](): AsyncGenerator<AssistantStreamEvent, void, undefined> {
    const events: AssistantStreamEvent[] = [];
    let wake = () => {};
    const onEvent = (event: AssistantStreamEvent) => {
      events.push(event);
      wake();
    };
    const onEnd = () => wake();
    this.on("event", onEvent).on("end", onEnd);
    this.#isAwaited = true;
    try {
      for (;;) {
        const event = events.shift();
        if (event) yield event;
        else if (this.#ended) return await this.#over;
        else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      this.off("event", onEvent).off("end", onEnd);
      this.abort();
    }
  }

  /** One line of JSON for each event, for `fromReadableStream`, here or in the package `openai`. */
  toReadableStream(): ReadableStream<Uint8Array> {
    return toLines(this);
  }

  async #read(open: (signal: AbortSignal) => AsyncIterable<AssistantStreamEvent>): Promise<void> {
    // Listeners are added to what is returned.
    await new Promise((resolve) => setTimeout(resolve, 0));
    for await (const event of open(this.controller.signal)) {
      if (!this.#event) this.#emit("connect");
      this.#event = event;
      this.#run = runOf(event.data) ?? this.#run;
      this.#emit("event", event);
      this.#emitAll(this.#told.of(event));
      if (this.#run && phaseOf(this.#run) !== "waiting") this.#emitAll(this.#told.end());
    }
    this.#emit("run", this.#finalRun());
  }

  #finalRun(): Run {
    if (!this.#run || phaseOf(this.#run) === "waiting") throw new OpenAIError("The stream ended before its run did.");
    return this.#run;
  }

  #fail(error: unknown): never {
    const known =
      error instanceof OpenAIError
        ? error
        : new OpenAIError(error instanceof Error ? error.message : String(error), { cause: error });
    this.#error = known;
    const isHeard = known instanceof APIUserAbortError ? this.#emit("abort", known) : this.#emit("error", known);
    this.#emit("end");
    // An error that nobody asks for must not be lost.
    if (!isHeard && !this.#isAwaited) void Promise.reject(known);
    throw known;
  }

  #add(name: keyof AssistantStreamEvents, listening: Listening): this {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listening]);
    return this;
  }

  #emitAll(events: Iterable<NamedEvent>): void {
    for (const [name, ...args] of events) this.#emit(name, ...args);
  }

  /** Whether anybody listened. */
  #emit(name: keyof AssistantStreamEvents, ...args: unknown[]): boolean {
    if (name === "end") this.#ended = true;
    const listeners = this.#listeners.get(name) ?? [];
    this.#listeners.set(
      name,
      listeners.filter(({ once }) => !once),
    );
    // What goes with which name is said by `on`, which added them, and by the callers of this.
    for (const { listener } of listeners) listener(...(args as never[]));
    return listeners.length > 0;
  }
}
