import { inspect } from "node:util";
import { context, type Tracer } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import * as conventions from "@opentelemetry/semantic-conventions/incubating";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createEmulator, type EmulatorOptions, scriptModel } from "../src/emulator/index.js";
import { AssistantsClient, type ClientOptions, type LogLevel, type Trace } from "../src/index.js";
import { openTelemetry } from "../src/opentelemetry.js";

const KEY = "sk-very-secret-0123456789";
/** What nobody but the server and the model is to read. */
const PRIVATE = ["Why is the sky", "Answer in one line", "twelve degrees", "Rain."];

const asksOnce = () => [{ toolCalls: [{ name: "get_weather", arguments: { city: "Oslo" } }] }, "Rain."];
const toolHandlers = { get_weather: () => "twelve degrees" };

function aClient(options: ClientOptions = {}, emulation: EmulatorOptions = {}) {
  const emulator = createEmulator({ model: scriptModel(asksOnce()), latency: 0, ...emulation });
  return new AssistantsClient({
    apiKey: KEY,
    baseUrl: "http://server.test:8080/v1",
    fetch: emulator.fetch,
    ...options,
  });
}

/** An assistant, a thread with a question, and a run with a tool. */
async function converse(client: AssistantsClient) {
  const assistant = await client.createAssistant({
    model: "gpt-4-turbo",
    name: "Forecaster",
    instructions: "Answer in one line",
    tools: [{ type: "function", function: { name: "get_weather", parameters: {} } }],
  });
  const thread = await client.createThread({ messages: [{ role: "user", content: "Why is the sky blue?" }] });
  return { assistant, thread, body: { assistant_id: assistant.id } };
}

const caught = (promise: PromiseLike<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error) => error,
  );

