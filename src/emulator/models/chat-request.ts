import type { ContentPart, Message, StepDetails, ToolChoice } from "../state/schemas.js";
import { type ModelContext, textOf } from "./model.js";

interface ChatToolCall {
  id: string;
  type: "function";
  function: { name: string; arguments: string };
}

type ChatPart =
  | { type: "text"; text: string }
  | { type: "image_url"; image_url: Extract<ContentPart, { type: "image_url" }>["image_url"] };

type ChatMessage =
  | { role: "system" | "user"; content: string | ChatPart[] }
  | { role: "assistant"; content: string | ChatPart[] | null; tool_calls?: ChatToolCall[] }
  | { role: "tool"; tool_call_id: string; content: string };

/** The body of a chat-completions request for a turn of a run. Built-in tools have no counterpart there. */
export function chatRequest(context: ModelContext, model: string) {
  const { run, instructions, tools } = context;
  const system: ChatMessage[] = instructions === "" ? [] : [{ role: "system", content: instructions }];
  const functions = tools.filter((tool) => tool.type === "function");
  const format = run.response_format;
  return {
    model,
    messages: [...system, ...history(context)],
    ...(functions.length > 0 && { tools: functions, tool_choice: toolChoice(context) }),
    ...(functions.length > 0 && !run.parallel_tool_calls && { parallel_tool_calls: false }),
    ...(typeof format === "object" && format && { response_format: format }),
    ...(run.reasoning_effort !== null && { reasoning_effort: run.reasoning_effort }),
    temperature: run.temperature,
    top_p: run.top_p,
    ...(run.max_completion_tokens !== null && { max_tokens: run.max_completion_tokens }),
    stream: true,
    stream_options: { include_usage: true },
  };
}

/** A function that must be called is demanded in the first turn only, or the run would call it for ever. */
function toolChoice({ run, steps }: ModelContext): ToolChoice {
  const isFirst = !steps.some((step) => step.type === "tool_calls");
  const isNamed = typeof run.tool_choice === "object" && run.tool_choice?.type === "function";
  const isForced = isNamed || run.tool_choice === "required";
  return isForced && isFirst ? run.tool_choice : "auto";
}

/** The thread before the run, then what the run has done, each call with its output. */
function history({ run, messages, steps }: ModelContext): ChatMessage[] {
  const own = new Map(messages.filter((message) => message.run_id === run.id).map((message) => [message.id, message]));
  const before = messages.filter((message) => !own.has(message.id));
  return [
    ...before.map((message): ChatMessage => ({ role: message.role, content: contentOf(message) })),
    ...steps.flatMap(({ step_details: details }): ChatMessage[] => {
      if (details.type === "tool_calls") return callsWithOutputs(details.tool_calls);
      const message = own.get(details.message_creation.message_id);
      return message ? [{ role: "assistant", content: textOf(message) }] : [];
    }),
  ];
}

/**
 * What a message says: its text, and its parts where it has images.
 * @throws When an image is a file: there are no files here that could be sent.
 */
function contentOf(message: Message): string | ChatPart[] {
  if (message.content.every((part) => part.type === "text")) return textOf(message);
  return message.content.map((part) => {
    if (part.type === "text") return { type: part.type, text: part.text.value };
    if (part.type === "image_url") return { type: part.type, image_url: part.image_url };
    throw new Error(`The message ${message.id} has an image file, and the emulator holds no files. Send an image_url.`);
  });
}

type Calls = Extract<StepDetails, { type: "tool_calls" }>["tool_calls"];

function callsWithOutputs(toolCalls: Calls): ChatMessage[] {
  const calls = toolCalls.filter((call) => call.type === "function");
  if (calls.length === 0) return [];
  const requested = calls.map(({ id, type, function: { name, arguments: text } }) => ({
    id,
    type,
    function: { name, arguments: text },
  }));
  const outputs = calls.map((call): ChatMessage => {
    return { role: "tool", tool_call_id: call.id, content: call.function.output ?? "" };
  });
  return [{ role: "assistant", content: null, tool_calls: requested }, ...outputs];
}
