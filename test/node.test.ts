import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createSecureServer } from "node:http2";
import { connect, createServer as createNetServer, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { AssistantsClient, AssistantsError, ConnectionError } from "../src/index.js";
import { createFetch, type NodeFetch } from "../src/node.js";
import { aClosedAddress, listen, serve } from "./servers.js";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function aFetch(...options: Parameters<typeof createFetch>): NodeFetch {
  const fetch = createFetch(...options);
  onTestFinished(() => fetch.close());
  return fetch;
}

/** A server that leaves its answers to the test. */
async function aSilentServer() {
  const asked: [IncomingMessage, ServerResponse][] = [];
  const url = await serve((...exchange) => void asked.push(exchange));
  const next = () => vi.waitUntil(() => asked.shift());
  return { url, next };
}

const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error) => error,
  );

const THREAD = { id: "thread_1", object: "thread" };

describe("a request", () => {
  it("arrives as it was made", async () => {
    const url = await serve(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const { method, url, headers } = request;
      response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString() }));
    });
    const request = new Request(`${url}/a%20b?c=d`, { method: "POST", headers: { "X-Team": "a" }, body: "é" });
    const response = await aFetch()(request);
    expect(await response.json()).toEqual({
      method: "POST",
      url: "/a%20b?c=d",
      headers: {
        host: url.slice(7),
        connection: "keep-alive",
        "content-length": "2",
        "content-type": "text/plain;charset=UTF-8",
        "x-team": "a",
      },
      body: "é",
    });
  });

  it("goes over a connection that was kept", async () => {
    let connections = 0;
    const server = createServer((_, response) => response.end("{}")).on("connection", () => connections++);
    const url = `http://${await listen(server)}`;
    const fetch = aFetch();
    for (let n = 0; n < 10; n++) await (await fetch(new Request(url))).text();
    // One may not be free yet when the next request comes.
    expect(connections).toBeLessThanOrEqual(2);
  });

  it("that cannot connect says why, and counts as never sent", async () => {
    const url = `http://${await aClosedAddress()}`;
    const fetch = aFetch();
    expect(await caught(fetch(new Request(url)))).toMatchObject({
      name: "TypeError",
      cause: { code: "ECONNREFUSED" },
    });
    const client = new AssistantsClient({ apiKey: "sk-test", baseUrl: url, fetch, maxRetries: 0 });
    const error = await caught(client.createThread({}));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.sent).toBe(false);
  });

  it("is refused once the connections are closed", async () => {
    const { url, next } = await aSilentServer();
    const fetch = createFetch();
    const answered = fetch(new Request(url));
    const [, response] = await next();
    const closed = fetch.close();
    response.end("late");
    expect(await (await answered).text()).toBe("late");
    await closed;
    expect(await caught(fetch(new Request(url)))).toMatchObject({ name: "TypeError" });
  });
});

describe("an abort", () => {
  const stop = new AbortController();
  stop.abort("stop");

  it("before anything was sent rejects with its reason", async () => {
    expect(await caught(aFetch()(new Request("http://127.0.0.1:1", { signal: stop.signal })))).toBe("stop");
  });

  it("before the answer ends the request", async () => {
    const { url, next } = await aSilentServer();
    const stop = new AbortController();
    const answered = caught(aFetch()(new Request(url, { signal: stop.signal })));
    const [, response] = await next();
    stop.abort("stop");
    expect(await answered).toBe("stop");
    await once(response, "close");
  });

  it("while it waits for a connection keeps it from being sent", async () => {
    const { url, next } = await aSilentServer();
    const fetch = aFetch({ connections: 1 });
    const first = fetch(new Request(`${url}/1`));
    const [, response] = await next();
    const stop = new AbortController();
    const second = caught(fetch(new Request(`${url}/2`, { signal: stop.signal })));
    const third = fetch(new Request(`${url}/3`));
    stop.abort("stop");
    expect(await second).toBe("stop");
    response.end();
    await (await first).text();
    const [{ url: path }, last] = await next();
    expect(path).toBe("/3");
    last.end();
    await (await third).text();
  });

  it("in the middle of the answer ends it", async () => {
    const { url, next } = await aSilentServer();
    const stop = new AbortController();
    const answered = aFetch()(new Request(url, { signal: stop.signal }));
    const [, response] = await next();
    response.write("half");
    const text = caught((await answered).text());
    stop.abort("stop");
    expect(await text).toBe("stop");
    await once(response, "close");
  });
});

