import { HttpError } from "../api/errors.js";
import { encodeEvent } from "../api/stream.js";
import type { Fault } from "./faults.js";
import type { Reply } from "./reply.js";

/** How a broken connection looks to the caller of `fetch`, in process as over the network. */
export class BrokenConnection extends TypeError {
  constructor() {
    super("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
  }
}

/** @throws What a fault does to a request before anything is done. */
export function refuseByFault(fault: Fault | undefined): void {
  if (fault?.kind === "reset-before") throw new BrokenConnection();
  if (fault?.kind !== "status") return;
  const type = fault.status >= 500 ? "server_error" : fault.status === 429 ? "requests" : "invalid_request_error";
  const message = fault.message ?? `Answered with ${fault.status} on purpose.`;
  throw new HttpError(fault.status, { message, type }, fault.headers);
}

/**
 * The answer as a fault changes it.
 * @throws {BrokenConnection} When nothing of it is left.
 */
export function applyFault(fault: Fault | undefined, reply: Reply): Reply {
  const { body } = reply;
  switch (fault?.kind) {
    case "reset-after":
      throw new BrokenConnection();
    case "half-answer":
      return halved(reply, (controller) => controller.error(new BrokenConnection()));
    case "stalled-body":
      return halved(reply, () => new Promise(() => {}));
    case "cut-stream":
      return typeof body === "string"
        ? reply
        : { ...reply, body: cut(body, fault.events, (end) => end.error(new BrokenConnection())) };
    case "stream-error": {
      const message = fault.message ?? "The server had an error while processing your request.";
      const data = { type: "server_error", message, param: null, code: null };
      const last = (end: Controller) => {
        end.enqueue(encodeEvent({ event: "error", data }));
        end.close();
      };
      return typeof body === "string" ? reply : { ...reply, body: cut(body, fault.events, last) };
    }
    default:
      return reply;
  }
}

type Controller = ReadableStreamDefaultController<Uint8Array>;

/** Half of a body under the length of the whole, and then something else. */
function halved(reply: Reply, then: (controller: Controller) => void | Promise<void>): Reply {
  if (typeof reply.body !== "string") return { ...reply, body: cut(reply.body, 1, then) };
  const bytes = new TextEncoder().encode(reply.body);
  const half = new Response(bytes.slice(0, bytes.length >> 1)).body as ReadableStream<Uint8Array>;
  return { ...reply, headers: { ...reply.headers, "content-length": String(bytes.length) }, body: cut(half, 1, then) };
}

/** The first chunks of a stream, and then something else. Each is read before the next is asked for, so none is lost. */
function cut(
  body: ReadableStream<Uint8Array>,
  chunks: number,
  then: (controller: Controller) => void | Promise<void>,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let left = chunks;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = left-- > 0 ? await reader.read() : { done: true, value: undefined };
        if (value) controller.enqueue(value);
        if (!done) return;
        reader.cancel().catch(() => {});
        await then(controller);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
