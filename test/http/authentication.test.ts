import type { IncomingHttpHeaders } from "node:http";
import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createEmulator, scriptModel } from "../../src/emulator/index.js";
import { ApiError, AssistantsClient, type ClientOptions } from "../../src/index.js";
import { serve } from "../servers.js";

interface Seen {
  line: string;
  headers: IncomingHttpHeaders;
}

interface Answer {
  status?: number;
  body?: object;
}

const thread = { id: "thread_1", object: "thread", created_at: 0, metadata: {} };
const assistant = { model: "gpt-4-turbo", tools: [{ type: "function" as const, function: { name: "get_weather" } }] };

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A server that records what it is sent, and what answers there. */
async function record(answer: (seen: Seen, body: string) => Response | Promise<Response>) {
  const seen: Seen[] = [];
  const url = await serve(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const one = { line: `${request.method} ${request.url}`, headers: request.headers };
    seen.push(one);
    const answered = await answer(one, Buffer.concat(chunks).toString());
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    for await (const chunk of answered.body ?? []) response.write(chunk);
    response.end();
  });
  return { url, seen };
}

/** A server that gives these answers in turn, and a thread when there are none left. */
function serveInTurn(...answers: Answer[]) {
  return record(() => {
    const { status = 200, body = thread } = answers.shift() ?? {};
    return Response.json(body, { status, headers: { "retry-after-ms": "0" } });
  });
}

/** The emulator, reached under a path prefix. */
function serveEmulator(prefix: string, apiKeys: string[]) {
  const model = scriptModel([{ toolCalls: [{ name: "get_weather" }] }, "Rain.", "Sun."]);
  const emulator = createEmulator({ latency: 0, apiKeys, model });
  return record(({ line, headers }, body) => {
    const [method = "", path = ""] = line.split(" ");
    const sent = Object.entries(headers).map(([name, value]) => [name, `${value}`] as [string, string]);
    return emulator.fetch(new URL(path.replace(prefix, "/v1"), "http://emulator"), {
      method,
      headers: sent,
      ...(body && { body }),
    });
  });
}

const UNAUTHORIZED = { status: 401, body: { error: { message: "No.", type: "auth", param: null, code: "expired" } } };
const BUSY = { status: 429, body: { error: { message: "Slower.", type: "rate_limit", param: null, code: null } } };

const caught = (promise: PromiseLike<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error) => error,
  );

/** A story with every kind of request: one, a list, a wait through a tool, a stream, and a raw one. */
async function story(client: AssistantsClient) {
  const { id: assistant_id } = await client.createAssistant(assistant);
  const { id } = await client.createThread({ messages: [{ role: "user", content: "How is the weather?" }] });
  const run = await client.createRunAndPoll(
    id,
    { assistant_id },
    { toolHandlers: { get_weather: () => "12 degrees" } },
  );
  const streamed = await client.streamRun(id, { assistant_id }).finalRun();
  const listed: string[] = [];
  for await (const message of client.listMessages(id, { limit: 1 })) listed.push(message.role);
  const raw = await client.http.GET("/threads/{thread_id}", { params: { path: { thread_id: id } } });
  await client.deleteThread(id);
  return [run.status, streamed.status, listed, raw.response.status];
}
const TOLD = ["completed", "completed", ["assistant", "assistant", "user"], 200];

describe("a key", () => {
  it("is the bearer token of every kind of request, and stands nowhere else", async () => {
    const { url, seen } = await serveEmulator("/v1", ["sk-very-secret"]);
    const client = new AssistantsClient({ baseUrl: `${url}/v1`, apiKey: "sk-very-secret" });
    expect(await story(client)).toEqual(TOLD);
    expect(new Set(seen.map(({ headers }) => headers.authorization))).toEqual(new Set(["Bearer sk-very-secret"]));
    for (const { line, headers } of seen) {
      expect(JSON.stringify([line, { ...headers, authorization: "" }])).not.toContain("sk-very-secret");
    }
  });

  it("comes from the environment, as the server does", async () => {
    const { url, seen } = await serveInTurn();
    vi.stubEnv("OPENAI_API_KEY", "sk-environment");
    vi.stubEnv("OPENAI_BASE_URL", `${url}/v1`);
    await new AssistantsClient().getThread("thread_1");
    expect(seen.map(({ line, headers }) => [line, headers.authorization])).toEqual([
      ["GET /v1/threads/thread_1", "Bearer sk-environment"],
    ]);
  });
});

