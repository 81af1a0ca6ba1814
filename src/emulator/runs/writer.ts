import { countTokens } from "../models/model.js";
import { pause } from "../state/clock.js";
import { emit } from "../state/events.js";
import type { RunRecord, ThreadRecord } from "../state/records.js";
import type { Message, RunStep } from "../state/schemas.js";
import type { EmulatorContext } from "./context.js";
import { closeMessage, closeStep, openMessage, tokensOf } from "./steps.js";

/** Writes the text of one turn: opens a message with the first piece, and another after tool calls. */
export class MessageWriter {
  readonly #context: EmulatorContext;
  readonly #thread: ThreadRecord;
  readonly #record: RunRecord;
  #open: { message: Message; step: RunStep; maxTokens: number } | undefined;

  constructor(context: EmulatorContext, thread: ThreadRecord, record: RunRecord) {
    this.#context = context;
    this.#thread = thread;
    this.#record = record;
  }

  /**
   * Writes each piece after its latency. Returns false, with the message closed, when the tokens ran out.
   * @throws The signal's reason, once it aborts.
   */
  async write(pieces: string[], signal: AbortSignal): Promise<boolean> {
    const { clock, latency } = this.#context;
    this.#open ??= this.#openMessage();
    const { message, maxTokens } = this.#open;
    for (const piece of pieces) {
      await pause(clock, latency.deltaMs, signal);
      if (append(this.#record, message, piece, maxTokens)) continue;
      this.close("max_tokens");
      return false;
    }
    return true;
  }

  /** Closes the message, if one is open: complete, or cut short for a reason. */
  close(reason?: "max_tokens"): void {
    if (!this.#open) return;
    const { message, step } = this.#open;
    closeMessage(this.#context, this.#record, message, reason);
    closeStep(this.#context, this.#record, step, "completed");
    this.#open = undefined;
  }

  #openMessage() {
    const limit = this.#record.run.max_completion_tokens ?? Infinity;
    const maxTokens = limit - tokensOf(this.#record).completion_tokens;
    return { ...openMessage(this.#context, this.#thread, this.#record), maxTokens };
  }
}

/** Appends text to a message, as far as its tokens go. Returns whether all of it fitted. */
function append({ turn, listeners }: RunRecord, message: Message, text: string, maxTokens: number): boolean {
  const [content] = message.content;
  const before = content?.type === "text" ? content.text.value : "";
  const value = text.slice(0, Math.max(0, maxTokens * 4 - before.length));
  // The first delta of a part opens it, with its annotations.
  if (content?.type === "text") content.text.value += value;
  else message.content.push({ type: "text", text: { value, annotations: [] } });
  turn.completion_tokens = countTokens(before + value);
  emit(listeners, {
    event: "thread.message.delta",
    data: {
      id: message.id,
      object: "thread.message.delta",
      delta: { content: [{ index: 0, type: "text", text: content ? { value } : { value, annotations: [] } }] },
    },
  });
  return value.length === text.length;
}
