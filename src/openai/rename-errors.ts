import { ApiError, AssistantsError, ConnectionError, TimeoutError } from "../errors.js";
import { errorBodyOf } from "../http/error-answer.js";
import { isObject } from "../types.js";
import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError, OpenAIError } from "./errors.js";

type Signal = AbortSignal | null | undefined;

/** The error under the name that code written for `openai` knows. What is no error of this package is left as it is. */
export function renamed(error: unknown, signal: Signal): unknown {
  const known = toOpenAI(error, signal);
  if (!known) return error;
  known.cause = error;
  return known;
}

function toOpenAI(error: unknown, signal: Signal): OpenAIError | undefined {
  if (error instanceof OpenAIError) return undefined;
  if (signal?.aborted && error === signal.reason) return new APIUserAbortError();
  if (error instanceof ApiError) return fromApiError(error);
  if (!(error instanceof AssistantsError)) return undefined;
  const { message } = error;
  if (error instanceof TimeoutError) return new APIConnectionTimeoutError({ message });
  if (error instanceof ConnectionError) return new APIConnectionError({ message });
  return new OpenAIError(message);
}

function fromApiError(error: ApiError): APIError {
  const { status } = error;
  // Ours begins with the request line, theirs with the status.
  const start = error.message.indexOf(": ") + 2;
  const message = error.message.slice(start).replace(/^\d+ /, "");
  const body = errorIn(errorBodyOf(error));
  // An `error` event comes in a stream that had begun well.
  if (status < 300) return new APIError(undefined, body, message, undefined);
  const headers = Object.fromEntries(error.headers);
  return APIError.generate(status, { error: body }, message, headers);
}

/** What the server says: the `error` of its envelope, or the whole body where there is no envelope. */
function errorIn(body: unknown): object | undefined {
  const error: unknown = Object(body).error ?? body;
  return isObject(error) ? error : undefined;
}

/** Runs `work`; what it throws has the names of `openai`. */
export async function renaming<T>(signal: Signal, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw renamed(error, signal);
  }
}
