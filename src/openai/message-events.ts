import { itemsOf } from "./delta-items.js";
import type { NamedEventsOf } from "./named-listeners.js";
import type { Message, MessageContent, MessageDelta, MessageStreamEvent, Text } from "./types/index.js";

/** The named events of one message. */
export class MessageEvents {
  /** The message as it was last. */
  latest: Message | undefined;
  isDone = false;
  /** How many characters listeners were told of each part, by its index. */
  readonly #told = new Map<number, number>();
  /** The parts of which listeners were not told the end. */
  readonly #open = new Set<number>();

  *of(event: MessageStreamEvent, message: Message): NamedEventsOf {
    const isNew = this.latest === undefined;
    this.latest = message;
    switch (event.event) {
      case "thread.message.created":
        yield ["messageCreated", message];
        break;
      case "thread.message.delta":
        yield* this.#ofDelta(event.data.delta, message);
        break;
      case "thread.message.completed":
      case "thread.message.incomplete":
        if (isNew) yield ["messageCreated", message];
        if (!this.isDone) yield* this.#end(message);
        this.isDone = true;
    }
  }

  *#ofDelta(delta: MessageDelta, message: Message): NamedEventsOf {
    const deltas = itemsOf(delta?.content);
    const indexes = deltas.map(([index]) => index);
    const created = indexes.filter((index) => !this.#told.has(index));
    for (const index of created) yield* textCreated(message, index);
    yield ["messageDelta", delta, message];
    for (const [index, part] of deltas) {
      const text = textOf(partOf(message, index));
      if (part.type === "text" && part.text && text) yield ["textDelta", part.text, text];
      this.#told.set(index, text?.value.length ?? 0);
      this.#open.add(index);
    }
    // Where a part begins, those before are done.
    if (created.length > 0) yield* this.#close(message, indexes);
  }

  /** Tells what was not streamed, and the end. */
  *#end(message: Message): NamedEventsOf {
    for (const index of partsOf(message).keys()) {
      const isNew = !this.#told.has(index);
      if (isNew) yield* textCreated(message, index);
      const text = textOf(partOf(message, index));
      const value = text?.value.slice(this.#told.get(index) ?? 0);
      if (text && value) yield ["textDelta", { value }, text];
      if (isNew) yield* this.#close(message, [index]);
      if (isNew) this.#open.add(index);
    }
    yield* this.#close(message);
    yield ["messageDone", message];
  }

  /** Tells the end of each open part but these. */
  *#close(message: Message, except: readonly number[] = []): NamedEventsOf {
    for (const index of this.#open) {
      if (except.includes(index)) continue;
      this.#open.delete(index);
      const part = partOf(message, index);
      const text = textOf(part);
      if (text) yield ["textDone", text, message];
      if (part?.type === "image_file") yield ["imageFileDone", part.image_file, message];
    }
  }
}

// A broken server may send anything as the content of a message.

function partsOf(message: Message): readonly (MessageContent | null)[] {
  const content: unknown = message.content;
  return Array.isArray(content) ? content : [];
}

function partOf(message: Message, index: number): MessageContent | undefined {
  return partsOf(message)[index] ?? undefined;
}

function textOf(part: MessageContent | undefined): Text | undefined {
  const text = part?.type === "text" ? part.text : undefined;
  return typeof text?.value === "string" ? text : undefined;
}

function* textCreated(message: Message, index: number): NamedEventsOf {
  const text = textOf(partOf(message, index));
  if (text) yield ["textCreated", text];
}
