import { describe, expect, it } from "vitest";
import { ACCESS, type Assistant, aFunction, aServer } from "./harness.js";

describe("access", () => {
  it("is refused without a key", async () => {
    const { refused } = aServer();
    const error = await refused("GET", "/assistants", undefined, { "openai-beta": "assistants=v1" });
    expect(error).toMatchObject({ status: 401, code: "invalid_api_key", type: "invalid_request_error" });
  });

  it("is open to any key", async () => {
    const { call } = aServer();
    expect((await call("GET", "/assistants")).status).toBe(200);
  });

  it("is open to the keys that are listed, and to no others", async () => {
    const { call, refused } = aServer({ apiKeys: ["good"] });
    expect((await call("GET", "/assistants", undefined, { ...ACCESS, authorization: "Bearer good" })).status).toBe(200);
    expect(
      (await call("GET", "/assistants", undefined, { "openai-beta": "assistants=v1", "api-key": "good" })).status,
    ).toBe(200);
    const error = await refused("GET", "/assistants");
    expect(error).toMatchObject({ status: 401, code: "invalid_api_key" });
    expect(error.message).not.toContain("Bearer");
  });

  it.each([undefined, "assistants=v3", "assistants=v11"])("is refused with the beta header %s", async (beta) => {
    const { refused } = aServer();
    const headers = { authorization: "Bearer key", ...(beta && { "openai-beta": beta }) };
    expect(await refused("GET", "/assistants", undefined, headers)).toMatchObject({
      status: 400,
      code: "invalid_beta",
      message:
        "You must provide the 'OpenAI-Beta' header to access the Assistants API. Please try again by setting the header 'OpenAI-Beta: assistants=v1'.",
    });
  });
});

describe("a URL", () => {
  it("may start with /v1 or not", async () => {
    const { call } = aServer();
    expect((await call("GET", "/v1/assistants")).status).toBe(200);
    expect((await call("GET", "/assistants")).status).toBe(200);
  });

  it.each(["/", "/v1", "/v1/v1/assistants", "/nowhere", "/assistants/", "/threads/a/b", "/assistants/%E0%A4%A"])(
    "that is unknown is a 404: %s",
    async (path) => {
      const { refused } = aServer();
      const message = `Invalid URL (GET ${path})`;
      expect(await refused("GET", path)).toMatchObject({ status: 404, type: "invalid_request_error", message });
    },
  );

  it.each(["/files", "/v1/files/file-1/content", "/models", "/v1/chat/completions", "/openai/files"])(
    "of another API of the hosted server is a 404 that says what there is: %s",
    async (path) => {
      const { refused } = aServer();
      for (const method of ["GET", "POST"]) {
        expect(await refused(method, path)).toMatchObject({
          status: 404,
          message: `Invalid URL (${method} ${path}). This emulator has assistants, threads, messages, runs and run steps only. It takes any file id and any model.`,
        });
      }
    },
  );

  it.each([
    ["DELETE", "/assistants", "GET, POST"],
    ["GET", "/threads/runs", "POST"],
    ["PUT", "/threads/thread_1", "GET, POST, DELETE"],
  ])("does not take every method: %s %s", async (method, path, allow) => {
    const { call } = aServer();
    const answer = await call(method, path);
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe(allow);
    expect(answer.body).toMatchObject({ error: { code: "method_not_supported" } });
  });
});

