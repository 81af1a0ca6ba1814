import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { createEmulator, type EmulatorOptions, type Fault, scriptModel } from "../../src/emulator/index.js";
import { ActiveRunError, ApiError, AssistantsClient, AssistantsError, TimeoutError } from "../../src/index.js";
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AssistantStream,
  type AssistantStreamEvents,
  AuthenticationError,
  BadRequestError,
  type Beta,
  beta,
  ConflictError,
  InternalServerError,
  NotFoundError,
  OpenAIError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from "../../src/openai/index.js";

type RunToolCall = Parameters<AssistantStreamEvents["toolCallCreated"]>[0];

/** A tree over an emulator in process, with the requests that reach it. */
function aTree(
  options: EmulatorOptions = {},
  change: (response: Response) => Response | Promise<Response> = (response) => response,
) {
  const emulator = createEmulator({ latency: 0, ...options });
  const requests: Request[] = [];
  const client = new AssistantsClient({
    baseUrl: "http://emulator/v1",
    apiKey: "sk-test",
    maxRetries: 0,
    fetch: async (request) => {
      requests.push(request.clone());
      return change(await emulator.fetch(request));
    },
  });
  return { client, emulator, requests, tree: beta(client) };
}

async function aConversation({ assistants, threads }: Beta) {
  const assistant = await assistants.create({ model: "gpt-4-turbo" });
  const thread = await threads.create({ messages: [{ role: "user", content: "Hi" }] });
  return { thread, body: { assistant_id: assistant.id } };
}

const thrownBy = (work: () => PromiseLike<unknown>) =>
  Promise.resolve(work()).then(
    () => expect.unreachable("nothing was thrown"),
    (error: unknown) => error,
  );

describe("beta(client)", () => {
  it("is one tree for a client", () => {
    const { client, tree } = aTree();
    expect(beta(client)).toBe(tree);
  });

  it("leaves the client as it was", async () => {
    const { client, tree, requests } = aTree();
    const { id } = await tree.assistants.create({ model: "gpt-4-turbo" }, { query: { a: "b" } });
    expect(await client.getAssistant(id)).toMatchObject({ id });
    expect(requests.at(-1)?.url).toBe(`http://emulator/v1/assistants/${id}`);
  });

  it("sends no header that the client would not send", async () => {
    const { client, tree, requests } = aTree();
    await client.listAssistants();
    for await (const _ of tree.assistants.list()) expect.unreachable("there are none");
    const { thread } = await aConversation(tree);
    for (const content of ["1", "2", "3"]) await tree.threads.messages.create(thread.id, { role: "user", content });
    for await (const _ of tree.threads.messages.list(thread.id, { limit: 1 }));
    const names = requests.map(({ method, headers }) => `${method} ${[...headers.keys()]}`);
    const [native] = names;
    expect(new Set(names.filter((name) => name.startsWith("GET")))).toEqual(new Set([native]));
    expect(names.join()).not.toContain("x-assistants-client");
  });
});

