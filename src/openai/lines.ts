import { onAbort, throwIfAborted } from "../http/signals.js";
import { completeData } from "../streams/events.js";
import { OpenAIError } from "./errors.js";
import { renamed } from "./rename-errors.js";
import type { AssistantStreamEvent } from "./types/index.js";

/** One line of JSON for each item. */
export function toLines(items: AsyncIterable<unknown>): ReadableStream<Uint8Array> {
  const iterator = items[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    cancel: async () => void (await iterator.return?.()),
  });
}

/** The items that `toLines` wrote. @throws {OpenAIError} A line is not JSON. */
export async function* fromLines<Item>(
  lines: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Item, void, undefined> {
  const reader = lines.getReader();
  const cancel = () => void reader.cancel().catch(() => {});
  const release = onAbort(signal, cancel);
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      throwIfAborted(signal);
      const text = decoder.decode(value, { stream: !done });
      // What stands after the last line break may go on.
      const parts = `${rest}${text}${done ? "\n" : ""}`.split("\n");
      rest = parts.pop() ?? "";
      for (const line of parts) {
        if (line.trim() !== "") yield parse(line) as Item;
        throwIfAborted(signal);
      }
      if (done) return;
    }
  } catch (error) {
    throw renamed(error, signal);
  } finally {
    release();
    cancel();
  }
}

/** The events that `toLines` wrote. @throws {OpenAIError} A line is no event. */
export async function* eventsFromLines(
  lines: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<AssistantStreamEvent, void, undefined> {
  for await (const event of fromLines<AssistantStreamEvent | null>(lines, signal)) {
    if (typeof event?.event !== "string") throw new OpenAIError("A line of the stream is no event.");
    completeData(event.event, event.data);
    yield event;
  }
}

/** `JSON.parse`, whose own error would quote what people and models said. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new OpenAIError("A line of the stream is not JSON.");
  }
}
