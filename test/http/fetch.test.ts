import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import * as undici from "undici";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AssistantsClient, type ClientOptions } from "../../src/index.js";
import { serve } from "../servers.js";
import { LIST, THREAD } from "./servers.js";

type Fetch = NonNullable<ClientOptions["fetch"]>;

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A server that says what it was asked. */
async function anEcho(): Promise<string> {
  return serve(async (request, response) => {
    const body = await text(request);
    const said = { method: `${request.method}`, body, key: `${request.headers.authorization}` };
    response.end(JSON.stringify({ ...THREAD, ...(request.url?.includes("?") ? LIST : {}), metadata: said }));
  });
}

/** Each kind of `fetch` that callers bring. */
const KINDS: Record<string, Fetch | undefined> = {
  "the global one": undefined,
  "one of a Request": (request: Request) => fetch(request),
  "one of a Request that is taken to pieces": ({ url, method, headers, body }) =>
    fetch(url, { method, headers, ...(body ? { body, duplex: "half" } : {}) } as RequestInit),
  "one of an address and options": (url: string, init) => fetch(new URL(url.trim()), init),
  "one that reads the options": async (url, init) => fetch(url, { ...init, method: `${init.method?.toUpperCase()}` }),
  "one that takes whatever comes": (...args) => fetch(...args),
  // The types of the package are its own.
  "that of the package undici": undici.fetch as unknown as Fetch,
  "that of the package undici, wrapped": (url, init) =>
    undici.fetch(url, {
      ...init,
      dispatcher: new undici.Agent(),
    } as undici.RequestInit) as unknown as Promise<Response>,
};

describe.each(Object.entries(KINDS))("a fetch of the caller: %s", (_, own) => {
  it("gets what it understands", async () => {
    const client = new AssistantsClient({ apiKey: "sk-1", baseUrl: await anEcho(), fetch: own, maxRetries: 0 });
    const body = { metadata: { a: "é" } };
    expect((await client.createThread(body)).metadata).toEqual({
      method: "POST",
      body: JSON.stringify(body),
      key: "Bearer sk-1",
    });
    expect((await client.getThread("thread_1")).metadata).toMatchObject({ method: "GET", body: "" });
    expect((await client.deleteThread("thread_1")).deleted).toBe(true);
  });

  it("gets it behind a middleware, and from client.http", async () => {
    const client = new AssistantsClient({ apiKey: "sk-1", baseUrl: await anEcho(), fetch: own, maxRetries: 0 });
    const { data } = await client.http.POST("/threads", { body: { metadata: { a: "b" } } });
    expect(data?.metadata).toMatchObject({ method: "POST", body: '{"metadata":{"a":"b"}}' });
    client.http.use({ onRequest: ({ request }) => request.headers.set("authorization", "Bearer sk-2") });
    const thread = await client.createThread({ metadata: { a: "b" } });
    expect(thread.metadata).toEqual({ method: "POST", body: '{"metadata":{"a":"b"}}', key: "Bearer sk-2" });
  });
});

