import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { createEmulator, scriptModel } from "../../src/emulator/index.js";
import { AssistantsClient } from "../../src/index.js";

it("answers with the weather", async () => {
  const emulator = createEmulator({
    latency: 0,
    model: scriptModel([
      { toolCalls: [{ name: "get_weather", arguments: { city: "Paris" } }] },
      "It is 12 degrees in Paris.",
    ]),
  });
  const client = new AssistantsClient({ baseUrl: "http://emulator/v1", apiKey: "test", fetch: emulator.fetch });

  const assistant = await client.createAssistant({
    model: "gpt-4-turbo",
    tools: [{ type: "function", function: { name: "get_weather" } }],
  });
  const thread = await client.createThread({ messages: [{ role: "user", content: "What is the weather in Paris?" }] });

  // Here you would call your own code.
  const waiting = await client.createRunAndPoll(thread.id, { assistant_id: assistant.id });
  const calls = waiting.required_action?.submit_tool_outputs.tool_calls ?? [];
  const run = await client.submitToolOutputsAndPoll(thread.id, waiting.id, {
    tool_outputs: calls.map((call) => ({ tool_call_id: call.id, output: "12 degrees" })),
  });

  expect(run.status).toBe("completed");
  const [message] = (await client.listMessages(thread.id, { run_id: run.id })).data;
  expect(message?.content).toMatchObject([{ text: { value: "It is 12 degrees in Paris." } }]);
});

it("waits five minutes for an answer", async () => {
  vi.useFakeTimers();
  const emulator = createEmulator({ latency: { modelMs: 300_000 }, model: scriptModel(["At last."]) });
  const client = new AssistantsClient({ apiKey: "test", fetch: emulator.fetch });
  const assistant = await client.createAssistant({ model: "gpt-4-turbo" });

  const running = client.createThreadAndRunAndPoll({ assistant_id: assistant.id });
  await vi.advanceTimersByTimeAsync(400_000);

  expect((await running).status).toBe("completed");
  vi.useRealTimers();
});

it("are word for word the tests in the guide", () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
  const guide = read("../../docs/guides/testing-with-the-emulator.md");
  const examples = read("guide.test.ts").match(/^it\("(answers|waits)[\s\S]*?^\}\);$/gm) ?? [];
  expect(examples).toHaveLength(2);
  for (const example of examples) expect(guide).toContain(example);
});
