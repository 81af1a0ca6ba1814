import type { ListAssistantFilesQuery, ListAssistantsQuery } from "../../../generated/assistants-api.js";
import type { components } from "../../../generated/schema.js";
import type * as Types from "../../types.js";
import type { CursorPage } from "../pages.js";

type Schemas = components["schemas"];
/** The one of several events that has this name. */
type Named<Event, Name extends string> = Extract<Event, { event: Name }>;

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
  type ThreadRunCreated = Named<RunStreamEvent, "thread.run.created">;
  type ThreadRunQueued = Named<RunStreamEvent, "thread.run.queued">;
  type ThreadRunInProgress = Named<RunStreamEvent, "thread.run.in_progress">;
  type ThreadRunRequiresAction = Named<RunStreamEvent, "thread.run.requires_action">;
  type ThreadRunCompleted = Named<RunStreamEvent, "thread.run.completed">;
  type ThreadRunFailed = Named<RunStreamEvent, "thread.run.failed">;
  type ThreadRunCancelling = Named<RunStreamEvent, "thread.run.cancelling">;
  type ThreadRunCancelled = Named<RunStreamEvent, "thread.run.cancelled">;
  type ThreadRunExpired = Named<RunStreamEvent, "thread.run.expired">;
}

export type RunStepStreamEvent = Schemas["RunStepStreamEvent"];
export declare namespace RunStepStreamEvent {
  type ThreadRunStepCreated = Named<RunStepStreamEvent, "thread.run.step.created">;
  type ThreadRunStepInProgress = Named<RunStepStreamEvent, "thread.run.step.in_progress">;
  type ThreadRunStepDelta = Named<RunStepStreamEvent, "thread.run.step.delta">;
  type ThreadRunStepCompleted = Named<RunStepStreamEvent, "thread.run.step.completed">;
  type ThreadRunStepFailed = Named<RunStepStreamEvent, "thread.run.step.failed">;
  type ThreadRunStepCancelled = Named<RunStepStreamEvent, "thread.run.step.cancelled">;
  type ThreadRunStepExpired = Named<RunStepStreamEvent, "thread.run.step.expired">;
}

export type MessageStreamEvent = Schemas["MessageStreamEvent"];
export declare namespace MessageStreamEvent {
  type ThreadMessageCreated = Named<MessageStreamEvent, "thread.message.created">;
  type ThreadMessageInProgress = Named<MessageStreamEvent, "thread.message.in_progress">;
  type ThreadMessageDelta = Named<MessageStreamEvent, "thread.message.delta">;
  type ThreadMessageCompleted = Named<MessageStreamEvent, "thread.message.completed">;
  type ThreadMessageIncomplete = Named<MessageStreamEvent, "thread.message.incomplete">;
}

/** What a stream tells of. Its end is the end of the stream, and no event. */
export type AssistantStreamEvent = Exclude<Schemas["AssistantStreamEvent"], { event: "done" }>;
export declare namespace AssistantStreamEvent {
  type ThreadCreated = ThreadStreamEvent;
  type ThreadRunCreated = RunStreamEvent.ThreadRunCreated;
  type ThreadRunQueued = RunStreamEvent.ThreadRunQueued;
  type ThreadRunInProgress = RunStreamEvent.ThreadRunInProgress;
  type ThreadRunRequiresAction = RunStreamEvent.ThreadRunRequiresAction;
  type ThreadRunCompleted = RunStreamEvent.ThreadRunCompleted;
  type ThreadRunFailed = RunStreamEvent.ThreadRunFailed;
  type ThreadRunCancelling = RunStreamEvent.ThreadRunCancelling;
  type ThreadRunCancelled = RunStreamEvent.ThreadRunCancelled;
  type ThreadRunExpired = RunStreamEvent.ThreadRunExpired;
  type ThreadRunStepCreated = RunStepStreamEvent.ThreadRunStepCreated;
  type ThreadRunStepInProgress = RunStepStreamEvent.ThreadRunStepInProgress;
  type ThreadRunStepDelta = RunStepStreamEvent.ThreadRunStepDelta;
  type ThreadRunStepCompleted = RunStepStreamEvent.ThreadRunStepCompleted;
  type ThreadRunStepFailed = RunStepStreamEvent.ThreadRunStepFailed;
  type ThreadRunStepCancelled = RunStepStreamEvent.ThreadRunStepCancelled;
  type ThreadRunStepExpired = RunStepStreamEvent.ThreadRunStepExpired;
  type ThreadMessageCreated = MessageStreamEvent.ThreadMessageCreated;
  type ThreadMessageInProgress = MessageStreamEvent.ThreadMessageInProgress;
  type ThreadMessageDelta = MessageStreamEvent.ThreadMessageDelta;
  type ThreadMessageCompleted = MessageStreamEvent.ThreadMessageCompleted;
  type ThreadMessageIncomplete = MessageStreamEvent.ThreadMessageIncomplete;
  type ErrorEvent = Schemas["ErrorEvent"];
}