describe("the guide to moving", () => {
  /** The methods of a resource and of those below it, by their names from the root on. */
  const namesOf = (resource: object): string[] => [
    ...Object.getOwnPropertyNames(Object.getPrototypeOf(resource)).filter((name) => name !== "constructor"),
    ...Object.entries(resource).flatMap(([key, below]) => namesOf(below).map((name) => `${key}.${name}`)),
  ];

  it("names every method of the tree, and a method of the client for each", () => {
    const { tree, client } = aTree();
    const guide = readFileSync("docs/guides/migrating-from-openai.md", "utf8");
    const rows = [...guide.matchAll(/^\| (`(?:assistants|threads)\..*) \| (.*) \|$/gm)];
    const wordsOf = (text = "") => [...text.matchAll(/`([\w.]+)`/g)].map(([, name]) => name ?? "");
    const { assistants, threads } = tree;
    const names = Object.entries({ assistants, threads }).flatMap(([key, below]) =>
      namesOf(below).map((name) => `${key}.${name}`),
    );
    expect(names).toHaveLength(36);
    expect(rows.flatMap(([, theirs]) => wordsOf(theirs)).sort()).toEqual(names.sort());
    const ours = rows.flatMap(([, , text]) => wordsOf(text)).filter((name) => name !== "toolHandlers");
    expect(ours.filter((name) => !(name in client))).toEqual([]);
  });
});

describe("request options", () => {
  it("become headers and query parameters of the request", async () => {
    const { tree, requests } = aTree();
    await tree.threads.create(
      { metadata: { a: "b" } },
      {
        headers: { "X-Team": "sky", "OpenAI-Project": "proj_1", "X-None": undefined },
        query: { "api-version": "1", page: 2, deep: true, none: null, not: undefined },
        idempotencyKey: "once",
      },
    );
    const [request] = requests;
    expect(request?.url).toBe("http://emulator/v1/threads?api-version=1&page=2&deep=true&none=");
    const { headers } = request ?? expect.unreachable("nothing was sent");
    expect(["x-team", "openai-project", "x-none", "idempotency-key"].map((name) => headers.get(name))).toEqual([
      "sky",
      "proj_1",
      null,
      "once",
    ]);
    expect(await request?.json()).toEqual({ metadata: { a: "b" } });
  });

  it("leave out a header by null", async () => {
    const { tree, requests } = aTree();
    const error = await thrownBy(() => tree.threads.create({}, { headers: { "OpenAI-Beta": null } }));
    expect(requests[0]?.headers.has("openai-beta")).toBe(false);
    expect(error).toBeInstanceOf(BadRequestError);
  });

  it("take a query of a list along to every page", async () => {
    const { tree, requests } = aTree();
    for (const name of ["a", "b", "c"]) await tree.assistants.create({ model: "gpt-4-turbo", name });
    const names: unknown[] = [];
    for await (const { name } of tree.assistants.list({ limit: 2, order: "asc" }, { query: { v: "1" } }))
      names.push(name);
    expect(names).toEqual(["a", "b", "c"]);
    const lists = requests.slice(3).map(({ url }) => [...new URL(url).searchParams.keys()]);
    expect(lists).toEqual([
      ["limit", "order", "v"],
      ["limit", "order", "v", "after"],
    ]);
  });

  it.each([
    ["an agent", { httpAgent: {} }],
    ["a slip", { timeOut: 5 }],
    ["the interval of a wait, where nothing waits", { pollIntervalMs: 5 }],
    ["an option of ours", { timeoutMs: 5 }],
  ])("are refused when nobody knows them: %s", async (_, options) => {
    const { tree, requests } = aTree();
    const error = await thrownBy(() => tree.assistants.retrieve("asst_1", options as object));
    expect(error).toBeInstanceOf(OpenAIError);
    expect(String(error)).toMatch(
      new RegExp(`request options: unknown option ${Object.keys(options)}; it takes timeout`),
    );
    expect(requests).toEqual([]);
  });

  it("are refused among the words of a query", async () => {
    const { tree, requests } = aTree();
    const error = await thrownBy(() => tree.assistants.list({ limit: 2, timeout: 5_000 } as object));
    expect(String(error)).toContain("unknown option limit");
    expect(requests).toEqual([]);
  });

  it("set the interval of a wait against what the server says", async () => {
    const waits: (string | null)[] = [];
    const { tree, client } = aTree({ latency: 5 }, (response) => {
      const headers = new Headers(response.headers);
      headers.set("openai-poll-after-ms", "60000");
      return new Response(response.body, { status: response.status, headers });
    });
    client.http.use({ onResponse: ({ response }) => void waits.push(response.headers.get("openai-poll-after-ms")) });
    const { thread, body } = await aConversation(tree);
    const run = await tree.threads.runs.createAndPoll(thread.id, body, { pollIntervalMs: 21 });
    expect(run.status).toBe("completed");
    expect(new Set(waits)).toEqual(new Set(["60000"]));
  });
});

describe("errors", () => {
  it.each([
    [400, BadRequestError],
    [401, AuthenticationError],
    [403, PermissionDeniedError],
    [404, NotFoundError],
    [409, ConflictError],
    [418, APIError],
    [422, UnprocessableEntityError],
    [429, RateLimitError],
    [500, InternalServerError],
    [503, InternalServerError],
  ])("of status %i have a class, a name and a cause", async (status, Class) => {
    const { tree } = aTree({ faults: [{ kind: "status", status, message: "No.", headers: { "x-team": "sky" } }] });
    const error = await thrownBy(() => tree.assistants.retrieve("asst_1"));
    expect(error).toBeInstanceOf(Class);
    expect(error).toBeInstanceOf(AssistantsError);
    expect(error).toMatchObject({
      name: Class.name,
      message: `${status} No.`,
      status,
      headers: { "x-team": "sky" },
      request_id: expect.stringMatching(/^req_/),
      cause: expect.any(ApiError),
    });
    expect(Object.getPrototypeOf(error)).toBe(Class.prototype);
  });

  it("can be made like theirs, for tests", () => {
    const error = new NotFoundError(404, { message: "None.", code: "gone" }, undefined, { "x-request-id": "req_1" });
    expect(error).toMatchObject({ status: 404, message: "404 None.", code: "gone", request_id: "req_1" });
    expect(APIError.generate(404, { error: { message: "None." } }, undefined, {})).toEqual(
      new NotFoundError(404, { message: "None." }, undefined, {}),
    );
    expect(APIError.generate(undefined, undefined, "Gone.", undefined)).toEqual(
      new APIConnectionError({ message: "Gone." }),
    );
    expect(new APIError(500, { odd: 1 }, undefined, undefined).message).toBe('500 {"odd":1}');
    expect(new APIError(undefined, undefined, undefined, undefined).message).toBe("The request failed.");
    expect(new APIUserAbortError().message).toBe("Request was aborted.");
    expect(new APIConnectionError({}).message).toBe("Connection error.");
    expect(new APIConnectionTimeoutError()).toBeInstanceOf(APIConnectionError);
  });

  it("keep what the client knew as the cause", async () => {
    const { tree } = aTree({ model: () => new Promise(() => {}) });
    const { thread, body } = await aConversation(tree);
    const { id } = await tree.threads.runs.create(thread.id, body);
    const error = await thrownBy(() => tree.threads.runs.create(thread.id, body));
    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({ cause: expect.any(ActiveRunError) });
    expect(error).toMatchObject({ cause: { threadId: thread.id, runId: id } });
  });

  it.each([
    [{ error: { message: "No.", issues: [{ path: ["a"] }] } }, { message: "No.", issues: [{ path: ["a"] }] }, "No."],
    [{ error: { issues: [{ message: "a is wrong" }] } }, { issues: [{ message: "a is wrong" }] }, "a is wrong"],
    [{ detail: "Gone." }, { detail: "Gone." }, "Gone."],
    [{ detail: [{ loc: ["a"], msg: "wrong" }] }, { detail: [{ loc: ["a"], msg: "wrong" }] }, "a: wrong"],
    [{ error: "No." }, undefined, "No."],
    ["No.", undefined, "No."],
  ])("keep what the server said: %j", async (body, own, said) => {
    const { tree } = aTree({}, () => Response.json(body, { status: 422 }));
    const error = await thrownBy(() => tree.assistants.retrieve("asst_1"));
    expect(error).toBeInstanceOf(UnprocessableEntityError);
    expect(error).toMatchObject({ error: own, message: expect.stringContaining(said) });
  });

  it("keep nothing of a key that the server repeats", async () => {
    const key = "sk-test-of-length";
    const { tree } = aTree({}, () => Response.json({ error: { a: [key], [key]: `${key}"` } }, { status: 401 }));
    const error = await thrownBy(() =>
      tree.assistants.retrieve("asst_1", { headers: { authorization: `Bearer ${key}` } }),
    );
    expect(error).toMatchObject({ error: { a: ["[redacted]"], "[redacted]": '[redacted]"' } });
  });

  it("show no key", async () => {
    const { tree } = aTree({
      faults: [{ kind: "status", status: 401, message: "Incorrect API key: sk-test-of-length." }],
    });
    const error = await thrownBy(() =>
      tree.assistants.retrieve("asst_1", { headers: { authorization: "Bearer sk-test-of-length" } }),
    );
    expect(error).toMatchObject({ message: "401 Incorrect API key: [redacted]." });
    expect(JSON.stringify(error)).not.toContain("sk-test-of-length");
  });

  it("of time and of the contract have a name as well", async () => {
    const late = aTree({ latency: { answerMs: 60_000 } });
    const error = await thrownBy(() => late.tree.assistants.retrieve("asst_1", { timeout: 5 }));
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
    expect(error).toMatchObject({ status: undefined, cause: expect.any(TimeoutError) });
    const broken = aTree({}, () => new Response("<html>"));
    expect(await thrownBy(() => broken.tree.assistants.retrieve("asst_1"))).toMatchObject({ name: "OpenAIError" });
    expect(await thrownBy(() => broken.tree.assistants.retrieve(""))).toMatchObject({ name: "OpenAIError" });
  });

  it.each([
    ["half-answer", 60_000, APIConnectionError],
    ["stalled-body", 50, APIConnectionTimeoutError],
  ] as const)("of a body that does not come whole have a name: %s", async (kind, timeout, Class) => {
    const emulator = createEmulator({ latency: 0, faults: [{ kind }] });
    const server = await emulator.listen();
    const client = new AssistantsClient({ baseUrl: server.url, apiKey: "sk-test", maxRetries: 0 });
    const error = await thrownBy(() => beta(client).assistants.create({ model: "m" }, { timeout }).withResponse());
    await server.close();
    expect(Object.getPrototypeOf(error)).toBe(Class.prototype);
  });

  it("of an abort keep its reason", async () => {
    const { tree } = aTree();
    const signal = AbortSignal.abort("enough");
    const error = await thrownBy(() => tree.threads.runs.poll("thread_1", "run_1", { signal }));
    expect(error).toBeInstanceOf(APIUserAbortError);
    expect(error).toMatchObject({ cause: "enough", message: "Request was aborted." });
  });

  it("that others throw are left as they are", async () => {
    const { tree, client } = aTree();
    const own = new RangeError("of a middleware");
    client.http.use({
      onRequest: () => {
        throw own;
      },
    });
    expect(await thrownBy(() => tree.assistants.list())).toBe(own);
  });
});

describe("where the other package is at fault", () => {
  it("nothing is created twice when an answer is lost", async () => {
    const { emulator } = aTree({ faults: [{ kind: "reset-after" }] });
    const client = new AssistantsClient({ apiKey: "sk-test", fetch: emulator.fetch, maxRetries: 3 });
    const error = await thrownBy(() => beta(client).assistants.create({ model: "gpt-4-turbo" }));
    expect(error).toBeInstanceOf(APIConnectionError);
    expect(emulator.snapshot().assistants).toHaveLength(1);
  });

  it("a status that nobody knows is waited out with pauses", async () => {
    let looks = 0;
    const { tree } = aTree();
    const { thread, body } = await aConversation(tree);
    const { id } = await tree.threads.runs.create(thread.id, body);
    const run = await tree.threads.runs.retrieve(thread.id, id);
    const client = new AssistantsClient({
      apiKey: "sk-test",
      fetch: async () =>
        Response.json({ ...run, completed_at: null, status: looks++ === 0 ? "thinking" : "completed" }),
    });
    expect(await beta(client).threads.runs.poll(thread.id, id)).toMatchObject({ status: "completed" });
    expect(looks).toBe(2);
  });

  it("a list ends where the server says that it ends", async () => {
    const { tree, requests } = aTree();
    await tree.assistants.create({ model: "gpt-4-turbo" });
    const page = await tree.assistants.list();
    expect([page.hasNextPage(), page.nextPageInfo(), page.nextPageParams()]).toEqual([false, null, null]);
    const count = requests.length;
    expect(await thrownBy(() => page.getNextPage())).toMatchObject({ name: "OpenAIError" });
    for await (const _ of page);
    expect(requests).toHaveLength(count);
  });

  it("a list that fails on the way has an error of their names", async () => {
    const fault: Fault = { kind: "status", status: 500, operation: "listAssistants", skip: 1 };
    const { tree } = aTree({ faults: [fault] });
    for (const name of ["a", "b"]) await tree.assistants.create({ model: "m", name });
    const walk = async () => {
      for await (const _ of tree.assistants.list({ limit: 1 }));
    };
    expect(await thrownBy(walk)).toBeInstanceOf(InternalServerError);
  });

  it("lost tool outputs are submitted again only if the run still asks for them", async () => {
    const model = scriptModel([{ toolCalls: [{ name: "f" }] }, "Done."]);
    const { tree, emulator } = aTree({ model, faults: [{ kind: "reset-after", operation: "submitToolOutputsToRun" }] });
    const { thread, body } = await aConversation(tree);
    const { runs } = tree.threads;
    const asking = await runs.createAndPoll(thread.id, {
      ...body,
      tools: [{ type: "function", function: { name: "f" } }],
    });
    const [call] = asking.required_action?.submit_tool_outputs.tool_calls ?? [];
    const tool_outputs = [{ tool_call_id: call?.id ?? "", output: "1" }];
    const done = await runs.submitToolOutputsAndPoll(thread.id, asking.id, { tool_outputs });
    expect(done.status).toBe("completed");
    expect(emulator.journal().filter(({ operation }) => operation === "submitToolOutputsToRun")).toHaveLength(1);
  });

  it("a stream that breaks is no lost run: its listeners are told the rest", async () => {
    const fault: Fault = { kind: "cut-stream", events: 7, operation: "createRun" };
    const { tree } = aTree({ faults: [fault], model: () => "It will rain." });
    const { thread, body } = await aConversation(tree);
    const stream = tree.threads.runs.stream(thread.id, body);
    const told: string[] = [];
    let text = "";
    stream.on("textCreated", () => told.push("textCreated"));
    stream.on("textDelta", ({ value = "" }) => {
      text += value;
    });
    stream.on("textDone", ({ value }) => told.push(`textDone ${value}`));
    stream.on("messageCreated", () => told.push("messageCreated"));
    stream.on("messageDone", ({ status }) => told.push(`messageDone ${status}`));
    expect((await stream.finalRun()).status).toBe("completed");
    expect(text).toBe("It will rain.");
    expect(told).toEqual(["messageCreated", "textCreated", "textDone It will rain.", "messageDone completed"]);
  });

  it("several tool calls of a step are told one by one, each whole in the end", async () => {
    const toolCalls = ["Oslo", "Rome"].map((city) => ({ name: "f", arguments: { city } }));
    const { tree } = aTree({ model: scriptModel([{ toolCalls }]) });
    const { thread, body } = await aConversation(tree);
    const tools = [{ type: "function" as const, function: { name: "f" } }];
    const stream = tree.threads.runs.stream(thread.id, { ...body, tools });
    const told: string[] = [];
    let pieces = "";
    const argumentsOf = (call: RunToolCall) => call.type === "function" && call.function.arguments;
    stream.on("toolCallCreated", (call) => void told.push(`created ${argumentsOf(call)}`));
    stream.on("toolCallDelta", (_, call) => {
      pieces = `${argumentsOf(call)}`;
    });
    stream.on("toolCallDone", (call) => void told.push(`done ${argumentsOf(call)} ${pieces === argumentsOf(call)}`));
    await stream.done();
    expect(told).toEqual(["created ", 'done {"city":"Oslo"} true', "created ", 'done {"city":"Rome"} true']);
  });

  it("final messages are those that were completed", async () => {
    const { tree } = aTree({ model: () => "Rain." });
    const { thread, body } = await aConversation(tree);
    const [message] = await tree.threads.runs.stream(thread.id, body).finalMessages();
    expect(message).toMatchObject({ status: "completed", content: [{ type: "text", text: { value: "Rain." } }] });
    expect(message).toEqual(await tree.threads.messages.retrieve(thread.id, message?.id ?? ""));
  });
});

describe("an AssistantStream", () => {
  it("comes out of its lines as it went in", async () => {
    const { tree } = aTree({ model: () => "Rain." });
    const { thread, body } = await aConversation(tree);
    const lines = tree.threads.runs.stream(thread.id, body).toReadableStream();
    const copy = AssistantStream.fromReadableStream(lines);
    expect((await copy.finalRun()).status).toBe("completed");
    expect(await copy.finalMessages()).toMatchObject([{ content: [{ text: { value: "Rain." } }] }]);
  });

  it("tells the parts of a message as they come, one after the other", async () => {
    const { client, tree } = aTree();
    const { thread, body } = await aConversation(tree);
    const run = await client.createRunAndPoll(thread.id, body);
    const message = { ...(await client.listMessages(thread.id, { run_id: run.id })).data[0], content: [] };
    const image = { type: "image_file", image_file: { file_id: "file-1" } };
    const text = (value: string) => ({ type: "text", text: { value, annotations: [] } });
    const parts = [text("See: "), image, text("There.")];
    const delta = (index: number, part: object) => ({
      event: "thread.message.delta",
      data: { id: message.id, object: "thread.message.delta", delta: { content: [{ index, ...part }] } },
    });
    const created = { event: "thread.message.created", data: { ...message, status: "in_progress" } };
    const completed = { event: "thread.message.completed", data: { ...message, content: parts } };
    const ended = { event: "thread.run.completed", data: run };
    const tell = async (events: object[]) => {
      const lines = events.map((event) => `${JSON.stringify(event)}\n`);
      const stream = AssistantStream.fromReadableStream(new Blob(lines).stream());
      const told: string[] = [];
      for (const name of ["messageCreated", "messageDelta", "messageDone"] as const) {
        stream.on(name, () => told.push(name));
      }
      stream.on("textCreated", () => told.push("textCreated"));
      stream.on("textDelta", ({ value }) => told.push(`textDelta ${value}`));
      stream.on("textDone", ({ value }) => told.push(`textDone ${value}`));
      stream.on("imageFileDone", ({ file_id }) => told.push(`imageFileDone ${file_id}`));
      await stream.done();
      return told;
    };
    const deltas = [delta(0, text("See")), delta(0, text(": ")), delta(1, image), delta(2, text("There."))];
    const told = await tell([created, ...deltas, completed, ended]);
    expect(told).toEqual([
      "messageCreated",
      ...["textCreated", "messageDelta", "textDelta See"],
      ...["messageDelta", "textDelta : "],
      ...["messageDelta", "textDone See: "],
      ...["textCreated", "messageDelta", "textDelta There.", "imageFileDone file-1"],
      ...["textDone There.", "messageDone"],
    ]);
    const recovered = { ...completed, recovered: true };
    // However much was told before a stream broke, the rest is told once, and all that is told adds up.
    for (let count = 0; count <= deltas.length; count++) {
      const rest = await tell([created, ...deltas.slice(0, count), recovered, ended]);
      expect(rest.filter((one) => !one.includes("Delta"))).toEqual(told.filter((one) => !one.includes("Delta")));
      const said = rest.filter((one) => one.startsWith("textDelta")).map((one) => one.replace("textDelta ", ""));
      expect(said.join("")).toBe("See: There.");
    }
    expect(await tell([recovered, ended])).toEqual(await tell([created, recovered, ended]));
  });

  it("ends the request when its lines are cancelled", async () => {
    const { tree } = aTree({ model: () => new Promise(() => {}) });
    const { thread, body } = await aConversation(tree);
    const stream = tree.threads.runs.stream(thread.id, body);
    const reader = stream.toReadableStream().getReader();
    expect((await reader.read()).done).toBe(false);
    await reader.cancel();
    expect(stream.controller.signal.aborted).toBe(true);
    expect(await thrownBy(() => stream.done())).toBeInstanceOf(APIUserAbortError);
  });

  it("that fails rejects whoever waits for an event", async () => {
    const { tree } = aTree();
    const stream = tree.threads.runs.stream("thread_none", { assistant_id: "asst_none" });
    const [message, error] = [thrownBy(() => stream.emitted("messageDone")), stream.emitted("error")];
    expect(await error).toBeInstanceOf(NotFoundError);
    expect(await message).toBe(await error);
  });

  it("of lines that are cut says so", async () => {
    const lines = new Blob(['{"event":"thread.created","data":{"object":"thread"}}\n']).stream();
    const error = await thrownBy(() => AssistantStream.fromReadableStream(lines).done());
    expect(error).toMatchObject({ name: "OpenAIError", message: "The stream ended before its run did." });
  });

  it("of lines can be aborted", async () => {
    const cancelled = vi.fn();
    const stream = AssistantStream.fromReadableStream(new ReadableStream({ cancel: cancelled }));
    const ended = stream.done();
    setTimeout(() => stream.abort(), 0);
    expect(await thrownBy(() => ended)).toBeInstanceOf(APIUserAbortError);
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it("ends the request when a loop over it is left, and the run goes on", async () => {
    const { tree } = aTree({ model: () => "Rain." });
    const { thread, body } = await aConversation(tree);
    let id = "";
    for await (const event of tree.threads.runs.stream(thread.id, body)) {
      if (event.event === "thread.run.created") id = event.data.id;
      if (event.event === "thread.message.created") break;
    }
    expect((await tree.threads.runs.poll(thread.id, id)).status).toBe("completed");
  });

  it("with stream: true ends when its controller aborts", async () => {
    const { tree } = aTree({ model: () => "Rain." });
    const { thread, body } = await aConversation(tree);
    const events = await tree.threads.runs.create(thread.id, { ...body, stream: true });
    const seen: string[] = [];
    for await (const { event } of events) {
      seen.push(event);
      events.controller.abort();
    }
    expect(seen).toEqual(["thread.run.created"]);
  });

  it("with stream: true has lines, too", async () => {
    const { tree } = aTree({ model: () => "Rain." });
    const { thread, body } = await aConversation(tree);
    const events = await tree.threads.runs.create(thread.id, { ...body, stream: true });
    const copy = AssistantStream.fromReadableStream(events.toReadableStream());
    expect((await copy.finalRun()).status).toBe("completed");
  });

  it("passes on events of a newer server", async () => {
    const { tree } = aTree({}, (response) => {
      if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return response;
      const news = "event: thread.news\ndata: null\n\nevent: thread.news\ndata: 1\n\n";
      return response.text().then((text) => new Response(`${news}${text}`, response));
    });
    const { thread, body } = await aConversation(tree);
    const seen: string[] = [];
    const stream = tree.threads.runs.stream(thread.id, body).on("event", ({ event }) => void seen.push(event));
    expect((await stream.finalRun()).status).toBe("completed");
    expect(seen.slice(0, 3)).toEqual(["thread.news", "thread.news", "thread.run.created"]);
  });

  it("that fails while nobody listens is told to the process", async () => {
    // Vitest would take it for a failure of its own.
    const others = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    try {
      const told = new Promise((resolve) => process.once("unhandledRejection", resolve));
      aTree().tree.threads.runs.stream("thread_none", { assistant_id: "asst_none" });
      expect(await told).toBeInstanceOf(NotFoundError);
    } finally {
      for (const other of others) process.on("unhandledRejection", other);
    }
  });
});
