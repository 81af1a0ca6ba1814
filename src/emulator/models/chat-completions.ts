import { aCount, aFunction, aKey, aName, type Checks, checkOptions, must } from "../state/check.js";
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
  if (!url) return false;
  const { protocol, username, password, hash } = url;
  return /^https?:$/.test(protocol) && username === "" && password === "" && hash === "";
}

const RETRIED = [429, 503];

/**
 * A model that asks an endpoint which speaks chat completions, and streams its answers. Function tools are passed on;
 * built-in ones have no counterpart there. An endpoint that fails fails the run, with 429 as `rate_limit_exceeded`.
 * @throws {TypeError} An option that cannot be used.
 */
export function chatCompletionsModel(options: ChatCompletionsOptions): Model {
  checkChatOptions("chatCompletionsModel", options);
  const { model, apiKey, maxRetries = 0 } = options;
  const url = endpoint(options.baseUrl);
  const shown = `POST ${url.origin}${url.pathname}`;
  const redact = redactor([apiKey, ...url.searchParams.values()]);

  /** Sends a request, and again as long as the endpoint is busy. */
  async function send(context: ModelContext): Promise<Response> {
    const { fetch: sendOnce = fetch } = options;
    const body = JSON.stringify(chatRequest(context, model ?? context.run.model));
    const headers = { "content-type": "application/json", ...(apiKey && { authorization: `Bearer ${apiKey}` }) };
    for (let attempt = 0; ; attempt++) {
      const response = await sendOnce(url.href, { method: "POST", headers, body, signal: context.signal });
      if (attempt >= maxRetries || !RETRIED.includes(response.status)) return response;
      response.body?.cancel().catch(() => {});
      await sleep(retryDelayMs(response.headers.get("retry-after"), attempt), context.signal);
    }
  }

  return async function* answer(context): AsyncGenerator<ModelPart, void> {
    try {
      const response = await send(context);
      if (response.ok && response.body) {
        yield* readAnswer(response.body);
      } else {
        const code = response.status === 429 ? "rate_limit_exceeded" : "server_error";
        const reason = redact(await readText(response)).slice(0, 500);
        yield { failure: { code, message: `${shown}: ${response.status} ${reason}`.trim() } };
      }
    } catch (error) {
      if (context.signal.aborted) throw error;
      const code = error instanceof ChatError ? error.code : "server_error";
      yield { failure: { code, message: redact(describe(error)) } };
    }
  };
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

/** What `retry-after` says, in seconds or as a date (RFC 9110, 10.2.3); otherwise twice as long with each attempt. */
function retryDelayMs(retryAfter: string | null, attempt: number): number {
  const text = retryAfter?.trim() ?? "";
  const askedMs = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  const delayMs = Number.isNaN(askedMs) ? FIRST_RETRY_MS * 2 ** attempt : askedMs;
  return Math.min(Math.max(delayMs, 0), LONGEST_RETRY_MS);
}

/** Waits in real time: an endpoint knows no other clock. @throws The signal's reason, once it aborts. */
function sleep(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }, delayMs);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener("abort", onAbort, { once: true });
  });
}

/** `URL.canParse` came late to some platforms. */
function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
