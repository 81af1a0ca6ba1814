import { describe, expect, it } from "vitest";
import { createVirtualClock, type EmulatorOptions, scriptModel } from "../../src/emulator/index.js";
import { aFunction, aServer, type Message, type Page, type Run, type RunStep, settled } from "./harness.js";

const HANGS = () => new Promise<never>(() => {});

/** A server with a thread and an assistant, and a clock that a test moves. */
async function aConversation(options: EmulatorOptions = {}, assistantBody: object = {}) {
  const clock = createVirtualClock();
  const server = aServer({ clock, ...options });
  const thread = await server.aThread("What is the weather?");
  const assistant = await server.anAssistant(assistantBody);
  const runs = `/threads/${thread.id}/runs`;
  return Object.assign(server, {
    clock,
    thread,
    assistant,
    run: (body: object = {}) => server.aRun(thread.id, assistant.id, body),
    runNow: (id: string) => server.get<Run>(`${runs}/${id}`),
    steps: async (id: string) => (await server.get<Page<RunStep>>(`${runs}/${id}/steps?order=asc`)).data,
    messages: async () => (await server.get<Page<Message>>(`/threads/${thread.id}/messages?order=asc`)).data,
    runs,
  });
}

const LATENCY = { queuedMs: 1000, modelMs: 1000, deltaMs: 0, cancelMs: 1000 };

