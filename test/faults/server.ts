import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";

/** What goes wrong with a request, once the work is done or instead of it. */
export interface Fault {
  /** Whether the emulator carries the request out first. */
  after: boolean;
  how:
    | "reset"
    | "half answer"
    | "half answer, chunked"
    | "stalled body"
    | "dripping body"
    | "stalled error"
    | "silence"
    | "no HTTP"
    | { status: number; headers?: Record<string, string> }
    | { body: string; headers?: Record<string, string> };
}

/** A server over real sockets: the emulator, with a client of its own mind between it and the wire. */
export interface BrokenServer {
  url: string;
  emulator: Emulator;
  /** Faults for the next requests, one each; null lets one pass. After them all goes well. */
  faults: (Fault | null)[];
  /** Requests that came. */
  came: number;
  /** Requests that the emulator was asked to carry out, whether it could or not. */
  asked: number;
  /** Requests that were carried out. */
  done: number;
  close: () => Promise<void>;
}

export async function openBrokenServer(): Promise<BrokenServer> {
  const emulator = createEmulator({ latency: { queuedMs: 0, modelMs: 0 } });
  const http = createServer((request, response) => {
    // A client that went away is what most of this is about.
    answer(broken, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const broken: BrokenServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/v1`,
    emulator,
    faults: [],
    came: 0,
    asked: 0,
    done: 0,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return broken;
}

async function answer(server: BrokenServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  server.came += 1;
  const fault = server.faults.shift() ?? null;
  let body = '{"id":"none","object":"nothing"}';
  let status = 200;
  if (!fault || fault.after) {
    const { host: _, connection: __, ...headers } = request.headers as Record<string, string>;
    const { method = "GET" } = request;
    const sent = method === "POST" ? { body: Buffer.concat(chunks) } : {};
    const reply = await server.emulator.fetch(new URL(request.url ?? "/", server.url), { method, headers, ...sent });
    ({ status } = reply);
    server.asked += 1;
    if (reply.ok) server.done += 1;
    body = await reply.text();
  }
  const json = { "content-type": "application/json" };
  if (!fault) return void response.writeHead(status, json).end(body);
  goWrong(fault.how, body, request, response);
}

function goWrong(how: Fault["how"], body: string, { socket }: IncomingMessage, response: ServerResponse): void {
  const json = { "content-type": "application/json" };
  const error = JSON.stringify({
    error: { message: "Something went wrong.", type: "server_error", param: null, code: null },
  });
  if (how === "silence") return;
  if (how === "reset") return void socket.resetAndDestroy();
  if (how === "no HTTP") return void socket.end("220 ready\r\n");
  if (typeof how === "object") {
    if ("body" in how) return void response.writeHead(200, { ...json, ...how.headers }).end(how.body);
    return void response.writeHead(how.status, { ...json, ...how.headers }).end(error);
  }
  if (how === "stalled error") return void response.writeHead(500, json).write(error.slice(0, 10));
  if (how === "dripping body") {
    response.writeHead(200, json);
    const drip = setInterval(() => response.write(" "), 10);
    return void response.on("close", () => clearInterval(drip));
  }
  const length = how === "half answer, chunked" ? {} : { "content-length": Buffer.byteLength(body) };
  response.writeHead(200, { ...json, ...length });
  response.write(body.slice(0, body.length / 2), () => {
    if (how !== "stalled body") socket.destroy();
  });
}
