import { describe, expect, it } from "vitest";
import { chatCompletionsModel } from "../../src/emulator/index.js";
import { serve } from "../servers.js";
import { aFunction, aServer, type Message, type Page, type Run, settled } from "./harness.js";

describe("the model when none is given", () => {
  /** The run after a question, and what it said. */
  async function asked(question: string, body: object = {}) {
    const server = aServer();
    const thread = await server.aThread(question);
    const { id } = await server.aRun(thread.id, (await server.anAssistant()).id, body);
    await settled();
    const run = await server.get<Run>(`/threads/${thread.id}/runs/${id}`);
    const calls = run.required_action?.submit_tool_outputs.tool_calls.map((call) => call.function);
    const { data } = await server.get<Page<Message>>(`/threads/${thread.id}/messages?run_id=${id}`);
    const text = data.map(({ content: [part] }) => (part?.type === "text" ? part.text.value : ""));
    return Object.assign(server, { thread, run, calls, text });
  }

  it("repeats what it was asked", async () => {
    expect((await asked("Why is the sky blue?")).text).toEqual(["You asked: Why is the sky blue?"]);
  });

  it("answers in JSON when it has to", async () => {
    const { text } = await asked("Why?", { response_format: { type: "json_object" } });
    expect(text).toEqual(['{"answer":"You asked: Why?"}']);
  });

  it("calls the functions that the message names, with arguments that fit", async () => {
    const parameters = {
      type: "object",
      properties: {
        city: { type: "string" },
        unit: { enum: ["c", "f"] },
        days: { type: "integer", minimum: 3 },
        hourly: { type: "boolean" },
        place: { type: "object", properties: { lat: { type: "number" }, tags: { type: "array" } } },
        note: { type: ["null", "string"] },
        left: { default: "x" },
        fixed: { const: 7 },
      },
    };
    const tools = [
      { type: "function", function: { name: "forecast", parameters } },
      aFunction("get_time"),
      aFunction("other"),
    ];
    const { calls } = await asked("Use forecast, then get_time.", { tools });
    expect(calls?.map(({ name, arguments: text }) => [name, JSON.parse(text)])).toEqual([
      [
        "forecast",
        {
          city: "city",
          unit: "c",
          days: 3,
          hourly: true,
          place: { lat: 1, tags: [] },
          note: null,
          left: "x",
          fixed: 7,
        },
      ],
      ["get_time", { city: "city" }],
    ]);
  });

  it("calls the function that it has to, and says how much it returned", async () => {
    const tool_choice = { type: "function", function: { name: "get_time" } };
    const { calls, run, thread, call, get } = await asked("Hi", { tools: [aFunction("get_time")], tool_choice });
    expect(calls).toEqual([{ name: "get_time", arguments: '{"city":"city"}' }]);
    const outputs = run.required_action?.submit_tool_outputs.tool_calls.map(({ id }) => ({
      tool_call_id: id,
      output: "noon",
    }));
    await call("POST", `/threads/${thread.id}/runs/${run.id}/submit_tool_outputs`, { tool_outputs: outputs });
    await settled();
    const { data } = await get<Page<Message>>(`/threads/${thread.id}/messages?limit=1`);
    expect(data[0]?.content).toMatchObject([{ text: { value: "A tool returned text of length 4." } }]);
  });

  it("calls none when it must not", async () => {
    const { text } = await asked("get_time", { tools: [aFunction("get_time")], tool_choice: "none" });
    expect(text).toEqual(["You asked: get_time"]);
  });
});

