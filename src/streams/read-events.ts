import { createParser } from "eventsource-parser";
import { isKnown, type StreamEvent } from "./events.js";

/**
 * The events of a body of server-sent events (WHATWG HTML, 9.2), chunk by chunk: nothing is read before it is asked
 * for. Cancelling the reader ends it.
 * @throws {SyntaxError} The data of an event is not JSON.
 */
export async function* readEvents(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): AsyncGenerator<StreamEvent[], void, undefined> {
  let events: StreamEvent[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => {
      const read = event === undefined ? unnamed(data) : { event, data: dataOf(event, data) };
      // The server is trusted to follow the contract, as with any answer.
      if (typeof read?.event === "string") events.push(read as StreamEvent);
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
    // What came before the fault is whole. Bytes that end no event are a sign of life.
    yield events;
    if (broken) throw broken.error;
    if (done) return;
    events = [];
  }
}

/** Data is JSON but for the end's; and what the contract does not know may be anything. */
function dataOf(event: string, text: string): unknown {
  if (event === "done") return text;
  try {
    return parse(text, event);
  } catch (error) {
    if (isKnown(event)) throw error;
    return text;
  }
}

/** `JSON.parse`, whose own error would quote what people and models said. */
function parse(text: string, event: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError(`the data of ${event} is not JSON`);
  }
}

/** An event with no name holds its own: that is how `RunStream.toReadableStream` writes it. Some servers fail in one. */
function unnamed(text: string): { event?: unknown; data?: unknown } | null {
  const read = parse(text, "an event");
  return read?.error ? { event: "error", data: read } : read;
}
