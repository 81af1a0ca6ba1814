export {
  AssistantsApi,
  type Call,
  type ListAssistantFilesQuery,
  type ListAssistantsQuery,
  type ListMessageFilesQuery,
  type ListMessagesQuery,
  type ListRunStepsQuery,
  type ListRunsQuery,
  type RequestOptions,
} from "../generated/assistants-api.js";
export type { components, operations, paths } from "../generated/schema.js";
export type { ListOptions } from "./base-client.js";
export { AssistantsClient, type CreateMessageOptions, type CreateRunOptions } from "./client.js";
export {
  ActiveRunError,
  ApiError,
  AssistantsError,
  ConnectionError,
  type FailedCall,
  ProtocolError,
  RunTimeoutError,
  TimeoutError,
  ToolError,
} from "./errors.js";
export type { CallOptions } from "./http/call-options.js";
export type { ClientOptions } from "./http/options.js";
export { messageText } from "./message-text.js";
export { type Page, type PageOptions, PagePromise } from "./paginate.js";
export type { Step } from "./runs/follow.js";
export type { AdvanceOptions, PollOptions, WaitOptions } from "./runs/options.js";
export {
  type StandardSchema,
  type ToolContext,
  type ToolErrors,
  type ToolHandler,
  type ToolHandlers,
  tool,
} from "./runs/tools.js";
export type { Snapshot, StreamEvent } from "./streams/events.js";
export { type UnknownEvent, unknownEventOf } from "./streams/known-events.js";
export { type ReadableStreamOptions, RunStream } from "./streams/run-stream.js";
export type { StreamOptions } from "./streams/stream-source.js";
export type { Logger, LogLevel, Trace, Work } from "./telemetry.js";
export type * from "./types.js";