describe("a run", () => {
  it("is queued, in progress and completed, each in its time, and says when to look again", async () => {
    const { clock, run, call, runs } = await aConversation({ latency: LATENCY });
    const created = await run();
    expect(created).toMatchObject({ status: "queued", created_at: 1_700_000_000, expires_at: 1_700_000_600 });
    const look = async () => {
      const { body, headers } = await call<Run>("GET", `${runs}/${created.id}`);
      return { ...body, pollAfterMs: headers.get("openai-poll-after-ms") };
    };
    expect(await look()).toMatchObject({ status: "queued", started_at: null, usage: null, pollAfterMs: "500" });
    await clock.advance(1000);
    expect(await look()).toMatchObject({
      status: "in_progress",
      started_at: 1_700_000_001,
      usage: null,
      pollAfterMs: "500",
    });
    await clock.advance(1000);
    expect(await look()).toMatchObject({
      status: "completed",
      completed_at: 1_700_000_002,
      expires_at: null,
      usage: { prompt_tokens: 5, completion_tokens: 8, total_tokens: 13 },
      pollAfterMs: null,
    });
  });

  it("answers with a message, which its step names", async () => {
    const { run, messages, steps, runNow, assistant } = await aConversation();
    const { id } = await run();
    await settled();
    const [, answer] = await messages();
    expect(answer).toMatchObject({
      role: "assistant",
      status: "completed",
      run_id: id,
      assistant_id: assistant.id,
      content: [{ type: "text", text: { value: "You asked: What is the weather?", annotations: [] } }],
    });
    const [step] = await steps(id);
    expect(step).toMatchObject({
      type: "message_creation",
      status: "completed",
      step_details: { type: "message_creation", message_creation: { message_id: answer?.id } },
      usage: (await runNow(id)).usage,
    });
  });

  it("takes what it needs from its assistant", async () => {
    const { run } = await aConversation({}, { instructions: "Be brief.", temperature: 0.5, file_ids: ["file-1"] });
    expect(await run()).toMatchObject({
      model: "gpt-4-turbo",
      instructions: "Be brief.",
      tools: [],
      file_ids: ["file-1"],
      temperature: 0.5,
      top_p: 1,
      max_prompt_tokens: null,
      max_completion_tokens: null,
      truncation_strategy: { type: "auto", last_messages: null },
      tool_choice: "auto",
      response_format: "auto",
    });
  });

  it("may be told otherwise in every respect", async () => {
    const seen: string[] = [];
    const { run, thread, messages } = await aConversation({
      model: ({ instructions, messages: read }) => {
        seen.push(instructions, ...read.map(({ content: [part] }) => (part?.type === "text" ? part.text.value : "")));
        return "Done.";
      },
    });
    const body = {
      model: "mine",
      instructions: "First.",
      additional_instructions: "Second.",
      additional_messages: [{ role: "user", content: "And tomorrow?" }],
      tools: [aFunction("f")],
      metadata: { a: "b" },
      temperature: 0,
      top_p: 0.1,
      max_prompt_tokens: 256,
      max_completion_tokens: 257,
      truncation_strategy: { type: "last_messages", last_messages: 1 },
      tool_choice: { type: "function", function: { name: "f" } },
      response_format: { type: "json_object" },
    };
    const { additional_instructions: _, additional_messages: __, ...shown } = body;
    expect(await run(body)).toMatchObject({ ...shown, instructions: "First.\nSecond.", thread_id: thread.id });
    await settled();
    expect(seen).toEqual(["First.\nSecond.", "And tomorrow?"]);
    expect(await messages()).toHaveLength(3);
  });

  it("keeps what it was given when its assistant changes", async () => {
    const { run, call, assistant, runNow } = await aConversation({ model: HANGS }, { instructions: "Old." });
    const { id } = await run();
    await call("POST", `/assistants/${assistant.id}`, { instructions: "New.", tools: [aFunction("f")] });
    expect(await runNow(id)).toMatchObject({ instructions: "Old.", tools: [] });
  });

  it("has metadata that can be replaced", async () => {
    const { run, call, runs } = await aConversation();
    const { id } = await run({ metadata: { a: "b" } });
    expect((await call("POST", `${runs}/${id}`, { metadata: { c: "d" } })).body).toMatchObject({
      metadata: { c: "d" },
    });
  });

  it("takes no more than 20 tools, its assistant's included, and no choice of a tool that it has not", async () => {
    const many = Array.from({ length: 21 }, (_, at) => aFunction(`f${at}`));
    const { refused, assistant, runs } = await aConversation({}, { tools: many });
    expect(await refused("POST", runs, { assistant_id: assistant.id })).toMatchObject({ status: 400, param: "tools" });
    const body = { assistant_id: assistant.id, tools: [], tool_choice: { type: "function", function: { name: "g" } } };
    expect(await refused("POST", runs, body)).toMatchObject({ status: 400, param: "tool_choice" });
  });

  it("is created together with its thread", async () => {
    const { call, assistant, get } = await aConversation();
    const thread = { messages: [{ role: "user", content: "Hi" }], metadata: { a: "b" } };
    const { body: run } = await call<Run>("POST", "/threads/runs", { assistant_id: assistant.id, thread });
    expect(run.status).toBe("queued");
    await settled();
    expect(await get(`/threads/${run.thread_id}`)).toMatchObject({ metadata: { a: "b" } });
    const { data } = await get<Page<Message>>(`/threads/${run.thread_id}/messages?run_id=${run.id}`);
    expect(data.map((message) => message.run_id)).toEqual([run.id]);
  });
});

describe("a thread with a run that has not ended", () => {
  it("takes no message and no other run, and says which run it is", async () => {
    const { run, refused, thread, assistant, runs } = await aConversation({ model: HANGS });
    const { id } = await run();
    expect(await refused("POST", `/threads/${thread.id}/messages`, { role: "user", content: "x" })).toEqual({
      status: 400,
      type: "invalid_request_error",
      param: null,
      code: null,
      message: `Can't add messages to ${thread.id} while a run ${id} is active.`,
    });
    expect(await refused("POST", runs, { assistant_id: assistant.id })).toEqual({
      status: 400,
      type: "invalid_request_error",
      param: null,
      code: null,
      message: `Thread ${thread.id} already has an active run ${id}.`,
    });
  });

  it("is open again once the run has ended", async () => {
    const { run, aMessage, thread } = await aConversation();
    await run();
    await settled();
    await aMessage(thread.id);
    expect((await run()).status).toBe("queued");
  });
});

