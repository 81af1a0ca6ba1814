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
export { AssistantsClient, type CreateRunOptions } from "./client.js";
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
export type { CallOptions, ClientOptions } from "./http/options.js";
export { type Page, type PageOptions, PagePromise } from "./paginate.js";
export type { AdvanceOptions, PollOptions, Step, WaitOptions } from "./runs/advance.js";
export {
  type StandardSchema,
  type ToolContext,
  type ToolErrors,
  type ToolHandler,
  type ToolHandlers,
  tool,
} from "./runs/tools.js";
export { type Snapshot, type StreamEvent, type UnknownEvent, unknownEventOf } from "./streams/events.js";
export { RunStream } from "./streams/run-stream.js";
export type { StreamOptions } from "./streams/stream-source.js";
export type { Logger, LogLevel, Trace, Work } from "./telemetry.js";
