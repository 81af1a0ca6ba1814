import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { HttpError } from "../api/errors.js";
import { aName, type Checks, checkOptions, inRange, listOf, must, textLike } from "../state/check.js";
import type { Answer } from "./answer.js";
import { isOwnHost } from "./hosts.js";
import { joinChunks } from "./request.js";

/** Where to listen, and whom to answer. */
export interface ListenOptions {
  /** 0 takes one that is free. @default 0 */
  port?: number | undefined;
  /** The address to bind. @default "127.0.0.1" */
  host?: string | undefined;
  /** Names that the emulator is reached by, besides the address that it is bound to and `localhost`. */
  hosts?: readonly string[] | undefined;
  /** Origins whose web pages may read the answers, such as `http://localhost:3000`. @default none */
  origins?: readonly string[] | undefined;
}

/** An emulator that can be reached over HTTP. */
export interface Listening {
  /** What a client takes as its `baseUrl`, such as `http://127.0.0.1:4010/v1`. */
  url: string;
  port: number;
  /** Takes no more requests, gives those under way a second to end, and resolves once all connections are closed. */
  close(): Promise<void>;
}

const GRACE_MS = 1000;

export const anOrigin = textLike("an origin such as http://localhost:3000", /^[a-z][a-z0-9+.-]*:\/\/[^/?#@\s]+$/);

const aPort = must("a whole number from 0 to 65535", (value) => {
  return Number.isInteger(value) && inRange(value, 0, 65_535);
});

const CHECKS: Checks<ListenOptions> = {
  port: aPort,
  host: aName,
  hosts: listOf(aName),
  origins: listOf(anOrigin),
};

/**
 * Answers over HTTP.
 * @throws {TypeError} An option that cannot be used.
 */
export async function listen(answer: Answer, options: ListenOptions, prefix = "/v1"): Promise<Listening> {
  checkOptions("listen", options, CHECKS);
  const { port = 0, host = "127.0.0.1", hosts = [], origins = [] } = options;
  // Taken at run time, so that a page which bundles the emulator for its `fetch` does not need Node's modules.
  const http = globalThis.process?.getBuiltinModule("node:http");
  if (!http) throw new Error("Listening takes Node; elsewhere use the emulator's fetch.");
  const server = http.createServer((request, response) => {
    response.once("close", () => {
      if (!server.listening) server.closeIdleConnections();
    });
    if (!isOwnHost(request.headers.host ?? "", host, hosts)) return refuseHost(response);
    if (permitOrigin(request, response, origins)) return;
    void serve(answer, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const bound = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return { url: `http://${name}:${bound.port}${prefix}`, port: bound.port, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function refuseHost(response: ServerResponse): void {
  const message = "This emulator does not go by the name in the Host header. Start it with that name among its hosts.";
  const { status, body } = new HttpError(403, { message });
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** Lets the pages of some origins read the answer. Gives true when the request only asked whether it may. */
function permitOrigin(request: IncomingMessage, response: ServerResponse, origins: readonly string[]): boolean {
  const { origin } = request.headers;
  if (origin === undefined || !origins.includes(origin)) return false;
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("access-control-expose-headers", "*");
  response.setHeader("vary", "origin");
  if (request.method !== "OPTIONS") return false;
  response.setHeader("access-control-allow-methods", "GET, POST, DELETE");
  response.setHeader("access-control-allow-headers", request.headers["access-control-request-headers"] ?? "");
  response.writeHead(204).end();
  return true;
}

async function serve(answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  try {
    const { status, headers, body } = await answer({
      method: request.method ?? "GET",
      url: urlOf(request),
      header: (name) => request.headers[name]?.toString() ?? null,
      read: (maxBytes) => joinChunks(request, maxBytes),
      signal: gone.signal,
    });
    response.writeHead(status, headers);
    if (typeof body === "string") response.end(body);
    else await send(body, response);
  } catch {
    // What has been said stays; with nothing said yet, the connection breaks as rudely as can be.
    if (response.headersSent) response.destroy();
    else request.socket.resetAndDestroy();
  }
}

/** The target of a request: a path, a whole URL as proxies are asked for, or `*` (RFC 9112, 3.2). */
function urlOf({ url = "" }: IncomingMessage): URL {
  if (!url.startsWith("/") && URL.canParse(url)) return new URL(url);
  // Put together as text: what looks like a host in the path is none.
  return new URL(`http://emulator/${url.replace(/^\//, "")}`);
}

async function send(body: ReadableStream<Uint8Array>, response: ServerResponse): Promise<void> {
  response.flushHeaders();
  const reader = body.getReader();
  // A body that has broken off by itself cannot be cancelled, and need not be.
  response.once("close", () => reader.cancel().catch(() => {}));
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    // Waiting for each write keeps what was sent apart from what breaks off after it.
    await new Promise((resolve) => response.write(value, resolve));
  }
  response.end();
}