describe("tool outputs", () => {
  const weather = { name: "get_weather", arguments: { city: "Paris" } };
  const time = { name: "get_time", arguments: "not JSON" };
  const tools = [aFunction("get_weather"), aFunction("get_time")];

  async function aWaitingRun() {
    const model = scriptModel([{ toolCalls: [weather, time] }, "It is 12 degrees."]);
    const conversation = await aConversation({ model }, { tools });
    const { id } = await conversation.run();
    await settled();
    const waiting = await conversation.runNow(id);
    const calls = waiting.required_action?.submit_tool_outputs.tool_calls ?? [];
    const submit = (ids: (string | undefined)[], path = `${conversation.runs}/${id}/submit_tool_outputs`) =>
      [path, { tool_outputs: ids.map((callId) => ({ tool_call_id: callId, output: "12" })) }] as const;
    return { ...conversation, waiting, calls, ids: calls.map((call) => call.id), submit };
  }

  it("are waited for, with the arguments as the model wrote them", async () => {
    const { waiting, calls, steps } = await aWaitingRun();
    expect(waiting.status).toBe("requires_action");
    expect(calls.map((call) => call.function)).toEqual([
      { name: "get_weather", arguments: '{"city":"Paris"}' },
      { name: "get_time", arguments: "not JSON" },
    ]);
    const [step] = await steps(waiting.id);
    expect(step).toMatchObject({ type: "tool_calls", status: "in_progress", usage: null });
    expect(step?.step_details).toMatchObject({
      tool_calls: [{ function: { output: null } }, { function: { output: null } }],
    });
  });

  it("send the run back to the queue and on to its end", async () => {
    const { submit, ids, call, runNow, steps, messages, waiting } = await aWaitingRun();
    const { body } = await call<Run>("POST", ...submit(ids));
    expect(body).toMatchObject({ status: "queued", required_action: null });
    await settled();
    const done = await runNow(waiting.id);
    expect(done.status).toBe("completed");
    expect((await messages()).at(-1)?.content).toMatchObject([{ text: { value: "It is 12 degrees." } }]);
    const all = await steps(waiting.id);
    expect(all.map(({ type, status }) => [type, status])).toEqual([
      ["tool_calls", "completed"],
      ["message_creation", "completed"],
    ]);
    expect(all[0]?.step_details).toMatchObject({
      tool_calls: [{ function: { output: "12" } }, { function: { output: "12" } }],
    });
    const sum = all.reduce((total, step) => total + (step.usage?.total_tokens ?? 0), 0);
    expect(done.usage?.total_tokens).toBe(sum);
  });

  it("are waited for all together when a model calls in more than one piece", async () => {
    const { run, runNow, steps } = await aConversation({
      async *model() {
        yield { toolCalls: [weather] };
        yield { toolCalls: [time] };
      },
    });
    const { id } = await run({ tools });
    await settled();
    const calls = (await runNow(id)).required_action?.submit_tool_outputs.tool_calls ?? [];
    expect(calls.map((call) => call.function.name)).toEqual(["get_weather", "get_time"]);
    expect((await steps(id)).map((step) => step.status)).toEqual(["in_progress", "in_progress"]);
  });

  it("must be those of all calls, and of no others", async () => {
    const { submit, ids, refused, runNow, waiting } = await aWaitingRun();
    const expected = `['${ids[0]}', '${ids[1]}']`;
    for (const given of [[], [ids[0]], [ids[0], ids[0]], [ids[0], "call_x"], [...ids, "call_x"]]) {
      const got = `[${given.map((id) => `'${id}'`).join(", ")}]`;
      const message = `Expected tool outputs for call_ids ${expected}, got ${got}`;
      expect(await refused("POST", ...submit(given))).toMatchObject({ status: 400, message });
    }
    expect((await runNow(waiting.id)).status).toBe("requires_action");
  });

  it("must name their calls", async () => {
    const { submit, ids, refused } = await aWaitingRun();
    expect(await refused("POST", ...submit([ids[0], undefined]))).toMatchObject({
      status: 400,
      param: "tool_outputs[1].tool_call_id",
      code: "missing_required_parameter",
    });
  });

  it("are refused by a run that does not wait for them", async () => {
    const { run, refused, runs } = await aConversation();
    const { id } = await run();
    await settled();
    expect(await refused("POST", `${runs}/${id}/submit_tool_outputs`, { tool_outputs: [] })).toMatchObject({
      status: 400,
      message: 'Runs in status "completed" do not accept tool outputs.',
    });
  });

  it("are not asked for by the tools of the house, which answer themselves", async () => {
    const code = { type: "code_interpreter", input: "print(1)", logs: "1" } as const;
    const { run, steps } = await aConversation({
      model: scriptModel([{ toolCalls: [code, { type: "retrieval" }] }, "One."]),
    });
    const { id } = await run();
    await settled();
    expect(await steps(id)).toMatchObject([
      {
        status: "completed",
        step_details: {
          tool_calls: [
            {
              type: "code_interpreter",
              code_interpreter: { input: "print(1)", outputs: [{ type: "logs", logs: "1" }] },
            },
            { type: "retrieval", retrieval: {} },
          ],
        },
      },
      { status: "completed", type: "message_creation" },
    ]);
  });
});

