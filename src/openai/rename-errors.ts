import { ApiError, AssistantsError, ConnectionError, TimeoutError } from "../errors.js";
import { errorBodyOf } from "../http/error-answer.js";
import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError, OpenAIError } from "./errors.js";

/** The error under the name that code written for `openai` knows. What is no error of this package is left as it is. */
export function renamed(error: unknown, signal: AbortSignal | null | undefined): unknown {
  if (error instanceof OpenAIError) return error;
  if (signal?.aborted && error === signal.reason) return because(error, new APIUserAbortError());
  if (!(error instanceof AssistantsError)) return error;
  const { message } = error;
  if (error instanceof TimeoutError) return because(error, new APIConnectionTimeoutError({ message }));
  if (error instanceof ConnectionError) return because(error, new APIConnectionError({ message }));
  if (!(error instanceof ApiError)) return because(error, new OpenAIError(message));
  return because(error, fromApiError(error));
}

function fromApiError(error: ApiError): APIError {
  const { status, message, headers } = error;
  // Ours begins with the request line, theirs with the status.
  const said = message.slice(message.indexOf(": ") + 2).replace(/^\d+ /, "");
  const own = errorIn(errorBodyOf(error));
  // An `error` event comes in a stream that had begun well.
  if (status < 300) return new APIError(undefined, own, said, undefined);
  return APIError.generate(status, { error: own }, said, Object.fromEntries(headers));
}

/** What the server says: the `error` of its envelope, or the whole body where there is no envelope. */
function errorIn(body: unknown): object | undefined {
  const error: unknown = Object(body).error ?? body;
  return typeof error === "object" && error !== null ? error : undefined;
}

/** Runs `work`; what it throws has the names of `openai`. */
export async function renaming<T>(signal: AbortSignal | null | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw renamed(error, signal);
  }
}

function because(cause: unknown, error: OpenAIError): OpenAIError {
  error.cause = cause;
  return error;
}
