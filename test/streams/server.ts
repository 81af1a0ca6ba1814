import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { AssistantsClient, type ClientOptions } from "../../src/index.js";
import { aRun } from "../runs.js";

const servers: Server[] = [];

/** Ends the servers of each test of the file that calls it, in which no rejection may go unhandled. */
export function endServers(): void {
  const unhandled = vi.fn();
  beforeEach(() => void process.on("unhandledRejection", unhandled));
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
}

export type Reply = (response: ServerResponse, request: IncomingMessage) => void;

/** A real server: a reply by the method and the last part of the path, and a client of it. */
export async function aServer(replies: Record<string, Reply>, options: ClientOptions = {}) {
  const requests: string[] = [];
  let open = 0;
  const server = createServer((request, response) => {
    const asked = `${request.method} ${request.url?.split("?")[0]?.split("/").at(-1)}`;
    requests.push(asked);
    open += 1;
    response.on("close", () => {
      open -= 1;
    });
    (replies[asked] ?? list([]))(response, request);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new AssistantsClient({ apiKey: "sk-secret-0123456789", baseUrl, ...options });
  return { client, requests, isIdle: () => open === 0 };
}

export const write = ({ event, data }: { event: string; data: unknown }) =>
  `event: ${event}\ndata: ${typeof data === "string" ? data : JSON.stringify(data)}\n\n`;
export const began = write({ event: "thread.run.in_progress", data: aRun("in_progress") });
export const ended = write({ event: "thread.run.completed", data: aRun("completed") });
export const done = write({ event: "done", data: "[DONE]" });

export const open = (response: ServerResponse, text: string) => {
  response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
  response.write(text);
};

/** A stream that says this and stays open. */
export const silent =
  (text = ""): Reply =>
  (response) =>
    open(response, text);

export const stream =
  (...texts: string[]): Reply =>
  (response) => {
    open(response, texts.join(""));
    response.end();
  };

export const json =
  (body: object, status = 200, headers = {}): Reply =>
  (response) =>
    void response.writeHead(status, headers).end(JSON.stringify(body));

export const list = (data: object[]) => json({ object: "list", data, first_id: "", last_id: "", has_more: false });

export const refuse = (status: number) => json({ error: { message: "No." } }, status);

export const inTurn =
  (...replies: Reply[]): Reply =>
  (response, request) =>
    (replies.length > 1 ? replies.shift() : replies[0])?.(response, request);

export const body = { assistant_id: "asst_1" };

export const caught = (promise: PromiseLike<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error) => error,
  );

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
