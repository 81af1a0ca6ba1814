import type { components } from "../../../generated/schema.js";
import type * as Types from "../../types.js";
import type { AnswerBody, HelperBody, StreamBody } from "./bodies.js";

type Schemas = components["schemas"];

export type AssistantResponseFormat = Schemas["AssistantsApiResponseFormat"];
export type AssistantResponseFormatOption = Schemas["AssistantsApiResponseFormatOption"];
export type AssistantToolChoice = Schemas["AssistantsApiNamedToolChoice"];
export type AssistantToolChoiceFunction = NonNullable<AssistantToolChoice["function"]>;
export type AssistantToolChoiceOption = Schemas["AssistantsApiToolChoiceOption"];

export type Thread = Types.Thread;
export type ThreadDeleted = Types.ThreadDeleted;
export type ThreadUpdateParams = Types.ModifyThreadRequest;

export type ThreadCreateParams = Types.CreateThreadRequest;
export declare namespace ThreadCreateParams {
  type Message = Types.CreateMessageRequest;
}

export type ThreadCreateAndRunParamsBase = Types.CreateThreadAndRunRequest;
export type ThreadCreateAndRunParamsNonStreaming = AnswerBody<ThreadCreateAndRunParamsBase>;
export type ThreadCreateAndRunParamsStreaming = StreamBody<ThreadCreateAndRunParamsBase>;
export type ThreadCreateAndRunPollParams = Omit<ThreadCreateAndRunParamsBase, "stream">;
export type ThreadCreateAndRunStreamParams = HelperBody<ThreadCreateAndRunParamsBase>;
export type ThreadCreateAndRunParams = ThreadCreateAndRunParamsNonStreaming | ThreadCreateAndRunParamsStreaming;

/** The parts of a body that creates a thread and a run. */
declare namespace Parts {
  type Thread = Types.CreateThreadRequest;
  namespace Thread {
    type Message = Types.CreateMessageRequest;
  }
  type TruncationStrategy = Schemas["TruncationObject"];
  type NonStreaming = ThreadCreateAndRunParamsNonStreaming;
  type Streaming = ThreadCreateAndRunParamsStreaming;
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
