import createClient, { type Client } from "openapi-fetch";
import type { Call } from "../../generated/assistants-api.js";
import type { paths } from "../../generated/schema.js";
import { ApiError, ConnectionError, type FailedCall, TimeoutError } from "../errors.js";
import type { LogLevel } from "../telemetry.js";
import { deleted } from "./answer.js";
import { type Answer, type Attempt, type AttemptContext, attempt, isStreamed } from "./attempt.js";
import { CALL_OPTIONS, type CallOptions, internalOf } from "./call-options.js";
import { checkCall, fillPath } from "./check-call.js";
import { checkOptions } from "./check-options.js";
import { createSender } from "./fetch.js";
import type { ClientSettings } from "./options.js";
import { PlainRequest } from "./plain-request.js";
import { type Failure, readRetryHeaders, retryDelay, shouldRetry } from "./retry.js";
import { writeBody, writeQuery } from "./serialize.js";
import { joinSignals, withSignals } from "./signals.js";
import { sleep } from "./sleep.js";
import { withTimeout } from "./with-timeout.js";

export { isStreamed };

/** Sends a call. With `stream: true` in its body the limits are for the beginning of the answer alone. */
export type Send = (call: Call, options?: CallOptions) => Promise<Answer>;

/** The typed client that every call goes through, and how calls are sent over it. */
export function createTransport(settings: ClientSettings): { http: Client<paths>; send: Send } {
  const sender = createSender(settings);
  const http = createClient<paths>({
    baseUrl: settings.baseUrl,
    headers: settings.headers,
    // The contract has no redirects, and one to elsewhere would take the headers along.
    redirect: "manual",
    querySerializer: (query) => writeQuery({ ...settings.query, ...query }),
    bodySerializer: writeBody,
    pathSerializer: fillPath,
    fetch: (request) => sender(request),
  });
  const context: AttemptContext = { ...settings, http, send: sender, Request: PlainRequest };
  // The lighter request will do as long as no middleware looks at it.
  const { use } = http;
  http.use = (...middleware) => {
    context.Request = undefined;
    use(...middleware);
  };

  /** Sends a call again and again, as long as that is safe and may help. */
  async function sendWithRetries(attempted: Attempt, deadline: number, options: CallOptions): Promise<Answer> {
    const { call, failed, signal, retryUntil } = attempted;
    const { maxRetries = settings.maxRetries, retryUnsafe } = options;
    const log = (level: LogLevel, what: string, ms: number) =>
      settings.log(level, `${failed.method} ${failed.path}: ${what} ${Math.round(ms)} ms`);
    let mayBeDone = false;
    for (let count = 0; ; count++) {
      const startedAt = performance.now();
      try {
        const answer = await attempt(context, attempted);
        log("info", `${answer.status} after`, performance.now() - startedAt);
        return answer;
      } catch (error) {
        // An abort is no fault of anybody's.
        if (!signal.aborted && error !== retryUntil?.reason) settings.log("warn", error);
        const failure = failureOf(error);
        if (!failure) throw error;
        if (mayBeDone && call.method === "DELETE" && failure.kind === "status" && failure.status === 404) {
          return { status: failure.status, body: deleted(call) };
        }
        const delay = retryDelay(count, failure, Math.random());
        const isInTime = performance.now() + delay < deadline;
        if (count >= maxRetries || !isInTime || !shouldRetry(call.method, failure, retryUnsafe)) throw error;
        mayBeDone ||= isUncertain(failure);
        log("debug", "again in", delay);
        await withSignals([signal, retryUntil], (either) => sleep(delay, either)).catch((reason: unknown) => {
          throw signal.aborted ? reason : error;
        });
      }
    }
  }

  async function send(call: Call, options: CallOptions = {}): Promise<Answer> {
    checkOptions(`${call.method} ${call.path}`, options, CALL_OPTIONS);
    checkCall(call);
    const { signal, timeoutMs = settings.timeoutMs } = options;
    const path = fillPath(call.path, call.params?.path);
    const failed: FailedCall = { method: call.method, path, url: settings.baseUrl + path };
    const deadline = performance.now() + timeoutMs;
    const onTimeout = () => {
      const error = new TimeoutError(`${failed.method} ${failed.path}`, timeoutMs, failed.url);
      settings.log("warn", error);
      return error;
    };
    const headers = headersOf(call, options);
    const work = async (ended: AbortSignal) => {
      const attempted = { ...internalOf(options), call, failed, headers, signal: ended };
      if (!isStreamed(call)) return sendWithRetries(attempted, deadline, options);
      // What ends the beginning must not end what is read after it.
      const beginning = joinSignals(ended);
      try {
        return await sendWithRetries({ ...attempted, signal: beginning.signal }, deadline, options);
      } finally {
        beginning.release();
      }
    };
    const url = settings.baseUrl + path;
    return settings.trace({ kind: "call", call, url }, () => withTimeout(signal, timeoutMs, onTimeout, work));
  }

  return { http, send };
}

/** The headers of one call; null takes one of the client's away. */
function headersOf(call: Call, options: CallOptions): Record<string, string | null> {
  const headers: Record<string, string | null> = {};
  for (const name of internalOf(options).omitHeaders ?? []) headers[name] = null;
  for (const [name, value] of Object.entries(options.headers ?? {})) headers[name.toLowerCase()] = value;
  // The same key on each attempt, so that a server that honours it carries the request out once.
  // Pages that are not served over HTTPS have no `randomUUID`.
  if (call.method === "POST") headers["idempotency-key"] ??= globalThis.crypto?.randomUUID?.() ?? `${Math.random()}`;
  return headers;
}

/** What a failed attempt means for the next one; undefined when there must be none. */
function failureOf(error: unknown): Failure | undefined {
  if (error instanceof ConnectionError) return { kind: error.sent ? "broken" : "unconnected" };
  if (error instanceof ApiError) {
    return { kind: "status", status: error.status, ...readRetryHeaders(error.headers, Date.now()) };
  }
  return undefined;
}

/** Whether the request may have been carried out. */
function isUncertain(failure: Failure): boolean {
  if (failure.kind === "status") return failure.status === 408 || failure.status >= 500;
  return failure.kind === "broken";
}
