import createClient, { type Client } from "openapi-fetch";
import type { Call } from "../../generated/assistants-api.js";
import type { paths } from "../../generated/schema.js";
import { ApiError, AssistantsError, ConnectionError, type FailedCall, TimeoutError } from "../errors.js";
import { createRedactor } from "../redact.js";
import type { LogLevel } from "../telemetry.js";
import { errorOf, readAnswer } from "./answer.js";
import { CALL_OPTIONS, type CallOptions, type ClientSettings, checkOptions, checkValues } from "./options.js";
import { PlainRequest } from "./plain-request.js";
import { type Failure, milliseconds, readRetryHeaders, retryDelay, shouldRetry } from "./retry.js";
import { sleep } from "./sleep.js";
import { limit } from "./with-timeout.js";

/** An answer, with when the server would like to be asked again. */
interface Answer {
  status: number;
  /** What the contract says: an object in most cases. */
  body: unknown;
  pollAfterMs?: number | undefined;
  /** The body, when it is a stream of events. Cancelling it ends the request. */
  events?: ReadableStream<Uint8Array>;
  /** What the data of an `error` event stands for. */
  failure?: (data: unknown) => ApiError;
}

/** Sends a call. With `stream: true` in its body the limits are for the beginning of the answer alone. */
export type Send = (call: Call, options?: CallOptions) => Promise<Answer>;

/** One call on its way. */
interface Attempt {
  call: Call;
  failed: FailedCall;
  headers: Record<string, string>;
  signal: AbortSignal;
  retryUntil: AbortSignal | undefined;
}

