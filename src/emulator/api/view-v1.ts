import type { components } from "../../../generated/schema.js";
import type {
  Assistant,
  Message,
  ResponseFormat,
  Run,
  RunStep,
  RunStepDelta,
  Thread,
  Tool,
  ToolCallDelta,
  ToolCallDetails,
  ToolChoice,
} from "../state/schemas.js";
import type { Presentation } from "./views.js";

type Schemas = components["schemas"];
type Shown<Name extends keyof Schemas> = Schemas[Name];

/** The most files that a message of version 1 has. */
const MAX_FILES = 10;

function assistant(kept: Assistant): Shown<"AssistantObject"> {
  const { tools, tool_resources, temperature, top_p, response_format, reasoning_effort, ...shown } = kept;
  return { ...shown, tools: tools.map(tool) };
}

function thread({ tool_resources, ...shown }: Thread): Shown<"ThreadObject"> {
  return shown;
}

function message({ attachments, content, file_ids: ids, ...shown }: Message): Shown<"MessageObject"> {
  return { ...shown, content: content.flatMap(part), file_ids: ids.slice(0, MAX_FILES) };
}

/** An image at an address has no word here, and no image has a detail. */
function part(kept: Message["content"][number]): Shown<"MessageObject">["content"] {
  if (kept.type === "image_url") return [];
  if (kept.type === "text") return [kept];
  return [{ type: kept.type, image_file: { file_id: kept.image_file.file_id } }];
}

function run(kept: Run): Shown<"RunObject"> {
  const {
    tools,
    status,
    tool_choice,
    response_format,
    tool_resources,
    parallel_tool_calls,
    reasoning_effort,
    ...shown
  } = kept;
  return {
    ...shown,
    tools: tools.map(tool),
    // What ended at a limit is completed here, with the limit in its incomplete_details.
    status: status === "incomplete" ? "completed" : status,
    tool_choice: choice(tool_choice),
    response_format: format(response_format),
  };
}

function tool(kept: Tool): Shown<"AssistantObject">["tools"][number] {
  if (kept.type === "file_search") return { type: "retrieval" };
  if (kept.type !== "function" || !("strict" in kept.function)) return kept;
  const { strict, ...shown } = kept.function;
  return { type: kept.type, function: shown };
}

function choice(kept: ToolChoice): Shown<"RunObject">["tool_choice"] {
  if (kept === "required") return "auto";
  if (typeof kept !== "object" || kept === null) return kept;
  const { type } = kept;
  return { ...kept, type: type === "file_search" ? "retrieval" : type };
}

function format(kept: ResponseFormat): Shown<"RunObject">["response_format"] {
  if (typeof kept !== "object" || kept === null) return kept;
  return kept.type === "json_schema" ? { type: "json_object" } : kept;
}

function step({ step_details: details, ...shown }: RunStep): Shown<"RunStepObject"> {
  if (details.type === "message_creation") return { ...shown, step_details: details };
  return { ...shown, step_details: { type: details.type, tool_calls: details.tool_calls.map(call) } };
}

function call(kept: ToolCallDetails): Shown<"RunStepDetailsToolCallsObject">["tool_calls"][number] {
  return kept.type === "file_search" ? { id: kept.id, type: "retrieval", retrieval: {} } : kept;
}

function stepDelta({ delta, ...shown }: RunStepDelta): Shown<"RunStepDeltaObject"> {
  const { type, tool_calls: calls } = delta.step_details;
  return { ...shown, delta: { step_details: { type, tool_calls: calls.map(callDelta) } } };
}

function callDelta(kept: ToolCallDelta) {
  if (kept.type !== "file_search") return kept;
  const { index, id } = kept;
  return { index, ...(id !== undefined && { id }), type: "retrieval" as const, retrieval: {} };
}

/** What version 1 has words for. */
export const viewV1: Presentation = {
  views: {
    assistant,
    thread,
    "thread.message": message,
    "thread.run": run,
    "thread.run.step": step,
    "thread.run.step.delta": stepDelta,
  },
  eventNames: { "thread.run.incomplete": "thread.run.completed" },
};