describe("a cancelled run", () => {
  it("is cancelling first, still locks its thread, and is cancelled a little later", async () => {
    const { clock, run, call, runs, runNow, refused, thread } = await aConversation({ latency: LATENCY });
    const { id } = await run();
    const { body, headers } = await call<Run>("POST", `${runs}/${id}/cancel`);
    expect(body.status).toBe("cancelling");
    expect(headers.get("openai-poll-after-ms")).toBe("500");
    expect((await refused("POST", `/threads/${thread.id}/messages`, { role: "user", content: "x" })).status).toBe(400);
    expect(await refused("POST", `${runs}/${id}/cancel`)).toMatchObject({
      status: 400,
      message: "Cannot cancel run with status 'cancelling'.",
    });
    await clock.advance(1000);
    expect(await runNow(id)).toMatchObject({ status: "cancelled", cancelled_at: 1_700_000_001, expires_at: null });
  });

  it("leaves its message incomplete and its step cancelled, and tells the model", async () => {
    let isTold = false;
    const { run, call, runs, runNow, steps, messages } = await aConversation({
      async *model({ signal }) {
        signal.addEventListener("abort", () => (isTold = true));
        yield "Half";
        await HANGS();
      },
    });
    const { id } = await run();
    await settled();
    await call("POST", `${runs}/${id}/cancel`);
    await settled();
    expect(isTold).toBe(true);
    expect((await runNow(id)).status).toBe("cancelled");
    expect(await steps(id)).toMatchObject([{ status: "cancelled", cancelled_at: 1_700_000_000 }]);
    expect((await messages()).at(-1)).toMatchObject({
      status: "incomplete",
      incomplete_details: { reason: "run_cancelled" },
      incomplete_at: 1_700_000_000,
      content: [{ text: { value: "Half" } }],
    });
  });

  it("no longer waits for outputs", async () => {
    const { run, call, runs, runNow, steps } = await aConversation({
      model: scriptModel([{ toolCalls: [{ name: "f" }] }]),
    });
    const { id } = await run({ tools: [aFunction("f")] });
    await settled();
    expect((await call<Run>("POST", `${runs}/${id}/cancel`)).body).toMatchObject({ required_action: null });
    await settled();
    expect((await runNow(id)).status).toBe("cancelled");
    expect(await steps(id)).toMatchObject([{ type: "tool_calls", status: "cancelled" }]);
  });

  it.each(["completed", "failed"])("cannot be %s before", async (status) => {
    const model = status === "failed" ? () => ({ failure: { message: "No." } }) : () => "Yes.";
    const { run, refused, runs } = await aConversation({ model });
    const { id } = await run();
    await settled();
    const message = `Cannot cancel run with status '${status}'.`;
    expect(await refused("POST", `${runs}/${id}/cancel`)).toMatchObject({ status: 400, message });
  });
});

