import type { ListRunStepsQuery } from "../../../generated/assistants-api.js";
import type { components } from "../../../generated/schema.js";
import type * as Types from "../../types.js";
import type { CursorPage } from "../pages.js";

type Schemas = components["schemas"];

export type RunStep = Types.RunStep;
export declare namespace RunStep {
  type LastError = NonNullable<RunStep["last_error"]>;
  type Usage = NonNullable<RunStep["usage"]>;
}
export type RunStepsPage = CursorPage<RunStep>;
export type StepListParams = ListRunStepsQuery;

export type MessageCreationStepDetails = Schemas["RunStepDetailsMessageCreationObject"];
export declare namespace MessageCreationStepDetails {
  type MessageCreation = MessageCreationStepDetails["message_creation"];
}
export type ToolCallsStepDetails = Schemas["RunStepDetailsToolCallsObject"];
export type ToolCall = ToolCallsStepDetails["tool_calls"][number];

export type FunctionToolCall = Schemas["RunStepDetailsToolCallsFunctionObject"];
export declare namespace FunctionToolCall {
  type Function = FunctionToolCall["function"];
}
export type RetrievalToolCall = Schemas["RunStepDetailsToolCallsRetrievalObject"];
export type CodeInterpreterToolCall = Schemas["RunStepDetailsToolCallsCodeObject"];
export declare namespace CodeInterpreterToolCall {
  type CodeInterpreter = CodeInterpreterToolCall["code_interpreter"];
  namespace CodeInterpreter {
    type Logs = Schemas["RunStepDetailsToolCallsCodeOutputLogsObject"];
    type Image = Schemas["RunStepDetailsToolCallsCodeOutputImageObject"];
    namespace Image {
      type Image = Schemas["RunStepDetailsToolCallsCodeOutputImageObject"]["image"];
    }
  }
}

export type RunStepDeltaEvent = Types.RunStepDelta;
export type RunStepDelta = RunStepDeltaEvent["delta"];
export type RunStepDeltaMessageDelta = Schemas["RunStepDeltaStepDetailsMessageCreationObject"];
export declare namespace RunStepDeltaMessageDelta {
  type MessageCreation = NonNullable<RunStepDeltaMessageDelta["message_creation"]>;
}
export type ToolCallDeltaObject = Schemas["RunStepDeltaStepDetailsToolCallsObject"];
export type ToolCallDelta = NonNullable<ToolCallDeltaObject["tool_calls"]>[number];

export type FunctionToolCallDelta = Schemas["RunStepDeltaStepDetailsToolCallsFunctionObject"];
export declare namespace FunctionToolCallDelta {
  type Function = NonNullable<FunctionToolCallDelta["function"]>;
}
export type RetrievalToolCallDelta = Schemas["RunStepDeltaStepDetailsToolCallsRetrievalObject"];
export type CodeInterpreterToolCallDelta = Schemas["RunStepDeltaStepDetailsToolCallsCodeObject"];
export declare namespace CodeInterpreterToolCallDelta {
  type CodeInterpreter = NonNullable<CodeInterpreterToolCallDelta["code_interpreter"]>;
}
export type CodeInterpreterLogs = Schemas["RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject"];
export type CodeInterpreterOutputImage = Schemas["RunStepDeltaStepDetailsToolCallsCodeOutputImageObject"];
export declare namespace CodeInterpreterOutputImage {
  type Image = NonNullable<CodeInterpreterOutputImage["image"]>;
}
