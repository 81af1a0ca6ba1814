import type { RequestOptions } from "../../generated/assistants-api.js";
import { AssistantsError } from "../errors.js";
import {
  createLog,
  createTrace,
  LEVELS,
  type Logger,
  type LogLevel,
  type Telemetry,
  type Trace,
} from "../telemetry.js";
import { PlainRequest } from "./plain-request.js";
import { LONGEST_TIMER_MS } from "./sleep.js";

/** What the client is made with. */
export interface ClientOptions {
  /** The key, or a function that gives it and is asked before every attempt. @default `OPENAI_API_KEY` */
  apiKey?: string | (() => string | Promise<string>) | undefined;
  /** The server, with its path prefix. @default `OPENAI_BASE_URL`, else https://api.openai.com/v1 */
  baseUrl?: string | undefined;
  /** Sent as `OpenAI-Organization`. */
  organization?: string | undefined;
  /** Sent as `OpenAI-Project`. */
  project?: string | undefined;
  /** Headers of every request. With `authorization` or `api-key` among them no `apiKey` is needed. */
  headers?: Record<string, string> | undefined;
  /** Query parameters of every request, such as `api-version`. */
  query?: Record<string, string> | undefined;
  /** What sends a `Request`. @default the global `fetch`, as it is at the time of the call */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Milliseconds that one call may take: headers and body, retries and the waits between them. @default 60_000 */
  timeoutMs?: number | undefined;
  /** How often a call that failed is sent again, where that is safe. @default 2 */
  maxRetries?: number | undefined;
  /** The key may be read by whoever opens the page, so that a browser need not warn. @default false */
  keyIsPublic?: boolean | undefined;
  /** What takes the lines of a log, such as `console`; no key and no header is among them. @default none: silent */
  logger?: Logger | undefined;
  /** The lowest level that is logged: `debug`, `info`, `warn` or `error`. @default "info" */
  logLevel?: LogLevel | undefined;
  /** Carries calls, runs and tool handlers out, and notes how. `assistants-client/opentelemetry` makes one. @default none */
  trace?: Trace | undefined;
}

/** What goes for one call alone. */
export interface CallOptions extends RequestOptions {
  /** Milliseconds that the call may take: headers and body, retries and the waits between them. @default the client's */
  timeoutMs?: number | undefined;
  /** How often the call is sent again when it failed, where that is safe. @default the client's */
  maxRetries?: number | undefined;
  /** No attempt is begun after it aborts. One that is under way goes on. */
  retryUntil?: AbortSignal | undefined;
  /** Repeat a `POST` like a `GET`. Only for a server that honours `Idempotency-Key`. @default false */
  retryUnsafe?: boolean | undefined;
}

const CLIENT_OPTIONS = [
  "apiKey",
  "baseUrl",
  "organization",
  "project",
  "headers",
  "query",
  "fetch",
  "timeoutMs",
  "maxRetries",
  "keyIsPublic",
  "logger",
  "logLevel",
  "trace",
] as const satisfies readonly (keyof ClientOptions)[];

export const CALL_OPTIONS = [
  "signal",
  "headers",
  "timeoutMs",
  "maxRetries",
  "retryUntil",
  "retryUnsafe",
] as const satisfies readonly (keyof CallOptions)[];

/** The options of a client, checked and with their defaults. */
export interface ClientSettings extends Telemetry {
  apiKey: (() => string | Promise<string>) | undefined;
  baseUrl: string;
  headers: Record<string, string>;
  query: Record<string, string>;
  fetch: (request: Request) => Promise<Response>;
  timeoutMs: number;
  maxRetries: number;
}

