import { isClean, redact } from "./redact.js";
import type { RunLike, ToolCall } from "./types.js";

/** The base of every error of this package. Bad arguments are of this class itself. No message shows a secret. */
export class AssistantsError extends Error {
  override name = "AssistantsError";

  constructor(message?: string, options?: ErrorOptions) {
    super(message && redact(message), options);
  }
}

/** What is known of a call that failed. `path` has the ids filled in and no query. */
export interface FailedCall {
  method: string;
  path: string;
  /** The whole address, without credentials and query. */
  url?: string | undefined;
}

/** Where a call went: its origin and the prefix of its path. */
function serverOf({ path, url }: FailedCall): string | undefined {
  return url?.endsWith(path) ? url.slice(0, -path.length) : url;
}

/** What a server says of an error. */
export interface ErrorBody {
  message?: string;
  code?: string | null;
  type?: string;
  param?: string | null;
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
  /** The address that was asked, without credentials and query. */
  readonly url: string | undefined;

  constructor(call: FailedCall, status: number, error: ErrorBody, headers: Headers) {
    // A wrong host, or a prefix that is missing, is seen from the address.
    const where = status === 404 && call.url ? ` (${serverOf(call)})` : "";
    super(`${call.method} ${call.path}: ${status} ${error.message || "with no message"}${where}`);
    const hidden = [...headers].map(([name, value]) => [name, redact(value)] as [string, string]);
    this.status = status;
    this.code = redacted(error.code) ?? null;
    this.type = redacted(error.type) || null;
    this.param = redacted(error.param) ?? null;
    this.headers = new Headers(hidden);
    this.requestId = this.headers.get("x-request-id");
    this.url = call.url;
  }
}

/** The thread is locked by a run that has not ended. Wait for that run or cancel it, and send the request again. */
export class ActiveRunError extends ApiError {
  override name = "ActiveRunError";
  readonly threadId: string;
  /** Undefined when the server does not say which run it is. */
  readonly runId: string | undefined;

  constructor(
    holder: { threadId: string; runId?: string | undefined },
    ...api: ConstructorParameters<typeof ApiError>
  ) {
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
  /** The address that was asked, without credentials and query. */
  readonly url: string | undefined;

  /** @param cause What `fetch` threw. It is left out when it shows a secret. */
  constructor(call: FailedCall, sent: boolean, cause: unknown, reason = reasonOf(cause)) {
    const server = call.url ? ` to ${serverOf(call)}` : "";
    const what = sent ? `the connection${server} broke before the answer was whole` : `could not connect${server}`;
    super(`${call.method} ${call.path}: ${what} (${reason})`, isClean(cause) ? { cause } : {});
    this.sent = sent;
    this.url = call.url;
  }
}

/** The answer was not whole within `timeoutMs`. The server may have carried the request out. */
export class TimeoutError extends AssistantsError {
  override name = "TimeoutError";
  readonly timeoutMs: number;
  /** The address that was asked, without credentials and query; undefined for a helper that sends several requests. */
  readonly url: string | undefined;

  /** @param what The request line, or the helper that sends several requests. */
  constructor(what: string, timeoutMs: number, url?: string) {
    super(`${what}: no whole answer within ${timeoutMs} ms`);
    this.timeoutMs = timeoutMs;
    this.url = url;
  }
}

/** A successful answer that breaks the contract, such as HTML, half a JSON or an object of another type. */
export class ProtocolError extends AssistantsError {
  override name = "ProtocolError";
  readonly method: string;
  readonly path: string;
  /** The address that was asked, without credentials and query. */
  readonly url: string | undefined;
  readonly status: number;
  readonly requestId: string | null;
  /** The first characters of the body. */
  readonly excerpt: string;

  /** @param answer Left out where several answers are at fault together. */
  constructor(
    call: FailedCall,
    what: string,
    answer: { status: number; headers: Headers; body: string } = { status: 200, headers: new Headers(), body: "" },
  ) {
    const excerpt = excerptOf(answer.body);
    super(`${call.method} ${call.path}: ${answer.status} ${what}${excerpt && `: ${excerpt}`}`);
    this.method = call.method;
    this.path = call.path;
    this.url = call.url;
    this.status = answer.status;
    this.requestId = redacted(answer.headers.get("x-request-id")) ?? null;
    this.excerpt = excerpt;
  }
}

/** How many characters of a body an error shows. */
const EXCERPT_LENGTH = 200;

/** The beginning of a text that came, for a message. What is cut off is redacted with the rest: it may hold half a key. */
export function excerptOf(text: string): string {
  return redact(text.slice(0, 10 * EXCERPT_LENGTH)).slice(0, EXCERPT_LENGTH);
}

function redacted(text: string | null | undefined): string | null | undefined {
  return text && redact(text);
}

/** The run had not settled when the time was over. The run itself goes on. */
export class RunTimeoutError<R extends RunLike = RunLike> extends AssistantsError {
  override name = "RunTimeoutError";
  /** The run as it was last seen. */
  readonly run: R;

  constructor(run: R, timeoutMs: number, cause?: unknown) {
    const message = `${run.id} of ${run.thread_id} had not settled after ${timeoutMs} ms: ${run.status}`;
    super(message, cause === undefined ? {} : { cause });
    this.run = run;
  }
}

/** A tool call could not be answered: no such tool, arguments that are not what it takes, or a handler that threw. */
export class ToolError<R extends RunLike = RunLike> extends AssistantsError {
  override name = "ToolError";
  /** The run that asked, as it was when it asked. */
  readonly run: R;
  /** The call at fault; undefined when the fault is not one call's, as with too many rounds. */
  readonly toolCall: ToolCall | undefined;

  constructor(message: string, run: R, toolCall?: ToolCall, options?: ErrorOptions) {
    super(message, options);
    this.run = run;
    this.toolCall = toolCall;
  }
}

/** `RunTimeoutError` for the runs of one contract. */
export interface RunTimeoutErrorClass<R extends RunLike> {
  new (...run: ConstructorParameters<typeof RunTimeoutError<R>>): RunTimeoutError<R>;
}

/** `ToolError` for the runs of one contract. */
export interface ToolErrorClass<R extends RunLike> {
  new (...message: ConstructorParameters<typeof ToolError<R>>): ToolError<R>;
}

/** `fetch` hides the socket's own error in a cause. */
function reasonOf(cause: unknown): string {
  const { message, cause: deeper } = Object(cause);
  const said = [Object(deeper).message, message, cause].find((text) => typeof text === "string" && text !== "");
  return said ?? "no reason given";
}
