import type { ContentPart, FunctionCall, Message, Tool, ToolCallDetails, ToolChoice } from "../state/schemas.js";
import { functionCalls, type ModelContext, textOf } from "./model.js";

type ImagePart = Extract<ContentPart, { type: "image_url" }>;
type ChatPart = { type: "text"; text: string } | ImagePart;

type ChatMessage =
  | { role: "system" | "user"; content: string | ChatPart[] }
  | { role: "assistant"; content: string | ChatPart[] | null; tool_calls?: FunctionCall[] }
  | { role: "tool"; tool_call_id: string; content: string };

/** The body of a chat-completions request for a turn of a run. Built-in tools have no counterpart there. */
export function chatRequest(context: ModelContext, model: string) {
  const { run, tools } = context;
  const { response_format: format, reasoning_effort, max_completion_tokens } = run;
  const functions = tools.filter((tool) => tool.type === "function");
  return {
    model,
    messages: [...system(context), ...history(context)],
    ...(functions.length > 0 && toolFields(context, functions)),
    ...(typeof format === "object" && format && { response_format: format }),
    ...(reasoning_effort !== null && { reasoning_effort }),
    temperature: run.temperature,
    top_p: run.top_p,
    ...(max_completion_tokens !== null && { max_tokens: max_completion_tokens }),
    stream: true,
    stream_options: { include_usage: true },
  };
}

function toolFields(context: ModelContext, tools: Tool[]) {
  const isParallel = context.run.parallel_tool_calls;
  const fields = { tools, tool_choice: toolChoice(context) };
  return isParallel ? fields : { ...fields, parallel_tool_calls: false };
}

/** A function that must be called is demanded in the first turn only, or the run would call it for ever. */
function toolChoice({ run, steps }: ModelContext): ToolChoice {
  const { tool_choice: choice } = run;
  const hasCalled = steps.some((step) => step.type === "tool_calls");
  const isNamed = typeof choice === "object" && choice?.type === "function";
  const isForced = isNamed || choice === "required";
  return isForced && !hasCalled ? choice : "auto";
}

function system({ instructions }: ModelContext): ChatMessage[] {
  return instructions === "" ? [] : [{ role: "system", content: instructions }];
}

/** The thread before the run, then what the run has done, each call with its output. */
function history({ run, messages, steps }: ModelContext): ChatMessage[] {
  const own = new Map<string, Message>();
  const history: ChatMessage[] = [];
  for (const message of messages) {
    if (message.run_id === run.id) own.set(message.id, message);
    else history.push({ role: message.role, content: contentOf(message) });
  }
  for (const { step_details: details } of steps) {
    if (details.type === "tool_calls") {
      history.push(...callsWithOutputs(details.tool_calls));
      continue;
    }
    const message = own.get(details.message_creation.message_id);
    if (message) history.push({ role: "assistant", content: textOf(message) });
  }
  return history;
}

/**
 * What a message says: its text, and its parts where it has images.
 * @throws When an image is a file: there are no files here that could be sent.
 */
function contentOf(message: Message): string | ChatPart[] {
  const { id, content } = message;
  if (content.every((part) => part.type === "text")) return textOf(message);
  return content.map((part) => {
    if (part.type === "text") return { type: part.type, text: part.text.value };
    if (part.type === "image_url") return part;
    const why = "the emulator holds no files. Send an image_url.";
    throw new Error(`The message ${id} has an image file, and ${why}`);
  });
}

function callsWithOutputs(toolCalls: ToolCallDetails[]): ChatMessage[] {
  const calls = functionCalls(toolCalls);
  if (calls.length === 0) return [];
  const outputs = toolCalls.flatMap((call): ChatMessage[] => {
    if (call.type !== "function") return [];
    return [{ role: "tool", tool_call_id: call.id, content: call.function.output ?? "" }];
  });
  return [{ role: "assistant", content: null, tool_calls: calls }, ...outputs];
}
