import type { ResponseFormat, Tool, ToolChoice } from "../state/schemas.js";
import { wrongLength } from "./bounds.js";
import { badRequest, invalid, missing } from "./errors.js";

const NAME_PATTERN = /^[a-zA-Z0-9_-]+$/;
const MAX_NAME_LENGTH = 64;

/** What the contracts say about the names of functions and formats in words only. */
function requireName(param: string, { name }: { name: string }): void {
  const { length } = name;
  if (length > MAX_NAME_LENGTH) {
    throw wrongLength(param, "maximum", { kind: "string", length, limit: MAX_NAME_LENGTH });
  }
  if (NAME_PATTERN.test(name)) return;
  const expected = `Expected a string that matches the pattern '${NAME_PATTERN.source}'.`;
  throw invalid(param, `string does not match pattern. ${expected}`);
}

/** @throws {HttpError} 400 for a JSON schema whose name cannot be one. */
export function requireFormat(format: ResponseFormat | undefined): void {
  if (typeof format !== "object" || format?.type !== "json_schema") return;
  requireName("response_format.json_schema.name", format.json_schema);
}

const JSON_NEEDS_FUNCTIONS =
  "Invalid tools: all tools must be of type `function` when `response_format` is of type `json_object`.";

/**
 * What the contracts say about tools in words only: the names of functions, and that JSON mode is for functions.
 * @throws {HttpError} 400
 */
export function requireTools(tools: readonly Tool[], format: ResponseFormat | undefined): void {
  for (const [index, tool] of tools.entries()) {
    if (tool.type === "function") requireName(`tools[${index}].function.name`, tool.function);
  }
  const isJson = typeof format === "object" && format?.type === "json_object";
  const isBuiltIn = (tool: Tool) => tool.type !== "function";
  if (isJson && tools.some(isBuiltIn)) throw badRequest(JSON_NEEDS_FUNCTIONS);
}

/** More than an assistant may have are more than a run can show. */
const MAX_RUN_TOOLS = 20;

/**
 * What holds for the tools of a run besides: how many there may be, and that the one that is chosen is among them.
 * @throws {HttpError} 400
 */
export function requireRunTools(tools: readonly Tool[], choice: ToolChoice | undefined): void {
  const { length } = tools;
  if (length > MAX_RUN_TOOLS) {
    throw wrongLength("tools", "maximum", { kind: "array", length, limit: MAX_RUN_TOOLS });
  }
  if (typeof choice !== "object" || choice?.type !== "function") return;
  const name = choice.function?.name;
  if (name === undefined) throw missing("tool_choice.function");
  const isChosen = (tool: Tool) => tool.type === "function" && tool.function.name === name;
  if (tools.some(isChosen)) return;
  const message = `Invalid value for 'tool_choice': no function named '${name}' was specified in the 'tools' parameter.`;
  throw badRequest(message, "tool_choice", "invalid_value");
}
