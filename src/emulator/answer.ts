import { assistantHandlers } from "./assistants.js";
import { pause } from "./clock.js";
import { Refusal } from "./errors.js";
import { BrokenConnection, type Fault, spoilReply, spoilRequest } from "./faults.js";
import type { Exchange, Journal } from "./journal.js";
import type { Handlers } from "./operations.js";
import { type Incoming, readBody, readQuery, requireAccess, requireValid } from "./request.js";
import { findRoute } from "./routes.js";
import { runHandlers } from "./runs.js";
import type { OperationId, Run } from "./schemas.js";
import { threadHandlers } from "./threads.js";
import type { World } from "./world.js";

/** An answer, whichever way it goes out. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** Text, or a stream with a chunk for each event. */
  body: string | ReadableStream<Uint8Array>;
}

/** What goes on around the operations. */
export interface Surroundings {
  /** The keys that are good; any is when left out. */
  apiKeys: readonly string[] | undefined;
  /** Whether bodies are held against the contract. */
  validation: boolean;
  nextFault(operation: OperationId): Fault | undefined;
  journal: Journal;
}

/**
 * Gives the function that answers every request.
 * It rejects when the connection is to break, and when the signal of the request aborts.
 */
export function createAnswerer(world: World, around: Surroundings): (incoming: Incoming) => Promise<Reply> {
  const handlers: Handlers = { ...assistantHandlers(world), ...threadHandlers(world), ...runHandlers(world) };

  return async function answer(incoming) {
    const { method, url } = incoming;
    const exchange: Omit<Exchange, "answer"> = {
      requestId: world.ids.nextRequest(),
      atMs: world.clock.now(),
      method,
      path: url.pathname + url.search,
      operation: null,
      body: undefined,
      status: null,
    };
    let sent: string | null = null;
    try {
      const reply = await carryOut(incoming, exchange);
      exchange.status = reply.status;
      if (typeof reply.body === "string") sent = reply.body;
      return reply;
    } finally {
      around.journal.add(exchange, sent);
    }
  };

  async function carryOut(incoming: Incoming, exchange: Omit<Exchange, "answer">): Promise<Reply> {
    let fault: Fault | undefined;
    let reply: Reply;
    try {
      if (world.latency.answerMs > 0) await pause(world.clock, world.latency.answerMs, incoming.signal);
      const route = findRoute(incoming.method, incoming.url.pathname);
      exchange.operation = route.operation;
      fault = around.nextFault(route.operation);
      spoilRequest(fault);
      requireAccess(incoming, around.apiKeys);
      const query = readQuery(incoming, route);
      const body = await readBody(incoming, route);
      exchange.body = body;
      if (around.validation) requireValid(body, route);
      // The validators have held the request against the very types that the handler asks for.
      const handle = handlers[route.operation] as (call: object) => object;
      reply = replyWith(world, handle({ path: route.path, query, body }));
    } catch (error) {
      if (error instanceof BrokenConnection || incoming.signal.aborted) throw error;
      const refusal =
        error instanceof Refusal ? error : new Refusal(500, { message: String(error), type: "server_error" });
      const headers = { "content-type": "application/json", ...refusal.headers };
      reply = { status: refusal.status, headers, body: JSON.stringify(refusal.body) };
    }
    reply.headers["x-request-id"] = exchange.requestId;
    return spoilReply(fault, reply);
  }
}

function replyWith(world: World, result: object): Reply {
  if (result instanceof ReadableStream) {
    const headers = { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" };
    return { status: 200, headers, body: result };
  }
  const headers = { "content-type": "application/json", ...pollHeader(world, result) };
  return { status: 200, headers, body: JSON.stringify(result) };
}

/** When to look at a run again, which the server says as long as the run moves by itself. */
function pollHeader({ latency }: World, result: object): Record<string, string> {
  if (!("object" in result) || result.object !== "thread.run") return {};
  const stages: Partial<Record<Run["status"], number>> = {
    queued: latency.queuedMs,
    in_progress: latency.modelMs,
    cancelling: latency.cancelMs,
  };
  const stageMs = stages[(result as Run).status];
  return stageMs === undefined ? {} : { "openai-poll-after-ms": String(Math.max(1, Math.ceil(stageMs / 2))) };
}