describe("the function of a key", () => {
  it("is asked anew for each look of a wait, each page and each attempt", async () => {
    const run = { id: "run_1", object: "thread.run", thread_id: "thread_1", status: "queued" };
    const page = (last_id: string, has_more: boolean) => ({
      body: { object: "list", data: [{ id: last_id }], first_id: last_id, last_id, has_more },
    });
    const { url, seen } = await serveInTurn(
      { body: run },
      BUSY,
      { body: { ...run, status: "completed" } },
      page("msg_2", true),
      page("msg_1", false),
      BUSY,
    );
    let asked = 0;
    const client = new AssistantsClient({ baseUrl: url, apiKey: async () => `sk-${++asked}` });
    await client.pollRun("thread_1", "run_1");
    for await (const _ of client.listMessages("thread_1"));
    await client.createThread();
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => `Bearer sk-${n}`),
    );
  });

  it("may fail in the middle of a wait, which goes on", async () => {
    const run = { id: "run_1", object: "thread.run", thread_id: "thread_1", status: "queued" };
    const { url, seen } = await serveInTurn({ body: run }, { body: { ...run, status: "completed" } });
    const sealed = Promise.reject(new Error("the vault is sealed"));
    const keys = [Promise.resolve("sk-1"), sealed, Promise.resolve(""), Promise.resolve("sk-2")];
    for (const key of keys) key.catch(() => {});
    const client = new AssistantsClient({ baseUrl: url, apiKey: () => keys.shift()!, maxRetries: 0 });
    expect(await client.pollRun("thread_1", "run_1")).toMatchObject({ status: "completed" });
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(["Bearer sk-1", "Bearer sk-2"]);
  });

  it("says why it failed when the time of a wait is over", async () => {
    const run = { id: "run_1", object: "thread.run", thread_id: "thread_1", status: "queued" };
    const { url } = await serveInTurn({ body: run });
    const sealed = new Error("the vault is sealed");
    const apiKey = vi.fn<() => Promise<string>>().mockResolvedValueOnce("sk-1").mockRejectedValue(sealed);
    const client = new AssistantsClient({ baseUrl: url, apiKey });
    const error = await caught(client.pollRun("thread_1", "run_1", { timeoutMs: 1_000 }));
    expect(error).toMatchObject({
      name: "RunTimeoutError",
      run: { id: "run_1" },
      cause: { sent: false, cause: sealed },
    });
  });

  it("is not asked for a call that brings its own authorization", async () => {
    const { url, seen } = await serveInTurn();
    const apiKey = vi.fn(() => "sk-client");
    const client = new AssistantsClient({ baseUrl: url, apiKey });
    await client.getThread("thread_1", { headers: { Authorization: "Bearer sk-call" } });
    expect(seen[0]?.headers.authorization).toBe("Bearer sk-call");
    expect(apiKey).not.toHaveBeenCalled();
  });
});

