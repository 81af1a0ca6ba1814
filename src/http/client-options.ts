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
import {
  aFunction,
  anything,
  type Check,
  type Checks,
  CONTROL_CHARACTERS,
  checkOptions,
  checkValues,
  count,
  headers,
  milliseconds,
  oneOf,
} from "./check-options.js";
import { type Fetch, globalFetch, type SenderOptions } from "./fetch.js";

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
  /**
   * What sends a request: a function of a `Request`, or one of an address and its options. Both kinds are called with
   * two arguments. @default the global `fetch`, as it is at the time of the call
   */
  fetch?: Fetch | undefined;
  /** Milliseconds that one call may take: headers and body, retries and the waits between them. @default 60_000 */
  timeoutMs?: number | undefined;
  /** How often a call that failed is sent again, where that is safe. @default 2 */
  maxRetries?: number | undefined;
  /** The most bytes of an answer that are read, once unpacked. A stream of events has no limit. @default 100_000_000 */
  maxResponseBytes?: number | undefined;
  /** The key may be read by whoever opens the page, so that a browser need not warn. @default false */
  keyIsPublic?: boolean | undefined;
  /** What takes the lines of a log, such as `console`; no key and no header is among them. @default none: silent */
  logger?: Logger | undefined;
  /** The lowest level that is logged: `debug`, `info`, `warn` or `error`. @default "info" */
  logLevel?: LogLevel | undefined;
  /** Carries calls, runs and tool handlers out, and notes how. `assistants-client/opentelemetry` makes one. @default none */
  trace?: Trace | undefined;
}

const isFetch: Check = (value) => {
  if (typeof value === "function") return undefined;
  return typeof Object(value).fetch === "function" ? "a function: pass its fetch" : "a function";
};

const textOrFunction: Check = (value) =>
  typeof value === "string" || typeof value === "function" ? undefined : "text, or a function that returns it";

const CLIENT_OPTIONS: Checks<ClientOptions> = {
  apiKey: textOrFunction,
  baseUrl: anything,
  organization: anything,
  project: anything,
  headers,
  query: anything,
  fetch: isFetch,
  timeoutMs: milliseconds,
  maxRetries: count,
  maxResponseBytes: count,
  keyIsPublic: anything,
  logger: anything,
  logLevel: oneOf(...LEVELS),
  trace: aFunction,
};

/** The options of a client, checked and with their defaults. */
export interface ClientSettings extends Telemetry, SenderOptions {
  headers: Record<string, string>;
  query: Record<string, string>;
  timeoutMs: number;
  maxRetries: number;
  maxResponseBytes: number;
}

/**
 * Reads and checks the options of a client.
 * @param defaults Headers that those of the options win over.
 * @throws {AssistantsError} What is wrong, and what to do.
 */
export function readClientOptions(options: ClientOptions = {}, defaults: Record<string, string> = {}): ClientSettings {
  checkOptions("new AssistantsClient", options, CLIENT_OPTIONS);
  // Browsers and some edge runtimes have no `process`.
  const env: Record<string, string | undefined> = globalThis.process?.env ?? {};
  const { timeoutMs = 60_000, maxRetries = 2, maxResponseBytes = 100_000_000 } = options;
  const { query = {}, organization, project } = options;
  const allHeaders: Record<string, string> = {};
  const ofAccount = { "openai-organization": organization, "openai-project": project };
  for (const some of [defaults, ofAccount, options.headers ?? {}]) {
    for (const [name, value] of Object.entries(some)) if (value !== undefined) allHeaders[name.toLowerCase()] = value;
  }
  checkValues("headers", allHeaders);
  checkValues("query", query, CONTROL_CHARACTERS);

  const authorized = "authorization" in allHeaders || "api-key" in allHeaders;
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
    headers: allHeaders,
    query,
    fetch: options.fetch ?? globalFetch,
    timeoutMs,
    maxRetries,
    maxResponseBytes,
    log: createLog(options.logger, options.logLevel ?? "info"),
    trace: createTrace(options.trace),
  };
}

let hasWarned = false;

/** Once: a page may make many clients. */
function warnInBrowsers(): void {
  if (hasWarned || !("document" in globalThis)) return;
  hasWarned = true;
  console.warn(
    "assistants-client: whoever opens this page can read its API key. Keep the key on a server, or set keyIsPublic.",
  );
}

/** The URL is not shown: it may hold a password. */
function checkBaseUrl(baseUrl: string): string {
  let url: URL | undefined;
  try {
    // `URL.canParse` came late.
    url = new URL(baseUrl);
  } catch {
    url = undefined;
  }
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || /[?#]/.test(baseUrl)) {
    throw new AssistantsError(
      "baseUrl must be an http or https URL such as https://example.com/v1, with no user name, password, query or fragment; pass apiKey, headers or query",
    );
  }
  return (url.origin + url.pathname).replace(/\/+$/, "");
}
