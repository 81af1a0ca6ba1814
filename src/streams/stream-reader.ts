import { onAbort } from "../http/signals.js";
import type { Contract } from "../types.js";
import type { Snapshot, StreamEvent } from "./events.js";
import { MessageTexts } from "./message-texts.js";
import { isBroken } from "./parts.js";
import { publicEvent } from "./public-event.js";
import { RunEvents } from "./run-events.js";
import { Snapshots } from "./snapshots.js";
import { StreamContext } from "./stream-context.js";
import type { StreamOptions, StreamSource } from "./stream-source.js";
import type { Items, Listed } from "./stream-state.js";

/** An event with the text that it adds, and the one after it once that was read. */
interface Link<C extends Contract> {
  event?: StreamEvent<C>;
  texts?: readonly string[];
  next?: Link<C>;
}

type ReadLink<C extends Contract> = Required<Pick<Link<C>, "event" | "texts">>;

/** One sequence of events for any number of readers. Each keeps its place; what all have read is forgotten. */
export class StreamReader<C extends Contract> {
  readonly #context: StreamContext<C>;
  readonly #events: RunEvents<C>;
  readonly #texts = new MessageTexts();
  readonly #abort: AbortController;
  readonly #signal: AbortSignal | undefined;
  #stopListening = () => {};
  #last: Link<C> = {};
  #pulling: Promise<void> | undefined;
  #outcome: { error?: unknown } | undefined;
  #readers = 0;

  constructor(source: StreamSource<C>, { signal, ...options }: StreamOptions<C["Run"]>, abort: AbortController) {
    this.#abort = abort;
    this.#signal = signal;
    this.#listen();
    this.#context = new StreamContext(source, options, abort.signal);
    this.#events = new RunEvents(this.#context);
  }

  get run(): C["Run"] | undefined {
    return this.#context.state.run;
  }

  events(): AsyncGenerator<StreamEvent<C>, void, undefined> {
    return this.#each(({ event }) => [event]);
  }

  /** @throws What kept missing text from being listed, at the end. */
  texts(): AsyncGenerator<string, void, undefined> {
    return this.#each(
      ({ texts }) => texts,
      () => this.#checkTexts(),
    );
  }

  messages(): AsyncGenerator<C["Message"], void, undefined> {
    return this.#each(({ event }) => {
      const message = isMessageEnd(event) && !isBroken(event) ? event.data : undefined;
      // The name of the event says what it is.
      return message ? [message as C["Message"]] : [];
    });
  }

  snapshots(): AsyncGenerator<Snapshot<C>, void, undefined> {
    const snapshots = new Snapshots<C>();
    return this.#each(({ event }) => {
      const snapshot = snapshots.apply(event);
      return snapshot ? [snapshot] : [];
    });
  }

  /** The events as server-sent events. */
  bytes(includePrivate: boolean): AsyncGenerator<Uint8Array, void, undefined> {
    const encoder = new TextEncoder();
    return this.#each(({ event }) => {
      const written = includePrivate ? event : publicEvent(event);
      return written ? [encoder.encode(`data: ${JSON.stringify(written)}\n\n`)] : [];
    });
  }

  /** Ends a reader that handed events on. If it is the last one, that ends the run with `cancelOnAbort`. */
  async leave(reader: AsyncGenerator<unknown>, reason: unknown): Promise<void> {
    const isLast = this.#readers <= 1 && !this.#outcome;
    if (isLast && this.#context.options.cancelOnAbort) this.#abort.abort(reason);
    await reader.return(undefined);
    await this.#events.cancelled();
  }

  async finalRun(): Promise<C["Run"]> {
    await this.#readAll();
    if (!this.run) throw this.#context.lost();
    return this.run;
  }

  /** @throws What kept those of which no event told from being listed. */
  async finalItems<Kind extends Listed>(object: Kind): Promise<Items<C>[Kind][]> {
    await this.#readAll();
    this.#checkMissing(object);
    return this.#context.state.whole(object);
  }

  async #readAll(): Promise<void> {
    for await (const _ of this.events());
  }

  #checkMissing(object: Listed): void {
    const error = this.#context.state.missing.get(object);
    if (error) throw error;
  }

  #checkTexts(): void {
    this.#checkMissing("thread.message");
    const { incomplete } = this.#texts;
    if (incomplete) throw this.#context.incomplete(incomplete);
  }

  /** What a reader takes of each event from here on. */
  #each<T>(take: (link: ReadLink<C>) => readonly T[], atEnd = () => {}): AsyncGenerator<T, void, undefined> {
    // Nothing else may hold on to what was read.
    const place = { at: this.#last };
    return cancellable((left) => this.#readFrom(place, take, atEnd, left));
  }

  async *#readFrom<T>(
    place: { at: Link<C> },
    take: (link: ReadLink<C>) => readonly T[],
    atEnd: () => void,
    left: AbortSignal,
  ): AsyncGenerator<T, void, undefined> {
    this.#readers += 1;
    this.#listen();
    try {
      while (!left.aborted) {
        if (place.at.next) {
          place.at = place.at.next;
          // A link that follows another holds an event.
          yield* take(place.at as ReadLink<C>);
        } else if (this.#outcome) {
          if ("error" in this.#outcome) throw this.#outcome.error;
          return atEnd();
        } else {
          this.#pulling ??= this.#pull();
          await untilAborted(this.#pulling, left);
        }
      }
    } finally {
      this.#readers -= 1;
      if (this.#readers === 0) this.#close();
    }
  }

  async #pull(): Promise<void> {
    try {
      const { done, value } = await this.#events.batches.next();
      if (done) this.#outcome = {};
      for (const event of value ?? []) {
        this.#last.next = { event, texts: this.#texts.of(event) };
        this.#last = this.#last.next;
      }
    } catch (error) {
      this.#outcome = { error };
    } finally {
      this.#pulling = undefined;
    }
  }

  #close(): void {
    // A signal that outlives the stream must not keep it.
    this.#stopListening();
    this.#events.close();
  }

  #listen(): void {
    this.#stopListening();
    const signal = this.#signal;
    if (signal) this.#stopListening = onAbort(signal, () => this.#abort.abort(signal.reason));
  }
}

/** Waits for a promise that never rejects, or for the signal. */
function untilAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stopListening = onAbort(signal, resolve);
    void promise.then(() => {
      stopListening();
      resolve();
    });
  });
}

/** A generator that can be left while it waits: `return` alone would be heard only after what was asked for. */
function cancellable<T>(
  generate: (left: AbortSignal) => AsyncGenerator<T, void, undefined>,
): AsyncGenerator<T, void, undefined> {
  const left = new AbortController();
  const generator = generate(left.signal);
  const finish = generator.return.bind(generator);
  generator.return = (value) => {
    left.abort();
    return finish(value);
  };
  return generator;
}

function isMessageEnd({ event }: StreamEvent): boolean {
  return event === "thread.message.completed" || event === "thread.message.incomplete";
}
