import { badRequest, Refusal } from "./errors.js";
import type { Route } from "./routes.js";
import { refusalFor } from "./violations.js";

/** A request, whichever way it came in. */
export interface Incoming {
  method: string;
  url: URL;
  header(name: string): string | null;
  /**
   * Reads the body.
   * @throws {Refusal} 413 once it is longer than this.
   */
  read(maxBytes: number): Promise<Uint8Array>;
  /** Aborts when whoever asked has gone. */
  signal: AbortSignal;
}

const MAX_BODY_BYTES = 10 * 1024 * 1024;

export function tooLarge(maxBytes: number): Refusal {
  return new Refusal(413, { message: `The body of your request is larger than ${maxBytes} bytes.` });
}

/**
 * Checks who asks.
 * @param apiKeys The keys that are good; any is when left out.
 * @throws {Refusal} 401 without a good key, 400 without the header that the beta asks for.
 */
export function requireAccess({ header }: Incoming, apiKeys: readonly string[] | undefined): void {
  const key = /^Bearer\s+(\S+)$/i.exec(header("authorization") ?? "")?.[1] ?? header("api-key");
  if (!key) {
    const message =
      "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth " +
      "(i.e. Authorization: Bearer YOUR_KEY).";
    throw new Refusal(401, { message, code: "invalid_api_key" });
  }
  if (apiKeys && !apiKeys.includes(key))
    throw new Refusal(401, { message: "Incorrect API key provided.", code: "invalid_api_key" });
  const versions = (header("openai-beta") ?? "").split(/[\s,]+/);
  if (!versions.includes("assistants=v1")) {
    const message =
      "You must provide the 'OpenAI-Beta' header to access the Assistants API. Please try again by setting the header " +
      "'OpenAI-Beta: assistants=v1'.";
    throw badRequest(message, null, "invalid_beta");
  }
}

/**
 * Reads the query of a request. A parameter that is given twice counts once, and one that the operation does not have
 * is let be, as servers that are reached through a gateway do.
 * @throws {Refusal} 400
 */
export function readQuery({ url }: Incoming, { rule }: Route): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const [name, value] of url.searchParams) query[name] ??= value;
  if (rule.query && !rule.query(query)) throw refusalFor(query, rule.query.errors ?? []);
  return query;
}

/** Shorter bodies cannot be nested so deeply that they cannot be written back. */
const SHALLOW_BYTES = 4096;

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads the body of a request, where the operation has one.
 * @throws {Refusal} 400, 413, 415
 */
export async function readBody(incoming: Incoming, { rule }: Route): Promise<object | undefined> {
  if (!rule.body) return undefined;
  const bytes = await incoming.read(MAX_BODY_BYTES);
  if (bytes.length === 0 && !rule.body.required) return {};
  if (bytes.length > 0) requireJson(incoming.header("content-type") ?? "");
  const body = parse(bytes);
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw notJson();
  return body;
}

/**
 * Holds a body against the contract.
 * @throws {Refusal} 400
 */
export function requireValid(body: object | undefined, { rule }: Route): void {
  if (rule.body && !rule.body.validate(body)) throw refusalFor(body, rule.body.validate.errors ?? []);
}

function requireJson(contentType: string): void {
  const [type = ""] = contentType.split(";");
  if (type.trim().toLowerCase() === "application/json") return;
  const message =
    `Unsupported content type: '${type}'. This API method only accepts 'application/json' requests, but you specified ` +
    `the header 'Content-Type: ${contentType}'. Please try again with a supported content type.`;
  throw new Refusal(415, { message, code: "unsupported_content_type" });
}

function parse(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes));
    if (bytes.length > SHALLOW_BYTES) JSON.stringify(value);
    return value;
  } catch {
    throw notJson();
  }
}

function notJson(): Refusal {
  return badRequest(
    "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP library " +
      "correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON.)",
  );
}