/** Reads and checks the options of a client. @throws {AssistantsError} What is wrong, and what to do. */
export function readClientOptions(options: ClientOptions = {}): ClientSettings {
  checkOptions("new AssistantsClient", options, CLIENT_OPTIONS);
  // Browsers and some edge runtimes have no `process`.
  const env: Record<string, string | undefined> = globalThis.process?.env ?? {};
  const { timeoutMs = 60_000, maxRetries = 2, query = {}, organization, project } = options;
  const headers: Record<string, string> = {
    "openai-beta": "assistants=v1",
    ...(organization === undefined ? {} : { "openai-organization": organization }),
    ...(project === undefined ? {} : { "openai-project": project }),
  };
  for (const [name, value] of Object.entries(options.headers ?? {})) headers[name.toLowerCase()] = value;
  checkValues("headers", headers);
  checkValues("query", query, CONTROL_CHARACTERS);

  const authorized = "authorization" in headers || "api-key" in headers;
  const apiKey = options.apiKey ?? (authorized ? undefined : env.OPENAI_API_KEY);
  if (!apiKey && !authorized) {
    throw new AssistantsError("No API key: pass apiKey or set OPENAI_API_KEY. A server without keys takes any text.");
  }
  if (typeof apiKey === "string") checkValues("apiKey", { apiKey });
  if (!options.keyIsPublic && typeof apiKey !== "function") warnInBrowsers();
  const baseUrl = options.baseUrl ?? (env.OPENAI_BASE_URL || "https://api.openai.com/v1");
  return {
    apiKey: typeof apiKey === "string" ? () => apiKey : apiKey,
    baseUrl: checkBaseUrl(baseUrl),
    headers,
    query,
    fetch: options.fetch ?? globalFetch,
    timeoutMs,
    maxRetries,
    log: createLog(options.logger, options.logLevel ?? "info"),
    trace: createTrace(options.trace),
  };
}

const builtIn = globalThis.fetch;

/** Looked up at each call, so that one that replaces the global fetch later is seen, and gets a request that is one. */
const globalFetch = Object.assign(
  (request: Request | PlainRequest) => {
    const { fetch } = globalThis;
    if (!(request instanceof PlainRequest)) return fetch(request);
    return fetch === builtIn ? fetch(request.url, request) : fetch(new Request(request.url, request));
  },
  { Request: PlainRequest },
);

let hasWarned = false;

/** Once: a page may make many clients. */
function warnInBrowsers(): void {
  if (hasWarned || !("document" in globalThis)) return;
  hasWarned = true;
  console.warn(
    "assistants-client: whoever opens this page can read its API key. Keep the key on a server, or set keyIsPublic.",
  );
}

/** Options that are words. */
const CHOICES: Record<string, readonly unknown[]> = {
  toolErrors: ["throw", "tell"],
  whenLocked: ["throw", "wait", "cancel"],
  logLevel: LEVELS,
};

/** Refuses options that nobody knows and values out of range. */
export function checkOptions(where: string, options: object, known: readonly string[]): void {
  for (const [name, value] of Object.entries(options)) {
    if (!known.includes(name)) {
      throw new AssistantsError(`${where}: unknown option ${name}; it takes ${known.join(", ")}`);
    }
    if (value === undefined) continue;
    if (/imeoutMs$/.test(name) && !(typeof value === "number" && value >= 1 && value <= LONGEST_TIMER_MS)) {
      throw new AssistantsError(`${where}: ${name} must be a number from 1 to ${LONGEST_TIMER_MS}`);
    }
    if ((name === "maxRetries" || name === "maxRounds") && !(Number.isInteger(value) && value >= 0)) {
      throw new AssistantsError(`${where}: ${name} must be a whole number from 0 up`);
    }
    const choices = CHOICES[name];
    if (choices && !choices.includes(value)) {
      throw new AssistantsError(`${where}: ${name} must be one of ${choices.join(", ")}`);
    }
    if (name === "headers") checkValues("headers", value);
  }
}

/** What cannot stand in a header: control characters and anything beyond Latin-1 (RFC 9110, 5.5). */
const NOT_IN_HEADERS = /[^\t\x20-\x7e\x80-\xff]/;
/** A token (RFC 9110, 5.6.2). */
const HEADER_NAME = /^[!#$%&'*+.^`|~\w-]+$/;
const CONTROL_CHARACTERS = /\p{Cc}/u;

/** A line break in a header would add headers of its own. The value may be a secret, so it is not shown. */
export function checkValues(what: string, values: Record<string, unknown>, forbidden = NOT_IN_HEADERS): void {
  if (Symbol.iterator in values) throw new AssistantsError(`${what} must be a plain object of names and values`);
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== "string" || forbidden.test(value)) {
      throw new AssistantsError(`${what}: ${name} must be text with no line breaks or other control characters`);
    }
    if (what === "headers" && !HEADER_NAME.test(name)) {
      throw new AssistantsError(`${what}: ${JSON.stringify(name)} is no name of a header`);
    }
  }
}

/** The URL is not shown: it may hold a password. */
function checkBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || /[?#]/.test(baseUrl)) {
    throw new AssistantsError(
      "baseUrl must be an http or https URL such as https://example.com/v1, with no user name, password, query or fragment; pass apiKey, headers or query",
    );
  }
  return (url.origin + url.pathname).replace(/\/+$/, "");
}
