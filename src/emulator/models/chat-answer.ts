import { isCount, isObject, listIn, textIn } from "../state/json.js";
import type { RunError } from "../state/schemas.js";
import { CallCollector } from "./chat-calls.js";
import { DONE, readChunks } from "./chat-chunks.js";
import type { ModelPart } from "./model.js";

/**
 * Reads the answer of a chat-completions endpoint: text as it arrives, then the tool calls whole, then the usage.
 * @throws When the endpoint says that it failed, when the answer breaks off, and when it is no chat completion.
 */
export async function* readAnswer(body: ReadableStream<Uint8Array>): AsyncGenerator<ModelPart, void> {
  const calls = new CallCollector();
  let usage: ModelPart | undefined;
  let finishReason = "";
  let isDone = false;
  for await (const chunk of readChunks(body)) {
    if (chunk === DONE) {
      isDone = true;
      break;
    }
    const error = errorIn(chunk);
    if (error) throw error;
    if (!isObject(chunk)) continue;
    usage = usageIn(chunk.usage) ?? usage;
    const [choice] = listIn(chunk.choices);
    if (!isObject(choice)) continue;
    finishReason = textIn(choice.finish_reason) || finishReason;
    // An answer in one piece has a message where a stream has deltas.
    if (isObject(choice.message)) isDone = true;
    const message = isObject(choice.delta) ? choice.delta : choice.message;
    if (!isObject(message)) continue;
    const text = contentIn(message.content) + textIn(message.refusal);
    if (text !== "") yield text;
    for (const piece of listIn(message.tool_calls)) calls.add(piece);
  }
  if (!isDone && finishReason === "") {
    throw new Error("The endpoint's answer ended without [DONE] and without a finish_reason.");
  }
  if (FAILURES.has(finishReason)) {
    throw new Error(`The endpoint ended its answer with ${finishReason}.`);
  }
  // Calls that were cut short cannot be made.
  const isCut = finishReason === "length";
  const toolCalls = isCut ? [] : calls.list();
  if (toolCalls.length > 0) yield { toolCalls };
  if (usage) yield usage;
  if (isCut) yield { incomplete: "max_completion_tokens" };
}

const FAILURES = new Set(["content_filter", "error"]);

/** The endpoint said that it failed. */
export class ChatError extends Error {
  override readonly name = "ChatError";
  readonly code: RunError["code"];

  constructor(message: string, code: RunError["code"] = "server_error") {
    super(message);
    this.code = code;
  }
}

/** An error in place of a chunk: `{ error }` of some form, a list with one, or one that is named by its `object`. */
function errorIn(chunk: unknown): ChatError | undefined {
  if (Array.isArray(chunk)) return errorIn(chunk[0]);
  if (!isObject(chunk)) return undefined;
  const { error, object, detail } = chunk;
  if (!error && object !== "error" && detail === undefined) return undefined;
  const { message, code, type } = isObject(error) ? error : chunk;
  const reason = textIn(error) || textIn(message) || textIn(detail);
  const words = [textIn(code), textIn(type)];
  const isLimit = code === 429 || words.some((word) => word.startsWith("rate_limit"));
  const errorCode = isLimit ? "rate_limit_exceeded" : "server_error";
  return new ChatError(reason || "The endpoint failed and did not say why.", errorCode);
}

/** Text, or the text of a list of parts. */
function contentIn(content: unknown): string {
  const parts = listIn(content);
  const texts = parts.map((part) => (isObject(part) ? textIn(part.text) : ""));
  return textIn(content) + texts.join("");
}

/** The usage, where both of its counts are whole numbers. */
function usageIn(usage: unknown): ModelPart | undefined {
  if (!isObject(usage)) return undefined;
  const { prompt_tokens, completion_tokens } = usage;
  if (!isCount(prompt_tokens) || !isCount(completion_tokens)) return undefined;
  return { usage: { prompt_tokens, completion_tokens } };
}
