import { AssistantsError, ConnectionError } from "../errors.js";
import { noteSecrets } from "../redact.js";
import { checkValues } from "./check-options.js";
import { connectionError } from "./connection-error.js";
import { PlainRequest } from "./plain-request.js";

/**
 * What a caller's `fetch` is handed first. One that takes two arguments gets the address as text; any other a `Request`
 * whose text is its address, with the same in `init`. So each kind gets what it understands.
 */
export type FetchInput = Request & string;

/** A function like the built-in `fetch`. */
export type Fetch = (input: FetchInput, init: RequestInit) => Promise<Response>;

/** Looked up at each call, so that one that replaces the global fetch later is seen. */
export const globalFetch: Fetch = (url, init) => globalThis.fetch(url, init);

export interface SenderOptions {
  apiKey: (() => string | Promise<string>) | undefined;
  baseUrl: string;
  fetch: Fetch;
}

/** Sends a request, unless one of the signals has aborted. */
export type Sender = (
  request: Request | PlainRequest,
  ends?: readonly (AbortSignal | undefined)[],
) => Promise<Response>;

/**
 * How requests are sent over a client's `fetch`. The key is added here: a function that returns it is asked before every
 * attempt.
 * @throws {ConnectionError} The key could not be had, the connection failed, or `fetch` threw something else.
 */
export function createSender({ apiKey, baseUrl, fetch }: SenderOptions): Sender {
  return async (request, ends = [request.signal]) => {
    const url = request.url.replace(/\?.*/, "");
    const call = { method: request.method, path: url.replace(baseUrl, ""), url };
    if (apiKey && !request.headers.has("authorization")) {
      const key = await keyOf(apiKey).catch((cause: unknown) => {
        throw request.signal?.aborted ? cause : new ConnectionError(call, false, cause);
      });
      checkValues("apiKey", { apiKey: key });
      request.headers.set("authorization", `Bearer ${key}`);
    }
    // The key may have taken its time. A middleware, and some runtimes, make requests with no signal.
    for (const signal of ends) if (signal?.aborted) throw signal.reason;
    noteSecrets(request);
    const args = await argumentsFor(fetch, request);
    // What is thrown before there is a promise is thrown before anything is sent.
    let hasBegun = false;
    try {
      const answered = fetch(...args);
      hasBegun = true;
      const response = await answered;
      if (typeof response?.status !== "number") throw new AssistantsError("fetch must give a Response");
      return response;
    } catch (cause) {
      if (request.signal?.aborted || cause instanceof AssistantsError) throw cause;
      throw connectionError(call, cause, hasBegun);
    }
  };
}

async function keyOf(apiKey: () => string | Promise<string>): Promise<string> {
  const key = await apiKey();
  if (key === "") throw new AssistantsError("apiKey: the function gave no key");
  return key;
}

/** The arguments that a `fetch` understands. */
async function argumentsFor(fetch: Fetch, request: Request | PlainRequest): Promise<[FetchInput, RequestInit]> {
  // The transport of this package for Node takes the light request as it is.
  const isOwn = "Request" in fetch && fetch.Request === PlainRequest;
  const input: unknown = isOwn ? request : inputFor(fetch, request);
  // The type stands for whatever the kinds of `fetch` are handed.
  return [input as FetchInput, isOwn ? {} : await initOf(request)];
}

function inputFor(fetch: Fetch, request: Request | PlainRequest): unknown {
  if (fetch === globalFetch || fetch.length >= 2) return request.url;
  const whole = request instanceof PlainRequest ? new Request(request.url, request) : request;
  // A `fetch` that has a `Request` of its own takes this one for an address.
  return Object.defineProperty(whole, "toString", { value: () => request.url, configurable: true });
}

async function initOf(request: Request | PlainRequest): Promise<RequestInit> {
  const { method, headers, redirect, signal } = request;
  const init: RequestInit = { method, headers: Object.fromEntries(headers), redirect };
  if (signal) init.signal = signal;
  // Some frameworks remember what a GET answered, and a run would have its first status for ever.
  if (method === "GET") return takesCache() ? { ...init, cache: "no-store" } : init;
  const body = request instanceof PlainRequest ? request.body : await request.clone().text();
  return body ? { ...init, body } : init;
}

let isCacheTaken: boolean | undefined;

/** Whether the platform knows the option `cache`. Older workerd throws. */
function takesCache(): boolean {
  try {
    isCacheTaken ??= Boolean(new Request("http://localhost", { cache: "no-store" }));
  } catch {
    isCacheTaken = false;
  }
  return isCacheTaken;
}
