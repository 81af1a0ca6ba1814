import { describe, expect, it } from "vitest";
import { type ChatCompletionsOptions, chatCompletionsModel } from "../../src/emulator/index.js";
import { aFunction, aServer, type Message, type Page, type Run, settled } from "./harness.js";

// Answers as endpoints document and send them, in their own shapes. Each must become the run that it means.

/** Events with an object in each, as most endpoints end them. */
const events = (...chunks: unknown[]) => [...chunks.map(event), "data: [DONE]\n\n"].join("");
const event = (chunk: unknown) => `data: ${JSON.stringify(chunk)}\n\n`;
const choice = (delta: object, finish_reason: string | null = null) => ({
  object: "chat.completion.chunk",
  choices: [{ index: 0, delta, finish_reason }],
});
const says = (content: unknown) => choice({ content });
const piece = (id: string | undefined, name: string | undefined, text: unknown, index?: unknown) => ({
  ...(index !== undefined && { index }),
  ...(id !== undefined && { id, type: "function" }),
  function: { ...(name !== undefined && { name }), arguments: text },
});
const calls = (...pieces: unknown[]) => choice({ tool_calls: pieces });
const end = (reason: string) => choice({}, reason);

interface Outcome {
  status: Run["status"];
  texts: string[];
  calls: [string, string][];
  usage?: [number, number];
  error?: { code: string; message: string };
  incomplete?: string;
}

/** The run that comes of an answer. */
async function runOf(send: typeof fetch, options: Partial<ChatCompletionsOptions> = {}) {
  const model = chatCompletionsModel({ baseUrl: "http://model.test/v1", fetch: send, ...options });
  const server = aServer({ model });
  const { id } = await server.anAssistant({ tools: [aFunction("get_weather"), aFunction("get_time")] });
  const thread = await server.aThread("What is the weather, and what is the time?");
  const { id: runId } = await server.aRun(thread.id, id);
  let run: Run;
  do {
    await settled();
    run = await server.get<Run>(`/threads/${thread.id}/runs/${runId}`);
  } while (run.status === "in_progress");
  const { data } = await server.get<Page<Message>>(`/threads/${thread.id}/messages?run_id=${runId}&order=asc`);
  return { run, messages: data };
}

async function outcomeOf(body: string | Response, options?: Partial<ChatCompletionsOptions>): Promise<Outcome> {
  const { run, messages } = await runOf(async () => (body instanceof Response ? body : new Response(body)), options);
  const { status, usage, last_error: error, incomplete_details: incomplete } = run;
  const toolCalls = run.required_action?.submit_tool_outputs.tool_calls ?? [];
  return {
    status,
    texts: messages.map(({ content: [part] }) => (part?.type === "text" ? part.text.value : "")),
    calls: toolCalls.map(({ function: { name, arguments: text } }) => [name, text]),
    ...(usage && { usage: [usage.prompt_tokens, usage.completion_tokens] as [number, number] }),
    ...(error && { error }),
    ...(incomplete?.reason && { incomplete: incomplete.reason }),
  };
}

const PARIS = '{"city":"Paris"}';
const ROME = '{"city":"Rome"}';
const BOTH: [string, string][] = [
  ["get_weather", PARIS],
  ["get_weather", ROME],
];
const waitsWith = (list: [string, string][]) => ({ status: "requires_action", calls: list });
const completesWith = (text: string) => ({ status: "completed", texts: [text], calls: [] });
const failsWith = (message: string, code = "server_error") => ({ status: "failed", error: { code, message } });