describe("an answer", () => {
  const answers = async (listener: RequestListener, path = "/") =>
    aFetch()(new Request((await serve(listener)) + path));

  it("has what an answer has", async () => {
    const response = await answers((_, response) => {
      response.writeHead(201, "Made", [
        ["set-cookie", "a=1"],
        ["set-cookie", "b=2"],
        ["x-request-id", "req_1"],
      ]);
      response.end("﻿text");
    }, "/threads");
    expect(response).toBeInstanceOf(Response);
    const { status, statusText, ok, type, redirected, url, bodyUsed } = response;
    expect({ status, statusText, ok, type, redirected, bodyUsed, path: new URL(url).pathname }).toEqual({
      status: 201,
      statusText: "Made",
      ok: true,
      type: "basic",
      redirected: false,
      bodyUsed: false,
      path: "/threads",
    });
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(response.headers.get("X-Request-Id")).toBe("req_1");
    expect(await response.text()).toBe("text");
  });

  it.each<[string, (response: Response) => unknown]>([
    ["json", (response) => response.json()],
    ["arrayBuffer", async (response) => JSON.parse(Buffer.from(await response.arrayBuffer()).toString())],
    ["blob", async (response) => JSON.parse(await (await response.blob()).text())],
    ["clone", async (response) => [await response.clone().json(), await response.json()][0]],
    ["body", (response) => new Response(response.body).json()],
    ["a copy", (response) => new Response(response.body, response).json()],
  ])("can be read by way of %s", async (_, read) => {
    expect(await read(await answers((_, response) => response.end(JSON.stringify(THREAD))))).toEqual(THREAD);
  });

  it("can be read once", async () => {
    const response = await answers((_, response) => response.end("once"));
    expect(await response.text()).toBe("once");
    expect(response.bodyUsed).toBe(true);
    expect(await caught(response.text())).toBeInstanceOf(TypeError);
    expect(await caught(response.json())).toBeInstanceOf(TypeError);
    expect(() => response.clone()).toThrow(TypeError);
  });

  it("without a body has none", async () => {
    const response = await answers((_, response) => response.writeHead(204).end());
    expect(response.body).toBeNull();
    expect(await response.text()).toBe("");
  });

  it("that redirects is passed on", async () => {
    const response = await answers((_, response) => response.writeHead(307, { location: "/elsewhere" }).end());
    expect([response.status, response.ok, response.headers.get("location")]).toEqual([307, false, "/elsewhere"]);
  });

  it("comes after what was said before it", async () => {
    const response = await answers((_, response) => {
      response.writeEarlyHints({ link: "</a>; rel=preload" });
      response.end("text");
    });
    expect([response.status, await response.text()]).toEqual([200, "text"]);
  });

  it.each([
    ["text", (response: Response) => response.text()],
    ["a stream", (response: Response) => new Response(response.body).text()],
  ])("is unpacked when it is read as %s", async (_, read) => {
    const response = await answers((_, response) => {
      response.setHeader("content-encoding", "gzip").end(gzipSync("packed"));
    });
    expect(await read(response)).toBe("packed");
  });

  it("that is no gzip, though it says so, cannot be read", async () => {
    const response = await answers((_, response) => response.setHeader("content-encoding", "gzip").end("text"));
    expect(await caught(response.text())).toBeInstanceOf(Error);
  });

  it("with a status that no built-in answer has can be read in every way", async () => {
    for (const read of [(response: Response) => response.text(), (response: Response) => response.clone().text()]) {
      const response = await answers((_, response) => response.writeHead(799).end("odd"));
      expect([response.status, response.ok, await read(response)]).toEqual([799, false, "odd"]);
    }
  });
});

