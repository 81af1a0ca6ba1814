import type { RequestListener } from "node:http";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ApiError, AssistantsClient, type ClientOptions, ProtocolError } from "../../src/index.js";
import { aRun } from "../runs.js";
import { serve } from "../servers.js";
import { THREAD, TRANSPORTS } from "./servers.js";

const caught = (promise: PromiseLike<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error) => error,
  );

describe.each(TRANSPORTS)("over %s", (_, fetch) => {
  const clientOf = async (listener: RequestListener, options: ClientOptions = {}) =>
    new AssistantsClient({ apiKey: "sk-test", baseUrl: await serve(listener), fetch, maxRetries: 0, ...options });

  /** A JSON text that is longer than a limit of 1,000 bytes. */
  const long = JSON.stringify({ ...THREAD, metadata: { a: "a".repeat(5_000) } });
  const bodies: [string, RequestListener][] = [
    ["with its length", (_, response) => response.setHeader("content-length", long.length).end(long)],
    ["in chunks", (_, response) => void response.write(long.slice(0, 500), () => response.end(long.slice(500)))],
    ["packed", (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync(long))],
  ];

  it.each(bodies)("an answer of more than the limit is a ProtocolError: %s", async (_, listener) => {
    const client = await clientOf(listener, { maxResponseBytes: 1_000 });
    const error = await caught(client.getThread("thread_1"));
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error.message).toBe("GET /threads/thread_1: 200 with a body of more than 1000 bytes");
    expect(await (await clientOf(listener)).getThread("thread_1")).toMatchObject({ id: "thread_1" });
  });

  it.each(bodies)("an error of more than the limit is still that error: %s", async (_, listener) => {
    const failing: RequestListener = (request, response) => {
      response.statusCode = 500;
      listener(request, response);
    };
    const client = await clientOf(failing, { maxResponseBytes: 1_000 });
    const error = await caught(client.getThread("thread_1"));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 500, message: expect.stringContaining("more than 1000 bytes") });
  });

  it("a small answer that unpacks to more than the memory holds is not unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(110_000_000, " "), { level: 1 });
    const client = await clientOf((_, response) => response.setHeader("content-encoding", "gzip").end(bomb));
    expect(await caught(client.getThread("thread_1"))).toMatchObject({
      message: "GET /threads/thread_1: 200 with a body of more than 100000000 bytes",
    });
  });

  describe.each([
    ["lists", "[".repeat(1e5) + "]".repeat(1e5)],
    ["objects", '{"a":'.repeat(1e5) + 1 + "}".repeat(1e5)],
  ])("JSON of %s that is nested too deep", (_, deep) => {
    it.each([`{"id":"thread_1","object":"thread","metadata":${deep}}`, deep])(
      "is a ProtocolError in an answer",
      async (body) => {
        const client = await clientOf((_, response) => response.end(body));
        const error = await caught(client.getThread("thread_1"));
        expect(error).toMatchObject({ name: "ProtocolError", message: expect.stringContaining("nested too deep") });
      },
    );

    it.each([deep, `{"error":${deep}}`, `{"error":{"message":${deep}}}`, `{"detail":${deep}}`])(
      "is an ApiError in an error",
      async (body) => {
        const client = await clientOf((_, response) => response.writeHead(422).end(body));
        const error = await caught(client.getThread("thread_1"));
        expect(error).toMatchObject({ name: "ApiError", status: 422, message: expect.stringContaining("too deep") });
      },
    );

    it("is waited out", async () => {
      const texts = [
        JSON.stringify(aRun("queued")),
        `{"id":"run_1","metadata":${deep}}`,
        JSON.stringify(aRun("completed")),
      ];
      const client = await clientOf((_, response) => response.setHeader("openai-poll-after-ms", 1).end(texts.shift()));
      expect(await client.pollRun("thread_1", "run_1")).toMatchObject({ status: "completed" });
    });
  });

  it("brackets in text are not nested", async () => {
    const metadata = { a: '["\\'.repeat(3_000) };
    const client = await clientOf((_, response) => response.end(JSON.stringify({ ...THREAD, metadata })));
    expect((await client.getThread("thread_1")).metadata).toEqual(metadata);
  });

  const json = JSON.stringify(THREAD);
  it.each<[string, Buffer | string]>([
    ["identity", json],
    ["gzip", gzipSync(json)],
    ["x-gzip", gzipSync(json)],
    ["GZIP", gzipSync(json)],
    ["deflate", deflateSync(json)],
    ["deflate", deflateRawSync(json)],
    ["br", brotliCompressSync(json)],
    ["gzip, br", brotliCompressSync(gzipSync(json))],
    ["unheard-of", json],
  ])("an answer in %s is unpacked, though nobody asked for it", async (encoding, body) => {
    const client = await clientOf((_, response) => response.setHeader("content-encoding", encoding).end(body));
    expect(await client.getThread("thread_1")).toEqual(THREAD);
  });

  it.each([600, 777, 999])("a status of %i is an ApiError", async (status) => {
    const client = await clientOf((_, response) => response.writeHead(status).end('{"error":{"message":"odd"}}'));
    const error = await caught(client.getThread("thread_1"));
    // The built-in fetch refuses it itself.
    if (fetch) expect(error).toMatchObject({ name: "ApiError", status, message: expect.stringContaining("odd") });
    else expect(["ApiError", "ConnectionError"]).toContain(error.name);
  });
});
