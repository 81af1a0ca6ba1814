import { describe, expect, it } from "vitest";
import type { components } from "../../generated/v2/schema.js";
import { chatCompletionsModel, scriptModel } from "../../src/emulator/index.js";
import { ACCESS_V2, aFunction, aServer, settled, speaking } from "./harness.js";

type Run = components["schemas"]["RunObject"];

/** What is sent to an endpoint for a run, and the run. */
async function sent({ content, ...body }: { content: unknown; [field: string]: unknown }, tools: object[] = []) {
  const requests: unknown[] = [];
  const answer = { choices: [{ message: { content: "Blue." }, finish_reason: "stop" }] };
  const model = chatCompletionsModel({
    baseUrl: "http://model/v1",
    fetch: async (_url, init) => {
      requests.push(JSON.parse(String(init?.body)));
      return Response.json(answer);
    },
  });
  const v2 = speaking(aServer({ model }).emulator, ACCESS_V2);
  const { body: assistant } = await v2.call<{ id: string }>("POST", "/assistants", { model: "m", tools });
  const thread = { messages: [{ role: "user", content }] };
  const request = { assistant_id: assistant.id, thread };
  const { body: created } = await v2.call<Run>("POST", "/threads/runs", { ...request, ...body });
  await settled();
  await settled();
  return { requests, run: await v2.get<Run>(`/threads/${created.thread_id}/runs/${created.id}`) };
}

const image = { type: "image_url", image_url: { url: "https://images.example/sky.png", detail: "low" } };

describe("a chat-completions model asked in version 2", () => {
  it("gets images beside the text", async () => {
    const content = [{ type: "text", text: "What colour?" }, image];
    const { requests, run } = await sent({ content });
    expect(run.status).toBe("completed");
    expect(requests).toMatchObject([{ messages: [{ role: "user", content }] }]);
  });

  it("gets text alone as a string", async () => {
    const content = [
      { type: "text", text: "What" },
      { type: "text", text: "colour?" },
    ];
    expect((await sent({ content })).requests).toMatchObject([
      { messages: [{ role: "user", content: "What\ncolour?" }] },
    ]);
  });

  it("cannot be sent the file of an image, and the run says so", async () => {
    const { requests, run } = await sent({ content: [{ type: "image_file", image_file: { file_id: "file-1" } }] });
    expect(requests).toEqual([]);
    expect(run).toMatchObject({ status: "failed", last_error: { code: "server_error" } });
    expect(run.last_error?.message).toMatch(/^The message msg_\w+ has an image file/);
  });

  it("gets the schema of the answer, how calls are made, and no field that the run does not set", async () => {
    const schema = { type: "object", properties: { colour: { type: "string" } } };
    const response_format = { type: "json_schema", json_schema: { name: "answer", schema, strict: true } };
    const options = { response_format, parallel_tool_calls: false, tool_choice: "required" };
    const [full] = (await sent({ content: "Hi", ...options }, [aFunction("f")])).requests;
    expect(full).toMatchObject(options);
    const [plain] = (await sent({ content: "Hi" }, [aFunction("f")])).requests;
    expect(plain).toMatchObject({ tool_choice: "auto" });
    for (const name of ["response_format", "parallel_tool_calls", "reasoning_effort"]) {
      expect(plain).not.toHaveProperty(name);
    }
  });
});

describe("a script", () => {
  it.each([
    [{ type: "file_search", results: [{ file_id: "f", file_name: "f", score: 2 }] }, "results[0].score must be"],
    [{ type: "file_search", results: [{ file_id: "f" }] }, "results[0] must have file_name"],
    [{ type: "file_search", result: [] }, "unknown option result"],
  ])("is refused with a search that cannot be: %#", (call, message) => {
    const turn = { toolCalls: [call] } as Parameters<typeof scriptModel>[0][number];
    expect(() => scriptModel([turn])).toThrow(message);
  });
});
