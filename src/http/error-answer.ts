import { ActiveRunError, ApiError, excerptOf, type FailedCall } from "../errors.js";
import { redact } from "../redact.js";
import { type Call, type Fields, isObject } from "../types.js";

const bodies = new WeakMap<ApiError, unknown>();

/** The body that an error was made of, without secrets; undefined for one that cannot be written as JSON. */
export function errorBodyOf(error: ApiError): unknown {
  try {
    return JSON.parse(redact(JSON.stringify(bodies.get(error))));
  } catch {
    return undefined;
  }
}

/** The error that an answer with an error status stands for. */
export function errorOf(call: Call, failed: FailedCall, response: Response, body: unknown): ApiError {
  const error = createError(call, failed, response, body);
  bodies.set(error, body);
  return error;
}

function createError(call: Call, failed: FailedCall, { status, headers, type }: Response, body: unknown): ApiError {
  const error = envelopeOf(body);
  if (type === "opaqueredirect" || (status >= 300 && status < 400 && headers.has("location"))) {
    error.message = "a redirect, which is not followed: give the address it leads to as baseUrl";
  }
  const threadId = call.params?.path?.thread_id;
  const isRefusal = status === 400 || status === 409;
  // A lock is no reason to refuse a look.
  if (threadId && call.method !== "GET" && isRefusal && saysThatRunIsActive(error)) {
    return new ActiveRunError({ threadId, runId: runIdIn(error.message) }, failed, status, error, headers);
  }
  return new ApiError(failed, status, error, headers);
}

type Envelope = ReturnType<typeof envelopeOf>;

/** The fields of the error envelope that are text, and its message, wherever the body has it. */
function envelopeOf(body: unknown) {
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const error: unknown = Object(body).error ?? body;
  const { type, param, code }: Fields = Object(error);
  return {
    message: excerptOf(messageIn(error) || asJson(error)),
    type: text(type) ?? "",
    param: text(param),
    code: text(code),
  };
}

/** Where servers say what is wrong: FastAPI in `detail`, with a list of `msg`; Zod in `issues`; others in `errors`. */
const MESSAGE_FIELDS = ["message", "msg", "detail", "error", "errors", "issues", "error_description", "title"];

/** How deep a message may be hidden in a body. */
const DEEPEST = 5;

function messageIn(body: unknown, depth = 0): string {
  if (typeof body === "string") return body;
  if (!isObject(body) || depth > DEEPEST) return "";
  const inside = (value: unknown) => messageIn(value, depth + 1);
  if (Array.isArray(body)) return body.slice(0, 10).map(inside).filter(Boolean).join("; ");
  const message = MESSAGE_FIELDS.map((name) => inside(body[name])).find(Boolean) ?? "";
  // The field that the message is about.
  const where = body.loc ?? body.path;
  return message && Array.isArray(where) ? `${where.slice(0, 10).join(".")}: ${message}` : message;
}

function asJson(body: unknown): string {
  if (typeof body === "string") return body;
  try {
    return JSON.stringify(body) ?? "";
  } catch {
    return "a body that is nested too deep";
  }
}

function saysThatRunIsActive({ message, code }: Envelope): boolean {
  return (
    /\bactive run\b|\brun\b.*\bis (still )?active\b|\bthread\b.*\blocked\b/i.test(message) ||
    /^(active_run\w*|run_(is_)?active|thread_(is_)?locked)$/i.test(code ?? "")
  );
}

/** An id has a digit or a separator, which tells it from a word. */
function runIdIn(message: string): string | undefined {
  return /\brun (?:with id )?['"`]?([\w-]*[\d_-][\w-]*)/i.exec(message)?.[1];
}
