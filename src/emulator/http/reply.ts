import type { HttpError } from "../api/errors.js";
import type { Latency } from "../runs/latency.js";
import type { Run } from "../state/schemas.js";

/** An answer, in process or over HTTP. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** Text, or a stream with a chunk for each event. */
  body: string | ReadableStream<Uint8Array>;
}

/** The answer of an operation: an object as JSON, or the stream that it opened. */
export function replyWith(result: object, latency: Latency): Reply {
  if (result instanceof ReadableStream) {
    const headers = { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" };
    return { status: 200, headers, body: result };
  }
  const headers = { "content-type": "application/json", ...pollHeader(result, latency) };
  return { status: 200, headers, body: JSON.stringify(result) };
}

export function replyWithError({ status, headers, body }: HttpError): Reply {
  return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
}

/** When to ask for a run again, which the server says as long as the run moves by itself. */
function pollHeader(result: object, latency: Latency): Record<string, string> {
  if (!isRun(result)) return {};
  const stages: Partial<Record<Run["status"], number>> = {
    queued: latency.queuedMs,
    in_progress: latency.modelMs,
    cancelling: latency.cancelMs,
  };
  const stageMs = stages[result.status];
  return stageMs === undefined ? {} : { "openai-poll-after-ms": String(Math.max(1, Math.ceil(stageMs / 2))) };
}

function isRun(result: object): result is Run {
  return "object" in result && result.object === "thread.run";
}
