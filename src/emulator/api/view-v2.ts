import type { components } from "../../../generated/v2/schema.js";
import type {
  Assistant,
  Message,
  ResponseFormat,
  Run,
  RunStep,
  RunStepDelta,
  Tool,
  ToolCallDelta,
  ToolCallDetails,
  ToolChoice,
} from "../state/schemas.js";
import type { Include, Presentation } from "./views.js";

type Schemas = components["schemas"];
type Shown<Name extends keyof Schemas> = Schemas[Name];

/** What `include[]` is to name for the content of search results. */
const RESULT_CONTENT = "step_details.tool_calls[*].file_search.results[*].content";

function assistant(kept: Assistant): Shown<"AssistantObject"> {
  const { tools, response_format, file_ids, reasoning_effort, ...shown } = kept;
  return { ...shown, tools: tools.map(tool), response_format: format(response_format) };
}

function message({ file_ids, ...shown }: Message): Shown<"MessageObject"> {
  return shown;
}

function run(kept: Run): Shown<"RunObject"> {
  const { tools, tool_choice, response_format, file_ids, tool_resources, reasoning_effort, ...shown } = kept;
  return {
    ...shown,
    tools: tools.map(tool),
    tool_choice: choice(tool_choice),
    response_format: format(response_format),
  };
}

function tool(kept: Tool): Shown<"AssistantObject">["tools"][number] {
  return kept.type === "retrieval" ? { type: "file_search" } : kept;
}

function choice(kept: ToolChoice): Shown<"RunObject">["tool_choice"] {
  if (typeof kept !== "object" || kept === null) return kept;
  const { type } = kept;
  return { ...kept, type: type === "retrieval" ? "file_search" : type };
}

/** A form of version 1 may be `none`, and may have no type. */
function format(kept: ResponseFormat): Shown<"RunObject">["response_format"] {
  if (kept === "none") return "auto";
  if (typeof kept !== "object" || kept === null) return kept;
  return kept.type === "json_schema" ? kept : { type: kept.type ?? "text" };
}

function step({ step_details: details, ...shown }: RunStep, include: Include): Shown<"RunStepObject"> {
  if (details.type === "message_creation") return { ...shown, step_details: details };
  const calls = details.tool_calls.map((one) => call(one, include.includes(RESULT_CONTENT)));
  return { ...shown, step_details: { type: details.type, tool_calls: calls } };
}

type Call = Shown<"RunStepDetailsToolCallsObject">["tool_calls"][number];

function call(kept: ToolCallDetails, hasContent: boolean): Call {
  if (kept.type === "retrieval") return { id: kept.id, type: "file_search", file_search: {} };
  if (kept.type !== "file_search" || hasContent) return kept;
  const { results = [], ...search } = kept.file_search;
  return { ...kept, file_search: { ...search, results: results.map(({ content, ...result }) => result) } };
}

function stepDelta({ delta, ...shown }: RunStepDelta): Shown<"RunStepDeltaObject"> {
  const { type, tool_calls: calls } = delta.step_details;
  return { ...shown, delta: { step_details: { type, tool_calls: calls.map(callDelta) } } };
}

function callDelta(kept: ToolCallDelta) {
  if (kept.type !== "retrieval") return kept;
  const { index, id } = kept;
  return { index, ...(id !== undefined && { id }), type: "file_search" as const, file_search: {} };
}

/** What version 2 has words for. */
export const viewV2: Presentation = {
  views: {
    assistant,
    "thread.message": message,
    "thread.run": run,
    "thread.run.step": step,
    "thread.run.step.delta": stepDelta,
  },
  eventNames: {},
};