describe("a body", () => {
  it("of another content type is a 415", async () => {
    const { refused } = aServer();
    const error = await refused("POST", "/assistants", "model=x", { ...ACCESS, "content-type": "text/plain" });
    expect(error).toMatchObject({ status: 415, code: "unsupported_content_type" });
  });

  it("may name its character set", async () => {
    const { call } = aServer();
    const headers = { ...ACCESS, "content-type": "Application/JSON; charset=utf-8" };
    expect((await call("POST", "/assistants", { model: "m" }, headers)).status).toBe(200);
  });

  it.each(["", "{", "[]", "null", '"text"', "1"])("that is no JSON object is a 400: %j", async (text) => {
    const { refused } = aServer();
    const error = await refused("POST", "/assistants", text);
    expect(error).toMatchObject({ status: 400, param: null });
    expect(error.message).toMatch(/^We could not parse the JSON body of your request\./);
  });

  it("that is nested so deeply that it could not be given back is a 400", async () => {
    const { refused, call } = aServer();
    const deep = `{"model":"m","tools":[{"type":"function","function":{"name":"f","parameters":{"a":${"[".repeat(1e5)}${"]".repeat(1e5)}}}}]}`;
    expect((await refused("POST", "/assistants", deep)).status).toBe(400);
    expect((await call("GET", "/assistants")).body).toMatchObject({ data: [] });
  });

  it.each([990, 1100, 1700, 3000])(
    "of %i levels is accepted or refused, and can be copied where it was accepted",
    async (levels) => {
      const { emulator } = aServer();
      const deep = `{"model":"m","file_ids":[],"tools":[{"type":"function","function":{"name":"f","description":null,"parameters":{"a":${"[".repeat(levels)}${"]".repeat(levels)}}}}]}`;
      const init = { method: "POST", headers: { ...ACCESS, "content-type": "application/json" }, body: deep };
      expect((await emulator.fetch("http://emulator/assistants", init)).status).toBe(levels < 1000 ? 200 : 400);
      expect(emulator.snapshot().assistants).toHaveLength(levels < 1000 ? 1 : 0);
    },
  );

  it("may be left out where the contract does not ask for one", async () => {
    const { call } = aServer();
    expect((await call("POST", "/threads")).status).toBe(200);
  });

  it("of more than 10 MB is a 413", async () => {
    const { refused } = aServer();
    const error = await refused("POST", "/assistants", { model: "m", name: "x".repeat(10 * 1024 * 1024) });
    expect(error.status).toBe(413);
  });
});

describe("a body that breaks the contract", () => {
  const long = "x".repeat(300);
  const pairs = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, "v"]));
  it.each<[object, string, string, string]>([
    [{}, "model", "missing_required_parameter", "Missing required parameter: 'model'."],
    [{ model: 1 }, "model", "invalid_type", "Invalid type for 'model': expected a string, but got an integer instead."],
    [{ model: null }, "model", "invalid_type", "Invalid type for 'model': expected a string, but got null instead."],
    [{ model: "m", foo: 1 }, "foo", "unknown_parameter", "Unknown parameter: 'foo'."],
    [
      { model: "m", name: long },
      "name",
      "string_above_max_length",
      "Invalid 'name': string too long. Expected a string with maximum length 256, but got a string with length 300 instead.",
    ],
    [
      { model: "m", tools: Array.from({ length: 129 }, () => ({ type: "retrieval" })) },
      "tools",
      "array_above_max_length",
      "Invalid 'tools': array too long. Expected an array with maximum length 128, but got an array with length 129 instead.",
    ],
    [
      { model: "m", tools: [{ type: "browser" }] },
      "tools[0].type",
      "invalid_value",
      "Invalid value: 'browser'. Supported values are: 'code_interpreter', 'retrieval' and 'function'.",
    ],
    [
      { model: "m", tools: [{}] },
      "tools[0].type",
      "missing_required_parameter",
      "Missing required parameter: 'tools[0].type'.",
    ],
    [
      { model: "m", tools: [{ type: "retrieval" }, { type: "function", function: {} }] },
      "tools[1].function.name",
      "missing_required_parameter",
      "Missing required parameter: 'tools[1].function.name'.",
    ],
    [
      { model: "m", tools: ["x"] },
      "tools[0]",
      "invalid_type",
      "Invalid type for 'tools[0]': expected an object, but got a string instead.",
    ],
    [
      { model: "m", temperature: 2.5 },
      "temperature",
      "decimal_above_max_value",
      "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 2.5 instead.",
    ],
    [
      { model: "m", response_format: "yaml" },
      "response_format",
      "invalid_value",
      "Invalid value: 'yaml'. Supported values are: 'none' and 'auto'.",
    ],
    [
      { model: "m", response_format: { type: "yaml" } },
      "response_format.type",
      "invalid_value",
      "Invalid value: 'yaml'. Supported values are: 'text' and 'json_object'.",
    ],
    [
      { model: "m", response_format: 1 },
      "response_format",
      "invalid_type",
      "Invalid type for 'response_format': expected a string or an object, but got an integer instead.",
    ],
    [
      { model: "m", metadata: pairs(17) },
      "metadata",
      "object_above_max_properties",
      "Invalid 'metadata': too many properties. Expected an object with at most 16 properties, but got an object with 17 properties instead.",
    ],
    [
      { model: "m", metadata: { [long]: "v" } },
      "metadata",
      "invalid_value",
      `Invalid 'metadata': a key is too long: '${long}'.`,
    ],
    [
      { model: "m", metadata: { "a/b": 1 } },
      "metadata.a/b",
      "invalid_type",
      "Invalid type for 'metadata.a/b': expected a string, but got an integer instead.",
    ],
  ])("says where and how: %j", async (body, param, code, message) => {
    const { refused } = aServer();
    const error = { status: 400, type: "invalid_request_error", param, code, message };
    expect(await refused("POST", "/assistants", body)).toEqual(error);
  });

  it("is not repeated in full when it is long", async () => {
    const { refused } = aServer();
    const long = "x".repeat(1e6);
    for (const body of [
      { [long]: 1 },
      { model: "m", response_format: long },
      { model: "m", metadata: { [long]: "v" } },
    ]) {
      const { message, param } = await refused("POST", "/assistants", body);
      expect([message.length < 1100, (param ?? "").length < 1100]).toEqual([true, true]);
    }
  });

  it("is refused in the parts of another body as well", async () => {
    const { refused } = aServer();
    expect(await refused("POST", "/threads", { messages: [{ role: "system", content: "x" }] })).toMatchObject({
      param: "messages[0].role",
      message: "Invalid value: 'system'. Supported values are: 'user' and 'assistant'.",
    });
    expect(await refused("POST", "/threads/t/runs", { assistant_id: "a", max_prompt_tokens: 1 })).toMatchObject({
      param: "max_prompt_tokens",
      message: "Invalid 'max_prompt_tokens': integer below minimum value. Expected a value >= 256, but got 1 instead.",
    });
  });

  it("is refused where only the words of the contract say so", async () => {
    const { refused, anAssistant } = aServer();
    const named = (name: string) => ({ model: "m", tools: [{ type: "retrieval" }, aFunction(name)] });
    expect(await refused("POST", "/assistants", named("get weather"))).toMatchObject({
      param: "tools[1].function.name",
      message:
        "Invalid 'tools[1].function.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.",
    });
    expect(await refused("POST", "/assistants", named("x".repeat(65)))).toMatchObject({
      param: "tools[1].function.name",
      code: "string_above_max_length",
    });
    const json = { response_format: { type: "json_object" } };
    const message =
      "Invalid tools: all tools must be of type `function` when `response_format` is of type `json_object`.";
    expect(await refused("POST", "/assistants", { ...named("f"), ...json })).toMatchObject({ status: 400, message });
    const { id } = await anAssistant(named("f"));
    expect(await refused("POST", `/assistants/${id}`, json)).toMatchObject({ status: 400, message });
    const run = { assistant_id: id, tool_choice: { type: "function" } };
    expect(await refused("POST", "/threads/runs", run)).toMatchObject({ param: "tool_choice.function" });
    expect(await refused("POST", "/threads/runs", { assistant_id: id, ...json })).toMatchObject({
      status: 400,
      message,
    });
  });

  it("counts characters, not the halves of which some are made", async () => {
    const { anAssistant } = aServer();
    expect((await anAssistant({ name: "🙂".repeat(256) })).name).toHaveLength(512);
  });

  it("passes with validation off, for those who measure", async () => {
    const { emulator } = aServer({ validation: false });
    const answer = await emulator.fetch("http://emulator/assistants", {
      method: "POST",
      headers: { ...ACCESS, "content-type": "application/json" },
      body: JSON.stringify({ model: "m", foo: 1 }),
    });
    expect(answer.status).toBe(200);
  });
});

