import type * as v1 from "../../../generated/schema.js";
import type * as v2 from "../../../generated/v2/schema.js";

type V1 = v1.components["schemas"];
type V2 = v2.components["schemas"];

/** A schema that both versions have. */
type Shared = keyof V1 & keyof V2;
type Either<Name extends Shared> = V1[Name] | V2[Name];

/** The fields of both versions. One that a single version has is as it is there. */
type Superset<A, B> = Omit<A, keyof B> & Omit<B, keyof A> & Widened<A, B>;

/** The same fields, each with what either version has there. They are optional where the first version has them so. */
type Widened<A, B> = {
  [Key in keyof Pick<A, keyof A & keyof B>]: A[Key] | B[Key & keyof B];
};

/** Fields of both versions, some of them with a type of their own. */
type Merged<Name extends Shared, Own> = Own & Omit<Superset<V1[Name], V2[Name]>, keyof Own>;

export type Tool = Either<"AssistantObject">["tools"][number];
export type ToolChoice = Either<"RunObject">["tool_choice"];
export type ResponseFormat = Either<"RunObject">["response_format"];
export type ToolResources = V2["ToolResources"];
/** What a request says that tools may read. It may have a vector store created. */
export type RequestedResources = ToolResources | V2["CreateToolResources"] | null | undefined;
export type VectorStore = V2["CreateToolResourcesVectorStore"];
export type ReasoningEffort = V2["ReasoningEffort"] | null;

/** What a run takes from its assistant, unless it has its own. */
export interface Sampling {
  temperature: number | null;
  top_p: number | null;
  response_format: ResponseFormat;
  /** Shown by neither version. */
  reasoning_effort: ReasoningEffort;
}

interface OwnAssistant extends Sampling {
  tools: Tool[];
  tool_resources: ToolResources;
}

/** The objects as they are kept: each has the fields of both versions, and a version shows what it has words for. */
export type Assistant = Merged<"AssistantObject", OwnAssistant>;
export type AssistantFile = V1["AssistantFileObject"];
export type Thread = Merged<"ThreadObject", { tool_resources: ToolResources }>;

/** A citation of version 1 has what one of version 2 has, so a text of version 1 is one of both. */
export type ContentPart =
  | V1["MessageContentTextObject"]
  | V2["MessageContentImageFileObject"]
  | V2["MessageContentImageUrlObject"];
export type Attachment = V2["MessageAttachment"];

interface OwnMessage {
  content: ContentPart[];
  attachments: Attachment[];
}

export type Message = Merged<"MessageObject", OwnMessage>;
export type MessageFile = V1["MessageFileObject"];
export type MessageDelta = V1["MessageDeltaObject"];
export type TextDelta = NonNullable<V1["MessageDeltaContentTextObject"]["text"]>;

interface OwnRun extends Sampling {
  tools: Tool[];
  /** What the tools may read: that of the assistant, of the thread and of the request. Shown by neither version. */
  tool_resources: ToolResources;
}

export type Run = Merged<"RunObject", OwnRun>;
export type Usage = NonNullable<Run["usage"]>;
export type RunError = NonNullable<Run["last_error"]>;
/** A call that waits for its output from the user. */
export type FunctionCall = V1["RunToolCallObject"];
export type ToolOutput = BodyOf<"submitToolOutputsToRun">["tool_outputs"][number];

export type ToolCallDetails = Either<"RunStepDetailsToolCallsObject">["tool_calls"][number];
export type FunctionDetails = Extract<ToolCallDetails, { type: "function" }>;
export type StepDetails =
  | V1["RunStepDetailsMessageCreationObject"]
  | { type: "tool_calls"; tool_calls: ToolCallDetails[] };
export type RunStep = Merged<"RunStepObject", { step_details: StepDetails }>;

type CallDeltas = Either<"RunStepDeltaStepDetailsToolCallsObject">["tool_calls"];
export type ToolCallDelta = NonNullable<CallDeltas>[number];
export interface RunStepDelta {
  id: string;
  object: "thread.run.step.delta";
  delta: { step_details: { type: "tool_calls"; tool_calls: ToolCallDelta[] } };
}

export type ErrorBody = V1["ErrorResponse"];

/** Every object that a version may show in a way of its own. */
export type StateObject = Assistant | Thread | Message | MessageDelta | Run | RunStep | RunStepDelta;

/** An object of a version as it is kept. */
type InState<Shown> = Shown extends { data: (infer Item)[] }
  ? Omit<Shown, "data"> & { data: InState<Item>[] }
  : Shown extends { object: StateObject["object"] }
    ? Extract<StateObject, Pick<Shown, "object">>
    : Shown;

type EventInState<Event> = Event extends { event: infer Name; data: infer Data }
  ? { event: Name; data: InState<Data> }
  : never;
export type StreamEvent = EventInState<Either<"AssistantStreamEvent">>;

/** The one operation id that the contracts misspell, as upstream does. */
export type MisspeltOperation = "submitToolOuputsToRun";

/** The operations of a version, by the names of the client's methods. */
type Renamed<Operations extends Record<MisspeltOperation, unknown>> = {
  submitToolOutputsToRun: Operations[MisspeltOperation];
} & Omit<Operations, MisspeltOperation>;
type Operations1 = Renamed<v1.operations>;
type Operations2 = Renamed<v2.operations>;

export type OperationName = keyof Operations1 | keyof Operations2;

/** What each version says of an operation; never, where it has none of this name. */
type In1<Name> = Name extends keyof Operations1 ? Operations1[Name] : never;
type In2<Name> = Name extends keyof Operations2 ? Operations2[Name] : never;
type Operation<Name> = In1<Name> | In2<Name>;

/** What both versions say; what one of them says where the other says nothing. */
type Both<One, Two> = [One] extends [never] ? Two : [Two] extends [never] ? One : Superset<One, Two>;

interface Described {
  parameters: { path?: unknown; query?: unknown };
  requestBody?: unknown;
  responses: { 200: unknown };
}
type Json<T> = T extends { content: { "application/json": infer Body } } ? Body : never;
type Body<One extends Described> = Json<NonNullable<One["requestBody"]>>;
type Query<One extends Described> = NonNullable<One["parameters"]["query"]>;

export type PathOf<Name extends OperationName> = NonNullable<Operation<Name>["parameters"]["path"]>;
export type QueryOf<Name extends OperationName> = Both<Query<In1<Name>>, Query<In2<Name>>>;
export type BodyOf<Name extends OperationName> = Both<Body<In1<Name>>, Body<In2<Name>>>;
export type AnswerOf<Name extends OperationName> = InState<Json<Operation<Name>["responses"][200]>>;

export type CreateMessageBody = BodyOf<"createMessage">;
export type CreateRunBody = BodyOf<"createRun">;
export type CreateThreadBody = BodyOf<"createThread">;

/** What every list takes. */
export type ListQuery = QueryOf<"listAssistants">;
