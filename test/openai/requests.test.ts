import { describe, expect, it } from "vitest";
import { createEmulator } from "../../src/emulator/index.js";
import { PlainRequest } from "../../src/http/plain-request.js";
import { AssistantsClient } from "../../src/index.js";
import { createFetch } from "../../src/node.js";
import { type Beta, beta, OpenAI, OpenAIError } from "../../src/openai/index.js";

/** A client over an emulator in process, with what reached it. */
function aClient() {
  const emulator = createEmulator({ latency: 0, model: () => "Rain." });
  const client = new AssistantsClient({ apiKey: "sk-test", fetch: emulator.fetch, maxRetries: 0 });
  return { client, emulator, tree: beta(client) };
}

async function aConversation({ assistants, threads }: Beta) {
  const { id } = await assistants.create({ model: "gpt-4-turbo" });
  const thread = await threads.create({ messages: [{ role: "user", content: "Hi" }] });
  return { thread, body: { assistant_id: id } };
}

describe("beta(client)", () => {
  it("leaves the requests of the client light", async () => {
    const requests: unknown[] = [];
    const fetch = async (request: unknown) => {
      requests.push(request);
      return Response.json({ id: "asst_1", object: "assistant", data: [], has_more: false });
    };
    const client = new AssistantsClient({ apiKey: "sk-test", fetch: Object.assign(fetch, { Request: PlainRequest }) });
    await beta(client).assistants.retrieve("asst_1", { query: { a: "b" }, headers: { "OpenAI-Beta": null } });
    await client.getAssistant("asst_1");
    expect(requests).toEqual([expect.any(PlainRequest), expect.any(PlainRequest)]);
  });

  it("has the names that hang on `OpenAI`", async () => {
    const error = await aClient()
      .tree.assistants.retrieve("asst_none")
      .catch((error: unknown) => error);
    expect(error).toBeInstanceOf(OpenAI.NotFoundError);
    const run: OpenAI.Beta.Threads.Runs.Run.Usage = { completion_tokens: 1, prompt_tokens: 1, total_tokens: 2 };
    const output: OpenAI.Beta.Threads.RunSubmitToolOutputsParams.ToolOutput = { output: `${run.total_tokens}` };
    expect(output).toEqual({ output: "2" });
  });

  it("gives responses over the transport for Node, too", async () => {
    const emulator = createEmulator({ latency: 0 });
    const server = await emulator.listen();
    const fetch = createFetch();
    const { assistants } = beta(new AssistantsClient({ apiKey: "sk-test", baseUrl: server.url, fetch }));
    const { data, response } = await assistants.create({ model: "gpt-4-turbo" }).withResponse();
    expect(await response.json()).toEqual(data);
    const page = await assistants.list();
    expect(page.body).toMatchObject({ object: "list", data: [data], has_more: false });
    await fetch.close();
    await server.close();
  });
});

describe("the response of a stream", () => {
  it("is not copied: its body is used up by its events", async () => {
    const { tree } = aClient();
    const { thread, body } = await aConversation(tree);
    const { data, response } = await tree.threads.runs.create(thread.id, { ...body, stream: true }).withResponse();
    for await (const _ of data);
    expect([response.status, response.bodyUsed]).toEqual([200, true]);
  });
});

/** Every name that `openai` 4.36 takes for options, and some of this package. */
const NAMES = [
  ...["method", "path", "query", "body", "headers", "maxRetries", "timeout", "httpAgent", "signal", "idempotencyKey"],
  ...["__binaryResponse", "__streamClass", "pollIntervalMs", "timeoutMs", "retryUnsafe"],
];

describe("options in the wrong place", () => {
  const thrownBy = (work: Promise<unknown>) => work.then(String, (error: unknown) => error);

  it.each(NAMES)("are taken for options where a query or a body may be left out: %s", async (name) => {
    const { tree, emulator } = aClient();
    // A value that most of them do not take.
    const options: object = { [name]: 5 };
    const isTaken = ["maxRetries", "timeout"].includes(name);
    for (const call of [() => tree.assistants.list(options), () => tree.threads.create(options)]) {
      const error = await thrownBy(call());
      expect(error instanceof OpenAIError).toBe(!isTaken);
    }
    expect(
      emulator.journal().filter(({ path, body }) => path.includes("?") || Object.keys(Object(body)).length),
    ).toEqual([]);
  });

  it.each(NAMES)("are refused among the fields of a body: %s", async (name) => {
    const { tree, emulator } = aClient();
    const { assistants, threads } = tree;
    const body = { assistant_id: "asst_1", model: "m", role: "user", content: "Hi", tool_outputs: [], [name]: 5 };
    const given = body as typeof body & { role: "user" };
    const calls: (() => Promise<unknown>)[] = [
      () => assistants.create(given),
      () => assistants.update("asst_1", given),
      () => threads.update("thread_1", given as object),
      () => threads.messages.create("thread_1", given),
      () => threads.runs.create("thread_1", given),
      () => threads.runs.create("thread_1", { ...given, stream: true }),
      () => threads.runs.createAndPoll("thread_1", given),
      () => threads.runs.stream("thread_1", given).done(),
      () => threads.runs.submitToolOutputs("thread_1", "run_1", given),
      () => threads.runs.submitToolOutputsAndPoll("thread_1", "run_1", given),
      () => threads.createAndRun(given),
      () => threads.createAndRunPoll(given),
    ];
    for (const call of calls) {
      const error = await thrownBy(call());
      expect(error).toBeInstanceOf(OpenAIError);
      expect(String(error)).toContain(`${name} is an option`);
    }
    expect(emulator.journal()).toEqual([]);
  });

  it.each([
    ["headers", { headers: new Headers({ a: "b" }) }],
    ["headers", { headers: ["a"] }],
    ["query", { query: { a: { b: 1 } } }],
    ["query", { query: "a=b" }],
    ["timeout", { timeout: 0 }],
    ["maxRetries", { maxRetries: 0.5 }],
  ])("are refused by name when their value is none: %s", async (name, options) => {
    const { tree, emulator } = aClient();
    const error = await thrownBy(tree.assistants.retrieve("asst_1", options as object));
    expect(error).toBeInstanceOf(OpenAIError);
    expect(String(error)).toContain(`request options: ${name} must be`);
    expect(emulator.journal()).toEqual([]);
  });

  it.each([undefined, null])("nothing is no options, and no bare TypeError: %s", async (nothing) => {
    const { tree } = aClient();
    const { threads, assistants } = tree;
    const none = nothing as never;
    expect((await assistants.list(none)).data).toEqual([]);
    expect((await threads.create(none)).object).toBe("thread");
    for (const call of [
      () => threads.runs.create("thread_1", none),
      () => threads.createAndRun(none),
      () => threads.runs.stream("thread_1", none).done(),
      () => threads.runs.submitToolOutputs("thread_1", "run_1", none),
      () => threads.runs.submitToolOutputsAndPoll("thread_1", "run_1", none),
      () => threads.runs.submitToolOutputsStream("thread_1", "run_1", none).done(),
      () => assistants.create(none),
    ]) {
      expect(await thrownBy((async () => call())())).toBeInstanceOf(OpenAIError);
    }
  });
});
