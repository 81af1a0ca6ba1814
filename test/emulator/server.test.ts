import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import {
  createEmulator,
  createVirtualClock,
  type Emulator,
  type EmulatorOptions,
  type Listening,
  type ListenOptions,
} from "../../src/emulator/index.js";
import { ACCESS, type Assistant, ask, expectToFollow, type Page, readStream } from "./harness.js";

const listening: Listening[] = [];
afterEach(async () => {
  for (const one of listening.splice(0)) await one.close();
});

async function aListener(
  listenOptions: ListenOptions = {},
  options: EmulatorOptions = {},
): Promise<Listening & { emulator: Emulator }> {
  const emulator = createEmulator({ latency: 0, ...options });
  const one = await emulator.listen(listenOptions);
  listening.push(one);
  return { ...one, emulator };
}

/** Asks with headers that `fetch` would not send. */
function askRaw(port: number, options: { host?: string; method?: string; path?: string; headers?: object }) {
  const { host = "127.0.0.1", method = "GET", path = "/v1/assistants", headers = {} } = options;
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const request = httpRequest({ port, host: "127.0.0.1", method, path, headers: { ...ACCESS, ...headers, host } });
    request.on("error", reject);
    request.on("response", async (response) => {
      let body = "";
      for await (const chunk of response) body += String(chunk);
      resolve({ status: response.statusCode, headers: response.headers, body });
    });
    request.end();
  });
}

describe("listen", () => {
  it("answers over HTTP what it answers in process", async () => {
    const { emulator, url, port } = await aListener();
    expect(url).toBe(`http://127.0.0.1:${port}/v1`);
    const { body } = await ask<Assistant>(fetch, "POST", `${url}/assistants`, { model: "m" });
    const there = await ask<Page<Assistant>>(fetch, "GET", `http://127.0.0.1:${port}/assistants`);
    expect(there.body.data).toEqual([body]);
    expect((await ask<Page<Assistant>>(emulator.fetch, "GET", "http://any/assistants")).body).toEqual(there.body);
  });

  it("streams", async () => {
    const { url } = await aListener();
    const { body: assistant } = await ask<Assistant>(fetch, "POST", `${url}/assistants`, { model: "m" });
    const response = await fetch(`${url}/threads/runs`, {
      method: "POST",
      headers: { ...ACCESS, "content-type": "application/json" },
      body: JSON.stringify({ assistant_id: assistant.id, stream: true }),
    });
    const events = await readStream(response);
    expect(events.at(-2)?.event).toBe("thread.run.completed");
  });

  it("lets a run go on whose stream nobody reads any more", async () => {
    const clock = createVirtualClock();
    const { url, emulator } = await aListener({}, { clock, latency: { queuedMs: 10, modelMs: 0, deltaMs: 0 } });
    const { body: assistant } = await ask<Assistant>(fetch, "POST", `${url}/assistants`, { model: "m" });
    const abort = new AbortController();
    const response = await fetch(`${url}/threads/runs`, {
      method: "POST",
      headers: { ...ACCESS, "content-type": "application/json" },
      body: JSON.stringify({ assistant_id: assistant.id, stream: true }),
      signal: abort.signal,
    });
    const rest = response.text();
    abort.abort();
    await expect(rest).rejects.toMatchObject({ name: "AbortError" });
    await clock.advance(10);
    expect(emulator.snapshot().threads[0]?.runs[0]?.run.status).toBe("completed");
  });

  it("says when the port is taken", async () => {
    const { port } = await aListener();
    await expect(createEmulator().listen({ port })).rejects.toThrow("EADDRINUSE");
  });

  it("refuses a body over 10 MB and goes on", async () => {
    const { url } = await aListener();
    const answer = await ask(fetch, "POST", `${url}/assistants`, { model: "m", name: "x".repeat(10 * 1024 * 1024) });
    expect(answer.status).toBe(413);
    expect((await ask(fetch, "GET", `${url}/assistants`)).status).toBe(200);
  });

  it.each(["//", "//x/y", "/v1/assistants?limit=%zz", "/%", "/v1/assistants//files", "/v1/threads/%2e%2e/runs"])(
    "has an answer to the path %s",
    async (path) => {
      const { port } = await aListener();
      const { status, body } = await askRaw(port, { path });
      expect([400, 404]).toContain(status);
      expectToFollow("/components/schemas/ErrorResponse", JSON.parse(body));
    },
  );

  it("has an answer to a target that is a whole URL, and to one that is none", async () => {
    const { port } = await aListener();
    expect((await askRaw(port, { path: `http://127.0.0.1:${port}/v1/assistants` })).status).toBe(200);
    expect((await askRaw(port, { method: "OPTIONS", path: "*" })).status).toBe(404);
  });

  it("has an answer to a method that fetch does not have", async () => {
    const { port } = await aListener();
    const { status, headers } = await askRaw(port, { method: "TRACE" });
    expect([status, headers.allow]).toEqual([405, "GET, POST"]);
  });

  it("survives a client that leaves in the middle of its request", async () => {
    const { port, url } = await aListener();
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.write(
          "POST /v1/assistants HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer k\r\nOpenAI-Beta: assistants=v1\r\nContent-Length: 100\r\n\r\n{",
        );
        socket.destroy();
      });
      socket.on("close", () => resolve());
    });
    expect((await ask(fetch, "GET", `${url}/assistants`)).status).toBe(200);
  });
});

