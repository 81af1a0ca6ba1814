import type * as Queries from "../../../generated/assistants-api.js";
import type { components } from "../../../generated/schema.js";
import type * as Types from "../../index.js";
import type { CursorPage } from "../pages.js";
import type { Item, Kind } from "./helpers.js";

type Schemas = components["schemas"];

/** The event of this name. */
type Event<Name> = Extract<AssistantStreamEvent, { event: Name }>;
type RunEvent<Name extends string> = Event<`thread.run.${Name}`>;
type StepEvent<Name extends string> = Event<`thread.run.step.${Name}`>;
type MessageEvent<Name extends string> = Event<`thread.message.${Name}`>;

export type Assistant = Types.Assistant;
export type AssistantDeleted = Types.AssistantDeleted;
export type AssistantsPage = CursorPage<Assistant>;
export type AssistantCreateParams = Types.CreateAssistantRequest;
export type AssistantUpdateParams = Types.ModifyAssistantRequest;
export type AssistantListParams = Queries.ListAssistantsQuery;

export type AssistantTool = Item<Assistant["tools"]>;
export type CodeInterpreterTool = Kind<AssistantTool, "code_interpreter">;
export type RetrievalTool = Kind<AssistantTool, "retrieval">;
export type FunctionTool = Kind<AssistantTool, "function">;

export type AssistantFile = Types.AssistantFile;
export type AssistantFileDeleted = Types.AssistantFileDeleted;
export type AssistantFilesPage = CursorPage<AssistantFile>;
export type AssistantFileCreateParams = Types.CreateAssistantFileRequest;
export type AssistantFileListParams = Queries.ListAssistantFilesQuery;
export type FileDeleteResponse = AssistantFileDeleted;
export type FileCreateParams = AssistantFileCreateParams;
/** Files of assistants and files of messages are listed alike. */
export type FileListParams = AssistantFileListParams;

export type ThreadStreamEvent = Schemas["ThreadStreamEvent"];

export type RunStreamEvent = Schemas["RunStreamEvent"];
export declare namespace RunStreamEvent {
  type ThreadRunCreated = RunEvent<"created">;
  type ThreadRunQueued = RunEvent<"queued">;
  type ThreadRunInProgress = RunEvent<"in_progress">;
  type ThreadRunRequiresAction = RunEvent<"requires_action">;
  type ThreadRunCompleted = RunEvent<"completed">;
  type ThreadRunFailed = RunEvent<"failed">;
  type ThreadRunCancelling = RunEvent<"cancelling">;
  type ThreadRunCancelled = RunEvent<"cancelled">;
  type ThreadRunExpired = RunEvent<"expired">;
}

export type RunStepStreamEvent = Schemas["RunStepStreamEvent"];
export declare namespace RunStepStreamEvent {
  type ThreadRunStepCreated = StepEvent<"created">;
  type ThreadRunStepInProgress = StepEvent<"in_progress">;
  type ThreadRunStepDelta = StepEvent<"delta">;
  type ThreadRunStepCompleted = StepEvent<"completed">;
  type ThreadRunStepFailed = StepEvent<"failed">;
  type ThreadRunStepCancelled = StepEvent<"cancelled">;
  type ThreadRunStepExpired = StepEvent<"expired">;
}

export type MessageStreamEvent = Schemas["MessageStreamEvent"];
export declare namespace MessageStreamEvent {
  type ThreadMessageCreated = MessageEvent<"created">;
  type ThreadMessageInProgress = MessageEvent<"in_progress">;
  type ThreadMessageDelta = MessageEvent<"delta">;
  type ThreadMessageCompleted = MessageEvent<"completed">;
  type ThreadMessageIncomplete = MessageEvent<"incomplete">;
}

/** What a stream tells of. Its end is the end of the stream, and no event. */
export type AssistantStreamEvent = Exclude<Schemas["AssistantStreamEvent"], { event: "done" }>;
export declare namespace AssistantStreamEvent {
  type ThreadCreated = ThreadStreamEvent;
  type ThreadRunCreated = RunEvent<"created">;
  type ThreadRunQueued = RunEvent<"queued">;
  type ThreadRunInProgress = RunEvent<"in_progress">;
  type ThreadRunRequiresAction = RunEvent<"requires_action">;
  type ThreadRunCompleted = RunEvent<"completed">;
  type ThreadRunFailed = RunEvent<"failed">;
  type ThreadRunCancelling = RunEvent<"cancelling">;
  type ThreadRunCancelled = RunEvent<"cancelled">;
  type ThreadRunExpired = RunEvent<"expired">;
  type ThreadRunStepCreated = StepEvent<"created">;
  type ThreadRunStepInProgress = StepEvent<"in_progress">;
  type ThreadRunStepDelta = StepEvent<"delta">;
  type ThreadRunStepCompleted = StepEvent<"completed">;
  type ThreadRunStepFailed = StepEvent<"failed">;
  type ThreadRunStepCancelled = StepEvent<"cancelled">;
  type ThreadRunStepExpired = StepEvent<"expired">;
  type ThreadMessageCreated = MessageEvent<"created">;
  type ThreadMessageInProgress = MessageEvent<"in_progress">;
  type ThreadMessageDelta = MessageEvent<"delta">;
  type ThreadMessageCompleted = MessageEvent<"completed">;
  type ThreadMessageIncomplete = MessageEvent<"incomplete">;
  type ErrorEvent = Schemas["ErrorEvent"];
}
