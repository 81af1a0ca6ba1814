import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withInternal } from "../../src/http/call-options.js";
import {
  ActiveRunError,
  ApiError,
  AssistantsClient,
  AssistantsError,
  type ClientOptions,
  ConnectionError,
  ProtocolError,
  TimeoutError,
} from "../../src/index.js";
import { aRun } from "../runs.js";

type Reply = Response | Error | ((request: Request) => Response | Promise<Response>);

const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init);
const failure = (status: number, headers: Record<string, string> = {}) =>
  json({ error: { message: "No.", type: "server_error", param: null, code: null } }, { status, headers });
const systemError = (code: string) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
const thread = { id: "thread_1", object: "thread", created_at: 0, metadata: {} };

// The backoff is a random share of its limit: here none of it.
beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A client of a server that gives these replies in turn, the last of them again and again. */
function aClient(replies: Reply[], options: ClientOptions = {}) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request.clone());
    const reply = (replies.length > 1 ? replies.shift() : replies[0])!;
    if (reply instanceof Error) throw reply;
    return typeof reply === "function" ? reply(request) : reply;
  };
  return {
    client: new AssistantsClient({ apiKey: "sk-secret", baseUrl: "http://server.test/v1", fetch, ...options }),
    requests,
  };
}

const caught = (promise: PromiseLike<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error) => error,
  );

describe("a request", () => {
  it("asks the key's function before every attempt", async () => {
    const keys = ["sk-1", "sk-2"];
    const { client, requests } = aClient([failure(500, { "retry-after-ms": "0" }), json(thread)], {
      apiKey: async () => keys.shift()!,
    });
    await client.getThread("thread_1");
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer sk-1", "Bearer sk-2"]);
  });

  it("is not sent when the key's function gives none", async () => {
    const { client, requests } = aClient([json(thread)], { apiKey: () => "" });
    expect(await caught(client.getThread("thread_1"))).toMatchObject({
      message: "GET /threads/thread_1: could not connect to http://server.test/v1 (apiKey: the function gave no key)",
      sent: false,
    });
    expect(requests).toEqual([]);
  });

  it("is not sent when the key comes after the call was aborted", async () => {
    const stop = new AbortController();
    const apiKey = async () => {
      stop.abort("enough");
      return "sk-1";
    };
    for (const options of [{ signal: stop.signal }, withInternal({}, { retryUntil: stop.signal })]) {
      const { client, requests } = aClient([json(thread)], { apiKey });
      expect(await caught(client.createThread({}, options))).toBe("enough");
      // What ends a call does not wait for the key.
      await new Promise(setImmediate);
      expect(requests).toEqual([]);
    }
    // A middleware may give a request of its own, with no signal.
    const later = new AbortController();
    const slow = aClient([json(thread)], {
      apiKey: async () => {
        later.abort("enough");
        return "sk-1";
      },
    });
    slow.client.http.use({ onRequest: ({ request: { url } }) => new Request(url, { method: "POST", body: "{}" }) });
    expect(await caught(slow.client.createThread({}, { signal: later.signal }))).toBe("enough");
    await new Promise(setImmediate);
    expect(slow.requests).toEqual([]);
  });

  it("is not sent while the key's function fails, and says so with its error", async () => {
    const cause = new Error("vault is sealed");
    const { client, requests } = aClient([json(thread)], { apiKey: () => Promise.reject(cause) });
    const error = await caught(client.createThread({}, { maxRetries: 0 }));
    expect(error).toMatchObject({
      message: "POST /threads: could not connect to http://server.test/v1 (vault is sealed)",
      sent: false,
      cause,
    });
    expect(requests).toEqual([]);
  });

  it("carries the client's query and headers, and those of the call before them", async () => {
    const { client, requests } = aClient(
      [json({ object: "list", data: [], first_id: "", last_id: "", has_more: false })],
      {
        query: { "api-version": "2024-02-15", limit: "7" },
        headers: { "x-team": "a" },
      },
    );
    await client.listRuns("thread_1", { order: "asc" }, { headers: { "x-team": "b" } });
    expect(requests[0]?.url).toBe(
      "http://server.test/v1/threads/thread_1/runs?api-version=2024-02-15&limit=7&order=asc",
    );
    expect(requests[0]?.headers.get("x-team")).toBe("b");
  });

  it("passes through the middleware of client.http", async () => {
    const { client, requests } = aClient([json(thread)]);
    client.http.use({
      onRequest: ({ request }) => {
        request.headers.set("x-trace", "1");
      },
    });
    await client.getThread("thread_1");
    expect(requests[0]?.headers.get("x-trace")).toBe("1");
  });

  it.each(["onRequest", "onResponse"] as const)(
    "hands on what a middleware throws in %s, and is not repeated",
    async (hook) => {
      for (const reply of [json(thread), failure(404)]) {
        const { client, requests } = aClient([reply]);
        const broken = new Error("a bug in the middleware");
        const throwing = () => Promise.reject(broken);
        client.http.use(hook === "onRequest" ? { onRequest: throwing } : { onResponse: throwing });
        expect(await caught(client.getThread("thread_1"))).toBe(broken);
        expect(requests.length).toBeLessThanOrEqual(1);
      }
    },
  );

  it("can be sent raw, with the key and the refusal of unsafe ids", async () => {
    const { client, requests } = aClient([failure(404)]);
    const { error, response } = await client.http.GET("/threads/{thread_id}", {
      params: { path: { thread_id: "thread_9" } },
    });
    expect([response.status, error?.error.message]).toEqual([404, "No."]);
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer sk-secret");
    const raw = client.http.GET("/threads/{thread_id}", { params: { path: { thread_id: ".." } } });
    expect(await caught(raw)).toBeInstanceOf(AssistantsError);
  });
});