describe("close", () => {
  it("resolves when every connection is closed, idle ones and streams included", async () => {
    const { url, close, emulator } = await aListener({}, { model: () => new Promise(() => {}) });
    const { body: assistant } = await ask<Assistant>(fetch, "POST", `${url}/assistants`, { model: "m" });
    const response = await fetch(`${url}/threads/runs`, {
      method: "POST",
      headers: { ...ACCESS, "content-type": "application/json" },
      body: JSON.stringify({ assistant_id: assistant.id, stream: true }),
    });
    const closed = close();
    emulator.reset();
    expect((await readStream(response)).at(-1)?.event).toBe("done");
    await closed;
    await expect(fetch(`${url}/assistants`)).rejects.toThrow(TypeError);
  });
});

describe("the Host header", () => {
  it.each([
    [{}, "127.0.0.1:4010", 200],
    [{}, "localhost", 200],
    [{}, "LocalHost:1", 200],
    [{}, "[::1]:4010", 200],
    [{}, "evil.example", 403],
    [{}, "127.0.0.1.evil.example", 403],
    [{}, "10.0.0.1", 403],
    [{ hosts: ["Emulator.test"] }, "emulator.test:80", 200],
    [{ host: "0.0.0.0" }, "10.0.0.1:4010", 200],
    [{ host: "0.0.0.0" }, "evil.example", 403],
  ])("with %j may be %s: %i", async (options, host, expected) => {
    const { port } = await aListener(options);
    const { status, body } = await askRaw(port, { host });
    expect(status).toBe(expected);
    if (expected === 403) expectToFollow("/components/schemas/ErrorResponse", JSON.parse(body));
  });
});

describe("web pages of other origins", () => {
  const origin = "http://localhost:3000";

  it("are told nothing unless their origin is listed", async () => {
    const { port } = await aListener();
    const { headers } = await askRaw(port, { headers: { origin } });
    expect(headers).not.toHaveProperty("access-control-allow-origin");
    expect((await askRaw(port, { method: "OPTIONS", headers: { origin } })).status).toBe(405);
  });

  it("may read the answers when it is", async () => {
    const { port } = await aListener({ origins: [origin] });
    const asking = {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization",
    };
    const preflight = await askRaw(port, { method: "OPTIONS", headers: asking });
    expect(preflight).toMatchObject({
      status: 204,
      headers: {
        "access-control-allow-origin": origin,
        "access-control-allow-methods": "GET, POST, DELETE",
        "access-control-allow-headers": "authorization",
      },
    });
    const { status, headers } = await askRaw(port, { headers: { origin } });
    expect([status, headers["access-control-allow-origin"], headers.vary]).toEqual([200, origin, "origin"]);
    expect((await askRaw(port, { headers: { origin: "http://evil.example" } })).headers).not.toHaveProperty(
      "access-control-allow-origin",
    );
  });
});
