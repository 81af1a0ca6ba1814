import { describe, expect, it } from "vitest";
import type { components, operations } from "../../generated/v2/schema.js";
import { type EmulatorOptions, scriptModel, type Turn } from "../../src/emulator/index.js";
import { ACCESS_V2, aFunction, aServer, CONTRACTS, type Page, settled, speaking } from "./harness.js";

type Schemas = components["schemas"];
type Assistant = Schemas["AssistantObject"];
type Thread = Schemas["ThreadObject"];
type Message = Schemas["MessageObject"];
type Run = Schemas["RunObject"];
type RunStep = Schemas["RunStepObject"];

const RESULT_CONTENT = "step_details.tool_calls[*].file_search.results[*].content";
const INCLUDE = `include[]=${encodeURIComponent(RESULT_CONTENT)}`;

/** One emulator, asked in each version: `v1` and `v2` are short ways to ask it. */
function aServerOfBoth(options: EmulatorOptions = {}) {
  const v1 = aServer(options);
  const v2 = speaking(v1.emulator, ACCESS_V2);
  const created = async <T>(path: string, body: object = {}) => {
    const { status, body: answer } = await v2.call<T>("POST", path, body);
    expect({ status, answer }).toMatchObject({ status: 200 });
    return answer;
  };
  const list = async <T>(path: string) =>
    (await v2.get<Page<T>>(`${path}${path.includes("?") ? "&" : "?"}order=asc`)).data;
  return {
    v1,
    v2,
    list,
    emulator: v1.emulator,
    post: created,
    assistant: (body: object = {}) => created<Assistant>("/assistants", { model: "gpt-4o", ...body }),
    thread: (body: object = {}) => created<Thread>("/threads", body),
  };
}

/** A run that has gone as far as it goes by itself. */
async function aRun(options: EmulatorOptions, { run = {}, assistant = {} }: { run?: object; assistant?: object } = {}) {
  const server = aServerOfBoth(options);
  const { id: assistant_id } = await server.assistant(assistant);
  const thread = await server.thread({ messages: [{ role: "user", content: "Why is the sky blue?" }] });
  const runs = `/threads/${thread.id}/runs`;
  const { id } = await server.post<Run>(runs, { assistant_id, ...run });
  await settled();
  return {
    ...server,
    thread,
    path: `${runs}/${id}`,
    run: await server.v2.get<Run>(`${runs}/${id}`),
    steps: (query = "") => server.list<RunStep>(`${runs}/${id}/steps${query}`),
    messages: () => server.list<Message>(`/threads/${thread.id}/messages`),
  };
}

const callsOf = ({ step_details: details }: RunStep) => (details.type === "tool_calls" ? details.tool_calls : []);

