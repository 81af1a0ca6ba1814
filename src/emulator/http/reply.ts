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
  if (result instanceof ReadableStream) return { status: 200, headers: { ...EVENTS }, body: result };
  const headers = { ...JSON_TYPE, ...pollHeader(result, latency) };
  return { status: 200, headers, body: JSON.stringify(result) };
}

export function replyWithError({ status, headers, body }: HttpError): Reply {
  return { status, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

const JSON_TYPE = { "content-type": "application/json" };
const EVENTS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache",
};

/** When to ask for a run again, which the server says as long as the run moves by itself. */
function pollHeader(result: object, latency: Latency): Record<string, string> {
  if (!isRun(result)) return {};
  const stages: Partial<Record<Run["status"], number>> = {
    queued: latency.queuedMs,
    in_progress: latency.modelMs,
    cancelling: latency.cancelMs,
  };
  const stageMs = stages[result.status];
  if (stageMs === undefined) return {};
  const pollMs = Math.max(1, Math.ceil(stageMs / 2));
  return { "openai-poll-after-ms": String(pollMs) };
}

function isRun(result: object): result is Run {
  return "object" in result && result.object === "thread.run";
}