describe("retries", () => {
  it("carry one idempotency key through all attempts of a POST", async () => {
    const { client, requests } = aClient([
      failure(429, { "retry-after-ms": "0" }),
      systemError("ECONNREFUSED"),
      json(thread),
    ]);
    expect(await client.createThread()).toEqual(thread);
    const keys = requests.map(({ headers }) => headers.get("idempotency-key"));
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
  });

  it("send a POST again that Deno could not send, which has words for that and no code", async () => {
    const words =
      "error sending request for url (http://127.0.0.1:9/v1/threads): client error (Connect): tcp connect error: Connection refused (os error 111)";
    const { client } = aClient([new TypeError("fetch failed", { cause: new Error(words) }), json(thread)]);
    expect(await client.createThread()).toEqual(thread);
  });

  it("leave the caller's own idempotency key alone", async () => {
    const { client, requests } = aClient([json(thread)]);
    await client.createThread({}, { headers: { "Idempotency-Key": "mine" } });
    expect(requests[0]?.headers.get("idempotency-key")).toBe("mine");
  });

  it.each(["read", "write", undefined])(
    "do not repeat a POST whose connection may have been there when the network went away: %s",
    async (syscall) => {
      const cause = Object.assign(new Error("EHOSTUNREACH"), { code: "EHOSTUNREACH", syscall });
      const { client, requests } = aClient([new TypeError("fetch failed", { cause })]);
      expect(await caught(client.createThread())).toMatchObject({ name: "ConnectionError", sent: true });
      expect(requests).toHaveLength(1);
    },
  );

  it.each([
    Object.assign(new Error("no route"), { code: "EHOSTUNREACH", syscall: "connect" }),
    Object.assign(new AggregateError([new Error("no route")]), { code: "ENETUNREACH" }),
  ])("send a POST again whose server could not be reached: $code", async (cause) => {
    const { client } = aClient([new TypeError("fetch failed", { cause }), json(thread)]);
    expect(await client.createThread()).toEqual(thread);
  });

  it("begin no attempt after retryUntil, and let one under way end", async () => {
    const stop = new AbortController();
    const busy = () => {
      stop.abort("stop");
      return failure(429, { "retry-after-ms": "1" });
    };
    const { client, requests } = aClient([busy, json(thread)]);
    expect(await caught(client.createThread({}, withInternal({}, { retryUntil: stop.signal })))).toMatchObject({
      status: 429,
    });
    expect(requests).toHaveLength(1);
    expect(await caught(client.createThread({}, withInternal({}, { retryUntil: stop.signal })))).toBe("stop");
    expect(requests).toHaveLength(1);
    const late = new AbortController();
    const whole = () => {
      late.abort("stop");
      return json(thread);
    };
    expect(await aClient([whole]).client.createThread({}, withInternal({}, { retryUntil: late.signal }))).toEqual(
      thread,
    );
  });

  it("wait no longer once retryUntil aborts, and give what the last attempt gave", async () => {
    const stop = new AbortController();
    const { client, requests } = aClient([failure(429, { "retry-after": "30" })]);
    const failing = caught(client.createThread({}, withInternal({}, { retryUntil: stop.signal })));
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    setTimeout(() => stop.abort("stop"), 5);
    expect(await failing).toMatchObject({ status: 429 });
    expect(requests).toHaveLength(1);
  });

  it("send a request again whose key could not be had", async () => {
    const keys = [Promise.reject(new Error("vault is sealed")), "sk-2"];
    const { client, requests } = aClient([json(thread)], { apiKey: async () => keys.shift()! });
    expect(await client.createThread()).toEqual(thread);
    expect(requests).toHaveLength(1);
  });

  it("do not repeat a POST that may have been carried out", async () => {
    const { client, requests } = aClient([systemError("ECONNRESET")]);
    const error = await caught(client.createThread());
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      sent: true,
      message: "POST /threads: the connection to http://server.test/v1 broke before the answer was whole (ECONNRESET)",
    });
    expect(requests).toHaveLength(1);
  });

  it("repeat it with retryUnsafe, and send the whole body again", async () => {
    const { client, requests } = aClient([
      systemError("ECONNRESET"),
      failure(500, { "retry-after-ms": "0" }),
      json(thread),
    ]);
    await client.createThread({ metadata: { a: "b" } }, { retryUnsafe: true });
    expect(await Promise.all(requests.map((request) => request.json()))).toEqual(
      Array(3).fill({ metadata: { a: "b" } }),
    );
  });

  it("end after maxRetries, with the last error", async () => {
    const { client, requests } = aClient([() => failure(500)], { maxRetries: 3 });
    expect(await caught(client.getThread("thread_1"))).toMatchObject({ name: "ApiError", status: 500 });
    expect(requests).toHaveLength(4);
    await caught(client.getThread("thread_1", { maxRetries: 0 }));
    expect(requests).toHaveLength(5);
  });

  it("do not begin a wait that would outlast the time limit", async () => {
    const { client, requests } = aClient([failure(429, { "retry-after": "30" })], { timeoutMs: 5_000 });
    expect(await caught(client.getThread("thread_1"))).toBeInstanceOf(ApiError);
    expect(requests).toHaveLength(1);
  });

  it("take a DELETE for done when it is gone after its answer was lost", async () => {
    const { client } = aClient([systemError("ECONNRESET"), failure(404)]);
    expect(await client.deleteAssistantFile("asst_1", "file-1")).toEqual({
      id: "file-1",
      object: "assistant.file.deleted",
      deleted: true,
    });
  });

  it("do not take a DELETE of what never was for done", async () => {
    expect(await caught(aClient([failure(404)]).client.deleteThread("thread_9"))).toMatchObject({ status: 404 });
    const busy = aClient([failure(429, { "retry-after-ms": "0" }), failure(404)]);
    expect(await caught(busy.client.deleteThread("thread_9"))).toMatchObject({ status: 404 });
    const unsent = aClient([systemError("ECONNREFUSED"), failure(404)]);
    expect(await caught(unsent.client.deleteThread("thread_9"))).toMatchObject({ status: 404 });
  });
});

