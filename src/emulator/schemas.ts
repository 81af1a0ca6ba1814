import type { components, operations } from "../../generated/schema.js";

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
export type Tool = Assistant["tools"][number];
export type Usage = NonNullable<Run["usage"]>;

export type OperationId = keyof operations;

type Json<T> = T extends { content: { "application/json": infer Body } } ? Body : never;

export type PathOf<Id extends OperationId> = operations[Id]["parameters"]["path"] & {};
export type QueryOf<Id extends OperationId> = operations[Id]["parameters"]["query"] & {};
export type BodyOf<Id extends OperationId> = Json<NonNullable<operations[Id]["requestBody"]>>;
export type AnswerOf<Id extends OperationId> = Json<operations[Id]["responses"][200]>;

/** What every list takes. */
export type ListQuery = QueryOf<"listAssistants">;
