// What the clients of all contracts share, typed by any of them. With it a contract of your own gets a client in one file.
export { type ClientClass, createClientClass } from "./client/create-client-class.js";
export type { CreateMessageOptions, CreateRunOptions, Helpers } from "./client/helpers.js";
export type { ApiClass, ListOptions, Operations, PagedList } from "./client/operations.js";
export {
  ActiveRunError,
  ApiError,
  AssistantsError,
  ConnectionError,
  type ErrorBody,
  type FailedCall,
  ProtocolError,
  RunTimeoutError,
  type RunTimeoutErrorClass,
  TimeoutError,
  ToolError,
  type ToolErrorClass,
} from "./errors.js";
export type { CallOptions } from "./http/call-options.js";
export type { ClientOptions } from "./http/client-options.js";
export { messageText } from "./message-text.js";
export { type Page, type PageOptions, PagePromise } from "./page.js";
export type { Step } from "./runs/follow.js";
export type { AdvanceOptions, PollOptions, WaitOptions } from "./runs/options.js";
export {
  type StandardSchema,
  type ToolContext,
  type ToolErrors,
  type ToolFactory,
  type ToolHandler,
  type ToolHandlers,
  tool,
} from "./runs/tools.js";
export type { Snapshot, StreamEvent } from "./streams/events.js";
export { createUnknownEventOf, type UnknownEvent } from "./streams/known-events.js";
export { type ReadableStreamOptions, RunStream, type RunStreamClass } from "./streams/run-stream.js";
export type { StreamOptions } from "./streams/stream-source.js";
export type { Logger, LogLevel, Trace, Work } from "./telemetry.js";
export type {
  Call,
  Contract,
  EventLike,
  MessageLike,
  RequiredAction,
  RunLike,
  RunStepLike,
  ToolCall,
  ToolOutput,
} from "./types.js";