/** The typed client that every call goes through, and how calls are sent over it. */
export function createTransport(settings: ClientSettings): { http: Client<paths>; send: Send } {
  const fetch = authorizing(settings);
  const { log, trace } = settings;
  const http = createClient<paths>({
    baseUrl: settings.baseUrl,
    headers: settings.headers,
    // The contract has no redirects, and one to elsewhere would take the headers along.
    redirect: "manual",
    querySerializer: (query) => {
      const search = new URLSearchParams(settings.query);
      for (const [name, value] of Object.entries(query)) {
        // A list is a parameter for each item.
        for (const item of [value].flat()) if (item !== undefined && item !== null) search.append(name, `${item}`);
      }
      return search.toString();
    },
    pathSerializer: fillPath,
    fetch,
  });
  // A lighter request will do for a `fetch` that takes one, as long as no middleware looks at it.
  let Request = "Request" in settings.fetch && settings.fetch.Request === PlainRequest ? PlainRequest : undefined;
  const { use } = http;
  http.use = (...middleware) => {
    Request = undefined;
    use(...middleware);
  };

  async function attempt({ call, failed, headers, signal, retryUntil }: Attempt): Promise<Answer> {
    let redact = (text: string) => text;
    const read = <Body>(body: Promise<Body>) =>
      body.catch((cause: unknown) => {
        throw signal.aborted ? cause : new ConnectionError(failed, true, cause, redact);
      });
    // The types of `request` follow from literal arguments, which a call by value does not have.
    const request = http.request as (
      method: string,
      path: string,
      init: object,
    ) => Promise<{ error?: unknown; response: Response }>;
    const { error, response } = await request(call.method, call.path, {
      params: call.params,
      pathSerializer: (url: string) => url.replace(call.path, failed.path),
      body: call.body,
      headers,
      signal,
      // Gives the answer itself, to be read below.
      parseAs: "valueOf",
      // A form is written by the built-in one.
      Request: call.body instanceof FormData ? undefined : Request,
      fetch: async (request: Request) => {
        // Made only for an answer that is shown.
        redact = (text) => createRedactor(request)(text);
        const answered = await fetch(request, undefined, [signal, retryUntil]);
        // openapi-fetch reads the body of an error itself, and would not say that it broke.
        if (answered.ok || !answered.body) return answered;
        const { status, statusText, headers } = answered;
        const text = await read(answered.text());
        // What no Response can be made of.
        if (status === 304 || status < 200 || status > 599) throw errorOf(call, failed, answered, text, redact);
        return new Response(text, { status, statusText, headers });
      },
    });
    if (!response.ok) throw errorOf(call, failed, response, error, redact);
    const { headers: answered } = response;
    if (isStreamed(call) && /^text\/event-stream/i.test(answered.get("content-type") ?? "")) {
      const { body: events } = response;
      const failure = (data: unknown) => {
        const isEnvelope = typeof data === "object" && data !== null && "error" in data;
        return errorOf(call, failed, response, isEnvelope ? data : { error: data }, redact);
      };
      if (events) return { status: response.status, body: events, events, failure };
    }
    const body =
      call.answer === "binary"
        ? await read(response.blob())
        : readAnswer(call, failed, response, await read(response.text()), redact);
    return {
      status: response.status,
      body,
      pollAfterMs: milliseconds(answered.get("openai-poll-after-ms"), 1),
    };
  }

  async function sendUntil(ended: AbortSignal, deadline: number, call: Call, failed: FailedCall, options: CallOptions) {
    const { maxRetries = settings.maxRetries, retryUntil, retryUnsafe } = options;
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(options.headers ?? {})) headers[name.toLowerCase()] = value;
    // The same key on each attempt, so that a server that honours it carries the request out once.
    // Pages that are not served over HTTPS have no `randomUUID`.
    if (call.method === "POST") headers["idempotency-key"] ??= crypto.randomUUID?.() ?? `${Math.random()}`;
    let uncertain = false;
    const say = (level: LogLevel, what: string, ms: number) =>
      log(level, `${failed.method} ${failed.path}: ${what} ${Math.round(ms)} ms`);
    for (let count = 0; ; count++) {
      const startedAt = performance.now();
      try {
        const answer = await attempt({ call, failed, headers, signal: ended, retryUntil });
        say("info", `${answer.status} after`, performance.now() - startedAt);
        return answer;
      } catch (error) {
        // An abort is no fault of anybody's.
        if (!ended.aborted && error !== retryUntil?.reason) log("warn", error);
        const failure = failureOf(error);
        if (!failure) throw error;
        if (uncertain && call.method === "DELETE" && error instanceof ApiError && error.status === 404) {
          return { status: error.status, body: deleted(call) };
        }
        const delay = retryDelay(count, failure, Math.random());
        const inTime = performance.now() + delay < deadline;
        if (count >= maxRetries || !inTime || !shouldRetry(call.method, failure, retryUnsafe)) throw error;
        uncertain ||=
          failure.kind === "broken" || (failure.kind === "status" && (failure.status === 408 || failure.status >= 500));
        say("debug", "again in", delay);
        await sleep(delay, retryUntil ? AbortSignal.any([ended, retryUntil]) : ended).catch((reason: unknown) => {
          throw ended.aborted ? reason : error;
        });
      }
    }
  }

  async function send(call: Call, options: CallOptions = {}): Promise<Answer> {
    checkOptions(`${call.method} ${call.path}`, options, CALL_OPTIONS);
    const { signal, timeoutMs = settings.timeoutMs } = options;
    const failed = { method: call.method, path: fillPath(call.path, call.params?.path) };
    const deadline = performance.now() + timeoutMs;
    const onTimeout = () => {
      const error = new TimeoutError(`${failed.method} ${failed.path}`, timeoutMs);
      log("warn", error);
      return error;
    };
    const work = async (ended: AbortSignal) => {
      if (!isStreamed(call)) return sendUntil(ended, deadline, call, failed, options);
      // What ends the beginning must not end what is read after it.
      const connection = new AbortController();
      const stop = () => connection.abort(ended.reason);
      ended.addEventListener("abort", stop);
      try {
        return await sendUntil(connection.signal, deadline, call, failed, options);
      } finally {
        ended.removeEventListener("abort", stop);
      }
    };
    const url = settings.baseUrl + failed.path;
    return trace({ kind: "call", call, url }, () => limit(signal, timeoutMs, onTimeout, work));
  }

  return { http, send };
}

