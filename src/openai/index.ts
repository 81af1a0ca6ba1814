import type { AssistantsClient } from "../client.js";
import { Assistants } from "./assistants.js";
import { Requests } from "./requests.js";
import { Threads } from "./threads.js";

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
export type { Stream } from "./events.js";
export { type APIPromise, CursorPage, type PagePromise } from "./promises.js";
export type { PollingOptions, RequestOptions } from "./requests.js";
export { AssistantStream, type AssistantStreamEvents } from "./stream.js";
export type * from "./types.js";

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
