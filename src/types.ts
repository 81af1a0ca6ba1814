import type { components } from "../generated/schema.js";

// The schemas of openapi.yaml under the names that users import. They are interfaces, so that an editor shows the name.

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

export interface Assistant extends Schema<"AssistantObject"> {}
export interface AssistantDeleted extends Schema<"DeleteAssistantResponse"> {}
export interface AssistantFile extends Schema<"AssistantFileObject"> {}
export interface AssistantFileDeleted extends Schema<"DeleteAssistantFileResponse"> {}
export interface Thread extends Schema<"ThreadObject"> {}
export interface ThreadDeleted extends Schema<"DeleteThreadResponse"> {}
export interface Message extends Schema<"MessageObject"> {}
export interface MessageFile extends Schema<"MessageFileObject"> {}
export interface MessageDelta extends Schema<"MessageDeltaObject"> {}
export interface Run extends Schema<"RunObject"> {}
export interface ToolCall extends Schema<"RunToolCallObject"> {}
export interface RunStep extends Schema<"RunStepObject"> {}
export interface RunStepDelta extends Schema<"RunStepDeltaObject"> {}
export interface CreateAssistantRequest extends Schema<"CreateAssistantRequest"> {}
export interface ModifyAssistantRequest extends Schema<"ModifyAssistantRequest"> {}
export interface CreateAssistantFileRequest extends Schema<"CreateAssistantFileRequest"> {}
export interface CreateThreadRequest extends Schema<"CreateThreadRequest"> {}
export interface ModifyThreadRequest extends Schema<"ModifyThreadRequest"> {}
export interface CreateMessageRequest extends Schema<"CreateMessageRequest"> {}
export interface ModifyMessageRequest extends Schema<"ModifyMessageRequest"> {}
export interface CreateRunRequest extends Schema<"CreateRunRequest"> {}
export interface ModifyRunRequest extends Schema<"ModifyRunRequest"> {}
export interface CreateThreadAndRunRequest extends Schema<"CreateThreadAndRunRequest"> {}
export interface SubmitToolOutputsRunRequest extends Schema<"SubmitToolOutputsRunRequest"> {}

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