describe("what is read again and again", () => {
  const clientOf = (replies: unknown[]) => {
    const inits: RequestInit[] = [];
    const fetch = async (_: string, init: RequestInit) => {
      inits.push(init);
      return Response.json(replies.shift());
    };
    return { client: new AssistantsClient({ apiKey: "sk", fetch }), inits };
  };

  it("is asked for afresh, and what is made says nothing of that", async () => {
    const { client, inits } = clientOf([THREAD, LIST, THREAD, THREAD]);
    await client.getThread("thread_1");
    await client.listAssistants();
    await client.createThread();
    await client.deleteThread("thread_1");
    expect(inits.map(({ cache }) => cache)).toEqual(["no-store", "no-store", undefined, undefined]);
  });

  it("is asked for with two plain arguments of the global fetch, with a middleware as well", async () => {
    const fetched = vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(THREAD));
    const client = new AssistantsClient({ apiKey: "sk", baseUrl: "http://server.test/v1" });
    await client.getThread("thread_1");
    client.http.use({ onRequest: () => undefined });
    await client.getThread("thread_1");
    expect(fetched).toHaveBeenCalledTimes(2);
    for (const [url, init] of fetched.mock.calls) {
      expect(url).toBe("http://server.test/v1/threads/thread_1");
      expect(init).toMatchObject({ cache: "no-store", redirect: "manual", method: "GET" });
      expect(Object.getPrototypeOf(init)).toBe(Object.prototype);
      expect(Object.getPrototypeOf(init?.headers)).toBe(Object.prototype);
    }
  });

  it("is asked for without the option where the platform refuses it", async () => {
    vi.resetModules();
    vi.stubGlobal(
      "Request",
      class extends Request {
        constructor(input: string, init: RequestInit = {}) {
          if (init.cache) throw new Error("The 'cache' field on 'RequestInitializerDict' is not implemented.");
          super(input, init);
        }
      },
    );
    const fresh = await import("../../src/index.js");
    const inits: RequestInit[] = [];
    const fetch = async (_: string, init: RequestInit) => {
      inits.push(init);
      return Response.json(THREAD);
    };
    await new fresh.AssistantsClient({ apiKey: "sk", fetch }).getThread("thread_1");
    expect(inits).toEqual([expect.not.objectContaining({ cache: expect.anything() })]);
  });
});

describe("a fetch that goes its own ways", () => {
  it("is never sent when it throws before it returns", async () => {
    const fetch = () => {
      throw new Error("no network today");
    };
    const client = new AssistantsClient({ apiKey: "sk", fetch, maxRetries: 0 });
    await expect(client.createThread()).rejects.toMatchObject({ name: "ConnectionError", sent: false });
  });

  it("may return a body that is a stream of Node", async () => {
    const reply = (type: string, chunks: string[]) =>
      ({
        status: 200,
        ok: true,
        headers: new Headers({ "content-type": type }),
        body: Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
      }) as unknown as Response;
    const replies = [
      reply("application/json", ['{"id":"thr', 'ead_1","object":"thread"}']),
      reply("text/event-stream", [
        "event: thread.cre",
        'ated\ndata: {"id":"thread_1"}\n\n',
        "event: done\ndata: [DONE]\n\n",
      ]),
    ];
    const client = new AssistantsClient({ apiKey: "sk", fetch: async () => replies.shift() as Response });
    expect(await client.getThread("thread_1")).toMatchObject({ id: "thread_1" });
    const events: string[] = [];
    const stream = client.streamRun("thread_1", { assistant_id: "asst_1" }, { timeoutMs: 200 });
    for await (const { event } of stream) {
      events.push(event);
      break;
    }
    expect(events).toEqual(["thread.created"]);
  });

  it("may have no stream at all", async () => {
    const reply = { status: 200, ok: true, headers: new Headers(), text: async () => JSON.stringify(THREAD) };
    const client = new AssistantsClient({ apiKey: "sk", fetch: async () => reply as unknown as Response });
    expect(await client.getThread("thread_1")).toEqual(THREAD);
  });
});

describe("a query", () => {
  it("has the name of a list for each of its values, and what the call says before what the client says", async () => {
    const urls: string[] = [];
    const fetch = async (url: string, _: RequestInit) => {
      urls.push(new URL(url).search);
      return Response.json(LIST);
    };
    const client = new AssistantsClient({ apiKey: "sk", fetch, query: { limit: "7", v: "1" } });
    const query = { "include[]": ["a", "b"], limit: 2, order: undefined };
    await client.listRunSteps("thread_1", "run_1", query as object);
    await client.http.GET("/threads/{thread_id}/runs", {
      params: { path: { thread_id: "t" }, query: query as object },
    });
    expect(urls).toEqual(Array(2).fill("?limit=2&v=1&include%5B%5D=a&include%5B%5D=b"));
  });
});