describe("an answer of an endpoint", () => {
  it.each<[string, string, object]>([
    [
      "vLLM: text, and the usage in a chunk with no choices",
      events(choice({ role: "assistant", content: "" }), says("Sun"), says("ny."), end("stop"), {
        choices: [],
        usage: { prompt_tokens: 11, total_tokens: 14, completion_tokens: 3 },
      }),
      { ...completesWith("Sunny."), usage: [11, 3] },
    ],
    [
      "vLLM: usage in every chunk, which grows",
      events(
        { ...says("Sun"), usage: { prompt_tokens: 11, completion_tokens: 1 } },
        { ...says("ny."), usage: { prompt_tokens: 11, completion_tokens: 3 } },
        end("stop"),
      ),
      { ...completesWith("Sunny."), usage: [11, 3] },
    ],
    [
      "vLLM: reasoning beside the text, and a call in pieces with its id once",
      events(
        choice({ role: "assistant", reasoning_content: "Hm." }),
        calls(piece("chatcmpl-tool-1", "get_weather", "", 0)),
        calls(piece(undefined, undefined, '{"city":', 0)),
        calls(piece(undefined, undefined, '"Paris"}', 0)),
        calls(piece("chatcmpl-tool-2", "get_weather", ROME, 1)),
        end("tool_calls"),
      ),
      waitsWith(BOTH),
    ],
    [
      "vLLM: an error in the stream",
      events(says("Sun"), { object: "error", message: "Engine died.", type: "InternalServerError", code: 500 }),
      failsWith("Engine died."),
    ],
    [
      "Ollama since 0.4.7: every call whole, with an id of its own, and index 0",
      events(
        calls(piece("call_a", "get_weather", PARIS, 0)),
        calls(piece("call_b", "get_weather", ROME, 0)),
        end("tool_calls"),
      ),
      waitsWith(BOTH),
    ],
    [
      "Ollama before: no index at all, all calls in one chunk",
      events(
        choice({
          content: "",
          tool_calls: [piece("call_a", "get_weather", PARIS), piece("call_b", "get_weather", ROME)],
        }),
        end("stop"),
      ),
      waitsWith(BOTH),
    ],
    [
      "Ollama: an error that is text",
      events({ error: "model requires more memory" }),
      failsWith("model requires more memory"),
    ],
    [
      "llama.cpp: timings, and the usage in the last chunk",
      events(choice({ role: "assistant", content: null }), says("Sunny."), {
        ...end("stop"),
        timings: { prompt_n: 5 },
        usage: { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 },
      }),
      { ...completesWith("Sunny."), usage: [5, 2] },
    ],
    [
      "llama.cpp: a call by index with its id once, another after it",
      events(
        calls(piece("x1", "get_weather", "{", 0)),
        calls(piece(undefined, undefined, '"city":"Paris"}', 0)),
        calls(piece("x2", "get_time", "{}", 1)),
        end("tool_calls"),
      ),
      waitsWith([
        ["get_weather", PARIS],
        ["get_time", "{}"],
      ]),
    ],
    [
      "llama.cpp: an error in the stream",
      events(says("Sun"), { error: { code: 500, message: "context is full", type: "server_error" } }),
      failsWith("context is full"),
    ],
    [
      "Gemini: calls with no index, each in a chunk of its own, ended by stop",
      events(
        calls(piece("function-call-1", "get_weather", PARIS)),
        calls(piece("function-call-2", "get_weather", ROME)),
        end("stop"),
      ),
      waitsWith(BOTH),
    ],
    [
      "Gemini: arguments in pieces with no index, and a piece of metadata",
      events(
        calls(piece("function-call-1", "get_weather", '{"city":')),
        calls({
          ...piece("function-call-1", undefined, '"Paris"}'),
          extra_content: { google: { thought_signature: "x" } },
        }),
        calls({ extra_content: { google: { thought_signature: "y" } } }),
        end("stop"),
      ),
      waitsWith([["get_weather", PARIS]]),
    ],
    [
      "Gemini: neither ids nor indexes",
      events(calls(piece("", "get_weather", PARIS)), calls(piece("", "get_weather", ROME)), end("tool_calls")),
      waitsWith(BOTH),
    ],
    [
      "Gemini: an error as a list",
      JSON.stringify([{ error: { code: 429, message: "Quota exceeded.", status: "RESOURCE_EXHAUSTED" } }]),
      failsWith("Quota exceeded.", "rate_limit_exceeded"),
    ],
    [
      "Anthropic: indexes that begin at 1, and text before",
      events(
        choice({ role: "assistant", content: "Let me see." }),
        calls(piece("toolu_1", "get_weather", "", 1)),
        calls(piece(undefined, undefined, PARIS, 1)),
        calls(piece("toolu_2", "get_time", "", 2)),
        end("tool_calls"),
      ),
      {
        status: "requires_action",
        texts: ["Let me see."],
        calls: [
          ["get_weather", PARIS],
          ["get_time", "{}"],
        ],
      },
    ],
    [
      "Anthropic: an error in the stream",
      events(says("Sun"), { type: "error", error: { type: "overloaded_error", message: "Overloaded" } }),
      failsWith("Overloaded"),
    ],
    [
      "OpenRouter: comments while it waits, and an error as finish_reason",
      `: PROCESSING\n\n${event(says("Sun"))}: PROCESSING\n\n${events(end("error"))}`,
      failsWith("The endpoint ended its answer with error."),
    ],
    [
      "Mistral: content in parts",
      events(says([{ type: "text", text: "Sun" }]), says([{ type: "text", text: "ny." }]), end("stop")),
      completesWith("Sunny."),
    ],
    ["a refusal", events(choice({ refusal: "No." }), end("stop")), completesWith("No.")],
    [
      "a repeated id and name with each piece",
      events(
        calls(piece("a", "get_weather", '{"city":', 0)),
        calls(piece("a", "get_weather", '"Paris"}', 0)),
        end("tool_calls"),
      ),
      waitsWith([["get_weather", PARIS]]),
    ],
    [
      "pieces of two calls in turns, told apart by id alone",
      events(
        calls(piece("a", "get_weather", '{"city":'), piece("b", "get_weather", '{"city":')),
        calls(piece("a", undefined, '"Paris"}'), piece("b", undefined, '"Rome"}')),
        end("tool_calls"),
      ),
      waitsWith(BOTH),
    ],
    [
      "arguments that are an object",
      events(calls(piece("a", "get_weather", { city: "Paris" }, 0)), end("stop")),
      waitsWith([["get_weather", PARIS]]),
    ],
    [
      "arguments that are null",
      events(calls(piece("a", "get_time", null, 0)), end("stop")),
      waitsWith([["get_time", "{}"]]),
    ],
    ["no [DONE], but a finish_reason", event(says("Sunny.")) + event(end("stop")), completesWith("Sunny.")],
    ["[DONE] with no blank line after it", `${event(says("Sunny."))}data: [DONE]`, completesWith("Sunny.")],
    [
      "lines ended by carriage returns",
      events(says("Sunny."), end("stop")).replaceAll("\n", "\r\n"),
      completesWith("Sunny."),
    ],
    [
      "events with no blank lines between them",
      events(says("Sun"), says("ny.")).replaceAll("\n\n", "\n"),
      completesWith("Sunny."),
    ],
    [
      "a byte order mark, and blanks before the first event",
      `\uFEFF\n\n${events(says("Sunny."))}`,
      completesWith("Sunny."),
    ],
    [
      "chunks of other shapes",
      events(
        null,
        5,
        "x",
        {},
        { choices: null },
        { choices: [null] },
        says(7),
        says("Sunny."),
        { choices: [{ delta: { tool_calls: {} } }] },
        calls(null, 1, {}),
      ),
      completesWith("Sunny."),
    ],
    [
      "one piece, from an endpoint that does not stream",
      JSON.stringify({
        object: "chat.completion",
        choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: "Sunny." } }],
        usage: { prompt_tokens: 4, completion_tokens: 2, total_tokens: 6 },
      }),
      { ...completesWith("Sunny."), usage: [4, 2] },
    ],
    [
      "one piece with calls",
      `  ${JSON.stringify({ choices: [{ message: { content: null, tool_calls: [piece("a", "get_weather", PARIS), piece("b", "get_weather", ROME)] } }] }, null, 2)}\n`,
      waitsWith(BOTH),
    ],
    ["one piece that is an error", '{"detail":"Not authenticated"}', failsWith("Not authenticated")],
    [
      "one piece of another API",
      '{"hello":"there"}',
      failsWith("The endpoint's answer ended without [DONE] and without a finish_reason."),
    ],
    [
      "a page",
      "<html><body>Sign in</body></html>",
      failsWith("The endpoint's answer ended without [DONE] and without a finish_reason."),
    ],
    ["no JSON in an event", "data: {oops\n\n", failsWith("The endpoint's answer is no JSON.")],
    ["nothing", "", failsWith("The endpoint's answer ended without [DONE] and without a finish_reason.")],
    [
      "a stream that breaks off",
      event(says("Sun")),
      failsWith("The endpoint's answer ended without [DONE] and without a finish_reason."),
    ],
    [
      "text cut short",
      events(says("Sun"), end("length")),
      { status: "completed", texts: ["Sun"], incomplete: "max_completion_tokens" },
    ],
    [
      "a call cut short",
      events(calls(piece("a", "get_weather", '{"ci', 0)), end("length")),
      { status: "completed", calls: [], incomplete: "max_completion_tokens" },
    ],
    [
      "a content filter",
      events(says("Sun"), end("content_filter")),
      failsWith("The endpoint ended its answer with content_filter."),
    ],
    [
      "a call with no name",
      events(calls(piece("a", "", PARIS, 0)), end("stop")),
      failsWith("The endpoint called a tool with no name."),
    ],
    [
      "more calls than any model makes",
      events(...Array.from({ length: 129 }, (_, at) => calls(piece(`c${at}`, "get_time", "{}", at)))),
      failsWith("The endpoint made more than 128 tool calls."),
    ],
  ])("%s", async (_name, body, outcome) => {
    expect(await outcomeOf(body)).toMatchObject(outcome);
  });

  it.each(["__proto__", "constructor", 4_294_967_294, 1e300, -1, 0.5, "0", null, {}])(
    "with the index %j is a call like any other",
    async (index) => {
      const body = events(
        calls(piece("a", "get_weather", PARIS, index)),
        calls(piece("b", "get_weather", ROME, index)),
      );
      expect(await outcomeOf(body)).toMatchObject(waitsWith(BOTH));
      expect(Object.keys(Array.prototype)).toEqual([]);
    },
  );

  it.each([
    { prompt_tokens: "11", completion_tokens: 3 },
    { prompt_tokens: 11 },
    { prompt_tokens: -1, completion_tokens: 3 },
    { prompt_tokens: 1.5, completion_tokens: 3 },
    { prompt_tokens: null, completion_tokens: null },
    "many",
    [],
  ])("with the usage %j is counted by the emulator", async (usage) => {
    const counted = await outcomeOf(events(says("Sunny.")));
    expect(await outcomeOf(events(says("Sunny."), { choices: [], usage }))).toEqual(counted);
  });

  it("is read however its bytes are cut", async () => {
    const bytes = new TextEncoder().encode(
      events(says("Sonnig, 20 °C 🌞"), calls(piece("a", "get_weather", PARIS, 0))),
    );
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const outcome = { texts: ["Sonnig, 20 °C 🌞"], ...waitsWith([["get_weather", PARIS]]) };
    expect(await outcomeOf(new Response(body))).toMatchObject(outcome);
  });
});

