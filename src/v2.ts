import {
  AssistantsApi,
  type CreateMessageRequest,
  type CreateRunQuery,
  type CreateRunRequest,
  type CreateThreadAndRunRequest,
  type Message,
  type Run,
  type RunStep,
  type SubmitToolOutputsRunRequest,
} from "../generated/v2/assistants-api.js";
import type { components, paths } from "../generated/v2/schema.js";
import * as shared from "./contract.js";
import type { KnownStatus } from "./runs/run.js";

export type * from "../generated/v2/assistants-api.js";
export type { components, operations, paths } from "../generated/v2/schema.js";
export * from "./contract.js";
export type { Call } from "./types.js";
export { AssistantsApi };

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

// Interfaces, so that an editor shows the name.
export interface MessageDelta extends Schema<"MessageDeltaObject"> {}
export interface RunStepDelta extends Schema<"RunStepDeltaObject"> {}
export interface ToolCall extends Schema<"RunToolCallObject"> {}

/** An event of a stream; `StreamEvent` is what a `RunStream` yields. */
export type AssistantStreamEvent = Schema<"AssistantStreamEvent">;

export type RunStatus = Run["status"];
export type ToolOutput = SubmitToolOutputsRunRequest["tool_outputs"][number];
export type MessageContent = Message["content"][number];

/** The types by which this client is typed. A run status that helpers do not know stops the compiler here. */
export interface V2 extends shared.Contract<KnownStatus> {
  paths: paths;
  Run: Run;
  Message: Message;
  RunStep: RunStep;
  StreamEvent: AssistantStreamEvent;
  CreateMessageRequest: CreateMessageRequest;
  CreateRunRequest: CreateRunRequest;
  CreateThreadAndRunRequest: CreateThreadAndRunRequest;
  CreateRunQuery: CreateRunQuery;
}

type Api = AssistantsApi<shared.CallOptions, shared.ListOptions, shared.PagedList>;

const Client = /* @__PURE__ */ shared.createClientClass<V2, Api>(AssistantsApi, { "openai-beta": "assistants=v2" });

/** The Assistants API, version 2: its operations, and the helpers that lists, runs and tools ask for. */
export class AssistantsClient extends Client {}

// What the clients of all contracts share, for the runs of this one.
export type AdvanceOptions = shared.AdvanceOptions<Run>;
export type PollOptions = shared.PollOptions<Run>;
export type WaitOptions = shared.WaitOptions<Run>;
export type StreamOptions = shared.StreamOptions<Run>;
export type CreateRunOptions = shared.CreateRunOptions<Run> & { query?: CreateRunQuery };
export type Step = shared.Step<Run>;
export type ToolContext = shared.ToolContext<Run>;
export type ToolHandler = shared.ToolHandler<Run>;
export type ToolHandlers = shared.ToolHandlers<Run>;
export type StreamEvent = shared.StreamEvent<V2>;
export type Snapshot = shared.Snapshot<V2>;
export type RunStream = shared.RunStream<V2>;
export type RunTimeoutError = shared.RunTimeoutError<Run>;
export type ToolError = shared.ToolError<Run>;

export const tool: shared.ToolFactory<Run> = shared.tool;
export const RunStream: shared.RunStreamClass<V2> = shared.RunStream;
export const RunTimeoutError: shared.RunTimeoutErrorClass<Run> = shared.RunTimeoutError;
export const ToolError: shared.ToolErrorClass<Run> = shared.ToolError;

/** The event, if the contract does not define it; else undefined. */
export const unknownEventOf = /* @__PURE__ */ shared.createUnknownEventOf<StreamEvent>({
  "thread.created": true,
  "thread.run.created": true,
  "thread.run.queued": true,
  "thread.run.in_progress": true,
  "thread.run.requires_action": true,
  "thread.run.completed": true,
  "thread.run.incomplete": true,
  "thread.run.failed": true,
  "thread.run.cancelling": true,
  "thread.run.cancelled": true,
  "thread.run.expired": true,
  "thread.run.step.created": true,
  "thread.run.step.in_progress": true,
  "thread.run.step.delta": true,
  "thread.run.step.completed": true,
  "thread.run.step.failed": true,
  "thread.run.step.cancelled": true,
  "thread.run.step.expired": true,
  "thread.message.created": true,
  "thread.message.in_progress": true,
  "thread.message.delta": true,
  "thread.message.completed": true,
  "thread.message.incomplete": true,
  error: true,
  done: true,
});