describe("a chat-completions model", () => {
  /** An endpoint that plays answers, each a list of chunks or a status, and keeps what it was asked. */
  async function anEndpoint(...answers: (object[] | number)[]) {
    const asked: { path: string | undefined; key: string | undefined; body: { messages: unknown[] } }[] = [];
    const url = await serve(async (request, response) => {
      let text = "";
      for await (const chunk of request) text += String(chunk);
      asked.push({ path: request.url, key: request.headers.authorization, body: JSON.parse(text) });
      const answer = answers.shift() ?? 500;
      if (typeof answer === "number") return response.writeHead(answer).end("No.");
      response.writeHead(200, { "content-type": "text/event-stream" });
      for (const chunk of answer) response.write(`data: ${JSON.stringify(chunk)}\n\n`);
      return response.end("data: [DONE]\n\n");
    });
    return { asked, baseUrl: `${url}/v1/` };
  }

  const delta = (delta: object) => ({ choices: [{ index: 0, delta }] });

  it("speaks through the endpoint, tools and usage included", async () => {
    const { asked, baseUrl } = await anEndpoint(
      [
        delta({ role: "assistant", content: "Let me see." }),
        delta({ tool_calls: [{ index: 0, id: "x", function: { name: "get_weather", arguments: "" } }] }),
        delta({ tool_calls: [{ index: 0, function: { arguments: '{"city":' } }] }),
        delta({ tool_calls: [{ index: 0, function: { arguments: '"Paris"}' } }] }),
        { choices: [], usage: { prompt_tokens: 50, completion_tokens: 20 } },
      ],
      [
        delta({ content: "It is " }),
        delta({ content: "sunny." }),
        { choices: [], usage: { prompt_tokens: 80, completion_tokens: 5 } },
      ],
    );
    const server = aServer({ model: chatCompletionsModel({ baseUrl, model: "mine", apiKey: "secret" }) });
    const tool = aFunction("get_weather");
    const assistant = await server.anAssistant({ instructions: "Be brief.", tools: [tool, { type: "retrieval" }] });
    const thread = await server.aThread("What is the weather in Paris?");
    const first = await server.stream(`/threads/${thread.id}/runs`, { assistant_id: assistant.id });
    const run = first.at(-2)?.data as Run;
    expect(run.status).toBe("requires_action");
    const [call] = run.required_action?.submit_tool_outputs.tool_calls ?? [];
    expect(call?.function).toEqual({ name: "get_weather", arguments: '{"city":"Paris"}' });
    const second = await server.stream(`/threads/${thread.id}/runs/${run.id}/submit_tool_outputs`, {
      tool_outputs: [{ tool_call_id: call?.id, output: "sun" }],
    });
    expect(second.at(-2)?.data).toMatchObject({
      status: "completed",
      usage: { prompt_tokens: 130, completion_tokens: 25, total_tokens: 155 },
    });
    expect(asked[0]).toMatchObject({
      path: "/v1/chat/completions",
      key: "Bearer secret",
      body: {
        model: "mine",
        messages: [
          { role: "system", content: "Be brief." },
          { role: "user", content: "What is the weather in Paris?" },
        ],
        tools: [tool],
        tool_choice: "auto",
        stream: true,
      },
    });
    expect(asked[1]?.body.messages).toEqual([
      { role: "system", content: "Be brief." },
      { role: "user", content: "What is the weather in Paris?" },
      { role: "assistant", content: "Let me see." },
      {
        role: "assistant",
        content: null,
        tool_calls: [
          { id: call?.id, type: "function", function: { name: "get_weather", arguments: '{"city":"Paris"}' } },
        ],
      },
      { role: "tool", tool_call_id: call?.id, content: "sun" },
    ]);
  });

  it.each([
    [429, "rate_limit_exceeded"],
    [500, "server_error"],
  ])("fails the run when the endpoint answers with %i", async (status, code) => {
    const { baseUrl } = await anEndpoint(status);
    const server = aServer({ model: chatCompletionsModel({ baseUrl }) });
    const thread = await server.aThread("Hi");
    const events = await server.stream(`/threads/${thread.id}/runs`, { assistant_id: (await server.anAssistant()).id });
    expect(events.at(-2)?.data).toMatchObject({
      status: "failed",
      last_error: { code, message: `POST ${baseUrl}chat/completions: ${status} No.` },
    });
  });

  it("fails the run when the endpoint breaks off with an error", async () => {
    const { baseUrl } = await anEndpoint([delta({ content: "Ha" }), { error: { message: "Out of memory." } }]);
    const server = aServer({ model: chatCompletionsModel({ baseUrl }) });
    const thread = await server.aThread("Hi");
    const events = await server.stream(`/threads/${thread.id}/runs`, { assistant_id: (await server.anAssistant()).id });
    expect(events.at(-2)?.data).toMatchObject({ status: "failed", last_error: { message: "Out of memory." } });
  });
});
