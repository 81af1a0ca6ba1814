import type { Reply } from "./answer.js";
import { Refusal } from "./errors.js";
import type { OperationId } from "./schemas.js";
import { encodeEvent } from "./stream.js";

/** What goes wrong. A fault of the body leaves the work done; a fault of a stream leaves other answers as they are. */
export type FaultKind =
  /** The request is refused, and nothing is done. */
  | { kind: "status"; status: number; headers?: Record<string, string> | undefined; message?: string | undefined }
  /** The connection breaks, and nothing was done. */
  | { kind: "reset-before" }
  /** The connection breaks after the work was done. */
  | { kind: "reset-after" }
  /** The connection breaks in the middle of the body. */
  | { kind: "half-answer" }
  /** The body stops in the middle, and the connection stays. */
  | { kind: "stalled-body" }
  /** The connection breaks after so many events. */
  | { kind: "cut-stream"; events: number }
  /** An `error` event comes after so many events, and nothing after it. */
  | { kind: "stream-error"; events: number; message?: string | undefined };

/** Something to go wrong on purpose, and when. */
export type Fault = FaultKind & {
  /** Which requests it is for. @default all */
  operation?: OperationId | undefined;
  /** How many of those requests go well before it. @default 0 */
  skip?: number | undefined;
  /** How many of those requests it spoils. @default 1 */
  times?: number | undefined;
};

/** Gives the fault that a request meets, if any. The first fault that is due wins, and each counts its own requests. */
export function createFaults(faults: readonly Fault[]): (operation: OperationId) => Fault | undefined {
  const armed = faults.map((fault) => ({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 }));
  return (operation) => {
    let met: Fault | undefined;
    for (const one of armed) {
      if (one.fault.operation !== undefined && one.fault.operation !== operation) continue;
      if (one.skip > 0) one.skip--;
      else if (one.times > 0 && !met) {
        one.times--;
        met = one.fault;
      }
    }
    return met;
  };
}

/** How a broken connection looks to the caller of `fetch`, in process as over the network. */
export class BrokenConnection extends TypeError {
  constructor() {
    super("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
  }
}

/** @throws What a fault does to a request before anything is done. */
export function spoilRequest(fault: Fault | undefined): void {
  if (fault?.kind === "reset-before") throw new BrokenConnection();
  if (fault?.kind !== "status") return;
  const type = fault.status >= 500 ? "server_error" : fault.status === 429 ? "requests" : "invalid_request_error";
  const message = fault.message ?? `Answered with ${fault.status} on purpose.`;
  throw new Refusal(fault.status, { message, type }, fault.headers);
}

/**
 * The answer as a fault leaves it.
 * @throws When there is none left.
 */
export function spoilReply(fault: Fault | undefined, reply: Reply): Reply {
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
