import type {
  ListAssistantFilesQuery,
  ListAssistantsQuery,
  ListMessageFilesQuery,
  ListMessagesQuery,
  ListRunStepsQuery,
  ListRunsQuery,
} from "../../generated/assistants-api.js";
import type { components } from "../../generated/schema.js";

// The schemas of openapi.yaml under the names that code written for `openai` has for them.

type Schemas = components["schemas"];
/** A body whose answer is one object. */
type Whole<Body> = Body & { stream?: false | null };
/** A body whose answer is a stream of events. */
type Streamed<Body> = Omit<Body, "stream"> & { stream: true };
/** A body of a helper that streams in any case. */
type Streamable<Body> = Omit<Body, "stream"> & { stream?: true };

export type Assistant = Schemas["AssistantObject"];
export type AssistantDeleted = Schemas["DeleteAssistantResponse"];
export type AssistantCreateParams = Schemas["CreateAssistantRequest"];
export type AssistantUpdateParams = Schemas["ModifyAssistantRequest"];
export type AssistantListParams = ListAssistantsQuery;
export type AssistantFile = Schemas["AssistantFileObject"];
export type AssistantFileDeleted = Schemas["DeleteAssistantFileResponse"];
export type AssistantFileCreateParams = Schemas["CreateAssistantFileRequest"];
export type AssistantFileListParams = ListAssistantFilesQuery;
export type AssistantStreamEvent = Exclude<Schemas["AssistantStreamEvent"], { event: "done" }>;

export type Thread = Schemas["ThreadObject"];
export type ThreadDeleted = Schemas["DeleteThreadResponse"];
export type ThreadCreateParams = Schemas["CreateThreadRequest"];
export type ThreadUpdateParams = Schemas["ModifyThreadRequest"];
export type ThreadCreateAndRunParams = Schemas["CreateThreadAndRunRequest"];
export type ThreadCreateAndRunParamsNonStreaming = Whole<ThreadCreateAndRunParams>;
export type ThreadCreateAndRunParamsStreaming = Streamed<ThreadCreateAndRunParams>;
export type ThreadCreateAndRunStreamParams = Streamable<ThreadCreateAndRunParams>;

export type Message = Schemas["MessageObject"];
export type MessageCreateParams = Schemas["CreateMessageRequest"];
export type MessageUpdateParams = Schemas["ModifyMessageRequest"];
export type MessageListParams = ListMessagesQuery;
export type MessageFile = Schemas["MessageFileObject"];
export type MessageFileListParams = ListMessageFilesQuery;

export type Run = Schemas["RunObject"];
export type RunStatus = Run["status"];
export type RunCreateParams = Schemas["CreateRunRequest"];
export type RunCreateParamsNonStreaming = Whole<RunCreateParams>;
export type RunCreateParamsStreaming = Streamed<RunCreateParams>;
export type RunStreamParams = Streamable<RunCreateParams>;
export type RunUpdateParams = Schemas["ModifyRunRequest"];
export type RunListParams = ListRunsQuery;
export type RunSubmitToolOutputsParams = Schemas["SubmitToolOutputsRunRequest"];
export type RunSubmitToolOutputsParamsNonStreaming = Whole<RunSubmitToolOutputsParams>;
export type RunSubmitToolOutputsParamsStreaming = Streamed<RunSubmitToolOutputsParams>;
export type RunSubmitToolOutputsStreamParams = Streamable<RunSubmitToolOutputsParams>;
export type RequiredActionFunctionToolCall = Schemas["RunToolCallObject"];

export type RunStep = Schemas["RunStepObject"];
export type StepListParams = ListRunStepsQuery;