describe("the time limit", () => {
  const never = () => new Promise<Response>(() => {});
  const stalled = () =>
    new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{"id":')) }));

  it.each([
    ["an answer that never comes", never, {}],
    ["a body that stalls", stalled, {}],
    ["the body of an error that stalls", () => new Response(stalled().body, { status: 500 }), {}],
    ["a key that never comes", () => json(thread), { apiKey: () => new Promise<string>(() => {}) }],
  ])("covers %s", async (_, reply, options) => {
    const { client } = aClient([reply], options);
    const error = await caught(client.getThread("thread_1", { timeoutMs: 20 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ timeoutMs: 20, message: "GET /threads/thread_1: no whole answer within 20 ms" });
  });

  it("covers the waits between attempts", async () => {
    vi.mocked(Math.random).mockReturnValue(1);
    const { client } = aClient([failure(500)], { timeoutMs: 400 });
    expect(await caught(client.getThread("thread_1"))).toMatchObject({ status: 500 });
  });

  it("tells the transport, so that the socket is freed", async () => {
    let sent: Request | undefined;
    const { client } = aClient([
      (request) => {
        sent = request;
        return never();
      },
    ]);
    await caught(client.getThread("thread_1", { timeoutMs: 20 }));
    expect(sent?.signal.aborted).toBe(true);
  });
});

describe("the time limit of a wait", () => {
  it.each<[string, (client: AssistantsClient) => PromiseLike<unknown>]>([
    ["pollRun", (client) => client.pollRun("t", "r", { timeoutMs: 20 })],
    ["createRunAndPoll", (client) => client.createRunAndPoll("t", { assistant_id: "a" }, { timeoutMs: 20 })],
    [
      "createThreadAndRunAndPoll",
      (client) => client.createThreadAndRunAndPoll({ assistant_id: "a" }, { timeoutMs: 20 }),
    ],
    [
      "submitToolOutputsAndPoll",
      (client) => client.submitToolOutputsAndPoll("t", "r", { tool_outputs: [] }, { timeoutMs: 20 }),
    ],
    ["cancelRunAndPoll", (client) => client.cancelRunAndPoll("t", "r", { timeoutMs: 20 })],
    ["waitForIdleThread", (client) => client.waitForIdleThread("t", { timeoutMs: 20 })],
  ])("bounds the first request of %s", async (_, wait) => {
    const { client } = aClient([() => new Promise<Response>(() => {})]);
    expect(await caught(wait(client))).toMatchObject({ name: "TimeoutError", timeoutMs: 20 });
  });
});

describe("an abort", () => {
  it("rejects with its reason, before the call and in the middle of it", async () => {
    const { client, requests } = aClient([() => new Promise<Response>(() => {})]);
    expect(await caught(client.getThread("thread_1", { signal: AbortSignal.abort("early") }))).toBe("early");
    expect(requests).toEqual([]);
    const controller = new AbortController();
    const call = caught(client.getThread("thread_1", { signal: controller.signal }));
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    controller.abort("late");
    expect(await call).toBe("late");
  });
});

describe("an answer that breaks the contract is a ProtocolError", () => {
  const list = { object: "list", data: [], first_id: "", last_id: "", has_more: false };

  it.each<[string, Response, string]>([
    ["nothing", new Response(null), "with an empty body"],
    ["no content", new Response(null, { status: 204 }), "with an empty body"],
    ["HTML", new Response("<html>Welcome</html>"), "with a body that is not JSON: <html>Welcome</html>"],
    ["half a JSON", new Response('{"id":"thre'), 'with a body that is not JSON: {"id":"thre'],
    ["a number", json(5), "with a body that is no object: 5"],
    ["null", json(null), "with a body that is no object: null"],
    [
      "another object",
      json(aRun("queued"), { headers: { "content-length": "10" } }),
      "with an object that is no thread",
    ],
    ["an object with no id", json({ object: "thread" }), 'with a thread that has no id: {"object":"thread"}'],
  ])("%s", async (_, reply, what) => {
    const status = reply.status;
    reply.headers.set("x-request-id", "req_1");
    const error = await caught(aClient([reply]).client.getThread("thread_1"));
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error).toMatchObject({ method: "GET", path: "/threads/thread_1", status, requestId: "req_1" });
    expect(error.message).toContain(`GET /threads/thread_1: ${status} ${what}`);
    expect(error.excerpt.length).toBeLessThanOrEqual(200);
  });

  it.each<[string, object | null]>([
    ["no action", null],
    ["an empty action", {}],
    ["no calls", { type: "submit_tool_outputs", submit_tool_outputs: {} }],
    ["a call that is null", { type: "submit_tool_outputs", submit_tool_outputs: { tool_calls: [null] } }],
  ])("a run that requires %s", async (_, required_action) => {
    const run = { ...aRun("requires_action"), required_action };
    const error = await caught(aClient([json(run)]).client.getRun("thread_1", "run_1"));
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error.message).toContain("with a run that requires an action and does not say which");
  });

  it("but not a run that requires an action of another type, which a newer server may have", async () => {
    const run = { ...aRun("requires_action"), required_action: { type: "approve" } };
    expect(await aClient([json(run)]).client.getRun("thread_1", "run_1")).toEqual(run);
  });

  it.each<[string, object, string]>([
    ["a list with no data", { ...list, data: undefined }, "with a list that has no data"],
    ["no list", thread, "with a list that has no data"],
  ])("%s", async (_, body, what) => {
    const error = await caught(aClient([json(body)]).client.listMessages("thread_1"));
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error.message).toContain(what);
  });
});