describe("the body of an answer", () => {
  /** A body under way: the server's end, and a reader of the client's. */
  async function aBody() {
    const { url, next } = await aSilentServer();
    const answered = aFetch()(new Request(url));
    const [, response] = await next();
    response.flushHeaders();
    const reader = (await answered).body?.getReader() ?? expect.unreachable();
    const read = async () => Buffer.from((await reader.read()).value ?? []).toString();
    return { response, reader, read };
  }

  it("streams as it comes", async () => {
    const { response, read } = await aBody();
    response.write("one");
    expect(await read()).toBe("one");
    response.end("two");
    expect(await read()).toBe("two");
    expect(await read()).toBe("");
  });

  it("ends the request when it is cancelled", async () => {
    const { response, reader } = await aBody();
    response.write("one");
    await reader.read();
    await reader.cancel();
    await once(response, "close");
  });

  it("gives what came before it broke", async () => {
    const { response, reader, read } = await aBody();
    response.write("one", () => response.destroy());
    expect(await read()).toBe("one");
    expect(await caught(reader.read())).toMatchObject({ name: "TypeError", cause: { code: "UND_ERR_SOCKET" } });
  });

  it("has the server wait for a slow reader", async () => {
    const size = 64 * 1024 * 1024;
    const { url, next } = await aSilentServer();
    const fetch = aFetch();
    const slow = fetch(new Request(url));
    const [, response] = await next();
    response.end(Buffer.alloc(size));
    const answer = await slow;
    // As much time as other calls take, in which all of it would have come.
    for (let n = 0; n < 50; n++) {
      const quick = fetch(new Request(url));
      await (await next())[1].end();
      await (await quick).text();
    }
    expect(response.writableFinished).toBe(false);
    expect((await answer.arrayBuffer()).byteLength).toBe(size);
  });
});

describe("a client over it", () => {
  const aClient = async (fetch = aFetch()) => {
    const heard: IncomingMessage[] = [];
    const baseUrl = await serve((request, response) => {
      heard.push(request);
      response.setHeader("content-type", "application/json").end(JSON.stringify(THREAD));
    });
    return { client: new AssistantsClient({ apiKey: "sk-test", baseUrl, fetch }), heard };
  };

  it("makes no built-in request", async () => {
    const fetch = aFetch();
    const asked: object[] = [];
    const heard = (request: Request | InstanceType<NodeFetch["Request"]>) => {
      asked.push(request);
      return fetch(request);
    };
    const { client } = await aClient(Object.assign(heard, fetch));
    expect(await client.createThread({})).toEqual(THREAD);
    expect(asked).toEqual([expect.any(fetch.Request)]);
  });

  it("shows whole requests and answers to a middleware, which may put others in their place", async () => {
    const { client, heard } = await aClient();
    client.http.use({
      onRequest: ({ request }) => new Request(request, { headers: { "x-method": request.method } }),
      onResponse: async ({ response }) => {
        const thread = await response.clone().json();
        return new Response(JSON.stringify({ ...thread, metadata: { seen: "yes" } }), response);
      },
    });
    expect(await client.createThread({})).toEqual({ ...THREAD, metadata: { seen: "yes" } });
    expect(heard[0]?.headers).toMatchObject({ "x-method": "POST", authorization: "Bearer sk-test" });
  });

  it("gives the raw answer", async () => {
    const { client } = await aClient();
    client.http.use({ onResponse: ({ response }) => response });
    const { data, response } = await client.http.GET("/threads/{thread_id}", {
      params: { path: { thread_id: "thread_1" } },
      parseAs: "stream",
    });
    expect(response.status).toBe(200);
    expect(await new Response(data).json()).toEqual(THREAD);
  });
});

