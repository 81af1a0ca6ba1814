import OpenAI4 from "openai-v2";
import OpenAI6 from "openai-v6";
import { afterEach, describe, expect, it } from "vitest";
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type Listening,
  scriptModel,
} from "../../src/emulator/index.js";
import { aFunction, expectJournalToFollow, expectToFollow } from "./harness.js";

// The package that Assistants code of version 2 is written with, as it is, over HTTP: its last line with v1-era calls, and
// the one in which ids of what contains an object are named.

const running: { emulator: Emulator; server: Listening }[] = [];
afterEach(async () => {
  for (const { emulator, server } of running.splice(0)) {
    await server.close();
    expectJournalToFollow(emulator, "v2");
  }
});

const WEATHER = { toolCalls: [{ name: "get_weather", arguments: { city: "Paris" } }] };
const SCRIPT = [WEATHER, "It is 12 degrees.", WEATHER, "It is 13 degrees."];

/** The calls whose arguments differ between the two, by the thread and the id of what is in it. */
const PACKAGES = {
  "openai 4": {
    open: (options: object) => new OpenAI4(options).beta as unknown as OpenAI6["beta"],
    inThread: (thread_id: string, id: string, body?: object) => [thread_id, id, ...(body ? [body] : [])],
    remove: "del",
  },
  "openai 6": {
    open: (options: object) => new OpenAI6(options).beta,
    inThread: (thread_id: string, id: string, body?: object) => [id, { thread_id, ...body }],
    remove: "delete",
  },
} as const;

describe.each(Object.keys(PACKAGES) as (keyof typeof PACKAGES)[])("the %s package", (name) => {
  const { open, inThread, remove } = PACKAGES[name];
  /** Calls a method by arguments that its own types cannot say for both packages. */
  const callIn = <T>(holder: object, method: string, thread: string, id: string, body?: object) =>
    (holder as Record<string, (...args: unknown[]) => T>)[method]!(...inThread(thread, id, body));

  async function aClient(options: EmulatorOptions = {}) {
    const emulator = createEmulator({ latency: 2, ...options });
    const server = await emulator.listen();
    running.push({ emulator, server });
    const { assistants, threads } = open({ apiKey: "key", baseURL: server.url, maxRetries: 0 });
    const tools = [aFunction("get_weather")] as OpenAI6.Beta.AssistantCreateParams["tools"] & {};
    const assistant = await assistants.create({ model: "gpt-4o", instructions: "Be brief.", tools });
    const thread = await threads.create({ messages: [{ role: "user", content: "What is the weather?" }] });
    return { assistants, threads, assistant, thread };
  }

  type Run = OpenAI6.Beta.Threads.Run;
  type Stream = ReturnType<OpenAI6["beta"]["threads"]["runs"]["stream"]>;

  const outputsFor = (run: Run) => {
    const calls = run.required_action?.submit_tool_outputs.tool_calls ?? [];
    return { tool_outputs: calls.map((call) => ({ tool_call_id: call.id, output: "12 degrees" })) };
  };

  it("creates, polls, answers tool calls and lists", async () => {
    const { threads, thread, assistant } = await aClient({ model: scriptModel(SCRIPT) });
    const waiting = await threads.runs.createAndPoll(thread.id, { assistant_id: assistant.id });
    expect(waiting.status).toBe("requires_action");
    const outputs = outputsFor(waiting);
    const done = await callIn<Promise<Run>>(threads.runs, "submitToolOutputsAndPoll", thread.id, waiting.id, outputs);
    expect(done).toMatchObject({ status: "completed", parallel_tool_calls: true });
    const messages = await threads.messages.list(thread.id, { run_id: done.id });
    expect(messages.data[0]?.content).toMatchObject([{ text: { value: "It is 12 degrees." } }]);
    const steps = await callIn<Promise<{ data: { type: string }[] }>>(threads.runs.steps, "list", thread.id, done.id, {
      include: ["step_details.tool_calls[*].file_search.results[*].content"],
    });
    expect(steps.data.map((step) => step.type)).toEqual(["message_creation", "tool_calls"]);
  });

  it("streams with its own AssistantStream, tool calls included", async () => {
    const { threads, thread, assistant } = await aClient({ model: scriptModel(SCRIPT) });
    const first = threads.runs.stream(thread.id, { assistant_id: assistant.id });
    first.on("event", (event) => expectToFollow("/components/schemas/AssistantStreamEvent", event, "v2"));
    const waiting = await first.finalRun();
    expect(waiting.status).toBe("requires_action");
    const outputs = outputsFor(waiting);
    const second = callIn<Stream>(threads.runs, "submitToolOutputsStream", thread.id, waiting.id, outputs);
    let text = "";
    second.on("textDelta", (delta) => {
      text += delta.value ?? "";
    });
    const [message] = await second.finalMessages();
    expect(text).toBe("It is 12 degrees.");
    expect(message?.content).toMatchObject([{ type: "text", text: { value: text } }]);
  });

  it("walks lists to their end by itself", async () => {
    const { threads } = await aClient();
    const messages = Array.from({ length: 25 }, (_, at) => ({ role: "user" as const, content: String(at) }));
    const thread = await threads.create({ messages });
    const seen: string[] = [];
    for await (const message of threads.messages.list(thread.id, { order: "asc", limit: 10 })) {
      const [part] = message.content;
      if (part?.type === "text") seen.push(part.text.value);
    }
    expect(seen).toEqual(messages.map((message) => message.content));
  });

  it("cancels, deletes, and has errors of the kinds that it knows", async () => {
    const { threads, assistants, thread, assistant } = await aClient({ model: () => new Promise(() => {}) });
    const run = await threads.runs.create(thread.id, { assistant_id: assistant.id });
    const more = { role: "user", content: "x" } as const;
    await expect(threads.messages.create(thread.id, more)).rejects.toMatchObject({ status: 400 });
    expect((await callIn<Promise<Run>>(threads.runs, "cancel", thread.id, run.id)).status).toBe("cancelling");
    expect((await callIn<Promise<Run>>(threads.runs, "poll", thread.id, run.id)).status).toBe("cancelled");
    const message = await threads.messages.create(thread.id, more);
    type Deleted = Promise<{ deleted: boolean }>;
    expect((await callIn<Deleted>(threads.messages, remove, thread.id, message.id)).deleted).toBe(true);
    const removeOne = (holder: object, id: string) => (holder as Record<string, (id: string) => Deleted>)[remove]!(id);
    expect((await removeOne(threads, thread.id)).deleted).toBe(true);
    expect((await removeOne(assistants, assistant.id)).deleted).toBe(true);
    await expect(assistants.retrieve(assistant.id)).rejects.toMatchObject({ status: 404 });
  });
});
