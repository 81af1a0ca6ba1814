import type { Run, RunStep } from "../state/schemas.js";
import { type ModelContext, textOf } from "./model.js";

interface ChatToolCall {
  id: string;
  type: "function";
  function: { name: string; arguments: string };
}

type ChatMessage =
  | { role: "system" | "user"; content: string }
  | { role: "assistant"; content: string | null; tool_calls?: ChatToolCall[] }
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
    ...(typeof format === "object" && format && { response_format: format }),
    temperature: run.temperature,
    top_p: run.top_p,
    ...(run.max_completion_tokens !== null && { max_tokens: run.max_completion_tokens }),
    stream: true,
    stream_options: { include_usage: true },
  };
}

/** A function that must be called is demanded in the first turn only, or the run would call it for ever. */
function toolChoice({ run, steps }: ModelContext): Run["tool_choice"] {
  const isFirst = !steps.some((step) => step.type === "tool_calls");
  const isForced = typeof run.tool_choice === "object" && run.tool_choice?.type === "function";
  return isForced && isFirst ? run.tool_choice : "auto";
}

/** The thread before the run, then what the run has done, each call with its output. */
function history({ run, messages, steps }: ModelContext): ChatMessage[] {
  const own = new Map(messages.filter((message) => message.run_id === run.id).map((message) => [message.id, message]));
  const before = messages.filter((message) => !own.has(message.id));
  return [
    ...before.map((message): ChatMessage => ({ role: message.role, content: textOf(message) })),
    ...steps.flatMap(({ step_details: details }): ChatMessage[] => {
      if (details.type === "tool_calls") return callsWithOutputs(details.tool_calls);
      const message = own.get(details.message_creation.message_id);
      return message ? [{ role: "assistant", content: textOf(message) }] : [];
    }),
  ];
}

type Calls = Extract<RunStep["step_details"], { type: "tool_calls" }>["tool_calls"];

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
