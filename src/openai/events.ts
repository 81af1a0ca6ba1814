import { throwIfAborted } from "../http/signals.js";
import { renamed } from "./errors.js";

/** A stream of events that was asked for by `stream: true`. */
export class Stream<Item> implements AsyncIterable<Item> {
  /** Aborting it ends the request, and the iteration with it. */
  readonly controller: AbortController;
  readonly #items: AsyncIterable<Item>;

  constructor(items: AsyncIterable<Item>, controller: AbortController) {
    this.#items = items;
    this.controller = controller;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    try {
      yield* this.#items;
    } catch (error) {
      if (!this.controller.signal.aborted) throw error;
    }
  }

  /** One line of JSON for each item. */
  toReadableStream(): ReadableStream<Uint8Array> {
    return toLines(this);
  }
}

/** Waits for the first item, and gives all of them. */
export async function begun<Item>(items: AsyncGenerator<Item, void, undefined>): Promise<AsyncIterable<Item>> {
  const first = await items.next();
  return (async function* () {
    try {
      if (!first.done) yield first.value;
      yield* items;
    } finally {
      await items.return();
    }
  })();
}

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

/** The items that `toLines` wrote. */
export async function* fromLines<Item>(
  lines: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Item, void, undefined> {
  const reader = lines.getReader();
  const onAbort = () => void reader.cancel().catch(() => {});
  signal.addEventListener("abort", onAbort);
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      throwIfAborted(signal);
      const [last = "", ...whole] = `${rest}${decoder.decode(value, { stream: !done })}`.split("\n").reverse();
      rest = last;
      for (const line of whole.reverse()) {
        if (line) yield JSON.parse(line) as Item;
        throwIfAborted(signal);
      }
      if (done) return;
    }
  } catch (error) {
    throw renamed(error, signal);
  } finally {
    signal.removeEventListener("abort", onAbort);
    onAbort();
  }
}