describe("a run that is not done in ten minutes", () => {
  it.each([
    ["while it works", HANGS, "in_progress"],
    ["while it waits for outputs", scriptModel([{ toolCalls: [{ name: "f" }] }]), "requires_action"],
  ])("expires %s", async (_when, model, status) => {
    const { clock, run, runNow, aMessage, thread } = await aConversation({ model });
    const { id } = await run({ tools: [aFunction("f")] });
    await clock.advance(599_999);
    expect((await runNow(id)).status).toBe(status);
    await clock.advance(1);
    expect(await runNow(id)).toMatchObject({ status: "expired", required_action: null, last_error: null });
    await aMessage(thread.id);
  });

  it("leaves its step expired and its message incomplete", async () => {
    const { clock, run, steps, messages } = await aConversation({
      async *model() {
        yield "Half";
        await HANGS();
      },
    });
    const { id } = await run();
    await clock.advance(600_000);
    expect(await steps(id)).toMatchObject([{ status: "expired", expired_at: 1_700_000_600 }]);
    expect((await messages()).at(-1)?.incomplete_details).toEqual({ reason: "run_expired" });
  });
});

describe("a run that fails", () => {
  it.each([
    [
      "with a failure that it names",
      () => ({ failure: { code: "rate_limit_exceeded", message: "Slow down." } }) as const,
      { code: "rate_limit_exceeded", message: "Slow down." },
    ],
    [
      "with what the model throws",
      () => Promise.reject(new Error("Boom.")),
      { code: "server_error", message: "Boom." },
    ],
    [
      "when the model calls the tools of the house for ever",
      () => ({ toolCalls: [{ type: "retrieval" as const }] }),
      { code: "server_error", message: "The model called tools 100 times in a row and came to no end." },
    ],
    [
      "when a script has no more turns",
      scriptModel([]),
      { code: "server_error", message: "The script has 0 turns and was asked for one more." },
    ],
  ])("says so in last_error, %s", async (_how, model, error) => {
    const { run, runNow } = await aConversation({ model });
    const { id } = await run();
    await settled();
    expect(await runNow(id)).toMatchObject({
      status: "failed",
      failed_at: 1_700_000_000,
      last_error: error,
      expires_at: null,
    });
  });

  it("leaves its step failed and its message incomplete", async () => {
    const { run, steps, messages } = await aConversation({
      async *model() {
        yield "Half";
        yield { failure: { code: "invalid_prompt", message: "No." } };
      },
    });
    const { id } = await run();
    await settled();
    expect(await steps(id)).toMatchObject([
      { status: "failed", failed_at: 1_700_000_000, last_error: { code: "server_error", message: "No." } },
    ]);
    expect((await messages()).at(-1)?.incomplete_details).toEqual({ reason: "run_failed" });
  });
});

describe("a token limit", () => {
  it("on writing ends the run with a message cut short", async () => {
    const { run, runNow, messages } = await aConversation({ model: () => "x".repeat(2000) });
    const { id } = await run({ max_completion_tokens: 256 });
    await settled();
    expect(await runNow(id)).toMatchObject({
      status: "completed",
      incomplete_details: { reason: "max_completion_tokens" },
      usage: { completion_tokens: 256 },
    });
    const message = (await messages()).at(-1);
    expect(message).toMatchObject({ status: "incomplete", incomplete_details: { reason: "max_tokens" } });
    expect(message?.content).toMatchObject([{ text: { value: "x".repeat(1024) } }]);
  });

  it("on reading ends the run with no message", async () => {
    const { run, runNow, aMessage, thread, messages } = await aConversation();
    await aMessage(thread.id, "x".repeat(2000));
    const { id } = await run({ max_prompt_tokens: 256 });
    await settled();
    expect(await runNow(id)).toMatchObject({
      status: "completed",
      incomplete_details: { reason: "max_prompt_tokens" },
    });
    expect(await messages()).toHaveLength(2);
  });
});
