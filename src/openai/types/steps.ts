import type { ListRunStepsQuery } from "../../../generated/assistants-api.js";
import type * as Types from "../../index.js";
import type { CursorPage } from "../pages.js";
import type { Field, Item, Kind } from "./helpers.js";

export type RunStep = Types.RunStep;
export declare namespace RunStep {
  type LastError = Field<RunStep, "last_error">;
  type Usage = Field<RunStep, "usage">;
}
export type RunStepsPage = CursorPage<RunStep>;
export type StepListParams = ListRunStepsQuery;

type Details = RunStep["step_details"];
export type MessageCreationStepDetails = Kind<Details, "message_creation">;
export declare namespace MessageCreationStepDetails {
  type MessageCreation = MessageCreationStepDetails["message_creation"];
}
export type ToolCallsStepDetails = Kind<Details, "tool_calls">;
export type ToolCall = Item<ToolCallsStepDetails["tool_calls"]>;

export type FunctionToolCall = Kind<ToolCall, "function">;
export declare namespace FunctionToolCall {
  type Function = FunctionToolCall["function"];
}
export type RetrievalToolCall = Kind<ToolCall, "retrieval">;
export type CodeInterpreterToolCall = Kind<ToolCall, "code_interpreter">;
export declare namespace CodeInterpreterToolCall {
  type CodeInterpreter = CodeInterpreterToolCall["code_interpreter"];
  namespace CodeInterpreter {
    type Output = Item<CodeInterpreter["outputs"]>;
    type Logs = Kind<Output, "logs">;
    type Image = Kind<Output, "image">;
    namespace Image {
      type Image = Kind<Output, "image">["image"];
    }
  }
}

export type RunStepDeltaEvent = Types.RunStepDelta;
export type RunStepDelta = RunStepDeltaEvent["delta"];
type DeltaDetails = Field<RunStepDelta, "step_details">;
export type RunStepDeltaMessageDelta = Kind<DeltaDetails, "message_creation">;
export declare namespace RunStepDeltaMessageDelta {
  type MessageCreation = Field<RunStepDeltaMessageDelta, "message_creation">;
}
export type ToolCallDeltaObject = Kind<DeltaDetails, "tool_calls">;
export type ToolCallDelta = Item<Field<ToolCallDeltaObject, "tool_calls">>;

export type FunctionToolCallDelta = Kind<ToolCallDelta, "function">;
export declare namespace FunctionToolCallDelta {
  type Function = Field<FunctionToolCallDelta, "function">;
}
export type RetrievalToolCallDelta = Kind<ToolCallDelta, "retrieval">;
export type CodeInterpreterToolCallDelta = Kind<ToolCallDelta, "code_interpreter">;
export declare namespace CodeInterpreterToolCallDelta {
  type CodeInterpreter = Field<CodeInterpreterToolCallDelta, "code_interpreter">;
}
type OutputDelta = Item<Field<CodeInterpreterToolCallDelta.CodeInterpreter, "outputs">>;
export type CodeInterpreterLogs = Kind<OutputDelta, "logs">;
export type CodeInterpreterOutputImage = Kind<OutputDelta, "image">;
export declare namespace CodeInterpreterOutputImage {
  type Image = Field<CodeInterpreterOutputImage, "image">;
}
