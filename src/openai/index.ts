import type { AssistantsClient } from "../index.js";
import { Assistants } from "./assistants.js";
import { Requests } from "./requests.js";
import { Threads } from "./threads.js";

export type { AssistantFiles, AssistantFiles as Files, Assistants } from "./assistants.js";
export {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  OpenAIError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from "./errors.js";
export { Stream } from "./event-stream.js";
export type { MessageFiles, Messages } from "./messages.js";
export * as OpenAI from "./namespace/index.js";
export type { PollingOptions, RequestOptions } from "./options.js";
export { CursorPage, type PagePromise } from "./pages.js";
export type { APIPromise } from "./promises.js";
export type { RunSteps as Steps, Runs } from "./runs.js";
export { AssistantStream, type AssistantStreamEvents } from "./stream.js";
export type { Threads } from "./threads.js";
export type * from "./types/index.js";

/** The part of `openai.beta` that is about assistants, as it was in version 4.36 of the package `openai`. */
export interface Beta {
  readonly assistants: Assistants;
  readonly threads: Threads;
}

const made = new WeakMap<AssistantsClient, Beta>();

/** The calls of `openai.beta` over a client: for code that is written against them. A client has one. */
export function beta(client: AssistantsClient): Beta {
  const known = made.get(client);
  if (known) return known;
  const requests = new Requests(client);
  const tree = { assistants: new Assistants(requests), threads: new Threads(requests) };
  made.set(client, tree);
  return tree;
}
