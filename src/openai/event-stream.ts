import { fromLines, toLines } from "./lines.js";

/** A stream of events that was asked for by `stream: true`. It can be read once; `tee()` splits it. */
export class Stream<Item> implements AsyncIterable<Item> {
  /** Aborting it ends the request, and the iteration with it. */
  readonly controller: AbortController;
  readonly #iterate: () => AsyncIterator<Item>;

  constructor(iterator: () => AsyncIterator<Item>, controller: AbortController) {
    this.#iterate = iterator;
    this.controller = controller;
  }

  /** The items that `toReadableStream` wrote, here or in the package `openai`. */
  static fromReadableStream<Item>(lines: ReadableStream<Uint8Array>, controller: AbortController): Stream<Item> {
    const items = fromLines<Item>(lines, controller.signal);
    return new Stream(() => items, controller);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    const iterator = this.#iterate();
    const items = { [Symbol.asyncIterator]: () => iterator };
    try {
      yield* items;
    } catch (error) {
      if (!this.controller.signal.aborted) throw error;
    }
  }

  /**
   * Two streams of the same items, each to be read at its own speed: what one has read is kept for the other. The request
   * ends when both are left.
   */
  tee(): [Stream<Item>, Stream<Item>] {
    const items = this[Symbol.asyncIterator]();
    const queues = new Set<Queue<Item>>();
    const branch = () => {
      const queue: Queue<Item> = [];
      queues.add(queue);
      return new Stream(() => readQueue(items, queue, queues), this.controller);
    };
    return [branch(), branch()];
  }

  /** One line of JSON for each item. */
  toReadableStream(): ReadableStream<Uint8Array> {
    return toLines(this);
  }
}

type Queue<Item> = Promise<IteratorResult<Item, void>>[];

/** The items of one branch of a stream. What is read for one queue is added to all. */
async function* readQueue<Item>(
  items: AsyncGenerator<Item, void, undefined>,
  queue: Queue<Item>,
  queues: Set<Queue<Item>>,
): AsyncGenerator<Item, void, undefined> {
  try {
    for (;;) {
      if (queue.length === 0) {
        const next = items.next();
        for (const each of queues) each.push(next);
      }
      const result = await queue.shift();
      if (!result || result.done) return;
      yield result.value;
    }
  } finally {
    queues.delete(queue);
    if (queues.size === 0) await items.return();
  }
}

/** Waits for the first item, and returns all of them. */
export async function untilFirst<Item>(items: AsyncGenerator<Item, void, undefined>): Promise<AsyncIterator<Item>> {
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
