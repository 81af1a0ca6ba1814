import type { components } from "../../../generated/schema.js";
import type * as Types from "../../index.js";
import type { AnswerBody, Field, HelperBody, StreamBody, Unstreamed } from "./helpers.js";

type Schemas = components["schemas"];
type Run = Types.Run;

export type AssistantResponseFormat = Schemas["AssistantsApiResponseFormat"];
export type AssistantResponseFormatOption = Field<Run, "response_format">;
export type AssistantToolChoice = Schemas["AssistantsApiNamedToolChoice"];
export type AssistantToolChoiceFunction = Field<AssistantToolChoice, "function">;
export type AssistantToolChoiceOption = Field<Run, "tool_choice">;

export type Thread = Types.Thread;
export type ThreadDeleted = Types.ThreadDeleted;
export type ThreadUpdateParams = Types.ModifyThreadRequest;

export type ThreadCreateParams = Types.CreateThreadRequest;
export declare namespace ThreadCreateParams {
  type Message = Types.CreateMessageRequest;
}

type CreateAndRun = Types.CreateThreadAndRunRequest;
export type ThreadCreateAndRunParamsBase = CreateAndRun;
export type ThreadCreateAndRunParamsNonStreaming = AnswerBody<CreateAndRun>;
export type ThreadCreateAndRunParamsStreaming = StreamBody<CreateAndRun>;
export type ThreadCreateAndRunPollParams = Unstreamed<CreateAndRun>;
export type ThreadCreateAndRunStreamParams = HelperBody<CreateAndRun>;
export type ThreadCreateAndRunParams = Parts.NonStreaming | Parts.Streaming;

/** The parts of a body that creates a thread and a run. */
declare namespace Parts {
  type Thread = Types.CreateThreadRequest;
  namespace Thread {
    type Message = Types.CreateMessageRequest;
  }
  type TruncationStrategy = Field<CreateAndRun, "truncation_strategy">;
  type NonStreaming = AnswerBody<CreateAndRun>;
  type Streaming = StreamBody<CreateAndRun>;
}

export declare namespace ThreadCreateAndRunParams {
  export import Thread = Parts.Thread;
  export import TruncationStrategy = Parts.TruncationStrategy;
  export import ThreadCreateAndRunParamsNonStreaming = Parts.NonStreaming;
  export import ThreadCreateAndRunParamsStreaming = Parts.Streaming;
}
export declare namespace ThreadCreateAndRunPollParams {
  export import Thread = Parts.Thread;
  export import TruncationStrategy = Parts.TruncationStrategy;
}
export declare namespace ThreadCreateAndRunStreamParams {
  export import Thread = Parts.Thread;
  export import TruncationStrategy = Parts.TruncationStrategy;
}
