import { afterEach, describe, expect, it } from "vitest";
import { createEmulator, type Fault, type Listening } from "../../src/emulator/index.js";
import { ACCESS, aServer, readStream, settled } from "./harness.js";

const listening: Listening[] = [];
afterEach(async () => {
  for (const one of listening.splice(0)) await one.close();
});

/** Ways to reach an emulator, in which a fault must look the same. */
const WAYS = {
  "in process": async (faults: Fault[]) => {
    const emulator = createEmulator({ latency: 0, faults });
    return { emulator, send: emulator.fetch, url: "http://emulator/v1" };
  },
  "over HTTP": async (faults: Fault[]) => {
    const emulator = createEmulator({ latency: 0, faults });
    const server = await emulator.listen();
    listening.push(server);
    return { emulator, send: fetch, url: server.url };
  },
};

const POST = {
  method: "POST",
  headers: { ...ACCESS, "content-type": "application/json" },
  body: JSON.stringify({ model: "m" }),
};
const GET = { headers: ACCESS };

describe.each(Object.entries(WAYS))("%s, a fault", (_way, reach) => {
  it("that is a status answers with it, its headers and an error, and nothing is done", async () => {
    const fault: Fault = { kind: "status", operation: "createAssistant", status: 429, headers: { "retry-after": "7" } };
    const { emulator, send, url } = await reach([fault]);
    const response = await send(`${url}/assistants`, POST);
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("7");
    expect(await response.json()).toEqual({
      error: { type: "requests", message: "Answered with 429 on purpose.", param: null, code: null },
    });
    expect(emulator.snapshot().assistants).toEqual([]);
  });

  it.each([
    ["reset-before", 0],
    ["reset-after", 1],
  ] as const)("%s breaks the connection with %i assistants made", async (kind, made) => {
    const { emulator, send, url } = await reach([{ kind }]);
    const error = await send(`${url}/assistants`, POST).then(String, (reason: unknown) => reason);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: "fetch failed", cause: { code: "ECONNRESET" } });
    expect(emulator.snapshot().assistants).toHaveLength(made);
  });

  it("half-answer breaks the connection in the middle of the body", async () => {
    const { send, url } = await reach([{ kind: "half-answer" }]);
    const response = await send(`${url}/assistants`, GET);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow(TypeError);
  });

  it("stalled-body stops in the middle and says nothing more", async () => {
    const { send, url } = await reach([{ kind: "stalled-body" }]);
    const abort = new AbortController();
    const response = await send(`${url}/assistants`, { ...GET, signal: abort.signal });
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe('{"object":"list","data":[],"first_i');
    const rest = reader?.read();
    abort.abort();
    await expect(rest).rejects.toMatchObject({ name: "AbortError" });
  });

  it("cut-stream breaks a stream after some events, and the run goes on", async () => {
    const { emulator, send, url } = await reach([{ kind: "cut-stream", operation: "createThreadAndRun", events: 3 }]);
    const assistant = (await (await send(`${url}/assistants`, POST)).json()) as { id: string };
    const body = JSON.stringify({ assistant_id: assistant.id, stream: true });
    const response = await send(`${url}/threads/runs`, { ...POST, body });
    let text = "";
    const read = async () => {
      for await (const chunk of response.body ?? []) text += new TextDecoder().decode(chunk);
    };
    await expect(read()).rejects.toThrow(TypeError);
    expect(text.match(/^event: .*$/gm)).toEqual([
      "event: thread.created",
      "event: thread.run.created",
      "event: thread.run.queued",
    ]);
    expect(emulator.snapshot().threads[0]?.runs[0]?.run.status).toBe("completed");
  });

  it("stream-error says so in the stream and ends it", async () => {
    const { send, url } = await reach([
      { kind: "stream-error", operation: "createThreadAndRun", events: 1, message: "Oh." },
    ]);
    const assistant = (await (await send(`${url}/assistants`, POST)).json()) as { id: string };
    const body = JSON.stringify({ assistant_id: assistant.id, stream: true });
    const events = await readStream(await send(`${url}/threads/runs`, { ...POST, body }));
    expect(events.slice(1)).toEqual([
      { event: "error", data: { type: "server_error", message: "Oh.", param: null, code: null } },
    ]);
  });

  it("of a stream leaves other answers as they are", async () => {
    const { send, url } = await reach([{ kind: "cut-stream", events: 0 }]);
    expect((await (await send(`${url}/assistants`, GET)).json()) as object).toMatchObject({ object: "list" });
  });
});

