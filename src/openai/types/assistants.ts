import type { ListAssistantFilesQuery, ListAssistantsQuery } from "../../../generated/assistants-api.js";
import type { components } from "../../../generated/schema.js";
import type * as Types from "../../types.js";
import type { CursorPage } from "../pages.js";

type Schemas = components["schemas"];
/** The event of this name. */
type Event<Name extends string> = Extract<AssistantStreamEvent, { event: Name }>;

export type Assistant = Types.Assistant;
export type AssistantDeleted = Types.AssistantDeleted;
export type AssistantsPage = CursorPage<Assistant>;
export type AssistantCreateParams = Types.CreateAssistantRequest;
export type AssistantUpdateParams = Types.ModifyAssistantRequest;
export type AssistantListParams = ListAssistantsQuery;

export type AssistantTool = Assistant["tools"][number];
export type CodeInterpreterTool = Schemas["AssistantToolsCode"];
export type RetrievalTool = Schemas["AssistantToolsRetrieval"];
export type FunctionTool = Schemas["AssistantToolsFunction"];

export type AssistantFile = Types.AssistantFile;
export type AssistantFileDeleted = Types.AssistantFileDeleted;
export type AssistantFilesPage = CursorPage<AssistantFile>;
export type AssistantFileCreateParams = Types.CreateAssistantFileRequest;
export type AssistantFileListParams = ListAssistantFilesQuery;
export type FileDeleteResponse = AssistantFileDeleted;
export type FileCreateParams = AssistantFileCreateParams;
/** Files of assistants and files of messages are listed alike. */
export type FileListParams = AssistantFileListParams;

export type ThreadStreamEvent = Schemas["ThreadStreamEvent"];

export type RunStreamEvent = Schemas["RunStreamEvent"];
export declare namespace RunStreamEvent {
  type ThreadRunCreated = Event<"thread.run.created">;
  type ThreadRunQueued = Event<"thread.run.queued">;
  type ThreadRunInProgress = Event<"thread.run.in_progress">;
  type ThreadRunRequiresAction = Event<"thread.run.requires_action">;
  type ThreadRunCompleted = Event<"thread.run.completed">;
  type ThreadRunFailed = Event<"thread.run.failed">;
  type ThreadRunCancelling = Event<"thread.run.cancelling">;
  type ThreadRunCancelled = Event<"thread.run.cancelled">;
  type ThreadRunExpired = Event<"thread.run.expired">;
}

export type RunStepStreamEvent = Schemas["RunStepStreamEvent"];
export declare namespace RunStepStreamEvent {
  type ThreadRunStepCreated = Event<"thread.run.step.created">;
  type ThreadRunStepInProgress = Event<"thread.run.step.in_progress">;
  type ThreadRunStepDelta = Event<"thread.run.step.delta">;
  type ThreadRunStepCompleted = Event<"thread.run.step.completed">;
  type ThreadRunStepFailed = Event<"thread.run.step.failed">;
  type ThreadRunStepCancelled = Event<"thread.run.step.cancelled">;
  type ThreadRunStepExpired = Event<"thread.run.step.expired">;
}

export type MessageStreamEvent = Schemas["MessageStreamEvent"];
export declare namespace MessageStreamEvent {
  type ThreadMessageCreated = Event<"thread.message.created">;
  type ThreadMessageInProgress = Event<"thread.message.in_progress">;
  type ThreadMessageDelta = Event<"thread.message.delta">;
  type ThreadMessageCompleted = Event<"thread.message.completed">;
  type ThreadMessageIncomplete = Event<"thread.message.incomplete">;
}

/** What a stream tells of. Its end is the end of the stream, and no event. */
export type AssistantStreamEvent = Exclude<Schemas["AssistantStreamEvent"], { event: "done" }>;
export declare namespace AssistantStreamEvent {
  type ThreadCreated = ThreadStreamEvent;
  type ThreadRunCreated = Event<"thread.run.created">;
  type ThreadRunQueued = Event<"thread.run.queued">;
  type ThreadRunInProgress = Event<"thread.run.in_progress">;
  type ThreadRunRequiresAction = Event<"thread.run.requires_action">;
  type ThreadRunCompleted = Event<"thread.run.completed">;
  type ThreadRunFailed = Event<"thread.run.failed">;
  type ThreadRunCancelling = Event<"thread.run.cancelling">;
  type ThreadRunCancelled = Event<"thread.run.cancelled">;
  type ThreadRunExpired = Event<"thread.run.expired">;
  type ThreadRunStepCreated = Event<"thread.run.step.created">;
  type ThreadRunStepInProgress = Event<"thread.run.step.in_progress">;
  type ThreadRunStepDelta = Event<"thread.run.step.delta">;
  type ThreadRunStepCompleted = Event<"thread.run.step.completed">;
  type ThreadRunStepFailed = Event<"thread.run.step.failed">;
  type ThreadRunStepCancelled = Event<"thread.run.step.cancelled">;
  type ThreadRunStepExpired = Event<"thread.run.step.expired">;
  type ThreadMessageCreated = Event<"thread.message.created">;
  type ThreadMessageInProgress = Event<"thread.message.in_progress">;
  type ThreadMessageDelta = Event<"thread.message.delta">;
  type ThreadMessageCompleted = Event<"thread.message.completed">;
  type ThreadMessageIncomplete = Event<"thread.message.incomplete">;
  type ErrorEvent = Schemas["ErrorEvent"];
}
