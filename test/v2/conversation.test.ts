import { describe, expect, it } from "vitest";
import { createEmulator, type EmulatorOptions, scriptModel } from "../../src/emulator/index.js";
import { AssistantsClient, type Message, messageText, tool } from "../../src/v2.js";
import { WAYS } from "../ways.js";

const weather = {
  type: "function" as const,
  function: {
    name: "get_weather",
    parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
  },
};

describe.each(Object.entries(WAYS))("version 2 on the emulator, %s", (_, way) => {
  const aClient = async (options: EmulatorOptions) =>
    new AssistantsClient({ apiKey: "sk-test", ...(await way({ latency: 1, ...options })) });

  it("a conversation: tools, a stream, lists, a message that is deleted", async () => {
    const client = await aClient({
      model: scriptModel([
        {
          toolCalls: ["Oslo", "Rome"].map((city) => ({ name: "get_weather", arguments: { city } })),
        },
        "Rain in Oslo, sun in Rome.",
        "Take an umbrella.",
      ]),
    });
    const assistant = await client.createAssistant({
      model: "gpt-4o",
      tools: [weather, { type: "file_search" }],
      tool_resources: { file_search: { vector_store_ids: ["vs_1"] } },
    });
    expect(assistant.tool_resources?.file_search?.vector_store_ids).toEqual(["vs_1"]);

    const thread = await client.createThread({
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: "How is the weather where this is?" },
            { type: "image_url", image_url: { url: "https://images.example/map.png", detail: "low" } },
          ],
          attachments: [{ file_id: "file-1", tools: [{ type: "file_search" }] }],
        },
      ],
    });
    const cities: string[] = [];
    const run = await client.createRunAndPoll(
      thread.id,
      { assistant_id: assistant.id, parallel_tool_calls: true },
      {
        toolHandlers: {
          get_weather: ({ city }: { city: string }) => {
            cities.push(city);
            return { degrees: city.length };
          },
        },
      },
    );
    expect([run.status, run.parallel_tool_calls, cities]).toEqual(["completed", true, ["Oslo", "Rome"]]);

    await client.createMessage(thread.id, { role: "assistant", content: "Anything else?" });
    const question = await client.createMessage(thread.id, { role: "user", content: "What shall I take?" });
    const stream = client.streamRun(thread.id, { assistant_id: assistant.id });
    let text = "";
    for await (const delta of stream.textDeltas()) text += delta;
    expect(text).toBe("Take an umbrella.");
    expect((await stream.finalRun()).status).toBe("completed");
    expect((await stream.finalMessages()).map(messageText)).toEqual(["Take an umbrella."]);

    const texts = async (order: "asc" | "desc") => {
      const messages: Message[] = [];
      for await (const message of client.listMessages(thread.id, { order, limit: 2 })) messages.push(message);
      return messages.map(messageText);
    };
    const said = [
      "How is the weather where this is?",
      "Rain in Oslo, sun in Rome.",
      "Anything else?",
      "What shall I take?",
      "Take an umbrella.",
    ];
    expect(await texts("asc")).toEqual(said);
    expect(await texts("desc")).toEqual(said.toReversed());

    expect(await client.deleteMessage(thread.id, question.id)).toEqual({
      id: question.id,
      object: "thread.message.deleted",
      deleted: true,
    });
    expect(await texts("asc")).toEqual(said.filter((one) => one !== "What shall I take?"));
  });

  it("a run that is cancelled", async () => {
    const client = await aClient({ latency: { queuedMs: 1, modelMs: 60_000, cancelMs: 1 } });
    const { id } = await client.createAssistant({ model: "gpt-4o" });
    const { thread_id, id: runId } = await client.createThreadAndRun({
      assistant_id: id,
      thread: { messages: [{ role: "user", content: "Hello" }] },
    });
    expect((await client.cancelRunAndPoll(thread_id, runId)).status).toBe("cancelled");
    expect((await client.waitForIdleThread(thread_id))?.status).toBe("cancelled");
  });

  it("a run that is incomplete has ended, with what there is of its message", async () => {
    const client = await aClient({ model: () => ["Once upon", { incomplete: "max_completion_tokens" }] });
    const assistant = await client.createAssistant({ model: "gpt-4o" });
    const body = { assistant_id: assistant.id, max_completion_tokens: 256 };
    const thread = await client.createThread({ messages: [{ role: "user", content: "Tell me a story." }] });
    const run = await client.createRunAndPoll(thread.id, body);
    expect(run).toMatchObject({
      status: "incomplete",
      incomplete_details: { reason: "max_completion_tokens" },
    });
    const stream = client.streamRun(thread.id, body);
    const names: string[] = [];
    for await (const { event } of stream) names.push(event);
    expect(names.slice(-2)).toEqual(["thread.run.incomplete", "done"]);
    expect((await stream.finalMessages()).map(messageText)).toEqual(["Once upon"]);
  });

  it("a tool call whose arguments a schema checks, and steps with what include[] asks for", async () => {
    const client = await aClient({
      model: scriptModel([{ toolCalls: [{ name: "get_weather", arguments: { city: "Oslo" } }] }, "Rain."]),
    });
    const assistant = await client.createAssistant({ model: "gpt-4o", tools: [weather] });
    const thread = await client.createThread({ messages: [{ role: "user", content: "How is the weather?" }] });
    const city = {
      "~standard": {
        validate: (value: unknown) =>
          typeof value === "object" && value !== null && "city" in value
            ? { value: { city: String(value.city) } }
            : { issues: [{ message: "there is no city" }] },
      },
    };
    const run = await client.createRunAndPoll(
      thread.id,
      { assistant_id: assistant.id },
      {
        query: { "include[]": ["step_details.tool_calls[*].file_search.results[*].content"] },
        toolHandlers: { get_weather: tool(city, (args) => `12 degrees in ${args.city}`) },
      },
    );
    const steps = await client.listRunSteps(thread.id, run.id, {
      order: "asc",
      "include[]": ["step_details.tool_calls[*].file_search.results[*].content"],
    });
    expect(steps.data.map(({ type }) => type)).toEqual(["tool_calls", "message_creation"]);
    expect(JSON.stringify(steps.data[0])).toContain("12 degrees in Oslo");
  });
});

it("each client speaks its own version to one server", async () => {
  const { fetch } = createEmulator();
  const { AssistantsClient: AssistantsClientV1 } = await import("../../src/index.js");
  const v1 = new AssistantsClientV1({ apiKey: "sk-test", fetch });
  const v2 = new AssistantsClient({ apiKey: "sk-test", fetch });
  const { id } = await v2.createAssistant({ model: "gpt-4o", tools: [{ type: "file_search" }] });
  expect((await v1.getAssistant(id)).tools).toEqual([{ type: "retrieval" }]);
  expect((await v2.getAssistant(id)).tools).toEqual([{ type: "file_search" }]);
});
