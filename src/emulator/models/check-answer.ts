import { aCount, aName, aText, type Check, inRange, listOf, must, objectOf, oneOf } from "../state/check.js";
import { isObject } from "../state/json.js";
import type { RunError } from "../state/schemas.js";
import type { IncompleteReason, ModelPart, ModelToolCall } from "./model.js";

type CallType = NonNullable<ModelToolCall["type"]>;

const aScore = must("a number from 0 to 1", (value) => inRange(value, 0, 1));

const RESULT = { file_id: aName, file_name: aText, score: aScore, content: aText };
const aResult = objectOf(RESULT, ["file_id", "file_name", "score"]);

const someArguments = must("an object or text", (value) => {
  return typeof value === "string" || isObject(value);
});
const FUNCTION = { type: aName, name: aName, arguments: someArguments };

const CALLS: Record<CallType, Check> = {
  function: objectOf(FUNCTION, ["name"]),
  code_interpreter: objectOf({ type: aName, input: aText, logs: aText }, ["input"]),
  retrieval: objectOf({ type: aName }),
  file_search: objectOf({ type: aName, results: listOf(aResult) }),
};

const aCallType = oneOf(Object.keys(CALLS));

const aCall: Check = (name, value) => {
  const { type = "function" } = isObject(value) ? value : {};
  aCallType(`${name}.type`, type);
  CALLS[type as CallType](name, value);
};

const ERROR_CODES: Record<RunError["code"], true> = {
  server_error: true,
  rate_limit_exceeded: true,
  invalid_prompt: true,
};

const INCOMPLETE_REASONS: Record<IncompleteReason, true> = {
  max_completion_tokens: true,
  max_prompt_tokens: true,
};

type KeyOf<Part> = Part extends object ? keyof Part : never;
type PartName = KeyOf<ModelPart>;

const USAGE = { prompt_tokens: aCount, completion_tokens: aCount };
const FAILURE = { code: oneOf(Object.keys(ERROR_CODES)), message: aText };

const PARTS: Record<PartName, Check> = {
  toolCalls: listOf(aCall),
  usage: objectOf(USAGE, Object.keys(USAGE)),
  incomplete: oneOf(Object.keys(INCOMPLETE_REASONS)),
  failure: objectOf(FAILURE, ["message"]),
};

/** @throws {TypeError} When a value is no part of a model's answer, with what is wrong. */
export const checkPart: Check = (name, value) => {
  if (typeof value === "string") return;
  const fields = isObject(value) ? value : {};
  const [field = "", ...others] = Object.keys(fields);
  if (!Object.hasOwn(PARTS, field) || others.length > 0) {
    const known = Object.keys(PARTS).join(", ");
    throw new TypeError(`${name} must be text or an object with one of ${known}`);
  }
  PARTS[field as PartName](`${name}.${field}`, fields[field]);
};

export function isStream(value: unknown): value is AsyncIterable<ModelPart> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

/** @throws {TypeError} When a value is no turn of a script. The parts of a stream are checked as they arrive. */
export const checkTurn: Check = (name, value) => {
  if (typeof value === "function" || isStream(value)) return;
  if (Array.isArray(value)) listOf(checkPart)(name, value);
  else checkPart(name, value);
};