/** Whether a call asks for a stream of events. */
export function isStreamed({ body }: Call): boolean {
  return typeof body === "object" && body !== null && "stream" in body && body.stream === true;
}

/** The caller's `fetch`, with the key added and a typed error for a connection that failed. */
function authorizing({ apiKey, baseUrl, fetch }: ClientSettings) {
  return async (
    request: Request,
    _init?: unknown,
    ends: (AbortSignal | undefined)[] = [request.signal],
  ): Promise<Response> => {
    const broken = (sent: boolean, cause: unknown) => {
      if (request.signal?.aborted) return cause;
      const failed = { method: request.method, path: request.url.replace(baseUrl, "").replace(/\?.*/, "") };
      return new ConnectionError(failed, sent, cause, createRedactor(request));
    };
    if (apiKey && !request.headers.has("authorization")) {
      let key: string;
      try {
        key = await apiKey();
        if (key === "") throw new AssistantsError("apiKey: the function gave no key");
      } catch (cause) {
        throw broken(false, cause);
      }
      checkValues("apiKey", { apiKey: key });
      request.headers.set("authorization", `Bearer ${key}`);
    }
    // What came before may have taken its time. A middleware, and some runtimes, make requests with no signal.
    for (const signal of ends) signal?.throwIfAborted();
    let response: Response;
    try {
      response = await fetch(request);
    } catch (cause) {
      throw broken(!neverConnected(cause), cause);
    }
    if (typeof response?.status !== "number") throw new AssistantsError("fetch must give a Response");
    return response;
  };
}

/** Fills the ids in. A dot segment or an empty one would lead to another resource. */
function fillPath(path: string, ids: Record<string, unknown> = {}): string {
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const id = ids[name];
    // Half of a surrogate pair cannot be encoded.
    if (typeof id !== "string" || /^\.{0,2}$|\p{Cs}/u.test(id)) {
      throw new AssistantsError(`${path}: ${name} must be an id, not ${JSON.stringify(id)}`);
    }
    return encodeURIComponent(id);
  });
}

/** What a failed attempt means for the next one; undefined when there must be none. */
function failureOf(error: unknown): Failure | undefined {
  if (error instanceof ConnectionError) return { kind: error.sent ? "broken" : "unconnected" };
  if (error instanceof ApiError) {
    return { kind: "status", status: error.status, ...readRetryHeaders(error.headers, Date.now()) };
  }
  return undefined;
}

const NEVER_CONNECTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "ConnectionRefused",
]);

/** The network may also go away under a connection that was there. */
const UNREACHABLE = new Set(["EHOSTUNREACH", "ENETUNREACH"]);

/** Whether an error of `fetch`, or one that caused it, says that no connection was made. Browsers do not tell. */
function neverConnected(error: unknown): boolean {
  const seen = new Set<unknown>();
  for (let cause = error; cause instanceof Error && !seen.has(cause); cause = cause.cause) {
    seen.add(cause);
    const { code, syscall, errors } = cause as { code?: unknown; syscall?: unknown; errors?: unknown };
    // Deno has no codes.
    if (`${cause.message}`.includes("client error (Connect)")) return true;
    if (NEVER_CONNECTED.has(`${code}`)) return true;
    // Several addresses were tried, and none of them connected.
    if (UNREACHABLE.has(`${code}`) && (syscall === "connect" || errors)) return true;
  }
  return false;
}

/** What a `DELETE` answers whose first answer was lost: the object is gone, which is what it was for. */
function deleted({ params, answer, object }: Call): object | undefined {
  if (answer !== "deleted") return undefined;
  return { id: Object.values(params?.path ?? {}).at(-1), ...(object ? { object } : {}), deleted: true };
}
