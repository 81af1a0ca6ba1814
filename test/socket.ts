import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { AssistantsClient, type ClientOptions } from "../src/index.js";
import { listen } from "./servers.js";

/** A request as a test's server sees it. */
export interface Received {
  method: string;
  path: string;
  query: Record<string, string>;
  body: string;
}

/** What a test's server answers: a body that becomes JSON, with 200 where no status is said. */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body: unknown;
}

/** A server on a real socket, and a client of it that sends everything once. It asks to be polled soon. */
export async function serve(answer: (request: Received) => Reply, options: ClientOptions = {}) {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://server");
    const { method = "" } = request;
    requests.push(`${method} ${pathname}`);
    const query = Object.fromEntries(searchParams);
    const reply = answer({ method, path: pathname, query, body: await text(request) });
    response.writeHead(reply.status ?? 200, { "openai-poll-after-ms": "20", ...reply.headers });
    response.end(JSON.stringify(reply.body));
  });
  const baseUrl = `http://${await listen(server)}`;
  return { client: new AssistantsClient({ apiKey: "sk-test", baseUrl, maxRetries: 0, ...options }), requests };
}

/** An error as the API words it. */
export function refusal(status: number, message: string, fields: object = {}): Reply {
  return { status, body: { error: { message, type: "invalid_request_error", param: null, code: null, ...fields } } };
}