describe("version 2", () => {
  it("has each of its operations, and answers as its contract says", async () => {
    const model = scriptModel([{ toolCalls: [{ name: "get_time" }] }, "It is noon.", () => new Promise(() => {})]);
    const { v2, emulator, post, assistant: create } = aServerOfBoth({ model });
    const assistant = await create({ tools: [aFunction("get_time")] });
    await v2.call("GET", "/assistants?limit=1&order=asc");
    await v2.call("GET", `/assistants/${assistant.id}`);
    await v2.call("POST", `/assistants/${assistant.id}`, { name: "Clock" });
    const thread = await post<Thread>("/threads");
    const at = `/threads/${thread.id}`;
    await v2.call("GET", at);
    await v2.call("POST", at, { metadata: { topic: "time" } });
    const message = await post<Message>(`${at}/messages`, { role: "user", content: "Hi" });
    await v2.call("GET", `${at}/messages`);
    await v2.call("GET", `${at}/messages/${message.id}`);
    await v2.call("POST", `${at}/messages/${message.id}`, { metadata: { kind: "greeting" } });
    const run = await post<Run>(`${at}/runs?${INCLUDE}`, { assistant_id: assistant.id });
    await settled();
    const waiting = await v2.get<Run>(`${at}/runs/${run.id}`);
    const calls = waiting.required_action?.submit_tool_outputs.tool_calls ?? [];
    const outputs = calls.map(({ id }) => ({ tool_call_id: id, output: "noon" }));
    await post(`${at}/runs/${run.id}/submit_tool_outputs`, { tool_outputs: outputs });
    await settled();
    await v2.call("POST", `${at}/runs/${run.id}`, { metadata: {} });
    await v2.call("GET", `${at}/runs`);
    const steps = await v2.get<Page<RunStep>>(`${at}/runs/${run.id}/steps?${INCLUDE}`);
    await v2.call("GET", `${at}/runs/${run.id}/steps/${steps.data[0]?.id}?${INCLUDE}`);
    await v2.call("DELETE", `${at}/messages/${message.id}`);
    const other = await post<Run>("/threads/runs", { assistant_id: assistant.id });
    await v2.call("POST", `/threads/${other.thread_id}/runs/${other.id}/cancel`);
    await v2.call("DELETE", at);
    await v2.call("DELETE", `/assistants/${assistant.id}`);

    expect(emulator.journal().filter(({ status }) => status !== 200)).toEqual([]);
    const named = (name: keyof operations) => (name === "submitToolOuputsToRun" ? "submitToolOutputsToRun" : name);
    const all = Object.values(CONTRACTS.v2.paths).flatMap((path) => Object.values(path));
    const ids = all.flatMap((operation) => ("operationId" in operation ? [operation.operationId] : []));
    const expected = (ids as (keyof operations)[]).map(named).sort();
    expect(expected).toHaveLength(23);
    expect([...new Set(emulator.journal().map(({ operation }) => operation))].sort()).toEqual(expected);
  });

  it("has no operations on files of their own, and version 1 deletes no message", async () => {
    const { v1, v2, thread, post } = aServerOfBoth();
    expect(await v2.refused("GET", "/assistants/asst_1/files")).toMatchObject({ status: 404 });
    const { id } = await thread();
    const message = await post<Message>(`/threads/${id}/messages`, { role: "user", content: "Hi" });
    const path = `/threads/${id}/messages/${message.id}`;
    expect(await v1.refused("DELETE", path)).toMatchObject({ status: 405 });
    expect((await v2.call("DELETE", path)).body).toEqual({
      id: message.id,
      object: "thread.message.deleted",
      deleted: true,
    });
    expect(await v2.refused("GET", path)).toMatchObject({ status: 404 });
    expect(await v2.refused("DELETE", path)).toMatchObject({ status: 404 });
  });

  it.each([
    ["assistants", { model: "m", tools: Array.from({ length: 129 }, () => ({ type: "file_search" })) }, "tools"],
    ["assistants", { model: "m", instructions: "x".repeat(256_001) }, "instructions"],
    ["assistants", { model: "m", file_ids: ["file-1"] }, "file_ids"],
    ["assistants", { model: "m", tools: [{ type: "retrieval" }] }, "tools[0].type"],
    ["assistants", { model: "m", response_format: "none" }, "response_format"],
    [
      "assistants",
      { model: "m", response_format: { type: "json_schema", json_schema: { name: "an answer" } } },
      "response_format.json_schema.name",
    ],
    [
      "assistants",
      { model: "m", tool_resources: { code_interpreter: { file_ids: Array.from({ length: 21 }, String) } } },
      "tool_resources.code_interpreter.file_ids",
    ],
    ["threads", { messages: [{ role: "system", content: "Hi" }] }, "messages[0].role"],
    ["threads", { messages: [{ role: "user", content: [{ type: "image_url" }] }] }, "messages[0].content[0].image_url"],
  ])("refuses in /%s what its contract refuses: %#", async (path, body, param) => {
    const { v2 } = aServerOfBoth();
    expect(await v2.refused("POST", `/${path}`, body)).toMatchObject({ status: 400, param });
  });

  it("takes as much as its limits allow", async () => {
    const { assistant } = aServerOfBoth();
    const tools = Array.from({ length: 128 }, (_, at) => aFunction(`f${at}`));
    expect((await assistant({ tools, instructions: "x".repeat(256_000) })).tools).toHaveLength(128);
  });

  it.each(["max_chunk_size_tokens: 100, chunk_overlap_tokens: 51", "file_ids: .."])(
    "refuses a vector store with %s",
    async (what) => {
      const isChunks = what.startsWith("max");
      const chunking_strategy = { type: "static", static: { max_chunk_size_tokens: 100, chunk_overlap_tokens: 51 } };
      const store = isChunks ? { chunking_strategy } : { file_ids: [".."] };
      const { v2 } = aServerOfBoth();
      const refused = await v2.refused("POST", "/threads", {
        tool_resources: { file_search: { vector_stores: [store] } },
      });
      expect(refused.status).toBe(isChunks ? 400 : 404);
    },
  );
});

