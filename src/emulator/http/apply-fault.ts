import { HttpError } from "../api/errors.js";
import { encodeEvent } from "../api/stream.js";
import type { Fault } from "./faults.js";
import type { Reply } from "./reply.js";

/** How a broken connection looks to the caller of `fetch`, in process as over the network. */
export class BrokenConnection extends TypeError {
  constructor() {
    const reset = new Error("read ECONNRESET");
    const cause = Object.assign(reset, { code: "ECONNRESET" });
    super("fetch failed", { cause });
  }
}

/** @throws What a fault does to a request before anything is done. */
export function refuseByFault(fault: Fault | undefined): void {
  if (fault?.kind === "reset-before") throw new BrokenConnection();
  if (fault?.kind !== "status") return;
  const { status, headers } = fault;
  const message = fault.message ?? `Answered with ${status} on purpose.`;
  throw new HttpError(status, { message, type: typeOf(status) }, headers);
}

function typeOf(status: number): string {
  if (status >= 500) return "server_error";
  return status === 429 ? "requests" : "invalid_request_error";
}

/**
 * The answer as a fault changes it.
 * @throws {BrokenConnection} When nothing of it is left.
 */
export function applyFault(fault: Fault | undefined, reply: Reply): Reply {
  switch (fault?.kind) {
    case "reset-after":
      throw new BrokenConnection();
    case "half-answer":
      return halved(reply, breakOff);
    case "stalled-body":
      return halved(reply, () => new Promise(() => {}));
    case "cut-stream":
      return cutStream(reply, fault.events, breakOff);
    case "stream-error":
      return cutStream(reply, fault.events, (stream) => sendError(stream, fault.message));
    default:
      return reply;
  }
}

type Bytes = ReadableStream<Uint8Array>;
type Controller = ReadableStreamDefaultController<Uint8Array>;
/** What happens where a body is cut. */
type End = (stream: Controller) => void | Promise<void>;

const breakOff: End = (stream) => stream.error(new BrokenConnection());

const FAILED = "The server had an error while processing your request.";

function sendError(stream: Controller, message = FAILED): void {
  const data = { type: "server_error", message, param: null, code: null };
  stream.enqueue(encodeEvent({ event: "error", data }));
  stream.close();
}

/** A stream that ends after so many events. Other answers stay whole. */
function cutStream(reply: Reply, events: number, end: End): Reply {
  const { body } = reply;
  if (typeof body === "string") return reply;
  return { ...reply, body: cut(body, events, end) };
}

/** Half of a body under the length of the whole, and then its end. */
function halved(reply: Reply, end: End): Reply {
  const { body } = reply;
  if (typeof body !== "string") return cutStream(reply, 1, end);
  const bytes = new TextEncoder().encode(body);
  const half = new Response(bytes.slice(0, bytes.length >> 1));
  const headers = { ...reply.headers, "content-length": String(bytes.length) };
  return { ...reply, headers, body: cut(half.body as Bytes, 1, end) };
}

/** The first chunks of a stream, and then its end. Each is read before the next is asked for, so none is lost. */
function cut(body: Bytes, chunks: number, end: End): Bytes {
  const reader = body.getReader();
  let left = chunks;
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      const next = left-- > 0 ? await reader.read() : undefined;
      if (next?.value) controller.enqueue(next.value);
      if (next && !next.done) return;
      reader.cancel().catch(() => {});
      await end(controller);
    },
    cancel: (reason) => reader.cancel(reason),
  };
  return new ReadableStream(source, { highWaterMark: 0 });
}
