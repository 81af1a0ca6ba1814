import { type FailedCall, ProtocolError } from "../errors.js";
import { type Call, type Fields, isObject, type RequiredAction, type ToolCall } from "../types.js";

/** The deepest JSON that is taken. What is deeper overflows the stack of whoever walks it. */
const DEEPEST = 2_500;

/**
 * What a successful answer holds, checked as far as everything else builds on it.
 * @throws {ProtocolError} It is not what the contract says that this call answers.
 */
export function readAnswer(call: Call, failed: FailedCall, { status, headers }: Response, text: string): unknown {
  if (call.answer === "empty") return undefined;
  if (call.answer === "text") return text;
  const broken = (what: string) => new ProtocolError(failed, what, { status, headers, body: text });
  if (text === "" && call.answer === "deleted") return deleted(call);
  if (text === "") throw broken("with an empty body");
  const body = parse(text);
  if (body === undefined) throw broken("with a body that is not JSON");
  if (text.length > 2 * DEEPEST && isDeep(body)) throw broken("with a body that is nested too deep");
  if (call.answer === "json") return body;
  if (!isObject(body)) throw broken("with a body that is no object");
  if (call.answer === "list") {
    const { data } = body;
    // How some servers write a list of nothing.
    if (data === null) return { ...body, data: [] };
    if (!Array.isArray(data)) throw broken("with a list that has no data");
    return body;
  }
  // It succeeded, whatever the answer tells of the object.
  if (call.answer === "deleted") return { ...deleted(call), ...body, ...nameOf(call) };
  const fault = faultOf(call, body);
  if (fault) throw broken(fault);
  return body;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether objects and lists are nested too deep: level by level, as what is deep cannot be walked by recursion. */
function isDeep(body: unknown): boolean {
  let level: object[] = [{ body }];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    const next: object[] = [];
    for (const outer of level) {
      for (const inner of Object.values(outer)) if (isObject(inner)) next.push(inner);
    }
    level = next;
  }
  return false;
}

/** What is wrong with one object, or undefined. */
function faultOf(call: Call, body: Fields): string | undefined {
  const { object, id, status } = body;
  const { object: expected = object } = call;
  if (object !== undefined && object !== expected) return `with an object that is no ${expected}`;
  if (typeof id !== "string" || id === "") return `with a ${call.object ?? call.answer} that has no id`;
  if (status === "requires_action" && !saysWhatItRequires(body)) {
    return "with a run that requires an action and does not say which";
  }
  return undefined;
}

/** What a `DELETE` returns whose answer says nothing, or was lost: the object is gone, which is what it was for. */
export function deleted(call: Call): object | undefined {
  if (call.answer !== "deleted") return undefined;
  return { id: Object.values(call.params?.path ?? {}).pop(), ...nameOf(call), deleted: true };
}

function nameOf({ object }: Call): { object?: string } {
  return object === undefined ? {} : { object };
}

/** Whether tool calls, where they are what a run requires, can be answered. */
function saysWhatItRequires(run: { required_action?: Partial<RequiredAction> | null }): boolean {
  const { type, submit_tool_outputs } = run.required_action ?? {};
  return (Boolean(type) && type !== "submit_tool_outputs") || areToolCalls(submit_tool_outputs?.tool_calls);
}

export function areToolCalls(calls: unknown): calls is ToolCall[] {
  return Array.isArray(calls) && calls.every((call) => typeof call?.id === "string");
}