describe("what the tools of version 2 may read", () => {
  it("is kept of assistants and threads, and replaced as a whole", async () => {
    const { v2, assistant, thread, post } = aServerOfBoth();
    const resources = { code_interpreter: { file_ids: ["file-1"] }, file_search: { vector_store_ids: ["vs_1"] } };
    for (const made of [await assistant({ tool_resources: resources }), await thread({ tool_resources: resources })]) {
      expect(made.tool_resources).toEqual(resources);
      const path = `/${made.object}s/${made.id}`;
      const search = { file_search: { vector_store_ids: ["vs_2"] } };
      expect(await post(path, { metadata: { a: "b" } })).toMatchObject({ tool_resources: resources });
      expect((await post<Thread>(path, { tool_resources: search })).tool_resources).toEqual(search);
      expect((await post<Thread>(path, { tool_resources: null })).tool_resources).toEqual({});
      expect((await v2.get<Thread>(path)).tool_resources).toEqual({});
    }
  });

  it("may be a vector store that is created with them", async () => {
    const { thread } = aServerOfBoth();
    const search = { vector_stores: [{ file_ids: ["file-1"], chunking_strategy: { type: "auto" } }] };
    const made = await thread({ tool_resources: { file_search: search } });
    expect(made.tool_resources).toEqual({ file_search: { vector_store_ids: [expect.stringMatching(/^vs_\w{24}$/)] } });
  });

  it("is told to the model together, of the assistant, the thread and the run", async () => {
    const seen: unknown[] = [];
    const { post, assistant } = aServerOfBoth({
      model({ run }) {
        seen.push(run.tool_resources);
        return "Read.";
      },
    });
    const code = (...file_ids: string[]) => ({ code_interpreter: { file_ids } });
    const { id } = await assistant({ tool_resources: code("file-1", "file-2") });
    const search = { file_search: { vector_store_ids: ["vs_1"] } };
    const thread = { tool_resources: search };
    await post("/threads/runs", { assistant_id: id, thread, tool_resources: code("file-2", "file-3") });
    await settled();
    expect(seen).toEqual([{ ...code("file-1", "file-2", "file-3"), ...search }]);
  });
});

describe("a message of version 2", () => {
  it("has parts and attachments, of either role", async () => {
    const { thread, post } = aServerOfBoth();
    const { id } = await thread();
    const attachments = [{ file_id: "file-1", tools: [{ type: "file_search" }] }, { file_id: "file-2" }];
    const image = { type: "image_url", image_url: { url: "https://images.example/cat.png", detail: "low" } };
    const file = { type: "image_file", image_file: { file_id: "file-3", detail: "high" } };
    const content = [{ type: "text", text: "What is this?" }, image, file];
    const message = await post<Message>(`/threads/${id}/messages`, { role: "assistant", content, attachments });
    expect(message).toMatchObject({ role: "assistant", run_id: null, attachments });
    expect(message.content).toEqual([{ type: "text", text: { value: "What is this?", annotations: [] } }, image, file]);
  });
});

