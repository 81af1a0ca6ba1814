import { describe, expect, it } from "vitest";
import { ACCESS, type Assistant, aFunction, aServer, type Message, type Page, settled } from "./harness.js";

const BLANKS = [null, []];

describe("a field that may be left out counts as left out when it is null or empty:", () => {
  it.each(["name", "description", "instructions", "tools", "file_ids", "metadata", "temperature", "response_format"])(
    "%s of an assistant",
    async (field) => {
      const { anAssistant } = aServer();
      const { id: _id, created_at: _createdAt, ...expected } = await anAssistant();
      expect(await anAssistant({ [field]: null })).toMatchObject(expected);
    },
  );

  it.each(BLANKS)("messages, files and tools: %j", async (blank) => {
    const { call, anAssistant, get, refused } = aServer();
    const assistant = await anAssistant({ tools: blank, file_ids: blank });
    expect(assistant).toMatchObject({ tools: [], file_ids: [] });
    const { body: thread } = await call<{ id: string }>("POST", "/threads", { messages: blank, metadata: null });
    const message = { role: "user", content: "Hi", file_ids: blank, metadata: null };
    expect((await call("POST", `/threads/${thread.id}/messages`, message)).status).toBe(200);
    const run = { assistant_id: assistant.id, tools: blank, instructions: null, metadata: null, stream: null };
    expect((await call("POST", `/threads/${thread.id}/runs`, { ...run, additional_messages: blank })).status).toBe(200);
    expect((await call("POST", "/threads/runs", { ...run, thread: null })).status).toBe(200);
    expect((await call("POST", "/threads/runs", { ...run, thread: { messages: [message] } })).status).toBe(200);
    await settled();
    expect((await get<Page<Message>>(`/threads/${thread.id}/messages?before=&after=&run_id=`)).data).toHaveLength(2);
    expect((await refused("POST", `/threads/${thread.id}/messages`, { ...message, content: null })).status).toBe(400);
  });

  it("those of a function", async () => {
    const { anAssistant } = aServer();
    const tools = [{ type: "function", function: { name: "f", description: null, parameters: null } }];
    expect((await anAssistant({ tools })).tools).toEqual([{ type: "function", function: { name: "f" } }]);
  });

  it("and a change leaves it as it is", async () => {
    const { anAssistant, call } = aServer();
    const assistant = await anAssistant({ tools: [aFunction("f")], file_ids: ["file-1"] });
    const { body } = await call<Assistant>("POST", `/assistants/${assistant.id}`, {
      tools: null,
      file_ids: null,
      model: null,
    });
    expect(body).toEqual(assistant);
  });

  it("a thousand of them at once, quickly", async () => {
    const { call } = aServer();
    const messages = Array.from({ length: 20_000 }, () => ({
      role: "user",
      content: "Hi",
      file_ids: [],
      metadata: null,
    }));
    const { status } = await call("POST", "/threads", { messages });
    expect(status).toBe(200);
  });
});

describe("a field that may not be left out", () => {
  it.each([
    ["/assistants", { model: null }, "model", "expected a string, but got null instead"],
    ["/threads/runs", { assistant_id: null }, "assistant_id", "expected a string, but got null instead"],
    ["/threads", { messages: [null] }, "messages[0]", "expected an object, but got null instead"],
    [
      "/threads",
      { messages: [{ role: "user", content: null, file_ids: [] }] },
      "messages[0].content",
      "got null instead",
    ],
    ["/threads/t/runs/r/submit_tool_outputs", { tool_outputs: null }, "tool_outputs", "got null instead"],
    ["/assistants", { model: "m", metadata: { a: null } }, "metadata.a", "expected a string, but got null instead"],
    ["/assistants", { model: "m", tools: null, file_ids: [], foo: 1 }, "foo", "Unknown parameter: 'foo'."],
    ["/assistants", { model: "m", tools: null, name: 5 }, "name", "expected a string, but got an integer instead"],
  ])("is refused as before: %s %j", async (path, body, param, message) => {
    const error = await aServer().refused("POST", path, body);
    expect(error).toMatchObject({ status: 400, param, message: expect.stringContaining(message) });
  });
});

describe("with validation off", () => {
  const paths = [
    "/assistants",
    "/assistants/ID",
    "/assistants/ID/files",
    "/threads",
    "/threads/TH",
    "/threads/TH/messages",
    "/threads/runs",
    "/threads/TH/runs",
    "/threads/TH/runs/RUN/submit_tool_outputs",
  ];
  const junk = [null, 5, "x", [], [null], [5], {}, { a: 1 }, [{}], [{ type: "function" }], true];

  it.each(paths)("POST %s answers whatever the body is, and never with a 500", async (path) => {
    const { emulator, anAssistant, aThread, aRun } = aServer({ validation: false });
    const { id } = await anAssistant({ tools: [aFunction("f")] });
    const thread = await aThread("f");
    const run = await aRun(thread.id, id);
    await settled();
    const url = `http://emulator${path.replace("ID", id).replace("TH", thread.id).replace("RUN", run.id)}`;
    const fields = ["assistant_id", "model", "tools", "file_ids", "file_id", "messages", "thread", "metadata"];
    fields.push(
      "tool_outputs",
      "tool_choice",
      "response_format",
      "truncation_strategy",
      "additional_messages",
      "stream",
    );
    const bodies = fields.flatMap((field) => junk.map((value) => ({ assistant_id: id, [field]: value })));
    const statuses = new Set<number>();
    for (const body of [{}, ...bodies]) {
      const init = {
        method: "POST",
        headers: { ...ACCESS, "content-type": "application/json" },
        body: JSON.stringify(body),
      };
      const response = await emulator.fetch(url, init);
      statuses.add(response.status);
      await response.body?.cancel();
    }
    await settled();
    for (const list of ["/assistants", `/threads/${thread.id}/messages`, `/threads/${thread.id}/runs`]) {
      statuses.add((await emulator.fetch(`http://emulator${list}`, { headers: ACCESS })).status);
    }
    expect([...statuses].filter((status) => status >= 500)).toEqual([]);
  });
});
