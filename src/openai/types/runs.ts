import type { ListRunsQuery } from "../../../generated/assistants-api.js";
import type * as Types from "../../index.js";
import type { CursorPage } from "../pages.js";
import type { AnswerBody, Field, HelperBody, StreamBody, Unstreamed } from "./helpers.js";

export type Run = Types.Run;
export declare namespace Run {
  type IncompleteDetails = Field<Run, "incomplete_details">;
  type LastError = Field<Run, "last_error">;
  type RequiredAction = Field<Run, "required_action">;
  namespace RequiredAction {
    type SubmitToolOutputs = RequiredAction["submit_tool_outputs"];
  }
  type TruncationStrategy = Field<Run, "truncation_strategy">;
  type Usage = Field<Run, "usage">;
}
export type RunStatus = Types.RunStatus;
export type RunsPage = CursorPage<Run>;
export type RunListParams = ListRunsQuery;
export type RunUpdateParams = Types.ModifyRunRequest;

export type RequiredActionFunctionToolCall = Types.ToolCall;
export declare namespace RequiredActionFunctionToolCall {
  type Function = RequiredActionFunctionToolCall["function"];
}

type Create = Types.CreateRunRequest;
export type RunCreateParamsBase = Create;
export type RunCreateParamsNonStreaming = AnswerBody<Create>;
export type RunCreateParamsStreaming = StreamBody<Create>;
export type RunCreateParams = Parts.CreateNonStreaming | Parts.CreateStreaming;
export type RunCreateAndPollParams = Unstreamed<Create>;
export type RunCreateAndStreamParams = RunStreamParams;
export type RunStreamParams = HelperBody<Create>;

type Submit = Types.SubmitToolOutputsRunRequest;
export type RunSubmitToolOutputsParamsBase = Submit;
export type RunSubmitToolOutputsParamsNonStreaming = AnswerBody<Submit>;
export type RunSubmitToolOutputsParamsStreaming = StreamBody<Submit>;
export type RunSubmitToolOutputsParams = Parts.SubmitNonStreaming | Parts.SubmitStreaming;
export type RunSubmitToolOutputsAndPollParams = Unstreamed<Submit>;
export type RunSubmitToolOutputsStreamParams = HelperBody<Submit>;

/** The parts of bodies that create a run or submit tool outputs. */
declare namespace Parts {
  type AdditionalMessage = Types.CreateMessageRequest;
  type TruncationStrategy = Run.TruncationStrategy;
  type ToolOutput = Types.ToolOutput;
  type CreateNonStreaming = AnswerBody<Create>;
  type CreateStreaming = StreamBody<Create>;
  type SubmitNonStreaming = AnswerBody<Submit>;
  type SubmitStreaming = StreamBody<Submit>;
}

export declare namespace RunCreateParams {
  export import AdditionalMessage = Parts.AdditionalMessage;
  export import TruncationStrategy = Parts.TruncationStrategy;
  export import RunCreateParamsNonStreaming = Parts.CreateNonStreaming;
  export import RunCreateParamsStreaming = Parts.CreateStreaming;
}
export declare namespace RunCreateAndPollParams {
  export import AdditionalMessage = Parts.AdditionalMessage;
  export import TruncationStrategy = Parts.TruncationStrategy;
}
export declare namespace RunCreateAndStreamParams {
  export import AdditionalMessage = Parts.AdditionalMessage;
  export import TruncationStrategy = Parts.TruncationStrategy;
}
export declare namespace RunStreamParams {
  export import AdditionalMessage = Parts.AdditionalMessage;
  export import TruncationStrategy = Parts.TruncationStrategy;
}
export declare namespace RunSubmitToolOutputsParams {
  export import ToolOutput = Parts.ToolOutput;
  export import RunSubmitToolOutputsParamsNonStreaming = Parts.SubmitNonStreaming;
  export import RunSubmitToolOutputsParamsStreaming = Parts.SubmitStreaming;
}
export declare namespace RunSubmitToolOutputsAndPollParams {
  export import ToolOutput = Parts.ToolOutput;
}
export declare namespace RunSubmitToolOutputsStreamParams {
  export import ToolOutput = Parts.ToolOutput;
}