describe("a run of version 2", () => {
  it.each([
    ["max_completion_tokens", "x".repeat(2000), { max_completion_tokens: 256 }],
    ["max_prompt_tokens", "unused", { instructions: "x".repeat(2000), max_prompt_tokens: 256 }],
    ["max_completion_tokens", ["Cut", { incomplete: "max_completion_tokens" }], {}],
    ["max_prompt_tokens", { incomplete: "max_prompt_tokens" }, {}],
  ] as const)("is incomplete at %s: %#", async (reason, turn, body) => {
    const { run, v1, v2, path, post } = await aRun({ model: scriptModel([turn, turn]) }, { run: body });
    expect(run).toMatchObject({ status: "incomplete", incomplete_details: { reason }, usage: expect.any(Object) });
    expect(await v1.get(path)).toMatchObject({ status: "completed", incomplete_details: { reason } });
    const { assistant_id } = run;
    const runs = path.replace(/\/[^/]*$/, "");
    const events = await v2.stream(runs, { assistant_id, ...body });
    expect(events.slice(-2).map(({ event }) => event)).toEqual(["thread.run.incomplete", "done"]);
    expect(await post(`/threads/${run.thread_id}/messages`, { role: "user", content: "Go on" })).toBeDefined();
  });

  it("shows what files were found, and their content where it is asked for", async () => {
    const results = [{ file_id: "file-1", file_name: "sky.md", score: 0.9, content: "It is blue." }];
    const ranking_options = { ranker: "default_2024_08_21", score_threshold: 0.5 };
    const tools = [{ type: "file_search", file_search: { ranking_options } }, { type: "code_interpreter" }];
    const code = { type: "code_interpreter", input: "1 + 1", logs: "2" } as const;
    const model = scriptModel([{ toolCalls: [{ type: "file_search", results }, code] }, "Blue."]);
    const { steps, v1, v2, path, run } = await aRun({ model }, { assistant: { tools } });
    expect(run.status).toBe("completed");
    const found = { file_id: "file-1", file_name: "sky.md", score: 0.9 };
    const [step] = await steps();
    expect(step && callsOf(step)).toMatchObject([
      { type: "file_search", file_search: { ranking_options, results: [found] } },
      { type: "code_interpreter", code_interpreter: { input: "1 + 1", outputs: [{ type: "logs", logs: "2" }] } },
    ]);
    expect(JSON.stringify(step)).not.toContain("It is blue.");
    const content = [{ type: "text", text: "It is blue." }];
    const withContent = { file_search: { results: [{ ...found, content }] } };
    const [listed] = await steps(`?${INCLUDE}`);
    expect(listed && callsOf(listed)[0]).toMatchObject(withContent);
    const got = await v2.get<RunStep>(`${path}/steps/${step?.id}?${INCLUDE}`);
    expect(callsOf(got)[0]).toMatchObject(withContent);
    expect(await v2.refused("GET", `${path}/steps?include[]=all`)).toMatchObject({ status: 400 });
    expect(await v1.get(`${path}/steps/${step?.id}`)).toMatchObject({
      step_details: { tool_calls: [{ type: "retrieval", retrieval: {} }, { type: "code_interpreter" }] },
    });
  });

  it("streams what it is asked to include", async () => {
    const results = [{ file_id: "file-1", file_name: "sky.md", score: 0.9, content: "It is blue." }];
    const turn: Turn = { toolCalls: [{ type: "file_search", results }] };
    const { v2, run } = await aRun({ model: scriptModel(["Hi", turn, "Blue.", turn, "Blue."]) });
    const runs = `/threads/${run.thread_id}/runs`;
    const { assistant_id } = run;
    expect(JSON.stringify(await v2.stream(`${runs}?${INCLUDE}`, { assistant_id }))).toContain("It is blue.");
    expect(JSON.stringify(await v2.stream(runs, { assistant_id }))).not.toContain("It is blue.");
  });

  it.each([
    [undefined, ["get_time", "get_weather"]],
    [true, ["get_time", "get_weather"]],
    [false, ["get_time"]],
  ])("with parallel_tool_calls %s calls %s at once", async (parallel_tool_calls, names) => {
    const model = scriptModel([{ toolCalls: [{ name: "get_time" }, { name: "get_weather" }] }]);
    const { run } = await aRun(
      { model },
      { run: { ...(parallel_tool_calls !== undefined && { parallel_tool_calls }) } },
    );
    const calls = run.required_action?.submit_tool_outputs.tool_calls ?? [];
    expect(calls.map((call) => call.function.name)).toEqual(names);
    expect(run.parallel_tool_calls).toBe(parallel_tool_calls ?? true);
  });

  it("calls one function after the other by the default model", async () => {
    const tools = [aFunction("get_time"), aFunction("get_weather")];
    const body = {
      instructions: "",
      parallel_tool_calls: false,
      additional_messages: [{ role: "user", content: "Use get_time and get_weather." }],
    };
    const { post, v2, path, run: first, messages } = await aRun({}, { assistant: { tools }, run: body });
    let run = first;
    const seen: string[][] = [];
    while (run.status === "requires_action") {
      const calls = run.required_action?.submit_tool_outputs.tool_calls ?? [];
      seen.push(calls.map((call) => call.function.name));
      await post(`${path}/submit_tool_outputs`, {
        tool_outputs: calls.map(({ id }) => ({ tool_call_id: id, output: "x" })),
      });
      await settled();
      run = await v2.get<Run>(path);
    }
    expect(seen).toEqual([["get_time"], ["get_weather"]]);
    expect((await messages()).at(-1)?.content).toMatchObject([
      { text: { value: "A tool returned text of length 1. A tool returned text of length 1." } },
    ]);
  });

  it("must call a function where a call is required", async () => {
    const { run } = await aRun({}, { assistant: { tools: [aFunction("get_time")] }, run: { tool_choice: "required" } });
    expect(run).toMatchObject({ status: "requires_action", tool_choice: "required" });
  });

  it("answers in the form of a schema", async () => {
    const schema = { type: "object", properties: { colour: { type: "string" } }, required: ["colour"] };
    const response_format = { type: "json_schema", json_schema: { name: "answer", schema, strict: true } };
    const { run, messages, v1, path } = await aRun({}, { run: { response_format } });
    expect(run.response_format).toEqual(response_format);
    expect((await messages()).at(-1)?.content).toMatchObject([{ text: { value: '{"colour":"colour"}' } }]);
    expect(await v1.get(path)).toMatchObject({ response_format: { type: "json_object" } });
  });

  it("takes from its assistant what it does not have itself", async () => {
    const seen: unknown[] = [];
    const model: EmulatorOptions["model"] = ({ run }) => {
      seen.push(run.reasoning_effort);
      return "Yes";
    };
    const assistant = { temperature: 0.5, top_p: 0.1, reasoning_effort: "low", response_format: { type: "text" } };
    const { run } = await aRun({ model }, { assistant });
    expect(run).toMatchObject({ temperature: 0.5, top_p: 0.1, response_format: { type: "text" } });
    expect(seen).toEqual(["low"]);
  });
});