describe("a query", () => {
  it.each([
    ["limit=0", "limit", "Invalid 'limit': integer below minimum value. Expected a value >= 1, but got 0 instead."],
    [
      "limit=101",
      "limit",
      "Invalid 'limit': integer above maximum value. Expected a value <= 100, but got 101 instead.",
    ],
    ["limit=x", "limit", "Invalid type for 'limit': expected an integer, but got a string instead."],
    ["limit=", "limit", "Invalid type for 'limit': expected an integer, but got a string instead."],
    ["limit=1.5", "limit", "Invalid type for 'limit': expected an integer, but got a string instead."],
    ["order=up", "order", "Invalid value: 'up'. Supported values are: 'asc' and 'desc'."],
    ["after=asst_9", "after", "Invalid 'after': no object of this list has the id 'asst_9'."],
    ["before=asst_9", "before", "Invalid 'before': no object of this list has the id 'asst_9'."],
  ])("that breaks the contract is a 400: %s", async (query, param, message) => {
    const { refused } = aServer();
    expect(await refused("GET", `/assistants?${query}`)).toMatchObject({ status: 400, param, message });
  });

  it("may hold what a gateway asks for", async () => {
    const { call } = aServer();
    expect((await call("GET", "/assistants?api-version=2024-02-15-preview&limit=5&limit=x")).status).toBe(200);
  });
});

