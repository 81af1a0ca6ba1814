import { aCount, aFunction, aKey, aName, type Checks, checkOptions, must } from "../state/check.js";
import { type Clock, pause } from "../state/clock.js";
import { ChatError, readAnswer } from "./chat-answer.js";
import { readText } from "./chat-chunks.js";
import { chatRequest } from "./chat-request.js";
import type { Model, ModelContext, ModelPart } from "./model.js";
import { redactor } from "./redact.js";

/** Where a model of one's own answers. */
export interface ChatCompletionsOptions {
  /** The URL that `/chat/completions` is appended to, such as `http://127.0.0.1:11434/v1`. It may have a query. */
  baseUrl: string;
  /** The model to ask for. @default the model of the run */
  model?: string | undefined;
  /** Sent as a bearer token. */
  apiKey?: string | undefined;
  /** How often a turn is asked for again when the endpoint answers with 429 or 503. @default 0 */
  maxRetries?: number | undefined;
  /** @default the global fetch */
  fetch?: typeof fetch | undefined;
}

const CHECKS: Checks<ChatCompletionsOptions> = {
  baseUrl: must("an http or https URL with no user name, password or fragment", isBaseUrl),
  model: aName,
  apiKey: aKey,
  maxRetries: aCount,
  fetch: aFunction,
};

/** @throws {TypeError} The option that cannot be used. */
export function checkChatOptions(where: string, options: ChatCompletionsOptions): void {
  checkOptions(where, options, CHECKS);
  CHECKS.baseUrl(`${where}: baseUrl`, options.baseUrl);
}

function isBaseUrl(value: unknown): boolean {
  const url = typeof value === "string" ? parseUrl(value) : undefined;
  if (!url || !["http:", "https:"].includes(url.protocol)) return false;
  return url.username === "" && url.password === "" && url.hash === "";
}

const RETRIED = [429, 503];

/**
 * A model that asks an endpoint which speaks chat completions, and streams its answers. Function tools are passed on;
 * built-in ones have no counterpart there. An endpoint that fails fails the run, with 429 as `rate_limit_exceeded`.
 * @throws {TypeError} An option that cannot be used.
 */
export function chatCompletionsModel(options: ChatCompletionsOptions): Model {
  checkChatOptions("chatCompletionsModel", options);
  const { apiKey = "" } = options;
  const url = endpoint(options.baseUrl);
  const redact = redactor([apiKey, ...url.searchParams.values()]);

  /** Why a response cannot be read. */
  async function failureOf(response: Response): Promise<Failure> {
    const { status } = response;
    const reason = redact(await readText(response)).slice(0, 500);
    const message = `POST ${url.origin}${url.pathname}: ${status} ${reason}`;
    const code = status === 429 ? "rate_limit_exceeded" : "server_error";
    return { code, message: message.trim() };
  }

  return async function* answer(context): AsyncGenerator<ModelPart, void> {
    try {
      const response = await send(url, options, context);
      if (response.ok && response.body) yield* readAnswer(response.body);
      else yield { failure: await failureOf(response) };
    } catch (error) {
      if (context.signal.aborted) throw error;
      const code = error instanceof ChatError ? error.code : "server_error";
      yield { failure: { code, message: redact(describe(error)) } };
    }
  };
}

type Failure = Extract<ModelPart, { failure: object }>["failure"];

/** Sends a request, and again as long as the endpoint is busy. */
async function send(url: URL, options: ChatCompletionsOptions, context: ModelContext): Promise<Response> {
  const { fetch: sendOnce = fetch, maxRetries = 0 } = options;
  const { run, signal } = context;
  const request = chatRequest(context, options.model ?? run.model);
  const body = JSON.stringify(request);
  const headers = headersFor(options);
  for (let attempt = 0; ; attempt++) {
    const response = await sendOnce(url.href, { method: "POST", headers, body, signal });
    if (attempt >= maxRetries || !RETRIED.includes(response.status)) return response;
    response.body?.cancel().catch(() => {});
    const retryAfter = response.headers.get("retry-after");
    await pause(realTime, retryDelayMs(retryAfter, attempt), signal);
  }
}

function headersFor({ apiKey }: ChatCompletionsOptions): Record<string, string> {
  const headers = { "content-type": "application/json" };
  return apiKey ? { ...headers, authorization: `Bearer ${apiKey}` } : headers;
}

function endpoint(baseUrl: string): URL {
  const url = new URL(baseUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/chat/completions`;
  return url;
}

/** What went wrong. A `fetch` that failed says why in its cause only. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 60_000;

/** What `retry-after` says; otherwise twice as long with each attempt. */
function retryDelayMs(retryAfter: string | null, attempt: number): number {
  const askedMs = readRetryAfter(retryAfter?.trim() ?? "");
  const delayMs = Number.isNaN(askedMs) ? FIRST_RETRY_MS * 2 ** attempt : askedMs;
  return Math.min(Math.max(delayMs, 0), LONGEST_RETRY_MS);
}

/** Milliseconds by seconds or by a date (RFC 9110, 10.2.3), or NaN. */
function readRetryAfter(text: string): number {
  const isSeconds = /^\d+(\.\d+)?$/.test(text);
  return isSeconds ? Number(text) * 1000 : Date.parse(text) - Date.now();
}

/** An endpoint knows no other clock. A wait for it keeps a Node process alive, however long it is. */
const realTime: Pick<Clock, "after"> = {
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};

/** `URL.canParse` came late to some platforms. */
function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
