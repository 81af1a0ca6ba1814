import createClient, { type Client } from "openapi-fetch";
import { AssistantsError, type FailedCall, TimeoutError } from "../errors.js";
import type { Call } from "../types.js";
import type { AttemptContext } from "./attempt.js";
import { type Answer, CALL_OPTIONS, type CallOptions, internalOf } from "./call-options.js";
import { checkCall, fillPath } from "./check-call.js";
import { checkOptions } from "./check-options.js";
import type { ClientSettings } from "./client-options.js";
import { createSender } from "./fetch.js";
import { PlainRequest } from "./plain-request.js";
import { sendWithRetries } from "./send-with-retries.js";
import { withTimeout } from "./with-timeout.js";

/** Sends a call. With `stream: true` in its body the limits are for the beginning of the answer alone. */
export type Send = (call: Call, options?: CallOptions) => Promise<Answer>;

/** The typed client that every call goes through, and how calls are sent over it. */
export function createTransport<Paths extends object>(settings: ClientSettings): { http: Client<Paths>; send: Send } {
  const sender = createSender(settings);
  const http = createClient<Paths>({
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

  async function send(call: Call, options: CallOptions = {}): Promise<Answer> {
    checkOptions(`${call.method} ${call.path}`, options, CALL_OPTIONS);
    checkCall(call);
    const { signal, timeoutMs = settings.timeoutMs, maxRetries = settings.maxRetries, retryUnsafe = false } = options;
    const { method } = call;
    const path = fillPath(call.path, call.params?.path);
    const url = settings.baseUrl + path;
    const failed: FailedCall = { method, path, url };
    const limits = { deadline: performance.now() + timeoutMs, maxRetries, retryUnsafe, log: settings.log };
    const onTimeout = () => {
      const error = new TimeoutError(`${method} ${path}`, timeoutMs, url);
      settings.log("warn", error);
      return error;
    };
    const headers = headersOf(call, options);
    // Once it has succeeded its signal aborts no more, so that nothing ends a stream that is read after it.
    const work = (ended: AbortSignal) =>
      sendWithRetries(context, { ...internalOf(options), call, failed, headers, signal: ended }, limits);
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

/** A query: a list is its name again for each value. What is undefined or null is left out. */
function writeQuery(query: object): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) written.append(name, `${one}`);
    }
  }
  return written.toString();
}

/** A form as it is, all else as JSON. @throws {AssistantsError} The body holds itself, or a BigInt. */
function writeBody(body: unknown): string | FormData {
  if (body instanceof FormData) return body;
  try {
    return JSON.stringify(body);
  } catch {
    throw new AssistantsError("the body cannot be written as JSON: it holds itself, a BigInt, or is nested too deep");
  }
}
