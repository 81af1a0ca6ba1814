import { isObject } from "../types.js";
import { hasId, type StreamEvent, subjectOf } from "./events.js";
import { isBroken, itemsOf, positionOf } from "./parts.js";

/** The text that was read of one part of a message. Its hash tells whether the whole text begins with it. */
interface TextSoFar {
  length: number;
  hash: number;
}

const NONE: readonly string[] = [];

/**
 * The text that each event adds: deltas bring it piece by piece, and a whole message brings what its deltas left out.
 * Keeps no text, so that a message of any length takes no memory.
 */
export class MessageTexts {
  /** By the id of the message and the position of the part; undefined once the message has ended. */
  readonly #messages = new Map<string, TextSoFar[] | undefined>();
  /** The id of a message whose deltas left out text that nothing can bring any more. */
  incomplete: string | undefined;

  of(event: StreamEvent): readonly string[] {
    const subject = subjectOf(event);
    const data: unknown = event.data;
    if (subject?.object !== "thread.message" || !hasId(data)) return NONE;
    const { id } = data;
    if (!this.#messages.has(id)) this.#messages.set(id, []);
    const parts = this.#messages.get(id);
    // What is told of a message after its end was in it.
    if (!parts) return NONE;
    if (subject.change === "delta") return ofDelta(parts, data.delta);
    const { texts, isComplete } = ofMessage(parts, data.content);
    // One that is broken may come again, whole.
    if (data.status !== "in_progress" && !isBroken(event)) {
      this.#messages.set(id, undefined);
      if (!isComplete) this.incomplete ??= id;
    }
    return texts;
  }
}

function ofDelta(parts: TextSoFar[], delta: unknown): string[] {
  const texts: string[] = [];
  for (const part of itemsOf(Object(delta).content)) {
    const text = textOf(part);
    if (text === "") continue;
    // A position that makes no sense is taken for that of the part which is being written.
    const position = positionOf(part) ?? Math.max(0, parts.length - 1);
    parts[position] = withMore(parts[position], text);
    texts.push(text);
  }
  return texts;
}

function ofMessage(parts: TextSoFar[], content: unknown): { texts: string[]; isComplete: boolean } {
  const texts: string[] = [];
  let isComplete = true;
  for (const [position, part] of itemsOf(content).entries()) {
    const whole = textOf(part);
    const { length = 0, hash = 0 } = parts[position] ?? {};
    // A server may shorten a text in the end; then nothing of it is missing.
    if (length > whole.length) continue;
    if (withMore(undefined, whole.slice(0, length)).hash !== hash) {
      isComplete = false;
    } else if (length < whole.length) {
      const rest = whole.slice(length);
      parts[position] = withMore(parts[position], rest);
      texts.push(rest);
    }
  }
  return { texts, isComplete };
}

function withMore({ length, hash }: TextSoFar = { length: 0, hash: 0 }, text: string): TextSoFar {
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return { length: length + text.length, hash };
}

/** The text of a part of a message or of a delta. */
export function textOf(part: unknown): string {
  if (!isObject(part) || !isObject(part.text)) return "";
  return typeof part.text.value === "string" ? part.text.value : "";
}
