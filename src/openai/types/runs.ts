import type { ListRunsQuery } from "../../../generated/assistants-api.js";
import type { components } from "../../../generated/schema.js";
import type * as Types from "../../types.js";
import type { CursorPage } from "../pages.js";
import type { AnswerBody, HelperBody, StreamBody } from "./bodies.js";

type Schemas = components["schemas"];

export type Run = Types.Run;
export declare namespace Run {
  type IncompleteDetails = NonNullable<Run["incomplete_details"]>;
  type LastError = NonNullable<Run["last_error"]>;
  type RequiredAction = NonNullable<Run["required_action"]>;
  namespace RequiredAction {
    type SubmitToolOutputs = RequiredAction["submit_tool_outputs"];
  }
  type TruncationStrategy = NonNullable<Run["truncation_strategy"]>;
  type Usage = NonNullable<Run["usage"]>;
}
export type RunStatus = Types.RunStatus;
export type RunsPage = CursorPage<Run>;
export type RunListParams = ListRunsQuery;
export type RunUpdateParams = Types.ModifyRunRequest;

export type RequiredActionFunctionToolCall = Types.ToolCall;
export declare namespace RequiredActionFunctionToolCall {
  type Function = RequiredActionFunctionToolCall["function"];
}

export type RunCreateParamsBase = Types.CreateRunRequest;
export type RunCreateParamsNonStreaming = AnswerBody<RunCreateParamsBase>;
export type RunCreateParamsStreaming = StreamBody<RunCreateParamsBase>;
export type RunCreateParams = RunCreateParamsNonStreaming | RunCreateParamsStreaming;
export type RunCreateAndPollParams = Omit<RunCreateParamsBase, "stream">;
export type RunCreateAndStreamParams = RunStreamParams;
export type RunStreamParams = HelperBody<RunCreateParamsBase>;

export type RunSubmitToolOutputsParamsBase = Types.SubmitToolOutputsRunRequest;
export type RunSubmitToolOutputsParamsNonStreaming = AnswerBody<RunSubmitToolOutputsParamsBase>;
export type RunSubmitToolOutputsParamsStreaming = StreamBody<RunSubmitToolOutputsParamsBase>;
export type RunSubmitToolOutputsParams = RunSubmitToolOutputsParamsNonStreaming | RunSubmitToolOutputsParamsStreaming;
export type RunSubmitToolOutputsAndPollParams = Omit<RunSubmitToolOutputsParamsBase, "stream">;
export type RunSubmitToolOutputsStreamParams = HelperBody<RunSubmitToolOutputsParamsBase>;

/** The parts of bodies that create a run or submit tool outputs. */
declare namespace Parts {
  type AdditionalMessage = Types.CreateMessageRequest;
  type TruncationStrategy = Schemas["TruncationObject"];
  type ToolOutput = Types.ToolOutput;
  type CreateNonStreaming = RunCreateParamsNonStreaming;
  type CreateStreaming = RunCreateParamsStreaming;
  type SubmitNonStreaming = RunSubmitToolOutputsParamsNonStreaming;
  type SubmitStreaming = RunSubmitToolOutputsParamsStreaming;
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
