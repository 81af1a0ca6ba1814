import type { components } from "../generated/schema.js";
import { isClean } from "./redact.js";
import type { Run, ToolCall } from "./types.js";

type Schemas = components["schemas"];

/** The base of every error of this package. Bad arguments are of this class itself. */
export class AssistantsError extends Error {
  override name = "AssistantsError";
}

/** What is known of a call that failed. `path` has the ids filled in and no query. */
export interface FailedCall {
  method: string;
  path: string;
}

/** The server answered with an error status. */
export class ApiError extends AssistantsError {
  override name = "ApiError";
  readonly status: number;
  /** A short name such as `invalid_api_key`, or null. */
  readonly code: string | null;
  readonly type: string | null;
  /** The field or parameter at fault, or null. */
  readonly param: string | null;
  /** The header `x-request-id`, which the operator of the server can search for. */
  readonly requestId: string | null;
  readonly headers: Headers;

  constructor(call: FailedCall, status: number, error: Partial<Schemas["Error"]>, headers: Headers) {
    super(`${call.method} ${call.path}: ${status} ${error.message || "with no message"}`);
    this.status = status;
    this.code = error.code ?? null;
    this.type = error.type || null;
    this.param = error.param ?? null;
    this.requestId = headers.get("x-request-id");
    this.headers = headers;
  }
}

/** The thread is locked by a run that has not ended. Wait for that run or cancel it, and send the request again. */
export class ActiveRunError extends ApiError {
  override name = "ActiveRunError";
  readonly threadId: string;
  readonly runId: string;

  constructor(holder: { threadId: string; runId: string }, ...api: ConstructorParameters<typeof ApiError>) {
    super(...api);
    this.threadId = holder.threadId;
    this.runId = holder.runId;
  }
}

/** The connection could not be made or broke. Whether the server carried the request out is in `sent`. */
export class ConnectionError extends AssistantsError {
  override name = "ConnectionError";
  /** False when the connection was never made, so that nothing can have happened. */
  readonly sent: boolean;

  /** @param redact Takes secrets out of what `fetch` says, which may hold what was sent; then it is no cause either. */
  constructor(call: FailedCall, sent: boolean, cause: unknown, redact = (text: string) => text) {
    const what = sent ? "the connection broke before the answer was whole" : "could not connect";
    super(`${call.method} ${call.path}: ${what} (${redact(reasonOf(cause))})`, isClean(cause, redact) ? { cause } : {});
    this.sent = sent;
  }
}

/** The answer was not whole within `timeoutMs`. The server may have carried the request out. */
export class TimeoutError extends AssistantsError {
  override name = "TimeoutError";
  readonly timeoutMs: number;

  /** @param what The request line, or the helper that sends several requests. */
  constructor(what: string, timeoutMs: number) {
    super(`${what}: no whole answer within ${timeoutMs} ms`);
    this.timeoutMs = timeoutMs;
  }
}

/** A successful answer that breaks the contract, such as HTML, half a JSON or an object of another type. */
export class ProtocolError extends AssistantsError {
  override name = "ProtocolError";
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly requestId: string | null;
  /** The first characters of the body. */
  readonly excerpt: string;

  constructor(call: FailedCall, what: string, answer: { status: number; headers: Headers; body: string }) {
    const excerpt = answer.body.slice(0, 200);
    super(`${call.method} ${call.path}: ${answer.status} ${what}${excerpt && `: ${excerpt}`}`);
    this.method = call.method;
    this.path = call.path;
    this.status = answer.status;
    this.requestId = answer.headers.get("x-request-id");
    this.excerpt = excerpt;
  }
}

/** The run had not settled when the time was over. The run itself goes on. */
export class RunTimeoutError extends AssistantsError {
  override name = "RunTimeoutError";
  /** The run as it was last seen. */
  readonly run: Run;

  constructor(run: Run, timeoutMs: number, cause?: unknown) {
    const message = `${run.id} of ${run.thread_id} had not settled after ${timeoutMs} ms: ${run.status}`;
    super(message, cause === undefined ? {} : { cause });
    this.run = run;
  }
}

/** A tool call could not be answered: no such tool, arguments that are not what it takes, or a handler that threw. */
export class ToolError extends AssistantsError {
  override name = "ToolError";
  /** The run that asked, as it was when it asked. */
  readonly run: Run;
  /** The call at fault; undefined when the fault is not one call's, as with too many rounds. */
  readonly toolCall: ToolCall | undefined;

  constructor(message: string, run: Run, toolCall?: ToolCall, options?: ErrorOptions) {
    super(message, options);
    this.run = run;
    this.toolCall = toolCall;
  }
}

/** `fetch` hides the socket's own error in a cause. */
function reasonOf(cause: unknown): string {
  const { message, cause: deeper } = Object(cause);
  const said = [Object(deeper).message, message, cause].find((text) => typeof text === "string" && text !== "");
  return said ?? "no reason given";
}
