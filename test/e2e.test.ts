import { describe, expect, it } from "vitest";
import { type EmulatorOptions, scriptModel } from "../src/emulator/index.js";
import {
  ActiveRunError,
  ApiError,
  AssistantsClient,
  type components,
  RunTimeoutError,
  ToolError,
  tool,
} from "../src/index.js";
import { WAYS } from "./ways.js";

type Message = components["schemas"]["MessageObject"];

const weather = {
  type: "function" as const,
  function: { name: "get_weather", parameters: { type: "object", properties: { city: { type: "string" } } } },
};
const callOf = (city: string) => ({ toolCalls: [{ name: "get_weather", arguments: { city } }] });
const textOf = ({ content: [part] }: Message) => (part?.type === "text" ? part.text.value : "");

describe.each(Object.entries(WAYS))("a client of the emulator, %s", (_, way) => {
  const aClient = async (options: EmulatorOptions = {}) =>
    new AssistantsClient({ apiKey: "sk-test", ...(await way({ latency: 1, ...options })) });

  const aConversation = async (client: AssistantsClient, tools = [weather]) => {
    const assistant = await client.createAssistant({ model: "gpt-4-turbo", tools });
    const thread = await client.createThread({ messages: [{ role: "user", content: "How is the weather?" }] });
    return { assistant, thread, body: { assistant_id: assistant.id } };
  };

  it("has a conversation", async () => {
    const client = await aClient({ model: () => "Sunny." });
    const { thread, body } = await aConversation(client, []);
    const run = await client.createRunAndPoll(thread.id, body);
    expect(run).toMatchObject({ status: "completed", last_error: null });
    const messages: string[] = [];
    for await (const message of client.listMessages(thread.id, { order: "asc" })) {
      messages.push(`${message.role}: ${textOf(message)}`);
    }
    expect(messages).toEqual(["user: How is the weather?", "assistant: Sunny."]);
    const answers: Message[] = [];
    for await (const message of client.listMessages(thread.id, { run_id: run.id })) answers.push(message);
    expect(answers.map(textOf)).toEqual(["Sunny."]);
  });

  it("runs tools over several rounds", async () => {
    const client = await aClient({
      model: scriptModel([callOf("Oslo"), callOf("Rome"), "Rain in one, sun in the other."]),
    });
    const { thread, body } = await aConversation(client);
    const asked: string[] = [];
    const statuses: string[] = [];
    const run = await client.createRunAndPoll(thread.id, body, {
      toolHandlers: {
        get_weather: async ({ city }: { city: string }) => {
          asked.push(city);
          return { degrees: city.length };
        },
      },
      onUpdate: ({ status }) => statuses.push(status),
    });
    expect([run.status, asked]).toEqual(["completed", ["Oslo", "Rome"]]);
    expect(statuses.at(-1)).toBe("completed");
    const steps = (await client.listRunSteps(thread.id, run.id, { order: "asc" })).data;
    const outputs = steps.flatMap(({ step_details: details }) =>
      details.type === "tool_calls"
        ? details.tool_calls.map((call) => call.type === "function" && call.function.output)
        : [],
    );
    expect(outputs).toEqual(['{"degrees":4}', '{"degrees":4}']);
  });

  it("creates thread and run at once, and submits by hand", async () => {
    const client = await aClient({ model: scriptModel([callOf("Oslo"), "Rain."]) });
    const { assistant } = await aConversation(client);
    const asking = await client.createThreadAndRunAndPoll({
      assistant_id: assistant.id,
      thread: { messages: [{ role: "user", content: "How is the weather in Oslo?" }] },
    });
    expect(asking.status).toBe("requires_action");
    const tool_outputs = asking.required_action!.submit_tool_outputs.tool_calls.map(({ id }) => ({
      tool_call_id: id,
      output: "12",
    }));
    const run = await client.submitToolOutputsAndPoll(asking.thread_id, asking.id, { tool_outputs });
    expect(run.status).toBe("completed");
  });

  it("takes one step at a time, from anywhere", async () => {
    const client = await aClient({ model: scriptModel([callOf("Oslo"), "Rain."]) });
    const { thread, body } = await aConversation(client);
    const created = await client.createRun(thread.id, body);
    const toolHandlers = { get_weather: () => "12 degrees" };
    const statuses = new Set<string>();
    for (;;) {
      const { run, done } = await client.advanceRun(thread.id, created.id, { toolHandlers });
      statuses.add(run.status);
      if (done) break;
    }
    expect([...statuses].at(-1)).toBe("completed");
  });

  it("advances one run from two workers without harm", async () => {
    const client = await aClient({ model: scriptModel([callOf("Oslo"), "Rain."]) });
    const { thread, body } = await aConversation(client);
    const { id } = await client.createRunAndPoll(thread.id, body);
    const advance = () => client.advanceRun(thread.id, id, { toolHandlers: { get_weather: () => "12 degrees" } });
    await Promise.all([advance(), advance(), advance()]);
    expect((await client.pollRun(thread.id, id)).status).toBe("completed");
    const steps = (await client.listRunSteps(thread.id, id)).data;
    expect(steps.map(({ type }) => type).sort()).toEqual(["message_creation", "tool_calls"]);
  });

  it("frees the thread when a tool fails", async () => {
    const client = await aClient({ model: scriptModel([callOf("Oslo")]) });
    const { thread, body } = await aConversation(client);
    const toolHandlers = {
      get_weather: () => {
        throw new Error("no signal");
      },
    };
    const error = await client.createRunAndPoll(thread.id, body, { toolHandlers }).catch((caught) => caught);
    expect(error).toBeInstanceOf(ToolError);
    expect((await client.getRun(thread.id, error.run.id)).status).toBe("cancelled");
    await client.createMessage(thread.id, { role: "user", content: "Never mind." });
  });

  it("tells the model of a tool that fails, if asked to", async () => {
    const client = await aClient({ model: scriptModel([callOf("Oslo"), "I could not find out."]) });
    const { thread, body } = await aConversation(client);
    const schema = { "~standard": { validate: () => ({ issues: [{ message: "city is unknown" }] }) } };
    const run = await client.createRunAndPoll(thread.id, body, {
      toolHandlers: { get_weather: tool(schema, () => "never") },
      toolErrors: "tell",
    });
    expect(run.status).toBe("completed");
    const [step] = (await client.listRunSteps(thread.id, run.id, { order: "asc" })).data;
    expect(JSON.stringify(step)).toContain("the arguments do not fit: city is unknown");
  });

  it("is told which run holds a thread", async () => {
    const client = await aClient({ latency: { modelMs: 60_000 } });
    const { thread, body } = await aConversation(client);
    const run = await client.createRun(thread.id, body);
    for (const locked of [
      client.createRunAndPoll(thread.id, body),
      client.createMessage(thread.id, { role: "user", content: "Hi" }),
    ]) {
      const error = await locked.catch((caught) => caught);
      expect(error).toBeInstanceOf(ActiveRunError);
      expect(error).toMatchObject({ status: 400, threadId: thread.id, runId: run.id });
    }
  });

  it("waits for the run that holds a thread, or cancels it", async () => {
    const client = await aClient({ latency: { queuedMs: 20, modelMs: 20, cancelMs: 20 } });
    const { thread, body } = await aConversation(client, []);
    const first = await client.createRun(thread.id, body);
    const second = await client.createRunAndPoll(thread.id, body, { whenLocked: "wait" });
    expect((await client.getRun(thread.id, first.id)).status).toBe("completed");
    expect(second.status).toBe("completed");
    const third = await client.createRun(thread.id, body);
    expect((await client.createRunAndPoll(thread.id, body, { whenLocked: "cancel" })).status).toBe("completed");
    expect((await client.getRun(thread.id, third.id)).status).toBe("cancelled");
  });

  it("waits until a thread is idle", async () => {
    const client = await aClient({ model: scriptModel([callOf("Oslo"), "Rain."]) });
    const { thread, body } = await aConversation(client);
    expect(await client.waitForIdleThread(thread.id)).toBeNull();
    const asking = await client.createRunAndPoll(thread.id, body);
    const error = await client.waitForIdleThread(thread.id, { timeoutMs: 500 }).catch((caught) => caught);
    expect(error).toBeInstanceOf(RunTimeoutError);
    expect(error.run).toMatchObject({ id: asking.id, status: "requires_action" });
    const cancelled = await client.cancelRunAndPoll(thread.id, asking.id);
    expect(cancelled.status).toBe("cancelled");
    expect(await client.waitForIdleThread(thread.id)).toEqual(cancelled);
    expect(await client.cancelRunAndPoll(thread.id, asking.id)).toEqual(cancelled);
  });

  it("cancels the run when the caller aborts, if asked to", async () => {
    const client = await aClient({ latency: { queuedMs: 1, modelMs: 60_000, cancelMs: 1 } });
    const { thread, body } = await aConversation(client);
    const controller = new AbortController();
    const options = { signal: controller.signal, cancelOnAbort: true, onUpdate: () => controller.abort("enough") };
    await expect(client.createRunAndPoll(thread.id, body, options)).rejects.toBe("enough");
    expect((await client.waitForIdleThread(thread.id))?.status).toBe("cancelled");
  });

  it("cancels once, though the answer was lost", async () => {
    const client = await aClient({
      model: scriptModel([callOf("Oslo")]),
      faults: [{ kind: "reset-after", operation: "cancelRun" }],
    });
    const { thread, body } = await aConversation(client);
    const run = await client.createRunAndPoll(thread.id, body);
    expect((await client.cancelRunAndPoll(thread.id, run.id, { onUpdate: () => {} })).status).toBe("cancelled");
  });

  it("is told that outputs submitted by hand were refused", async () => {
    const client = await aClient({ model: scriptModel([callOf("Oslo")]) });
    const { thread, body } = await aConversation(client);
    const run = await client.createRunAndPoll(thread.id, body);
    const wrong = { tool_outputs: [{ tool_call_id: "call_9", output: "12" }] };
    const error = await client.submitToolOutputsAndPoll(thread.id, run.id, wrong).catch((caught) => caught);
    expect(error).toMatchObject({ name: "ApiError", status: 400 });
  });

  it("leaves the run of another alone when it stops waiting for it", async () => {
    const client = await aClient({ latency: { modelMs: 60_000 } });
    const { thread, body } = await aConversation(client);
    const other = await client.createRun(thread.id, body);
    const controller = new AbortController();
    const seen: string[] = [];
    const options = { whenLocked: "wait" as const, cancelOnAbort: true, signal: controller.signal };
    const waiting = client.createRunAndPoll(thread.id, body, { ...options, onUpdate: ({ id }) => seen.push(id) });
    const outcome = expect(waiting).rejects.toBe("enough");
    await client.getThread(thread.id);
    controller.abort("enough");
    await outcome;
    expect(seen).toEqual([]);
    expect(["queued", "in_progress"]).toContain((await client.getRun(thread.id, other.id)).status);
  });

  it("gives a run that failed, with the reason", async () => {
    const client = await aClient({
      model: () => ({ failure: { code: "rate_limit_exceeded", message: "Slow down." } }),
    });
    const { thread, body } = await aConversation(client);
    expect(await client.createRunAndPoll(thread.id, body)).toMatchObject({
      status: "failed",
      last_error: { code: "rate_limit_exceeded", message: "Slow down." },
    });
  });

  it("pages through hundreds of messages, either way", async () => {
    const client = await aClient();
    const content = (n: number) => `Message ${n}`;
    const thread = await client.createThread({
      messages: Array.from({ length: 250 }, (_, n) => ({ role: "user" as const, content: content(n) })),
    });
    const all: Message[] = [];
    for await (const message of client.listMessages(thread.id, { order: "asc", limit: 100 }, { prefetch: true }))
      all.push(message);
    expect(all.map(textOf)).toEqual(Array.from({ length: 250 }, (_, n) => content(n)));
    const backward: string[] = [];
    for await (const { id } of client.listMessages(thread.id, { order: "asc", limit: 40, before: all[200]!.id }))
      backward.push(id);
    expect(backward).toEqual(
      all
        .slice(0, 200)
        .map(({ id }) => id)
        .reverse(),
    );
  });

  it("deletes as it lists", async () => {
    const client = await aClient();
    for (let n = 0; n < 25; n++) await client.createAssistant({ model: "gpt-4-turbo", name: `${n}` });
    let deleted = 0;
    for await (const { id } of client.listAssistants({ limit: 4 }))
      deleted += Number((await client.deleteAssistant(id)).deleted);
    expect(deleted).toBe(25);
    expect((await client.listAssistants()).data).toEqual([]);
  });

  it("gets the server's own words for what is not there", async () => {
    const client = await aClient();
    const error = await client.getAssistant("asst_9").catch((caught) => caught);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 404,
      message: expect.stringContaining("GET /assistants/asst_9: 404 No assistant found with id 'asst_9'."),
      requestId: expect.any(String),
    });
  });

  it("survives faults on the way", async () => {
    const client = await aClient({
      model: () => "Sunny.",
      faults: [
        { kind: "status", status: 429, headers: { "retry-after-ms": "1" }, operation: "createRun" },
        { kind: "status", status: 500, operation: "getRun" },
        { kind: "reset-after", operation: "getRun" },
        { kind: "half-answer", operation: "getRun" },
        { kind: "status", status: 503, headers: { "retry-after-ms": "1" }, operation: "listMessages" },
      ],
    });
    const { thread, body } = await aConversation(client, []);
    expect((await client.createRunAndPoll(thread.id, body)).status).toBe("completed");
    expect((await client.listRuns(thread.id)).data).toHaveLength(1);
    expect((await client.listMessages(thread.id)).data).toHaveLength(2);
  });
});

it.each(["wait", "cancel"] as const)("goes on when the run that holds the thread is gone: %s", async (whenLocked) => {
  const failure = (status: number, message: string) => Response.json({ error: { message } }, { status });
  const created = [
    failure(400, "Thread thread_1 already has an active run run_9."),
    Response.json({ id: "run_1", object: "thread.run", thread_id: "thread_1", status: "completed" }),
  ];
  const fetch = async ({ url }: Request) =>
    url.includes("run_9") ? failure(404, "No run found with id 'run_9'.") : created.shift()!;
  const client = new AssistantsClient({ apiKey: "sk-test", baseUrl: "http://server.test/v1", fetch });
  const run = await client.createRunAndPoll("thread_1", { assistant_id: "asst_1" }, { whenLocked });
  expect(run.id).toBe("run_1");
});
