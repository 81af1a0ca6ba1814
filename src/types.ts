import type { Message, Run, SubmitToolOutputsRunRequest } from "../generated/assistants-api.js";
import type { components } from "../generated/schema.js";

// The schemas of openapi.yaml under the names that users import. They are interfaces, so that an editor shows the name.
// Those that methods take and return are generated, under the names that codegen.config.json gives them.

export type {
  Assistant,
  AssistantDeleted,
  AssistantFile,
  AssistantFileDeleted,
  CreateAssistantFileRequest,
  CreateAssistantRequest,
  CreateMessageRequest,
  CreateRunRequest,
  CreateThreadAndRunRequest,
  CreateThreadRequest,
  Message,
  MessageFile,
  ModifyAssistantRequest,
  ModifyMessageRequest,
  ModifyRunRequest,
  ModifyThreadRequest,
  Run,
  RunStep,
  SubmitToolOutputsRunRequest,
  Thread,
  ThreadDeleted,
} from "../generated/assistants-api.js";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

export interface MessageDelta extends Schema<"MessageDeltaObject"> {}
export interface ToolCall extends Schema<"RunToolCallObject"> {}
export interface RunStepDelta extends Schema<"RunStepDeltaObject"> {}

/** An event of a stream; `StreamEvent` is what a `RunStream` yields. */
export type AssistantStreamEvent = Schema<"AssistantStreamEvent">;

export type RunStatus = Run["status"];
export type ToolOutput = SubmitToolOutputsRunRequest["tool_outputs"][number];
export type MessageContent = Message["content"][number];

/** What helpers ask of a run, whichever contract it follows. */
export interface RunLike extends Pick<Run, "id" | "thread_id" | "assistant_id" | "created_at" | "required_action"> {
  status: string;
  expires_at?: number | null;
  completed_at?: number | null;
  failed_at?: number | null;
  cancelled_at?: number | null;
  incomplete_details?: object | null;
}
