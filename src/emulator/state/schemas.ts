import type { components, operations } from "../../../generated/schema.js";

type Schemas = components["schemas"];

export type Assistant = Schemas["AssistantObject"];
export type AssistantFile = Schemas["AssistantFileObject"];
export type Thread = Schemas["ThreadObject"];
export type Message = Schemas["MessageObject"];
export type Run = Schemas["RunObject"];
export type RunStep = Schemas["RunStepObject"];
export type StreamEvent = Schemas["AssistantStreamEvent"];
export type ErrorBody = Schemas["ErrorResponse"];
export type CreateMessageBody = Schemas["CreateMessageRequest"];
export type CreateRunBody = Schemas["CreateRunRequest"];
export type CreateThreadBody = Schemas["CreateThreadRequest"];
export type ToolCallDetails = Schemas["RunStepDetailsToolCallsObject"]["tool_calls"][number];
export type ToolCallDelta = NonNullable<Schemas["RunStepDeltaStepDetailsToolCallsObject"]["tool_calls"]>[number];
export type Tool = Assistant["tools"][number];
export type Usage = NonNullable<Run["usage"]>;
export type RunError = NonNullable<Run["last_error"]>;

/** The one operation id that the contract misspells, as upstream does. */
export type MisspeltOperation = "submitToolOuputsToRun";

/** The operations, by the names of the client's methods. */
interface Operations extends Omit<operations, MisspeltOperation> {
  submitToolOutputsToRun: operations[MisspeltOperation];
}

export type OperationName = keyof Operations;

type Json<T> = T extends { content: { "application/json": infer Body } } ? Body : never;

export type PathOf<Name extends OperationName> = Operations[Name]["parameters"]["path"] & {};
export type QueryOf<Name extends OperationName> = Operations[Name]["parameters"]["query"] & {};
export type BodyOf<Name extends OperationName> = Json<NonNullable<Operations[Name]["requestBody"]>>;
export type AnswerOf<Name extends OperationName> = Json<Operations[Name]["responses"][200]>;

/** What every list takes. */
export type ListQuery = QueryOf<"listAssistants">;