describe("a logger", () => {
  /** The lines that a client wrote, with ids and times that change taken out. */
  function aLogger() {
    const lines: string[] = [];
    const taker = (level: LogLevel) => (message: string) =>
      lines.push(`${level} ${message.replace(/\d+ ms/g, "N ms").replace(/(_)[A-Za-z0-9]{10,}/g, "$1X")}`);
    return { lines, debug: taker("debug"), info: taker("info"), warn: taker("warn"), error: taker("error") };
  }

  it("is told of every answer and of every status of a run", async () => {
    const logger = aLogger();
    const client = aClient({ logger });
    const { thread, body } = await converse(client);
    await client.createRunAndPoll(thread.id, body, { toolHandlers });
    expect(logger.lines).toEqual([
      "info POST /assistants: 200 after N ms",
      "info POST /threads: 200 after N ms",
      "info POST /threads/thread_X/runs: 200 after N ms",
      "info run_X of thread_X: queued",
      "info GET /threads/thread_X/runs/run_X: 200 after N ms",
      "info run_X of thread_X: requires_action",
      "info POST /threads/thread_X/runs/run_X/submit_tool_outputs: 200 after N ms",
      "info run_X of thread_X: queued",
      "info GET /threads/thread_X/runs/run_X: 200 after N ms",
      "info run_X of thread_X: completed",
    ]);
  });

  it("is told of the statuses of a run that is streamed", async () => {
    const logger = aLogger();
    const client = aClient({ logger });
    const { thread, body } = await converse(client);
    await client.streamRun(thread.id, body, { toolHandlers }).finalRun();
    const statuses = logger.lines.flatMap((line) => /of thread_X: (.*)/.exec(line)?.[1] ?? []);
    expect(statuses).toEqual(["queued", "in_progress", "requires_action", "queued", "in_progress", "completed"]);
  });

  it("is told why a call is sent again, when, and what came of it", async () => {
    const logger = aLogger();
    const answers = [new Response("{}", { status: 500, headers: { "retry-after-ms": "2" } })];
    const thread = { id: "thread_1", object: "thread" };
    const fetch = async () => answers.shift() ?? Response.json(thread);
    await aClient({ fetch, logger, logLevel: "debug" }).getThread("thread_1");
    expect(logger.lines).toEqual([
      "warn ApiError: GET /threads/thread_1: 500 {}",
      "debug GET /threads/thread_1: again in N ms",
      "info GET /threads/thread_1: 200 after N ms",
    ]);
  });

  it("is told of a time limit, and not of an abort", async () => {
    const logger = aLogger();
    const fetch = () => new Promise<Response>(() => {});
    const client = aClient({ fetch, logger });
    await caught(client.getThread("thread_1", { timeoutMs: 20 }));
    const stop = new AbortController();
    const waiting = caught(client.getThread("thread_1", { signal: stop.signal }));
    stop.abort(new Error("enough"));
    await waiting;
    expect(logger.lines).toEqual(["warn TimeoutError: GET /threads/thread_1: no whole answer within N ms"]);
  });

  it("is told of a run that could not be cancelled, which is in no error", async () => {
    const logger = aLogger();
    const emulator = createEmulator({ model: scriptModel(asksOnce()), latency: 0 });
    const fetch = async (request: Request) =>
      request.url.endsWith("/cancel") ? new Response("No.", { status: 403 }) : emulator.fetch(request);
    const client = aClient({ fetch, logger, logLevel: "error" });
    const { thread, body } = await converse(client);
    const failing = client.createRunAndPoll(thread.id, body, { toolHandlers: {} });
    expect(await caught(failing)).toMatchObject({ name: "ToolError" });
    expect(logger.lines).toEqual([
      "error a run could not be cancelled: ApiError: POST /threads/thread_X/runs/run_X/cancel: 403 No.",
    ]);
  });

  it("is told of a run that may have been created, or does not end, after an abort", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const logger = aLogger();
    const stop = new AbortController();
    const options = { signal: stop.signal, cancelOnAbort: true };
    const silent = aClient({ fetch: () => new Promise(() => {}), logger });
    const run = { id: "run_1", object: "thread.run", thread_id: "thread_1", status: "cancelling" };
    const stuck = aClient({ fetch: async () => Response.json(run), logger, logLevel: "error" });
    const waiting = [
      caught(silent.createRunAndPoll("thread_1", { assistant_id: "asst_1" }, options)),
      caught(silent.streamRun("thread_1", { assistant_id: "asst_1" }, options).finalRun()),
      caught(stuck.pollRun("thread_1", "run_1", options)),
    ];
    await vi.advanceTimersByTimeAsync(100);
    stop.abort("enough");
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    expect(await Promise.all(waiting)).toEqual(["enough", "enough", "enough"]);
    expect(logger.lines.sort()).toEqual([
      "error a run could not be cancelled: AssistantsError: the time is over",
      "error a run could not be cancelled: AssistantsError: the time is over",
      "error run_1 is being cancelled, and was not seen to end: AssistantsError: the time is over",
    ]);
  });

  it("is told of no run to cancel where none was made", async () => {
    const logger = aLogger();
    const body = { assistant_id: "asst_1" };
    const refuse = (status: number, message: string, headers = {}) =>
      Response.json({ error: { message } }, { status, headers });
    const run = { id: "run_9", object: "thread.run", thread_id: "thread_1", status: "in_progress" };
    const locked = async ({ method }: Request) =>
      method === "POST" ? refuse(400, "Thread thread_1 already has an active run run_9.") : Response.json(run);
    const busy = async () => refuse(429, "slow down", { "retry-after": "30" });
    const stop = new AbortController();
    const options = { signal: stop.signal, cancelOnAbort: true };
    const [held, slowed] = [locked, busy].map((fetch) => aClient({ fetch, logger, logLevel: "error" }));
    const waiting = [
      caught(held!.createRunAndPoll("thread_1", body, { ...options, whenLocked: "wait" })),
      caught(slowed!.createRunAndPoll("thread_1", body, options)),
      caught(slowed!.streamRun("thread_1", body, options).finalRun()),
    ];
    await new Promise((resolve) => setTimeout(resolve, 50));
    stop.abort("enough");
    expect(await Promise.all(waiting)).toEqual(["enough", "enough", "enough"]);
    expect(await caught(slowed!.streamRun("thread_1", body, options).finalRun())).toBe("enough");
    expect(logger.lines).toEqual([]);
  });

  it("is told of a stream that cannot be read, without what it says", async () => {
    const logger = aLogger();
    const headers = { "content-type": "text/event-stream" };
    const fetch = async () => new Response("event: thread.message.delta\ndata: Why is the sky\n\n", { headers });
    const stream = aClient({ fetch, logger }).streamRun("thread_1", { assistant_id: "a" }, { cancelOnAbort: true });
    await vi.waitFor(() => expect(logger.lines).toHaveLength(1));
    stream.abort("enough");
    await vi.waitFor(() => expect(logger.lines).toHaveLength(2));
    expect(logger.lines[1]).toBe(
      "error a run could not be cancelled: SyntaxError: the data of thread.message.delta is not JSON",
    );
  });

  it("is told of an answer that breaks the contract, without what it says", async () => {
    const logger = aLogger();
    const fetch = async () => new Response('{"content":"Why is the sky');
    const error = await caught(aClient({ fetch, logger }).getMessage("thread_1", "msg_1"));
    expect(error.message).toContain("Why is the sky");
    expect(logger.lines).toEqual([
      "warn ProtocolError: GET /threads/thread_1/messages/msg_1: 200 with a body that is not JSON: …",
    ]);
  });

  it("keeps its words when the excerpt is part of them", async () => {
    const logger = aLogger();
    await caught(aClient({ fetch: async () => new Response("e"), logger }).getThread("thread_1"));
    expect(logger.lines).toEqual(["warn ProtocolError: GET /threads/thread_1: 200 with a body that is not JSON: …"]);
  });

  it("is told each thing in one line, whatever a server says", async () => {
    const logger = aLogger();
    const message = "No.\r\ninfo GET /threads: 200\u001b[2J";
    const fetch = async () => Response.json({ error: { message } }, { status: 400 });
    await caught(aClient({ fetch, logger }).getThread("thread_1"));
    expect(logger.lines).toEqual(["warn ApiError: GET /threads/thread_1: 400 No. info GET /threads: 200 [2J"]);
  });

  it.each<[LogLevel | undefined, number]>([
    ["debug", 2],
    ["info", 1],
    [undefined, 1],
    ["warn", 1],
    ["error", 0],
  ])("hears %s and what is above it", async (logLevel, heard) => {
    const logger = aLogger();
    const fetch = async () => new Response("{}", { status: 429, headers: { "retry-after-ms": "0" } });
    await caught(aClient({ fetch, logger, logLevel, maxRetries: 1 }).getThread("thread_1"));
    const levels = new Set(logger.lines.map((line) => line.split(" ")[0]));
    expect(levels.size).toBe(heard);
  });

  it("need not have every method, and ends nothing when it throws", async () => {
    const logger = {
      info: vi.fn(() => {
        throw new Error("the disk is full");
      }),
    };
    const fetch = async () => Response.json({ id: "thread_1", object: "thread" });
    const client = aClient({ fetch, logger });
    expect(await client.createThread()).toMatchObject({ id: "thread_1" });
    expect(logger.info).toHaveBeenCalledOnce();
    const failing = aClient({ fetch: async () => new Response("", { status: 400 }), logger });
    expect(await caught(failing.createThread())).toMatchObject({ status: 400 });
    // A rejection that nobody handles would end the process.
    const rejects = vi.fn(() => Promise.reject(new Error("the disk is full")));
    expect(await aClient({ fetch, logger: { info: rejects } }).createThread()).toMatchObject({ id: "thread_1" });
    expect(rejects).toHaveBeenCalledOnce();
    await new Promise(setImmediate);
  });

  it("need not be able to say what was thrown", async () => {
    const logger = aLogger();
    const thrown = Object.create(null);
    const client = aClient({ logger });
    client.http.use({
      onRequest() {
        throw thrown;
      },
    });
    expect(await caught(client.createThread())).toBe(thrown);
  });

  it("is called as a method of its own", async () => {
    class Lines {
      readonly written: string[] = [];
      info(message: string) {
        this.written.push(message);
      }
    }
    const logger = new Lines();
    await aClient({ logger }).createThread();
    expect(logger.written).toHaveLength(1);
  });

  it("is told no key, no body and no query", async () => {
    const logger = aLogger();
    const client = aClient({ logger, logLevel: "debug", query: { code: KEY } });
    const { thread, body } = await converse(client);
    await client.createRunAndPoll(thread.id, body, { toolHandlers });
    await caught(client.getThread("thread_none"));
    await caught(aClient({ logger, fetch: async ({ headers }) => Promise.reject([...headers]) }).listAssistants());
    expect(logger.lines.length).toBeGreaterThan(10);
    for (const secret of [KEY, ...PRIVATE]) expect(logger.lines.join("\n")).not.toContain(secret);
  });
});

