import { assistantHandlers } from "./assistants.js";
import { pause } from "./clock.js";
import { Refusal } from "./errors.js";
import type { Call, Handlers } from "./operations.js";
import { type Incoming, readBody, readQuery, requireAccess } from "./request.js";
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

/** How strict the emulator is with those who ask. */
export interface Access {
  apiKeys: readonly string[] | undefined;
  validate: boolean;
}

/** Gives the function that answers every request. It never rejects but for the incoming signal. */
export function createAnswerer(world: World, access: Access): (incoming: Incoming) => Promise<Reply> {
  const handlers: Handlers = { ...assistantHandlers(world), ...threadHandlers(world), ...runHandlers(world) };

  return async function answer(incoming) {
    const requestId = world.ids.nextRequest();
    const { status, headers, body } = await carryOut(incoming).catch(refuse);
    return { status, headers: { "x-request-id": requestId, ...headers }, body };
  };

  async function carryOut(incoming: Incoming): Promise<Reply> {
    if (world.latency.answerMs > 0) await pause(world.clock, world.latency.answerMs, incoming.signal);
    const route = findRoute(incoming.method, incoming.url.pathname);
    requireAccess(incoming, access.apiKeys);
    const query = readQuery(incoming, route);
    const body = await readBody(incoming, route, access.validate);
    // The validators have held the request against the very types that the handler asks for.
    const handle = handlers[route.operation] as (call: Call<OperationId>) => object | ReadableStream<Uint8Array>;
    const result = handle({ path: route.path, query, body } as unknown as Call<OperationId>);
    if (result instanceof ReadableStream) {
      return {
        status: 200,
        headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" },
        body: result,
      };
    }
    return {
      status: 200,
      headers: { "content-type": "application/json", ...pollHeader(world, result) },
      body: JSON.stringify(result),
    };
  }
}

/** When to look at a run again, which the server says as long as the run moves by itself. */
function pollHeader({ latency }: World, result: object): Record<string, string> {
  if (!("object" in result) || result.object !== "thread.run") return {};
  const { status } = result as Run;
  const stageMs = (
    { queued: latency.queuedMs, in_progress: latency.modelMs, cancelling: latency.cancelMs } as Partial<
      Record<Run["status"], number>
    >
  )[status];
  if (stageMs === undefined) return {};
  return { "openai-poll-after-ms": String(Math.max(1, Math.ceil(stageMs / 2))) };
}

function refuse(error: unknown): Reply {
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal(500, { message: `The emulator failed: ${String(error)}`, type: "server_error" });
  return {
    status: refusal.status,
    headers: { "content-type": "application/json", ...refusal.headers },
    body: JSON.stringify(refusal.body),
  };
}