describe("an endpoint that refuses", () => {
  it.each([
    [400, '{"error":{"message":"Bad."}}', "server_error"],
    [429, "[{}]", "rate_limit_exceeded"],
    [500, "<html>", "server_error"],
    [503, "", "server_error"],
  ])("with %i fails the run and says so", async (status, body, code) => {
    const { error } = await outcomeOf(new Response(body, { status }));
    expect(error).toEqual({ code, message: `POST http://model.test/v1/chat/completions: ${status} ${body}`.trim() });
  });

  it("cannot show the key, wherever it repeats it", async () => {
    const apiKey = 'sk-"secret"+key';
    const baseUrl = "http://model.test/v1/?team=query&key=query-secret";
    const urls: string[] = [];
    const answers = [
      () => new Response(`Incorrect API key: ${apiKey} at ?key=query-secret`, { status: 401 }),
      () => new Response(events({ error: { message: `Key ${apiKey} is blocked.` } })),
      () => new Response(JSON.stringify({ error: JSON.stringify(apiKey) })),
      () => new Response(`${"x".repeat(490)}${apiKey}`, { status: 500 }),
      () =>
        Promise.reject(new TypeError("fetch failed", { cause: new Error(`No route to ${baseUrl} with ${apiKey}`) })),
    ];
    for (const answer of answers) {
      const send = async (url: unknown) => {
        urls.push(String(url));
        return answer();
      };
      const { run } = await runOf(send as typeof fetch, { baseUrl, apiKey });
      expect(run.status).toBe("failed");
      expect(JSON.stringify(run)).not.toMatch(/secret/);
      expect(run.last_error?.message).toContain("[redacted]");
    }
    expect(new Set(urls)).toEqual(new Set(["http://model.test/v1/chat/completions?team=query&key=query-secret"]));
  });

  it.each([429, 503])("with %i is asked again as often as the option says", async (status) => {
    const bodies: unknown[] = [];
    const send = async (_url: unknown, init?: RequestInit) => {
      bodies.push(init?.body);
      const headers = { "retry-after": "0" };
      return bodies.length < 3 ? new Response("Busy.", { status, headers }) : new Response(events(says("Sunny.")));
    };
    const { run, messages } = await runOf(send as typeof fetch, { maxRetries: 2 });
    expect(bodies).toHaveLength(3);
    expect(new Set(bodies).size).toBe(1);
    expect([run.status, messages.length]).toEqual(["completed", 1]);
  });

  it("is asked again no more than that, and not for another status", async () => {
    for (const [status, maxRetries, expected] of [
      [429, 0, 1],
      [429, 1, 2],
      [500, 3, 1],
    ] as const) {
      let asked = 0;
      const send = async () => {
        asked++;
        return new Response("No.", { status, headers: { "retry-after": "0" } });
      };
      await runOf(send, { maxRetries });
      expect(asked).toBe(expected);
    }
  });

  it("is not waited for once the run is cancelled", async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const send = async (_url: unknown, init?: RequestInit) => {
      signals.push(init?.signal);
      return new Response("Busy.", { status: 503, headers: { "retry-after": "3600" } });
    };
    const model = chatCompletionsModel({ baseUrl: "http://model.test/v1", fetch: send as typeof fetch, maxRetries: 5 });
    const { anAssistant, aThread, aRun, call, get, emulator } = aServer({ model });
    const thread = await aThread("Hi");
    const { id } = await aRun(thread.id, (await anAssistant()).id);
    await settled();
    await call("POST", `/threads/${thread.id}/runs/${id}/cancel`);
    await settled();
    expect((await get<Run>(`/threads/${thread.id}/runs/${id}`)).status).toBe("cancelled");
    expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
    emulator.reset();
  });
});