describe("a trace", () => {
  const lost = new Error("the collector is gone");
  it.each<[string, Trace]>([
    [
      "throws at once",
      () => {
        throw lost;
      },
    ],
    [
      "throws instead",
      async () => {
        throw lost;
      },
    ],
    [
      "throws afterwards",
      async (_, carryOut) => {
        await carryOut();
        throw lost;
      },
    ],
    [
      "carries it out twice",
      async (_, carryOut) => {
        await carryOut();
        return carryOut();
      },
    ],
    [
      "gives something else",
      async (_, carryOut) => {
        await carryOut();
        return undefined as never;
      },
    ],
    ["never ends", (_, carryOut) => carryOut().then(() => new Promise(() => {}))],
  ])("that %s changes nothing: the work is done once", async (_, trace) => {
    const sent: string[] = [];
    const emulator = createEmulator({ model: scriptModel([...asksOnce(), ...asksOnce()]), latency: 0 });
    const fetch = (request: Request) => {
      sent.push(`${request.method} ${new URL(request.url).pathname}`.replace(/(_)[A-Za-z0-9]{10,}/g, "$1X"));
      return emulator.fetch(request);
    };
    const get_weather = vi.fn(() => "twelve degrees");
    const client = aClient({ fetch, trace });
    const { thread, body } = await converse(client);
    const run = await client.createRunAndPoll(thread.id, body, { toolHandlers: { get_weather } });
    expect(run.status).toBe("completed");
    expect(get_weather).toHaveBeenCalledOnce();
    expect(sent.filter((line) => line === "POST /v1/threads/thread_X/runs")).toHaveLength(1);
    expect(await caught(client.getThread("thread_none"))).toMatchObject({ status: 404 });
    const stream = client.streamRun(thread.id, body, { toolHandlers: { get_weather } });
    expect((await stream.finalRun()).status).toBe("completed");
  });
});

