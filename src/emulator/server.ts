import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Reply } from "./answer.js";
import { tooLarge } from "./fetch.js";
import type { Incoming } from "./request.js";

/** Where to listen. */
export interface ListenOptions {
  /** 0 takes one that is free. @default 0 */
  port?: number | undefined;
  /** The address to bind. @default "127.0.0.1" */
  host?: string | undefined;
}

/** An emulator that can be reached over HTTP. */
export interface Listening {
  /** What a client takes as its `baseUrl`, such as `http://127.0.0.1:4010/v1`. */
  url: string;
  port: number;
  /** Takes no more connections, ends those that are open, and resolves once all are closed. */
  close(): Promise<void>;
}

export async function listen(
  answer: (incoming: Incoming) => Promise<Reply>,
  { port = 0, host = "127.0.0.1" }: ListenOptions,
): Promise<Listening> {
  const { createServer } = process.getBuiltinModule("node:http");
  const server = createServer((request, response) => {
    void serve(answer, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const bound = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${bound.port}/v1`,
    port: bound.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  answer: (incoming: Incoming) => Promise<Reply>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  try {
    const { status, headers, body } = await answer({
      method: request.method ?? "GET",
      url: new URL(request.url ?? "/", "http://emulator"),
      header: (name) => request.headers[name]?.toString() ?? null,
      read: (maxBytes) => readBytes(request, maxBytes),
      signal: gone.signal,
    });
    response.writeHead(status, headers);
    if (typeof body === "string") {
      response.end(body);
      return;
    }
    response.flushHeaders();
    const reader = body.getReader();
    response.once("close", () => void reader.cancel());
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      response.write(value);
    }
    response.end();
  } catch {
    // The answer broke off, so the connection does.
    response.destroy();
  }
}

async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