describe("an object that is not there", () => {
  it.each([
    ["GET", "/assistants/asst_9", "No assistant found with id 'asst_9'."],
    ["POST", "/assistants/asst_9", "No assistant found with id 'asst_9'."],
    ["DELETE", "/assistants/asst_9", "No assistant found with id 'asst_9'."],
    ["GET", "/assistants/asst_9/files", "No assistant found with id 'asst_9'."],
    ["GET", "/assistants/asst_9/files/file-9", "No assistant found with id 'asst_9'."],
    ["DELETE", "/assistants/asst_9/files/file-9", "No assistant found with id 'asst_9'."],
    ["GET", "/threads/thread_9", "No thread found with id 'thread_9'."],
    ["POST", "/threads/thread_9", "No thread found with id 'thread_9'."],
    ["DELETE", "/threads/thread_9", "No thread found with id 'thread_9'."],
    ["GET", "/threads/thread_9/messages", "No thread found with id 'thread_9'."],
    ["GET", "/threads/thread_9/runs/run_9/steps", "No thread found with id 'thread_9'."],
  ])("is a 404 in the server's words: %s %s", async (method, path, message) => {
    const { refused } = aServer();
    const error = { status: 404, type: "invalid_request_error", param: null, code: null, message };
    expect(await refused(method, path, method === "POST" ? {} : undefined)).toEqual(error);
  });

  it.each(["", ".", ".."])("is what a file id stands for that cannot be asked for: %j", async (id) => {
    const { refused, anAssistant, aThread } = aServer();
    const assistant = await anAssistant();
    const thread = await aThread();
    const message = { role: "user", content: "Hi", file_ids: [id] };
    for (const [path, body] of [
      ["/assistants", { model: "m", file_ids: [id] }],
      [`/assistants/${assistant.id}`, { file_ids: [id] }],
      [`/assistants/${assistant.id}/files`, { file_id: id }],
      ["/threads", { messages: [message] }],
      [`/threads/${thread.id}/messages`, message],
      ["/threads/runs", { assistant_id: assistant.id, thread: { messages: [message] } }],
      [`/threads/${thread.id}/runs`, { assistant_id: assistant.id, additional_messages: [message] }],
    ] as const) {
      expect(await refused("POST", path, body)).toMatchObject({
        status: 404,
        message: `No file found with id '${id}'.`,
      });
    }
  });

  it("is a 404 inside of one that is there", async () => {
    const { refused, aThread, anAssistant, aRun } = aServer();
    const { id: threadId } = await aThread("Hi");
    const { id: assistantId } = await anAssistant();
    const { id: runId } = await aRun(threadId, assistantId);
    for (const [path, message] of [
      [`/assistants/${assistantId}/files/file-9`, "No file found with id 'file-9'."],
      [`/threads/${threadId}/messages/msg_9`, "No message found with id 'msg_9'."],
      [`/threads/${threadId}/messages/msg_9/files`, "No message found with id 'msg_9'."],
      [`/threads/${threadId}/runs/run_9`, "No run found with id 'run_9'."],
      [`/threads/${threadId}/runs/${runId}/steps/step_9`, "No run step found with id 'step_9'."],
    ] as const) {
      expect(await refused("GET", path)).toMatchObject({ status: 404, message });
    }
    const run = { assistant_id: "asst_9" };
    const message = "No assistant found with id 'asst_9'.";
    expect(await refused("POST", `/threads/${threadId}/runs`, run)).toMatchObject({ status: 404, message });
    expect(await refused("POST", "/threads/runs", run)).toMatchObject({ status: 404, message });
  });
});

describe("ids", () => {
  it("are the same for the same seed, and others for another", async () => {
    const first = async (options: { seed?: number }) => (await aServer(options).anAssistant()).id;
    expect(await first({})).toBe(await first({ seed: 1 }));
    expect(await first({})).not.toBe(await first({ seed: 2 }));
    expect(await first({})).toMatch(/^asst_[A-Za-z0-9]{24}$/);
  });

  it("are encoded in a path", async () => {
    const { refused } = aServer();
    expect(await refused("GET", "/assistants/a%2Fb")).toMatchObject({ message: "No assistant found with id 'a/b'." });
  });
});