describe("one state, in two versions", () => {
  /** The fields of an object that its contract does not name. */
  const unknownFields = (version: keyof typeof CONTRACTS, name: string, value: object) => {
    const { properties } = CONTRACTS[version].components.schemas[name] ?? { properties: {} };
    return Object.keys(value).filter((field) => !Object.hasOwn(properties, field));
  };

  it("shows each object in both, with no field that a version has no word for", async () => {
    const tools = [{ type: "file_search", file_search: { max_num_results: 3 } }, { type: "code_interpreter" }];
    const { v1, v2, path, run, thread, steps } = await aRun(
      { model: scriptModel([{ toolCalls: [{ type: "file_search" }] }, "Blue."]) },
      { assistant: { tools, tool_resources: { code_interpreter: { file_ids: ["file-1"] } } } },
    );
    const [step] = await steps();
    const places = {
      AssistantObject: `/assistants/${run.assistant_id}`,
      ThreadObject: `/threads/${thread.id}`,
      MessageObject: `/threads/${thread.id}/messages/`,
      RunObject: path,
      RunStepObject: `${path}/steps/${step?.id}`,
    };
    const [message] = (await v1.get<Page<Message>>(`/threads/${thread.id}/messages`)).data;
    places.MessageObject += message?.id;
    for (const [name, place] of Object.entries(places)) {
      expect(unknownFields("v1", name, await v1.get<object>(place))).toEqual([]);
      expect(unknownFields("v2", name, await v2.get<object>(place))).toEqual([]);
    }
    expect(await v1.get(places.AssistantObject)).toMatchObject({
      tools: [{ type: "retrieval" }, { type: "code_interpreter" }],
      file_ids: ["file-1"],
    });
  });

  it("shows in version 2 what version 1 made", async () => {
    const { v1, v2 } = aServerOfBoth({ model: scriptModel([{ toolCalls: [{ type: "retrieval" }] }, "Found."]) });
    const made = await v1.anAssistant({
      tools: [{ type: "retrieval" }],
      file_ids: ["file-1"],
      response_format: "none",
    });
    const assistant = await v2.get<Assistant>(`/assistants/${made.id}`);
    expect(assistant).toMatchObject({
      tools: [{ type: "file_search" }],
      tool_resources: { code_interpreter: { file_ids: ["file-1"] } },
      response_format: "auto",
    });
    const thread = await v1.aThread("Hi");
    await v1.call("POST", `/threads/${thread.id}/messages`, { role: "user", content: "Look", file_ids: ["file-2"] });
    const run = await v1.aRun(thread.id, made.id, { tool_choice: { type: "retrieval" } });
    await settled();
    const path = `/threads/${thread.id}/runs/${run.id}`;
    expect(await v2.get(path)).toMatchObject({ tool_choice: { type: "file_search" }, response_format: "auto" });
    const steps = await v2.get<Page<RunStep>>(`${path}/steps?order=asc`);
    expect(steps.data[0]?.step_details).toMatchObject({ tool_calls: [{ type: "file_search", file_search: {} }] });
    const [, attached] = (await v2.get<Page<Message>>(`/threads/${thread.id}/messages?order=asc`)).data;
    expect(attached?.attachments).toEqual([
      { file_id: "file-2", tools: [{ type: "code_interpreter" }, { type: "file_search" }] },
    ]);
  });

  it("leaves out in version 1 what it has no word for", async () => {
    const { v1, v2, post, thread } = aServerOfBoth();
    const { id } = await thread({ tool_resources: { file_search: { vector_store_ids: ["vs_1"] } } });
    const url = { type: "image_url", image_url: { url: "https://images.example/cat.png" } };
    const file = { type: "image_file", image_file: { file_id: "file-3", detail: "high" } };
    const attachments = Array.from({ length: 11 }, (_, at) => ({ file_id: `file-${at}`, tools: [] }));
    const content = [url, file, { type: "text", text: "Look" }];
    const message = await post<Message>(`/threads/${id}/messages`, { role: "user", content, attachments });
    const shown = await v1.get<{ content: object[]; file_ids: string[] }>(`/threads/${id}/messages/${message.id}`);
    expect(shown.content).toEqual([
      { type: "image_file", image_file: { file_id: "file-3" } },
      { type: "text", text: { value: "Look", annotations: [] } },
    ]);
    expect(shown.file_ids).toEqual(attachments.slice(0, 10).map((one) => one.file_id));
    const tool = { type: "function", function: { name: "get_time", strict: true } };
    const body = { model: "m", tools: [tool] };
    const { id: assistantId } = (await v2.call<Assistant>("POST", "/assistants", body)).body;
    expect(await v1.get(`/assistants/${assistantId}`)).toMatchObject({
      tools: [{ type: "function", function: { name: "get_time" } }],
    });
    expect(JSON.stringify(await v1.get(`/assistants/${assistantId}`))).not.toContain("strict");
    const run = await post<Run>(`/threads/${id}/runs`, { assistant_id: assistantId, tool_choice: "required" });
    expect(await v1.get(`/threads/${id}/runs/${run.id}`)).toMatchObject({ tool_choice: "auto" });
  });

  it("has the same files of an assistant in both", async () => {
    const { v1, v2, post, assistant: create } = aServerOfBoth();
    const { id } = await create({ tool_resources: { code_interpreter: { file_ids: ["file-1"] } } });
    const path = `/assistants/${id}`;
    await v1.call("POST", `${path}/files`, { file_id: "file-2" });
    const files = async () => (await v2.get<Assistant>(path)).tool_resources?.code_interpreter?.file_ids;
    expect(await files()).toEqual(["file-1", "file-2"]);
    await v1.call("DELETE", `${path}/files/file-1`);
    expect(await files()).toEqual(["file-2"]);
    await post(path, { tool_resources: { code_interpreter: { file_ids: ["file-3"] } } });
    expect((await v1.get<{ file_ids: string[] }>(path)).file_ids).toEqual(["file-3"]);
    expect((await v1.call("GET", `${path}/files/file-2`)).status).toBe(404);
    expect((await v1.call("GET", `${path}/files/file-3`)).status).toBe(200);
  });

  it("streams a run that version 2 began to version 1, and the other way round, in the words of each", async () => {
    const search: Turn = { toolCalls: [{ type: "file_search" }] };
    const { v1, v2, run } = await aRun({ model: scriptModel(["Hi", search, "A", search, "B"]) });
    const runs = `/threads/${run.thread_id}/runs`;
    const { assistant_id } = run;
    const typesIn = (events: object[]) => new Set(JSON.stringify(events).match(/retrieval|file_search/g));
    expect(typesIn(await v1.stream(runs, { assistant_id }))).toEqual(new Set(["retrieval"]));
    expect(typesIn(await v2.stream(runs, { assistant_id }))).toEqual(new Set(["file_search"]));
  });
});

