import { badRequest, HttpError } from "../api/errors.js";
import type { Route } from "../api/routes.js";
import { errorFor } from "../api/violations.js";
import { isObject } from "../state/json.js";

/** A request, in process or over HTTP. */
export interface Incoming {
  method: string;
  url: URL;
  header(name: string): string | null;
  /**
   * Reads the body.
   * @throws {HttpError} 413 once it is longer than this.
   */
  read(maxBytes: number): Promise<Uint8Array>;
  /** Aborts when the client has left. */
  signal: AbortSignal;
}

const MAX_BODY_BYTES = 10 * 1024 * 1024;

/**
 * Joins the chunks of a body.
 * @throws {HttpError} 413 once they are longer than `maxBytes`, after all of them were read: a client reads the answer
 * only when it has sent everything.
 */
export async function joinChunks(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length <= maxBytes) kept.push(chunk);
    else kept = [];
  }
  if (length > maxBytes) {
    const message = `The body of your request is larger than ${maxBytes} bytes.`;
    throw new HttpError(413, { message });
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of kept) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Parameters for which an empty text means the same as none. */
const BLANK_MEANS_NONE = ["after", "before", "run_id"];

/**
 * Reads the query of a request. A parameter that is repeated counts once, unless its name ends with `[]`, and one that
 * the operation does not have is ignored, as servers behind a gateway do.
 * @throws {HttpError} 400
 */
export function readQuery({ url }: Incoming, { rule }: Route): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  const { searchParams } = url;
  for (const [name, value] of searchParams) {
    if (name.endsWith("[]")) query[name] = searchParams.getAll(name);
    else if (value !== "" || !BLANK_MEANS_NONE.includes(name)) query[name] ??= value;
  }
  if (rule.query && !rule.query(query)) throw errorFor(query, rule.query.errors ?? []);
  return query;
}

/** A body as it was sent, and what it says. */
export interface Body {
  bytes: Uint8Array;
  value: object;
}

/**
 * Reads the body of a request, where the operation has one.
 * @throws {HttpError} 400, 413, 415
 */
export async function readBody(incoming: Incoming, { rule }: Route): Promise<Body | undefined> {
  if (!rule.body) return undefined;
  const bytes = await incoming.read(MAX_BODY_BYTES);
  const isEmpty = bytes.length === 0;
  if (isEmpty && !rule.body.required) return { bytes, value: {} };
  if (!isEmpty) requireJson(incoming.header("content-type") ?? "");
  const value = parse(bytes);
  if (!isObject(value)) throw notJson();
  return { bytes, value };
}

function requireJson(contentType: string): void {
  const [type = ""] = contentType.split(";");
  if (type.trim().toLowerCase() === "application/json") return;
  const message =
    `Unsupported content type: '${type}'. This API method only accepts 'application/json' requests, but you specified ` +
    `the header 'Content-Type: ${contentType}'. Please try again with a supported content type.`;
  throw new HttpError(415, { message, code: "unsupported_content_type" });
}

/** JSON that is nested more deeply cannot be copied and written back everywhere. */
const MAX_DEPTH = 1000;

const decoder = new TextDecoder("utf-8", { fatal: true });

function parse(bytes: Uint8Array): unknown {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch {
    throw notJson();
  }
  if (bytes.length > MAX_DEPTH && isDeeper(value, MAX_DEPTH)) {
    throw badRequest(`The JSON body of your request is nested more than ${MAX_DEPTH} levels deep.`);
  }
  return value;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((child) => isDeeper(child, levels - 1));
}

const NOT_JSON =
  "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP library " +
  "correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON.)";

function notJson(): HttpError {
  return badRequest(NOT_JSON);
}