describe("an assistant", () => {
  it("is what was asked for, with the rest filled in", async () => {
    const { anAssistant, get } = aServer({ clock: { now: () => 1_700_000_000_999, after: () => () => {} } });
    const assistant = await anAssistant({ tools: [{ type: "retrieval" }], metadata: { a: "b" } });
    expect(assistant).toEqual({
      id: assistant.id,
      object: "assistant",
      created_at: 1_700_000_000,
      name: null,
      description: null,
      model: "gpt-4-turbo",
      instructions: null,
      tools: [{ type: "retrieval" }],
      file_ids: [],
      metadata: { a: "b" },
    });
    expect(await get(`/assistants/${assistant.id}`)).toEqual(assistant);
  });

  it("changes where it is told to, and where null clears", async () => {
    const { anAssistant, call } = aServer();
    const before = await anAssistant({
      name: "a",
      description: "b",
      file_ids: ["file-1", "file-2"],
      metadata: { k: "v" },
    });
    const change = { name: "c", description: null, file_ids: ["file-2", "file-3"], metadata: null };
    const { body } = await call<Assistant>("POST", `/assistants/${before.id}`, change);
    expect(body).toEqual({ ...before, name: "c", description: null, file_ids: ["file-2", "file-3"], metadata: {} });
  });

  it("has files attached, once each and 20 at most, and detached", async () => {
    const { anAssistant, call, refused, get } = aServer();
    const { id } = await anAssistant({ file_ids: ["file-1", "file-1"] });
    const attach = (file: string) => call("POST", `/assistants/${id}/files`, { file_id: file });
    const { body: file } = await attach("file-1");
    expect(file).toMatchObject({ id: "file-1", object: "assistant.file", assistant_id: id });
    expect(await get(`/assistants/${id}/files/file-1`)).toEqual(file);
    for (let number = 2; number <= 20; number++) await attach(`file-${number}`);
    const error = await refused("POST", `/assistants/${id}/files`, { file_id: "file-21" });
    expect(error).toMatchObject({ status: 400, param: "file_ids", code: "array_above_max_length" });
    expect((await call("DELETE", `/assistants/${id}/files/file-1`)).body).toEqual({
      id: "file-1",
      object: "assistant.file.deleted",
      deleted: true,
    });
    expect((await get<Assistant>(`/assistants/${id}`)).file_ids).toHaveLength(19);
  });

  it("leaves threads and runs behind when it is deleted", async () => {
    const { anAssistant, aThread, aRun, call, get } = aServer();
    const { id } = await anAssistant();
    const thread = await aThread("Hi");
    const run = await aRun(thread.id, id);
    expect((await call("DELETE", `/assistants/${id}`)).body).toEqual({
      id,
      object: "assistant.deleted",
      deleted: true,
    });
    expect((await call("GET", `/assistants/${id}`)).status).toBe(404);
    expect(await get(`/threads/${thread.id}/runs/${run.id}`)).toMatchObject({ status: "completed", assistant_id: id });
  });
});

describe("a thread", () => {
  it("has messages, with files, and metadata that can be replaced", async () => {
    const { call, get } = aServer();
    const messages = [
      { role: "user", content: "Hi", file_ids: ["file-1", "file-2"] },
      { role: "assistant", content: "Yes?" },
    ];
    const { body: thread } = await call<{ id: string }>("POST", "/threads", { messages, metadata: { a: "b" } });
    const path = `/threads/${thread.id}`;
    expect((await call("POST", path, { metadata: { c: "d" } })).body).toEqual({ ...thread, metadata: { c: "d" } });
    expect((await call("POST", path, {})).body).toMatchObject({ metadata: { c: "d" } });
    expect((await call("POST", path, { metadata: null })).body).toMatchObject({ metadata: {} });
    const list = await get<{ data: { id: string; role: string }[] }>(`${path}/messages?order=asc`);
    expect(list.data.map((message) => message.role)).toEqual(["user", "assistant"]);
    const messagePath = `${path}/messages/${list.data[0]?.id}`;
    expect(await get(messagePath)).toEqual(list.data[0]);
    expect((await call("POST", messagePath, { metadata: { e: "f" } })).body).toMatchObject({ metadata: { e: "f" } });
    expect(await get(`${messagePath}/files?order=asc`)).toMatchObject({ first_id: "file-1", last_id: "file-2" });
    expect(await get(`${messagePath}/files/file-2`)).toMatchObject({ id: "file-2", object: "thread.message.file" });
    expect((await call("GET", `${messagePath}/files/file-3`)).status).toBe(404);
  });

  it("takes its messages and runs along when it is deleted", async () => {
    const { aThread, anAssistant, aRun, call } = aServer({ model: () => new Promise(() => {}) });
    const { id } = await aThread("Hi");
    const run = await aRun(id, (await anAssistant()).id);
    expect((await call("DELETE", `/threads/${id}`)).body).toEqual({ id, object: "thread.deleted", deleted: true });
    for (const path of ["", "/messages", "/runs", `/runs/${run.id}`]) {
      expect((await call("GET", `/threads/${id}${path}`)).status).toBe(404);
    }
  });
});