describe("a server of HTTP/2", () => {
  it("is spoken to in its own language", async () => {
    const openssl = [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-nodes",
      "-subj",
      "/CN=a",
    ];
    const pem = execFileSync("openssl", [...openssl, "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "-"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const server = createSecureServer({ key: pem, cert: pem, allowHTTP1: true }, async (request, response) => {
      for await (const _ of request);
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ ...THREAD, metadata: { version: request.httpVersion } }));
    });
    const baseUrl = `https://${await listen(server)}`;
    const versionOver = async (fetch: NodeFetch) =>
      (await new AssistantsClient({ apiKey: "sk-test", baseUrl, fetch }).createThread({})).metadata;
    expect(await versionOver(aFetch({ connect: { ca: pem } }))).toEqual({ version: "2.0" });
    expect(await versionOver(aFetch({ connect: { ca: pem }, allowH2: false }))).toEqual({ version: "1.1" });
  });
});

describe("a proxy of the environment", () => {
  async function aProxy() {
    const targets: string[] = [];
    const proxy = createServer().on("connect", ({ url = "" }: IncomingMessage, socket) => {
      targets.push(url);
      const [host, port] = url.split(":");
      const upstream = connect(Number(port), host, () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        socket.pipe(upstream).pipe(socket);
      });
      socket.on("error", () => upstream.destroy());
      upstream.on("error", () => socket.destroy());
      socket.on("close", () => upstream.destroy());
    });
    return { url: `http://${await listen(proxy)}`, targets };
  }

  it.each([
    ["HTTP_PROXY", "127.0.0.1:PORT"],
    ["http_proxy", "127.0.0.1:PORT"],
    ["HTTP_PROXY", "localhost:PORT"],
  ])("may have no scheme: %s=%s", async (name, address) => {
    const url = await serve((_, response) => response.end("{}"));
    const { url: proxy, targets } = await aProxy();
    vi.stubEnv("http_proxy", undefined);
    vi.stubEnv(name, address.replace("PORT", new URL(proxy).port));
    expect(await (await aFetch()(new Request(url))).text()).toBe("{}");
    expect(targets).toHaveLength(1);
  });

  it.each(["socks5://127.0.0.1:1080", "http://", "a proxy of ours"])("is refused by its name: %s", (address) => {
    vi.stubEnv("https_proxy", undefined);
    vi.stubEnv("HTTPS_PROXY", address);
    const refused = "HTTPS_PROXY must be the address of an HTTP proxy, such as http://127.0.0.1:3128";
    expect(() => createFetch()).toThrow(new AssistantsError(refused));
    expect(() => createFetch({ httpsProxy: address })).toThrow("httpsProxy must be the address");
  });

  it.each([
    [
      "refuses",
      (socket: Socket) => socket.end("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n"),
    ],
    ["is not available", (socket: Socket) => socket.end("HTTP/1.1 503 Unavailable\r\ncontent-length: 0\r\n\r\n")],
    ["closes", (socket: Socket) => socket.destroy()],
  ])("that %s is tried within the retries, and nothing was sent", async (_, answer) => {
    let connections = 0;
    const proxy = createNetServer((socket) => {
      connections += 1;
      socket.on("error", () => {}).once("data", () => answer(socket));
    });
    const httpsProxy = `http://${await listen(proxy)}`;
    vi.spyOn(Math, "random").mockReturnValue(0);
    const options = { apiKey: "sk-test", baseUrl: "https://server.test/v1", maxRetries: 2 };
    const client = new AssistantsClient({ ...options, fetch: aFetch({ httpsProxy }) });
    const error = await caught(client.createThread());
    expect(error).toMatchObject({ sent: false, message: expect.stringContaining("the proxy refused the connection") });
    // As much time as an endless loop takes to be seen.
    for (let n = 0; n < 200; n++) await new Promise(setImmediate);
    expect(connections).toBeLessThanOrEqual(6);
  });

  it("is gone through, except where it shall not be", async () => {
    const url = await serve((_, response) => response.end("{}"));
    const { url: proxy, targets } = await aProxy();
    vi.stubEnv("HTTP_PROXY", proxy);
    vi.stubEnv("http_proxy", proxy);
    expect(await (await aFetch({ proxyTunnel: true })(new Request(url))).text()).toBe("{}");
    expect(targets).toEqual([url.slice(7)]);
    vi.stubEnv("no_proxy", "127.0.0.1");
    expect(await (await aFetch()(new Request(url))).text()).toBe("{}");
    expect(targets).toHaveLength(1);
  });
});
