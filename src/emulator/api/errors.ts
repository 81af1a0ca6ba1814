import type { ErrorBody } from "../state/schemas.js";

type ErrorFields = ErrorBody["error"];

/** Longer texts, which repeat what a request sent, are cut in an error. */
const MAX_TEXT_LENGTH = 1000;

function clip(text: string): string {
  return text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text;
}

/** Thrown anywhere while a request is answered, it becomes the answer. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: ErrorBody;

  constructor(status: number, error: Partial<ErrorFields> & { message: string }, headers: Record<string, string> = {}) {
    const { type = "invalid_request_error", param = null, code = null } = error;
    const message = clip(error.message);
    super(message);
    this.status = status;
    this.headers = headers;
    this.body = { error: { type, message, param: param && clip(param), code } };
  }
}

/** A request that is refused as it is, with the field at fault where there is one. */
export function badRequest(message: string, param: string | null = null, code: string | null = null): HttpError {
  return new HttpError(400, { message, param, code });
}

/** An object that does not exist, or no longer. */
export function notFound(
  kind: "assistant" | "thread" | "message" | "run" | "run step" | "file",
  id: string,
): HttpError {
  return new HttpError(404, { message: `No ${kind} found with id '${id}'.` });
}

/**
 * There is no files API here, so every id that can be part of a path is taken for that of a file.
 * @throws {HttpError} 404
 */
export function requireFileIds(ids: readonly string[] | null | undefined): void {
  for (const id of ids ?? []) if (id === "" || id === "." || id === "..") throw notFound("file", id);
}
