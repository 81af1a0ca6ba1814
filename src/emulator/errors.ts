import type { ErrorBody } from "./schemas.js";

type ErrorFields = ErrorBody["error"];

/** A refusal: thrown anywhere while a request is answered, it becomes the answer. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: ErrorBody;

  constructor(status: number, error: Partial<ErrorFields> & { message: string }, headers: Record<string, string> = {}) {
    super(error.message);
    this.status = status;
    this.headers = headers;
    this.body = { error: { type: "invalid_request_error", param: null, code: null, ...error } };
  }
}

/** A request that is refused as it is, with the field at fault where there is one. */
export function badRequest(message: string, param: string | null = null, code: string | null = null): Refusal {
  return new Refusal(400, { message, param, code });
}

/** An object that is not there, or no longer. */
export function notFound(kind: "assistant" | "thread" | "message" | "run" | "run step" | "file", id: string): Refusal {
  return new Refusal(404, { message: `No ${kind} found with id '${id}'.` });
}

/**
 * There is no files API here, so every id that can stand in a path is taken for that of a file.
 * @throws {Refusal} 404
 */
export function requireFileIds(ids: readonly string[] = []): void {
  for (const id of ids) if (id === "" || id === "." || id === "..") throw notFound("file", id);
}
