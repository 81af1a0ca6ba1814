import type { ResponseFormat, Tool, ToolChoice } from "../state/schemas.js";
import { badRequest } from "./errors.js";

const NAME_PATTERN = /^[a-zA-Z0-9_-]+$/;
const MAX_NAME_LENGTH = 64;

/** What the contracts say about the names of functions and formats in words only. */
function requireName(param: string, name: string): void {
  if (name.length > MAX_NAME_LENGTH) {
    throw badRequest(
      `Invalid '${param}': string too long. Expected a string with maximum length ${MAX_NAME_LENGTH}, but got a string with length ${name.length} instead.`,
      param,
      "string_above_max_length",
    );
  }
  if (!NAME_PATTERN.test(name)) {
    const expected = `Expected a string that matches the pattern '${NAME_PATTERN.source}'.`;
    throw badRequest(`Invalid '${param}': string does not match pattern. ${expected}`, param, "invalid_value");
  }
}

/** @throws {HttpError} 400 for a JSON schema whose name cannot be one. */
export function requireFormat(format: ResponseFormat | undefined): void {
  if (typeof format !== "object" || format?.type !== "json_schema") return;
  requireName("response_format.json_schema.name", format.json_schema.name);
}

/**
 * What the contracts say about tools in words only: the names of functions, and that JSON mode is for functions.
 * @throws {HttpError} 400
 */
export function requireTools(tools: readonly Tool[], format: ResponseFormat | undefined): void {
  tools.forEach((tool, index) => {
    if (tool.type === "function") requireName(`tools[${index}].function.name`, tool.function.name);
  });
  const isJson = typeof format === "object" && format?.type === "json_object";
  if (isJson && tools.some((tool) => tool.type !== "function")) {
    throw badRequest(
      "Invalid tools: all tools must be of type `function` when `response_format` is of type `json_object`.",
    );
  }
}

/** More than an assistant may have are more than a run can show. */
const MAX_RUN_TOOLS = 20;

/**
 * What holds for the tools of a run besides: how many there may be, and that the one that is chosen is among them.
 * @throws {HttpError} 400
 */
export function requireRunTools(tools: readonly Tool[], choice: ToolChoice | undefined): void {
  if (tools.length > MAX_RUN_TOOLS) {
    throw badRequest(
      `Invalid 'tools': array too long. Expected an array with maximum length ${MAX_RUN_TOOLS}, but got an array with length ${tools.length} instead.`,
      "tools",
      "array_above_max_length",
    );
  }
  if (typeof choice !== "object" || choice?.type !== "function") return;
  const name = choice.function?.name;
  if (name === undefined) {
    const param = "tool_choice.function";
    throw badRequest(`Missing required parameter: '${param}'.`, param, "missing_required_parameter");
  }
  if (!tools.some((tool) => tool.type === "function" && tool.function.name === name)) {
    const message = `Invalid value for 'tool_choice': no function named '${name}' was specified in the 'tools' parameter.`;
    throw badRequest(message, "tool_choice", "invalid_value");
  }
}