describe("the version of a request", () => {
  const KEY = { "api-key": "key" };
  const isV2 = async (path: string, headers: Record<string, string>) => {
    const { v1, assistant } = aServerOfBoth();
    const { id } = await assistant();
    const response = await v1.emulator.fetch(`http://emulator${path.replace("ID", id)}`, { headers });
    expect(response.status).toBe(200);
    return "tool_resources" in ((await response.json()) as object);
  };

  it.each([
    ["", false],
    ["?api-version=2024-02-15-preview", false],
    ["?api-version=2024-05-01-preview", true],
    ["?api-version=2025-01-01", true],
    ["?api-version=preview", true],
  ])("on Azure is that of its api-version: %s", async (query, expected) => {
    expect(await isV2(`/openai/assistants/ID${query}`, KEY)).toBe(expected);
    expect(await isV2(`/openai/deployments/my-gpt/assistants/ID${query}`, KEY)).toBe(expected);
  });

  it.each([
    ["assistants=v1", false],
    ["assistants=v2", true],
    ["other=1, assistants=v2", true],
  ])("is that of its header, on Azure as well: %s", async (beta, expected) => {
    const headers = { ...KEY, "openai-beta": beta };
    expect(await isV2("/v1/assistants/ID", headers)).toBe(expected);
    expect(await isV2("/openai/assistants/ID?api-version=2024-05-01-preview", headers)).toBe(expected);
  });
});
