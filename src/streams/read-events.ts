import { createParser } from "eventsource-parser";
import { type Contract, isObject } from "../types.js";
import { completeData, isOfApi, type StreamEvent } from "./events.js";

/** The events of one answer. */
export class AnswerEvents<C extends Contract> {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #batches: AsyncGenerator<StreamEvent<C>[], void, undefined>;
  #reading: Promise<IteratorResult<StreamEvent<C>[], void>> | undefined;

  constructor(body: ReadableStream<Uint8Array>) {
    this.#reader = body.getReader();
    this.#batches = readEvents<C>(this.#reader);
  }

  /** The next batch. One that was asked for before, and for which nobody waits any more, comes first. */
  next(): Promise<IteratorResult<StreamEvent<C>[], void>> {
    this.#reading ??= this.#batches.next().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** Ends the connection. */
  cancel(): void {
    this.#reader.cancel().catch(() => {});
  }
}

/**
 * The events of a body of server-sent events (WHATWG HTML, 9.2), chunk by chunk: nothing is read before it is asked
 * for. Cancelling the reader ends it.
 * @throws {SyntaxError} The data of an event is not JSON.
 */
export async function* readEvents<C extends Contract>(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): AsyncGenerator<StreamEvent<C>[], void, undefined> {
  let events: StreamEvent<C>[] = [];
  const parser = createParser({
    onEvent: (message) => {
      const event = eventOf<C>(message);
      if (event) events.push(event);
    },
  });
  const decoder = new TextDecoder();
  let last = "";
  for (;;) {
    const { done, value } = await reader.read();
    const text = decoder.decode(value, { stream: !done });
    last = text.at(-1) ?? last;
    let broken: { error: unknown } | undefined;
    try {
      // The parser waits for what may follow a CR, and at the end nothing does.
      parser.feed(done && last === "\r" ? `${text}\n` : text);
    } catch (error) {
      broken = { error };
    }
    // The events before the fault are whole. A batch of none is a sign of life: bytes that end no event.
    yield events;
    if (broken) throw broken.error;
    if (done) return;
    events = [];
  }
}

/** A server-sent event. */
interface WireMessage {
  event?: string | undefined;
  data: string;
}

/** The event that a message of the wire stands for. */
function eventOf<C extends Contract>({ event, data }: WireMessage): StreamEvent<C> | undefined {
  const read = event === undefined ? unnamed(data) : { event, data: dataOf(event, data) };
  if (typeof read?.event !== "string") return undefined;
  completeData(read.event, read.data);
  // What is missing all the same is found out where it is needed.
  return read as StreamEvent<C>;
}

/** All data is JSON but that of `done`. Events that are not of the API may hold anything. */
function dataOf(event: string, text: string): unknown {
  if (event === "done") return text;
  try {
    return parse(text, event);
  } catch (error) {
    if (isOfApi({ event })) throw error;
    return text;
  }
}

/** `JSON.parse`, whose own error would quote what people and models said. */
function parse(text: string, event: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError(`the data of ${event} is not JSON`);
  }
}

/**
 * A message with no name holds the whole event: `RunStream.toReadableStream` writes such messages. Some servers tell
 * of an error in one.
 */
function unnamed(text: string): { event?: unknown; data?: unknown } | undefined {
  if (text === "[DONE]") return { event: "done", data: text };
  const read = parse(text, "an event");
  if (!isObject(read)) return undefined;
  return read.error ? { event: "error", data: read } : read;
}
