import type { FunctionCall, Message, Run, RunError, RunStep, Tool, ToolCallDetails, Usage } from "../state/schemas.js";

/** What a model is called with: the run, what it may read, and what it has done so far. */
export interface ModelContext {
  run: Run;
  /** The instructions of the run, additional ones included. */
  instructions: string;
  /** The messages of the thread that the run may read, oldest first, limited by its `truncation_strategy`. */
  messages: Message[];
  /** The tools that the model may call: none when `tool_choice` is `none`. */
  tools: Tool[];
  /** What the run has done so far, oldest first, with the outputs of its tool calls. */
  steps: RunStep[];
  /** Aborts when the run is cancelled or expires, or the emulator is reset. */
  signal: AbortSignal;
}

/** A call of a tool. Built-in tools carry their result, and the model is called again at once. */
export type ModelToolCall =
  | {
      type?: "function" | undefined;
      name: string;
      /** Sent as JSON; text is sent as it is, whether it is JSON or not. @default {} */
      arguments?: Record<string, unknown> | string | undefined;
    }
  | { type: "code_interpreter"; input: string; logs?: string | undefined }
  | { type: "retrieval" }
  | { type: "file_search"; results?: readonly SearchResult[] | undefined };

/** What a search of files found. */
export interface SearchResult {
  file_id: string;
  file_name: string;
  /** How well it fits, from 0 to 1. */
  score: number;
  /** The text that was found. A request sees it only where its `include[]` asks for it. */
  content?: string | undefined;
}

/** The limit of tokens that was reached. */
export type IncompleteReason = NonNullable<NonNullable<Run["incomplete_details"]>["reason"]>;

/**
 * A part of an answer: text, tool calls, the tokens that the turn used, or one of two ends. `incomplete` ends the
 * run with its message cut short; `failure` fails it.
 */
export type ModelPart =
  | string
  | { toolCalls: ModelToolCall[] }
  | { usage: Pick<Usage, "prompt_tokens" | "completion_tokens"> }
  | { incomplete: IncompleteReason }
  | { failure: { code?: RunError["code"] | undefined; message: string } };

/** One part, or several, perhaps as they arrive: each text of several becomes a delta. */
export type ModelAnswer = ModelPart | readonly ModelPart[] | AsyncIterable<ModelPart>;

/**
 * Stands in for the language model. It is called once for each turn of a run: at the start, and again after its tool
 * calls were answered. If it throws, the run fails with `server_error`.
 */
export type Model = (context: ModelContext) => ModelAnswer | Promise<ModelAnswer>;

/** Tokens as the emulator counts them, four characters each, which is near enough and always the same. */
export function countTokens(text: string): number {
  return Math.ceil(text.length / 4);
}

/** The text of a message. */
export function textOf(message: Message): string {
  const texts = message.content.flatMap((part) => (part.type === "text" ? part.text.value : []));
  return texts.join("\n");
}

/** The calls of functions, without their outputs. */
export function functionCalls(calls: ToolCallDetails[]): FunctionCall[] {
  const functions = calls.filter((call) => call.type === "function");
  return functions.map(({ id, type, function: { name, arguments: text } }) => ({
    id,
    type,
    function: { name, arguments: text },
  }));
}