describe("openTelemetry", () => {
  const exporter = new InMemorySpanExporter();
  const tracer: Tracer = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(exporter)],
  }).getTracer("test");
  const trace = openTelemetry(tracer);
  beforeAll(() => void context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()));
  afterEach(() => exporter.reset());
  afterAll(() => context.disable());

  const spans = () => exporter.getFinishedSpans();
  const named = (name: string) => spans().find((span) => span.name === name) ?? expect.unreachable(`no span ${name}`);
  /** The names of the spans, each indented under the one that it is part of, in the order in which they began. */
  const tree = (parent?: string, indent = ""): string[] =>
    spans()
      .filter(({ parentSpanContext }) => parentSpanContext?.spanId === parent)
      .sort((one, other) => one.startTime[0] - other.startTime[0] || one.startTime[1] - other.startTime[1])
      .flatMap((span) => [`${indent}${span.name}`, ...tree(span.spanContext().spanId, `${indent}  `)]);

  it("has a span for each call, run and tool, within each other", async () => {
    const client = aClient({ trace });
    const { assistant, thread, body } = await converse(client);
    const run = await client.createRunAndPoll(thread.id, body, { toolHandlers });
    expect(tree()).toEqual([
      "create_agent Forecaster",
      "POST /threads",
      "invoke_agent",
      "  POST /threads/{thread_id}/runs",
      "  GET /threads/{thread_id}/runs/{run_id}",
      "  execute_tool get_weather",
      "  POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs",
      "  GET /threads/{thread_id}/runs/{run_id}",
    ]);
    expect(named("create_agent Forecaster")).toMatchObject({
      kind: 2,
      attributes: {
        "gen_ai.operation.name": "create_agent",
        "gen_ai.provider.name": "openai",
        "gen_ai.agent.id": assistant.id,
        "gen_ai.agent.name": "Forecaster",
        "gen_ai.request.model": "gpt-4-turbo",
        "http.request.method": "POST",
        "http.response.status_code": 200,
        "url.full": "http://server.test:8080/v1/assistants",
        "url.template": "/assistants",
        "server.address": "server.test",
        "server.port": 8080,
      },
    });
    expect(named("invoke_agent")).toMatchObject({
      kind: 2,
      status: { code: 0 },
      attributes: {
        "gen_ai.operation.name": "invoke_agent",
        "gen_ai.provider.name": "openai",
        "gen_ai.agent.id": assistant.id,
        "gen_ai.conversation.id": thread.id,
        "gen_ai.response.id": run.id,
        "gen_ai.response.model": "gpt-4-turbo",
        "gen_ai.usage.input_tokens": run.usage?.prompt_tokens,
        "gen_ai.usage.output_tokens": run.usage?.completion_tokens,
      },
    });
    expect(named("execute_tool get_weather")).toMatchObject({
      kind: 0,
      attributes: {
        "gen_ai.operation.name": "execute_tool",
        "gen_ai.tool.name": "get_weather",
        "gen_ai.tool.type": "function",
        "gen_ai.tool.call.id": expect.stringMatching(/^call_/),
        "gen_ai.conversation.id": thread.id,
        "gen_ai.agent.id": assistant.id,
      },
    });
  });

  it("keeps to names that the conventions know", async () => {
    const client = aClient({ trace });
    const { thread, body } = await converse(client);
    await client.createRunAndPoll(thread.id, body, { toolHandlers });
    await caught(client.getThread("thread_none"));
    const known = new Set<unknown>(Object.values(conventions));
    const used = new Set(spans().flatMap(({ attributes }) => Object.keys(attributes)));
    expect(used.size).toBeGreaterThan(15);
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
    for (const { attributes } of spans()) {
      const operation = attributes["gen_ai.operation.name"];
      if (operation) expect(known).toContain(operation);
    }
  });

  it("follows a streamed run to its end", async () => {
    const client = aClient({ trace });
    const { thread, body } = await converse(client);
    const stream = client.streamRun(thread.id, body, { toolHandlers });
    expect(spans().map(({ name }) => name)).not.toContain("invoke_agent");
    const run = await stream.finalRun();
    await vi.waitFor(() => expect(named("invoke_agent").attributes["gen_ai.response.id"]).toBe(run.id));
    expect(tree()).toContain("  POST /threads/{thread_id}/runs");
    expect(tree().join()).toContain("execute_tool get_weather");
  });

  it.each(["left by its reader", "aborted before anybody reads"])("ends with a stream that is %s", async (how) => {
    const client = aClient({ trace }, { model: () => new Promise(() => {}) });
    const { thread, body } = await converse(client);
    const stream = client.streamRun(thread.id, body);
    if (how === "left by its reader") {
      for await (const { event } of stream) if (event === "thread.run.in_progress") break;
      expect(named("invoke_agent").attributes["gen_ai.response.id"]).toBe(stream.run?.id);
    } else {
      await vi.waitFor(() => named("POST /threads/{thread_id}/runs"));
      stream.abort(new TypeError("enough"));
      await vi.waitFor(() => expect(named("invoke_agent").attributes["error.type"]).toBe("TypeError"));
    }
  });

  it("says how a streamed run failed", async () => {
    const client = aClient({ trace, maxRetries: 0, fetch: async () => new Response("No.", { status: 400 }) });
    await caught(client.streamRun("thread_1", { assistant_id: "asst_1" }).finalRun());
    await vi.waitFor(() => expect(named("invoke_agent").attributes["error.type"]).toBe("400"));
  });

  it("says how a call failed: by its status, or by the name of its error", async () => {
    const client = aClient({ trace });
    const error = await caught(client.getThread("thread_none"));
    expect(named("GET /threads/{thread_id}")).toMatchObject({
      status: { code: 2, message: error.message },
      attributes: { "error.type": "404", "http.response.status_code": 404 },
      events: [{ name: "exception" }],
    });
    exporter.reset();
    await caught(
      aClient({ trace, maxRetries: 0, fetch: () => Promise.reject(new Error("cut")) }).getThread("thread_1"),
    );
    expect(named("GET /threads/{thread_id}").attributes["error.type"]).toBe("ConnectionError");
    exporter.reset();
    await caught(aClient({ trace, fetch: async () => new Response("<html>") }).getThread("thread_1"));
    expect(named("GET /threads/{thread_id}").attributes).toMatchObject({
      "error.type": "ProtocolError",
      "http.response.status_code": 200,
    });
    expect(inspect(spans(), { depth: 9 })).not.toContain("<html>");
    exporter.reset();
    await caught(aClient({ trace }).getThread("thread_1", { signal: AbortSignal.abort("stop") }));
    expect(named("GET /threads/{thread_id}")).toMatchObject({ attributes: { "error.type": "_OTHER" } });
  });

  it("says of a run that nobody waited out, or whose tool failed, which one it was", async () => {
    const client = aClient({ trace });
    const { thread, body } = await converse(client);
    const { run } = await caught(client.createRunAndPoll(thread.id, body, { toolHandlers: {} }));
    expect(named("invoke_agent").attributes).toMatchObject({
      "error.type": "ToolError",
      "gen_ai.response.id": run.id,
      "gen_ai.conversation.id": thread.id,
    });
    expect(named("execute_tool get_weather").attributes["error.type"]).toBe("TypeError");
  });

  it("says that a run failed, though it was an answer", async () => {
    const model = () => {
      throw new Error("no such luck");
    };
    const client = aClient({ trace }, { model });
    const { thread, body } = await converse(client);
    const run = await client.createRunAndPoll(thread.id, body);
    expect(run.status).toBe("failed");
    expect(named("invoke_agent")).toMatchObject({
      status: { code: 2, message: run.last_error?.message },
      attributes: { "error.type": run.last_error?.code },
    });
  });

  it("names a server by its address, without the brackets of a URL", async () => {
    const fetch = async () => Response.json({ id: "thread_1", object: "thread" });
    await aClient({ trace, fetch, baseUrl: "http://[::1]/v1" }).createThread();
    expect(named("POST /threads").attributes).toMatchObject({ "server.address": "::1", "server.port": 80 });
  });

  it("names the provider that it is given", async () => {
    const client = aClient({ trace: openTelemetry(tracer, { providerName: "azure.ai.openai" }) });
    await converse(client);
    expect(named("create_agent Forecaster").attributes["gen_ai.provider.name"]).toBe("azure.ai.openai");
  });

  it("shows no key, and nothing of what was said", async () => {
    const client = aClient({ trace, query: { code: KEY } });
    const { thread, body } = await converse(client);
    await client.createRunAndPoll(thread.id, body, { toolHandlers });
    await caught(client.getThread("thread_none"));
    const shown = spans().map(({ name, attributes, events, status }) => inspect({ name, attributes, events, status }));
    expect(shown.length).toBeGreaterThan(8);
    for (const secret of [KEY, ...PRIVATE]) expect(shown.join("\n")).not.toContain(secret);
  });
});
