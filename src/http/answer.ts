import type { Call } from "../../generated/assistants-api.js";
import { ActiveRunError, ApiError, type FailedCall, ProtocolError } from "../errors.js";
import type { Run, ToolCall } from "../types.js";

type Action = NonNullable<Run["required_action"]>;
type Redact = (text: string) => string;

/**
 * What a successful answer holds, checked as far as everything else builds on it.
 * @throws {ProtocolError} It is not what the contract says that this call answers.
 */
export function readAnswer(call: Call, failed: FailedCall, response: Response, text: string, redact: Redact): unknown {
  if (call.answer === "empty") return undefined;
  if (call.answer === "text") return text;
  const broken = (what: string) =>
    new ProtocolError(failed, what, { status: response.status, headers: response.headers, body: redact(text) });
  if (text === "") throw broken("with an empty body");
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw broken("with a body that is not JSON");
  }
  if (call.answer === "json") return body;
  if (typeof body !== "object" || body === null) throw broken("with a body that is no object");
  const { object, id, data, has_more, status } = body as Record<string, unknown>;
  const expected = call.object ?? call.answer;
  if (call.object && object !== undefined && object !== call.object)
    throw broken(`with an object that is no ${expected}`);
  if (call.answer === "list") {
    if (!Array.isArray(data)) throw broken("with a list that has no data");
    // Without it nobody can tell whether this is the end.
    if (typeof has_more !== "boolean") throw broken("with a list that has no has_more");
  } else if (typeof id !== "string" || id === "") {
    throw broken(`with a ${expected} that has no id`);
  } else if (status === "requires_action" && !saysWhatItRequires(body)) {
    throw broken("with a run that requires an action and does not say which");
  }
  return body;
}

/** Whether tool calls, where they are what a run requires, can be answered. */
export function saysWhatItRequires(run: { required_action?: Partial<Action> | null }): boolean {
  const { type, submit_tool_outputs } = run.required_action ?? {};
  return (Boolean(type) && type !== "submit_tool_outputs") || areToolCalls(submit_tool_outputs?.tool_calls);
}

export function areToolCalls(calls: unknown): calls is ToolCall[] {
  return Array.isArray(calls) && calls.every((call) => typeof call?.id === "string");
}

/** The error that an answer with an error status stands for. */
export function errorOf(call: Call, failed: FailedCall, response: Response, body: unknown, redact: Redact): ApiError {
  const { status } = response;
  const headers = new Headers([...response.headers].map(([name, value]) => [name, redact(value)] as [string, string]));
  const error = envelopeOf(body, redact);
  if (response.type === "opaqueredirect" || (status >= 300 && status < 400 && headers.has("location"))) {
    error.message = "a redirect, which is not followed: give the address it leads to as baseUrl";
  }
  const runId = /\bactive run (\S+?)\.?$|\ba run (\S+) is active/.exec(error.message)?.slice(1).find(Boolean);
  const threadId = call.params?.path?.thread_id;
  if (status === 400 && runId && threadId)
    return new ActiveRunError({ threadId, runId }, failed, status, error, headers);
  return new ApiError(failed, status, error, headers);
}

/** The fields of the error envelope that are text. A body that is no envelope becomes the message. */
function envelopeOf(body: unknown, redact: Redact) {
  const text = (value: unknown) => (typeof value === "string" ? redact(value) : null);
  const error: unknown = typeof body === "object" && body !== null && "error" in body ? body.error : undefined;
  if (typeof error === "object" && error !== null) {
    const { message, type, param, code } = error as Record<string, unknown>;
    return { message: text(message) ?? "", type: text(type) ?? "", param: text(param), code: text(code) };
  }
  const other = text(error) ?? text(body) ?? (body === undefined ? "" : redact(JSON.stringify(body)));
  return { message: other.slice(0, 200), type: "", param: null, code: null };
}