describe("Azure", () => {
  const query = { "api-version": "2024-02-15-preview" };

  it("is asked with api-key and api-version by every kind of request, and no key of another server", async () => {
    vi.stubEnv("OPENAI_API_KEY", "sk-of-another-server");
    const { url, seen } = await serveEmulator("/openai", ["azure-key-1"]);
    const client = new AssistantsClient({ baseUrl: `${url}/openai`, headers: { "api-key": "azure-key-1" }, query });
    expect(await story(client)).toEqual(TOLD);
    expect(seen.length).toBeGreaterThan(10);
    for (const { line, headers } of seen) {
      expect(line).toMatch(/^\w+ \/openai\/(assistants|threads)\b[^?]*\?api-version=2024-02-15-preview(&|$)/);
      expect([headers["api-key"], headers.authorization]).toEqual(["azure-key-1", undefined]);
    }
    expect(seen.map(({ line }) => line)).toContainEqual(expect.stringMatching(/&limit=1&after=msg_/));
  });

  it("is asked with a token that is got before each attempt, and got anew when it has expired", async () => {
    /** As `DefaultAzureCredential` does: the same token until it is about to expire. */
    const tokens = ["entra-token-1", "entra-token-1", "entra-token-2"];
    const scopes: string[] = [];
    const credential = {
      getToken: async (scope: string) => {
        scopes.push(scope);
        return { token: tokens.shift()!, expiresOnTimestamp: 0 };
      },
    };
    const { url, seen } = await serveInTurn({}, UNAUTHORIZED, {});
    const client = new AssistantsClient({
      baseUrl: `${url}/openai`,
      query,
      apiKey: async () => (await credential.getToken("https://cognitiveservices.azure.com/.default")).token,
    });
    await client.getThread("thread_1");
    const error = await caught(client.getThread("thread_1"));
    await client.getThread("thread_1");
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 401, code: "expired" });
    expect(seen.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer entra-token-1",
      "Bearer entra-token-1",
      "Bearer entra-token-2",
    ]);
    expect(scopes).toHaveLength(3);
  });

  it("is named in an error by its path, without its key or its query", async () => {
    const error = {
      message: "Access denied for azure-key-1 (2024-02-15-preview).",
      type: "",
      param: null,
      code: "401",
    };
    const { url } = await serveInTurn({ status: 401, body: { error } });
    const client = new AssistantsClient({ baseUrl: `${url}/openai`, headers: { "api-key": "azure-key-1" }, query });
    const refused = await caught(client.getThread("thread_1"));
    expect(refused.message).toBe("GET /threads/thread_1: 401 Access denied for [redacted] (2024-02-15-preview).");
    expect(inspect(refused, { depth: 9, showHidden: true })).not.toContain("azure-key-1");
  });
});

describe("a server with no keys", () => {
  it("is given any text for one", async () => {
    const { url, seen } = await serveInTurn();
    await new AssistantsClient({ baseUrl: url, apiKey: "none" }).getThread("thread_1");
    expect(seen[0]?.headers.authorization).toBe("Bearer none");
  });

  it("is given none when fetch takes it out", async () => {
    const { url, seen } = await serveInTurn(BUSY);
    const client = new AssistantsClient({
      baseUrl: url,
      apiKey: "none",
      fetch: (request) => {
        request.headers.delete("authorization");
        return fetch(request);
      },
    });
    await client.createThread();
    expect(seen.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
  });
});

describe("headers", () => {
  const sent = async (options: ClientOptions, headers?: Record<string, string>) => {
    const { url, seen } = await serveInTurn();
    await new AssistantsClient({ baseUrl: url, apiKey: "sk", ...options }).getThread("thread_1", { headers });
    return seen[0]?.headers;
  };

  it("name the organization, the project and the version of the API", async () => {
    expect(await sent({ organization: "org_1", project: "proj_1" })).toMatchObject({
      authorization: "Bearer sk",
      "openai-organization": "org_1",
      "openai-project": "proj_1",
      "openai-beta": "assistants=v1",
    });
  });

  it("of the call win over those of the client, and those over the client's own, in any case", async () => {
    const options = { project: "proj_1", headers: { "OpenAI-Project": "proj_2", "X-Tenant": "a", "X-Team": "red" } };
    expect(await sent(options, { "x-TENANT": "b" })).toMatchObject({
      "openai-project": "proj_2",
      "x-tenant": "b",
      "x-team": "red",
    });
  });

  it("of a wait go with each of its requests, tool outputs included", async () => {
    const { url, seen } = await serveEmulator("/v1", ["sk"]);
    const client = new AssistantsClient({ baseUrl: `${url}/v1`, apiKey: "sk" });
    const { id: assistant_id } = await client.createAssistant(assistant);
    seen.length = 0;
    const body = { assistant_id, thread: { messages: [{ role: "user" as const, content: "How is it?" }] } };
    const toolHandlers = { get_weather: () => "12 degrees" };
    await client.createThreadAndRunAndPoll(body, { toolHandlers, headers: { "x-tenant": "b" } });
    await client.streamThreadAndRun(body, { headers: { "x-tenant": "b" } }).finalRun();
    expect(seen.map(({ line }) => line)).toContainEqual(expect.stringMatching(/^POST .*\/submit_tool_outputs$/));
    expect(new Set(seen.map(({ headers }) => headers["x-tenant"]))).toEqual(new Set(["b"]));
  });
});