describe("an error status", () => {
  it("is an ApiError with what the envelope says", async () => {
    const body = {
      error: { message: "No thread found.", type: "invalid_request_error", param: "thread_id", code: "not_found" },
    };
    const reply = json(body, { status: 404, headers: { "x-request-id": "req_1" } });
    const error = await caught(aClient([reply]).client.getThread("thread_9"));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      message: "GET /threads/thread_9: 404 No thread found. (http://server.test/v1)",
      status: 404,
      code: "not_found",
      type: "invalid_request_error",
      param: "thread_id",
      requestId: "req_1",
    });
  });

  it.each<[string, () => Response, string]>([
    ["HTML", () => new Response("<html>Bad Gateway</html>", { status: 400 }), "<html>Bad Gateway</html>"],
    ["nothing", () => new Response(null, { status: 400 }), "with no message"],
    ["another envelope", () => json({ detail: "no such route" }, { status: 400 }), "no such route"],
    ["a bare text as error", () => json({ error: "no such route" }, { status: 400 }), "no such route"],
    [
      "an envelope of numbers",
      () => json({ error: { message: 5, code: 7 } }, { status: 400 }),
      '{"message":5,"code":7}',
    ],
    ["null", () => json(null, { status: 400 }), "null"],
  ])("with %s is one too", async (_, reply, message) => {
    const error = await caught(aClient([reply]).client.getThread("thread_9"));
    expect(error).toMatchObject({
      name: "ApiError",
      message: `GET /threads/thread_9: 400 ${message}`,
      code: null,
      param: null,
    });
  });

  it.each([
    ["Thread thread_1 already has an active run run_1.", "run_1"],
    ["Can't add messages to thread_1 while a run run_2 is active.", "run_2"],
  ])("that says a run holds the thread is an ActiveRunError: %s", async (message, runId) => {
    const reply = json({ error: { message, type: "invalid_request_error", param: null, code: null } }, { status: 400 });
    const error = await caught(aClient([reply]).client.createRun("thread_1", { assistant_id: "asst_1" }));
    expect(error).toBeInstanceOf(ActiveRunError);
    expect(error).toMatchObject({ threadId: "thread_1", runId, status: 400 });
  });

  it("of 304 is no redirect", async () => {
    const error = await caught(aClient([new Response(null, { status: 304 })]).client.getThread("thread_1"));
    expect(error).toMatchObject({ name: "ApiError", message: "GET /threads/thread_1: 304 with no message" });
  });

  it("of a transport whose cause goes in a circle is a ConnectionError", async () => {
    const cause: Error = new Error("a");
    cause.cause = new Error("b", { cause });
    const { client } = aClient([cause], { maxRetries: 0 });
    expect(await caught(client.getThread("thread_1"))).toMatchObject({ name: "ConnectionError" });
  });

  it.each([
    ["no prototype", Object.create(null), "no reason given"],
    ["no message", Object.assign(new Error(), { message: undefined }), "no reason given"],
    ["a message that is no text", { message: 7, cause: null }, "no reason given"],
    ["nothing", undefined, "no reason given"],
    ["text", "cut", "cut"],
  ])("of a transport that has %s is a ConnectionError", async (_, thrown, reason) => {
    const { client } = aClient([() => Promise.reject(thrown)], { maxRetries: 0 });
    expect(await caught(client.getThread("thread_1"))).toMatchObject({
      message: `GET /threads/thread_1: the connection to http://server.test/v1 broke before the answer was whole (${reason})`,
    });
  });

  it.each([undefined, null, {}, "200"])("of a transport that gives %j says what it should give", async (given) => {
    const { client, requests } = aClient([() => given as unknown as Response]);
    expect(await caught(client.getThread("thread_1"))).toMatchObject({
      name: "AssistantsError",
      message: "fetch must give a Response",
    });
    expect(requests).toHaveLength(1);
  });

  it("whose body breaks is a ConnectionError", async () => {
    const body = () => new ReadableStream({ start: (controller) => controller.error(new Error("cut")) });
    const { client } = aClient([() => new Response(body(), { status: 500 })], { maxRetries: 0 });
    const error = await caught(client.getThread("thread_1"));
    expect(error).toMatchObject({
      name: "ConnectionError",
      sent: true,
      message: "GET /threads/thread_1: the connection to http://server.test/v1 broke before the answer was whole (cut)",
    });
  });

  it("of a redirect says what to do, and is not followed", async () => {
    const { client, requests } = aClient([
      new Response(null, { status: 307, headers: { location: "http://elsewhere.test" } }),
    ]);
    const error = await caught(client.getThread("thread_1"));
    expect(error.message).toBe(
      "GET /threads/thread_1: 307 a redirect, which is not followed: give the address it leads to as baseUrl",
    );
    expect(requests[0]?.redirect).toBe("manual");
  });
});
