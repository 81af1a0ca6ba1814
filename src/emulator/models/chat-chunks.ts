import { createParser } from "eventsource-parser";

/** Follows the last chunk, if the endpoint says that it was the last. */
export const DONE = Symbol("[DONE]");

/** The longest event, and the longest answer in one piece, in characters. */
const MAX_LENGTH = 16 * 1024 * 1024;

/**
 * The chunks of a chat completion, JSON of any shape. An endpoint that does not stream sends a single one.
 * @throws When the answer breaks off, and when it is neither events nor JSON.
 */
export async function* readChunks(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown, void> {
  const events = new EventReader();
  let isJson: boolean | undefined;
  let whole = "";
  for await (const text of decoded(body)) {
    isJson ??= startsJson(text);
    if (isJson) {
      whole += text;
      if (whole.length > MAX_LENGTH) throw tooLong();
    } else {
      for (const data of events.read(text)) yield* parseData(data);
    }
  }
  if (isJson) yield parse(whole);
  // The blank line after the last event may be missing.
  else for (const data of events.read("\n\n")) yield* parseData(data);
}

/** Whether a body is one JSON text, or undefined while only blanks have arrived. */
function startsJson(text: string): boolean | undefined {
  const first = text.trimStart().at(0);
  return first === undefined ? undefined : first === "{" || first === "[";
}

/** The beginning of a body as text, long enough for a message. */
export async function readText({ body }: Response): Promise<string> {
  let text = "";
  if (!body) return text;
  for await (const piece of decoded(body)) {
    text += piece;
    if (text.length > 4096) break;
  }
  return text.trim();
}

async function* decoded(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** Collects the data of server-sent events as their text arrives. */
class EventReader {
  #data: string[] = [];
  readonly #parser = createParser({
    onEvent: ({ data }) => void this.#data.push(data),
    onError({ type }) {
      if (type === "max-buffer-size-exceeded") throw tooLong();
    },
    maxBufferSize: MAX_LENGTH,
  });

  /** The data of the events that this text completes. */
  read(text: string): string[] {
    this.#parser.feed(text);
    return this.#data.splice(0);
  }
}

/** The JSON of an event; several where the endpoint leaves out the blank lines between its events. */
function parseData(data: string): unknown[] {
  const lines = data.split("\n").filter((line) => line.trim() !== "");
  try {
    return lines.map((line) => (line.trim() === "[DONE]" ? DONE : parse(line)));
  } catch {
    // One JSON text may have several lines as well.
    return [parse(data)];
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error("The endpoint's answer is no JSON.");
  }
}

function tooLong(): Error {
  return new Error(`The endpoint's answer has an event of more than ${MAX_LENGTH} characters.`);
}