describe("faults", () => {
  it("meet the requests that they count, in their own order", async () => {
    const { call } = aServer({
      faults: [
        { kind: "status", status: 503, operation: "listAssistants", skip: 1, times: 2 },
        { kind: "status", status: 500, operation: "createThread" },
      ],
    });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push((await call("GET", "/assistants")).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect((await call("POST", "/threads", {})).status).toBe(500);
    expect((await call("POST", "/threads", {})).status).toBe(200);
  });

  it("meet a request one at a time: the first that is due wins, and the next meets the next request", async () => {
    const { call } = aServer({
      faults: [
        { kind: "status", status: 500 },
        { kind: "status", status: 502 },
        { kind: "status", status: 503, skip: 1 },
      ],
    });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push((await call("GET", "/assistants")).status);
    expect(statuses).toEqual([500, 502, 503, 200]);
  });

  it.each(["submitToolOutputsToRun", "submitToolOuputsToRun"] as const)(
    "and the journal call operations as the client does; %s is accepted",
    async (operation) => {
      const { call, emulator } = aServer({ faults: [{ kind: "status", status: 500, operation }] });
      await call("POST", "/threads/thread_1/runs/run_1/submit_tool_outputs", { tool_outputs: [] });
      expect(emulator.journal()).toMatchObject([{ operation: "submitToolOutputsToRun", status: 500 }]);
    },
  );
});

describe("the journal", () => {
  it("lists what was asked and how it was answered", async () => {
    const { emulator, call } = aServer({
      clock: { now: () => 1_700_000_000_000, after: () => () => {} },
      faults: [{ kind: "reset-before", operation: "listAssistants" }],
    });
    await call("POST", "/v1/threads", { metadata: { a: "b" } });
    await call("GET", "/threads/thread_9?x=1");
    await call("GET", "/nowhere");
    await call("POST", "/threads", { wrong: 1 });
    await expect(call("GET", "/assistants")).rejects.toThrow("fetch failed");
    const atMs = 1_700_000_000_000;
    expect(emulator.journal()).toMatchObject([
      {
        atMs,
        method: "POST",
        path: "/v1/threads",
        operation: "createThread",
        body: { metadata: { a: "b" } },
        status: 200,
        answer: { object: "thread", metadata: { a: "b" } },
      },
      {
        method: "GET",
        path: "/threads/thread_9?x=1",
        operation: "getThread",
        body: undefined,
        status: 404,
        answer: { error: { message: "No thread found with id 'thread_9'." } },
      },
      { path: "/nowhere", operation: null, status: 404 },
      { operation: "createThread", body: { wrong: 1 }, status: 400, answer: { error: { param: "wrong" } } },
      { operation: "listAssistants", status: null, answer: null },
    ]);
    expect(new Set(emulator.journal().map((exchange) => exchange.requestId)).size).toBe(5);
  });

  it("keeps the latest 1,000", async () => {
    const { emulator } = aServer();
    for (let count = 0; count < 2100; count++) await emulator.fetch(`http://emulator/${count}`);
    const journal = emulator.journal();
    expect(journal).toHaveLength(1000);
    expect(journal[0]?.path).toBe("/1100");
  });

  it("tells a listener of each exchange", async () => {
    const paths: string[] = [];
    const { call } = aServer({ onExchange: ({ method, path, status }) => paths.push(`${method} ${path} ${status}`) });
    await call("GET", "/assistants");
    expect(paths).toEqual(["GET /assistants 200"]);
  });
});

describe("reset", () => {
  it("starts over: nothing is there, ids and faults come again, runs under way are gone", async () => {
    const isAborted: boolean[] = [];
    const { emulator, anAssistant, aThread, aRun, call } = aServer({
      faults: [{ kind: "status", status: 500, operation: "listAssistants" }],
      model: ({ signal }) => {
        signal.addEventListener("abort", () => isAborted.push(true));
        return new Promise(() => {});
      },
    });
    const before = await anAssistant();
    await aRun((await aThread("Hi")).id, before.id);
    await settled();
    expect((await call("GET", "/assistants")).status).toBe(500);
    emulator.reset();
    expect(isAborted).toEqual([true]);
    expect(emulator.snapshot()).toEqual({ assistants: [], threads: [] });
    expect(emulator.journal()).toEqual([]);
    expect((await anAssistant()).id).toBe(before.id);
    expect((await call("GET", "/assistants")).status).toBe(500);
  });
});

describe("a snapshot", () => {
  it("holds everything as it is, and stays as it was", async () => {
    const { emulator, anAssistant, aThread, aRun } = aServer();
    const assistant = await anAssistant({ file_ids: ["file-1"] });
    const thread = await aThread("Hi");
    const run = await aRun(thread.id, assistant.id);
    await settled();
    const snapshot = emulator.snapshot();
    expect(snapshot).toMatchObject({
      assistants: [{ assistant, files: [{ id: "file-1" }] }],
      threads: [
        { thread, messages: [{ role: "user" }, { role: "assistant" }], runs: [{ run: { id: run.id }, steps: [{}] }] },
      ],
    });
    await aThread();
    expect(snapshot.threads).toHaveLength(1);
  });
});
