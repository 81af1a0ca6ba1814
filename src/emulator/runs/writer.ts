import { countTokens } from "../models/model.js";
import { pause } from "../state/clock.js";
import { emit } from "../state/events.js";
import type { RunRecord } from "../state/records.js";
import type { Message, RunStep, TextDelta } from "../state/schemas.js";
import type { Context } from "./context.js";
import { closeMessage, closeStep, openMessage, tokensOf } from "./steps.js";

/** The text of a message that is being written. */
interface OpenText {
  message: Message;
  step: RunStep;
  maxTokens: number;
}

/** Writes the text of one turn: opens a message with the first piece, and another after tool calls. */
export class MessageWriter {
  readonly #context: Context;
  readonly #record: RunRecord;
  #open: OpenText | undefined;

  constructor(context: Context, record: RunRecord) {
    this.#context = context;
    this.#record = record;
  }

  /**
   * Writes each piece after its latency. Returns false, with the message closed, when the tokens ran out.
   * @throws The signal's reason, once it aborts.
   */
  async write(pieces: string[], signal: AbortSignal): Promise<boolean> {
    const { clock, latency } = this.#context;
    this.#open ??= this.#openText();
    for (const piece of pieces) {
      await pause(clock, latency.deltaMs, signal);
      if (append(this.#record, this.#open, piece)) continue;
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

  #openText(): OpenText {
    const { max_completion_tokens: limit } = this.#record.run;
    const used = tokensOf(this.#record).completion_tokens;
    const opened = openMessage(this.#context, this.#record);
    return { ...opened, maxTokens: (limit ?? Infinity) - used };
  }
}

/** Appends text to a message, as far as its tokens go. Returns whether all of it fitted. */
function append({ turn, listeners }: RunRecord, { message, maxTokens }: OpenText, text: string): boolean {
  const { id, content } = message;
  const [part] = content;
  const before = part?.type === "text" ? part.text.value : "";
  const room = maxTokens * 4 - before.length;
  const value = text.slice(0, Math.max(0, room));
  // The first delta of a part opens it, with its annotations.
  const delta: TextDelta = part ? { value } : { value, annotations: [] };
  if (part?.type === "text") part.text.value += value;
  else content.push({ type: "text", text: { value, annotations: [] } });
  turn.completion_tokens = countTokens(before + value);
  emit(listeners, {
    event: "thread.message.delta",
    data: {
      id,
      object: "thread.message.delta",
      delta: { content: [{ index: 0, type: "text", text: delta }] },
    },
  });
  return value.length === text.length;
}
