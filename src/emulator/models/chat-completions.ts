import { type Model, type ModelContext, type ModelPart, textOf } from "./model.js";

/** Where a model of one's own answers. */
export interface ChatCompletionsOptions {
  /** The URL that `/chat/completions` is put after, such as `http://127.0.0.1:11434/v1`. */
  baseUrl: string;
  /** The model to ask for. @default the model of the run */
  model?: string | undefined;
  apiKey?: string | undefined;
  /** @default the global fetch */
  fetch?: typeof fetch | undefined;
}

type ChatMessage =
  | { role: "system" | "user"; content: string }
  | { role: "assistant"; content: string | null; tool_calls?: ChatToolCall[] }
  | { role: "tool"; tool_call_id: string; content: string };

interface ChatToolCall {
  id: string;
  type: "function";
  function: { name: string; arguments: string };
}

/** The part of a streamed answer that is of use here. */
interface ChatChunk {
  choices?: {
    delta?: {
      content?: string | null;
      tool_calls?: { index: number; function?: { name?: string; arguments?: string } }[];
    };
  }[];
  usage?: { prompt_tokens: number; completion_tokens: number } | null;
  error?: { message?: string };
}

/**
 * A model that asks an endpoint which speaks chat completions, and streams what it answers. Function tools go along;
 * built-in ones have no counterpart there. An endpoint that refuses fails the run, 429 as `rate_limit_exceeded`.
 */
export function chatCompletionsModel(options: ChatCompletionsOptions): Model {
  const { baseUrl, model, apiKey, fetch: send = fetch } = options;
  const url = `${baseUrl.replace(/\/+$/, "")}/chat/completions`;
  return async function* ask(context) {
    const response = await send(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify(requestFor(context, model)),
      signal: context.signal,
    });
    if (!response.ok || !response.body) {
      const code = response.status === 429 ? "rate_limit_exceeded" : "server_error";
      const reason = (await response.text()).slice(0, 500);
      yield { failure: { code, message: `POST ${url}: ${response.status} ${reason}`.trim() } };
      return;
    }
    yield* partsOf(readEvents(response.body));
  };
}

function requestFor({ run, instructions, tools, ...context }: ModelContext, model = run.model) {
  const functions = tools.filter((tool) => tool.type === "function");
  // A tool that is forced is forced once, or the run would call it for ever.
  const isAnswered = context.steps.some((step) => step.type === "tool_calls");
  return {
    model,
    messages: [
      ...(instructions === "" ? [] : [{ role: "system" as const, content: instructions }]),
      ...historyOf(run, context),
    ],
    ...(functions.length > 0 && {
      tools: functions,
      tool_choice:
        typeof run.tool_choice === "object" && run.tool_choice?.type === "function" && !isAnswered
          ? run.tool_choice
          : "auto",
    }),
    ...(typeof run.response_format === "object" && run.response_format && { response_format: run.response_format }),
    temperature: run.temperature,
    top_p: run.top_p,
    ...(run.max_completion_tokens !== null && { max_tokens: run.max_completion_tokens }),
    stream: true,
    stream_options: { include_usage: true },
  };
}

/** The thread before the run, then what the run has done, each call with its output. */
function historyOf(
  run: ModelContext["run"],
  { messages, steps }: Pick<ModelContext, "messages" | "steps">,
): ChatMessage[] {
  const history: ChatMessage[] = [];
  const own = new Map(messages.filter((message) => message.run_id === run.id).map((message) => [message.id, message]));
  for (const message of messages) {
    if (!own.has(message.id)) history.push({ role: message.role, content: textOf(message) });
  }
  for (const { step_details: details } of steps) {
    if (details.type === "message_creation") {
      const message = own.get(details.message_creation.message_id);
      if (message) history.push({ role: "assistant", content: textOf(message) });
      continue;
    }
    const calls = details.tool_calls.filter((call) => call.type === "function");
    if (calls.length === 0) continue;
    history.push({
      role: "assistant",
      content: null,
      tool_calls: calls.map(({ id, type, function: { name, arguments: text } }) => ({
        id,
        type,
        function: { name, arguments: text },
      })),
    });
    for (const {
      id,
      function: { output },
    } of calls)
      history.push({ role: "tool", tool_call_id: id, content: output ?? "" });
  }
  return history;
}

/** Text as it comes; calls come in pieces and are told whole at the end. */
async function* partsOf(chunks: AsyncIterable<ChatChunk>): AsyncGenerator<ModelPart, void> {
  const calls: { name: string; arguments: string }[] = [];
  let used: ChatChunk["usage"];
  for await (const { choices = [], usage, error } of chunks) {
    if (error) yield { failure: { message: error.message ?? "The endpoint broke its answer off." } };
    const delta = choices[0]?.delta;
    if (delta?.content) yield delta.content;
    for (const { index, function: piece } of delta?.tool_calls ?? []) {
      const call = calls[index] ?? { name: "", arguments: "" };
      calls[index] = call;
      call.name += piece?.name ?? "";
      call.arguments += piece?.arguments ?? "";
    }
    used = usage ?? used;
  }
  if (calls.length > 0) yield { toolCalls: calls };
  if (used) yield { usage: used };
}

/** Server-sent events with JSON in each, up to `[DONE]`. */
async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ChatChunk, void> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        // Cut off, or in one piece by an endpoint that does not stream: either way not what was asked for.
        yield { error: { message: "The endpoint's answer ended without [DONE]. It must stream." } };
        return;
      }
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r?\n/);
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (!line.startsWith("data:")) continue;
        const data = line.slice(5).trim();
        if (data === "[DONE]") return;
        yield JSON.parse(data) as ChatChunk;
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
