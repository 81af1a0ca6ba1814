import OpenAI from "openai-v1";
import type { AssistantStream } from "openai-v1/lib/AssistantStream";
import { afterEach, describe, expect, it } from "vitest";
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type Listening,
  scriptModel,
} from "../../src/emulator/index.js";
import { aFunction, expectJournalToFollow, expectToFollow } from "./harness.js";

// The package that Assistants code was written with in spring 2024, as it was, over HTTP.

const running: { emulator: Emulator; server: Listening }[] = [];
afterEach(async () => {
  for (const { emulator, server } of running.splice(0)) {
    await server.close();
    expectJournalToFollow(emulator);
  }
});

async function aClient(options: EmulatorOptions = {}) {
  const emulator = createEmulator({ latency: 2, ...options });
  const server = await emulator.listen();
  running.push({ emulator, server });
  const { assistants, threads } = new OpenAI({ apiKey: "key", baseURL: server.url, maxRetries: 0 }).beta;
  const tools = [aFunction("get_weather")] as OpenAI.Beta.AssistantCreateParams["tools"];
  const assistant = await assistants.create({ model: "gpt-4-turbo", instructions: "Be brief.", tools: tools ?? [] });
  const thread = await threads.create({ messages: [{ role: "user", content: "What is the weather?" }] });
  return { assistants, threads, assistant, thread };
}

const WEATHER = { toolCalls: [{ name: "get_weather", arguments: { city: "Paris" } }] };

/** Answers every call that a run waits for. */
function outputsFor(run: OpenAI.Beta.Threads.Run) {
  const calls = run.required_action?.submit_tool_outputs.tool_calls ?? [];
  return calls.map((call) => ({ tool_call_id: call.id, output: "12 degrees" }));
}

describe("the v1-era openai package", () => {
  it("creates, runs, polls and answers tool calls", async () => {
    const { threads, thread, assistant } = await aClient({ model: scriptModel([WEATHER, "It is 12 degrees."]) });
    const waiting = await threads.runs.createAndPoll(thread.id, { assistant_id: assistant.id });
    expect(waiting.status).toBe("requires_action");
    const done = await threads.runs.submitToolOutputsAndPoll(thread.id, waiting.id, {
      tool_outputs: outputsFor(waiting),
    });
    expect(done.status).toBe("completed");
    const messages = await threads.messages.list(thread.id, { run_id: done.id } as object);
    expect(messages.data[0]?.content).toMatchObject([{ text: { value: "It is 12 degrees." } }]);
    const steps = await threads.runs.steps.list(thread.id, done.id);
    expect(steps.data.map((step) => step.type)).toEqual(["message_creation", "tool_calls"]);
  });

  it("streams with its own AssistantStream, tool calls included", async () => {
    const { threads, thread, assistant } = await aClient({ model: scriptModel([WEATHER, "It is 12 degrees."]) });
    const listen = (stream: AssistantStream) => {
      const seen = { text: "", names: [] as string[], arguments: "", finished: [] as string[] };
      stream.on("event", (event) => expectToFollow("/components/schemas/AssistantStreamEvent", event));
      stream.on("textDelta", (delta) => {
        seen.text += delta.value;
      });
      stream.on("textDone", (content) => void seen.finished.push(content.value));
      stream.on("toolCallCreated", (call) => void (call.type === "function" && seen.names.push(call.function.name)));
      // This version does not add up the arguments itself.
      stream.on("toolCallDelta", (delta) => {
        if (delta.type === "function") seen.arguments += delta.function?.arguments ?? "";
      });
      stream.on("toolCallDone", (call) => void seen.finished.push(call.type));
      return seen;
    };
    const first = threads.runs.createAndStream(thread.id, { assistant_id: assistant.id });
    const calling = listen(first);
    const waiting = await first.finalRun();
    expect(waiting.status).toBe("requires_action");
    expect(calling).toEqual({
      text: "",
      names: ["get_weather"],
      arguments: '{"city":"Paris"}',
      finished: ["function"],
    });
    const second = threads.runs.submitToolOutputsStream(thread.id, waiting.id, { tool_outputs: outputsFor(waiting) });
    const speaking = listen(second);
    const [message] = await second.finalMessages();
    expect(speaking).toEqual({ text: "It is 12 degrees.", names: [], arguments: "", finished: ["It is 12 degrees."] });
    expect(message?.content).toMatchObject([{ type: "text", text: { value: "It is 12 degrees." } }]);
    expect((await second.finalRunSteps()).map((step) => step.status)).toEqual(["completed", "completed"]);
  });

  it("creates and streams a thread in one go", async () => {
    const { threads, assistant } = await aClient();
    const stream = threads.createAndRunStream({
      assistant_id: assistant.id,
      thread: { messages: [{ role: "user", content: "Hi" }] },
    });
    expect((await stream.finalMessages())[0]?.content).toMatchObject([{ text: { value: "You asked: Hi" } }]);
  });

  it("walks lists to their end by itself", async () => {
    const { threads, assistants } = await aClient();
    const messages = Array.from({ length: 45 }, (_, at) => ({ role: "user" as const, content: String(at) }));
    const thread = await threads.create({ messages });
    const seen: string[] = [];
    for await (const message of threads.messages.list(thread.id, { order: "asc", limit: 10 })) {
      const [part] = message.content;
      if (part?.type === "text") seen.push(part.text.value);
    }
    expect(seen).toEqual(messages.map((message) => message.content));
    for (let count = 0; count < 4; count++) await assistants.create({ model: "m" });
    const ids = new Set<string>();
    for await (const { id } of assistants.list({ limit: 2 })) ids.add(id);
    expect(ids.size).toBe(5);
  });

  it("cancels, deletes, and has errors of the kinds that it knows", async () => {
    const { threads, assistants, thread, assistant } = await aClient({ model: () => new Promise(() => {}) });
    const run = await threads.runs.create(thread.id, { assistant_id: assistant.id });
    await expect(threads.messages.create(thread.id, { role: "user", content: "x" })).rejects.toThrow(
      OpenAI.BadRequestError,
    );
    expect((await threads.runs.cancel(thread.id, run.id)).status).toBe("cancelling");
    expect((await threads.runs.poll(thread.id, run.id)).status).toBe("cancelled");
    expect((await threads.del(thread.id)).deleted).toBe(true);
    expect((await assistants.del(assistant.id)).deleted).toBe(true);
    await expect(assistants.retrieve(assistant.id)).rejects.toThrow(OpenAI.NotFoundError);
  });
});
