import type { ErrorBody } from "../state/schemas.js";

interface ErrorFields extends Partial<ErrorBody["error"]> {
  message: string;
}

/** Longer texts, which repeat what a request sent, are cut in an error. */
const MAX_TEXT_LENGTH = 1000;

function clip(text: string): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  return `${text.slice(0, MAX_TEXT_LENGTH)}…`;
}

/** Thrown anywhere while a request is answered, it becomes the answer. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: ErrorBody;

  constructor(status: number, fields: ErrorFields, headers: Record<string, string> = {}) {
    const { type = "invalid_request_error", param = null, code = null } = fields;
    const message = clip(fields.message);
    super(message);
    this.status = status;
    this.headers = headers;
    this.body = { error: { type, message, param: param && clip(param), code } };
  }
}

/** A request that is refused as it is, with the field at fault where there is one. */
export function badRequest(message: string, param?: string | null, code?: string): HttpError {
  return new HttpError(400, { message, param: param ?? null, code: code ?? null });
}

/** A field that the request must have. */
export function missing(param: string): HttpError {
  const message = `Missing required parameter: '${param}'.`;
  return badRequest(message, param, "missing_required_parameter");
}

/** A field with a value that it cannot have. */
export function invalid(param: string, problem: string, code = "invalid_value"): HttpError {
  return badRequest(`Invalid '${param}': ${problem}`, param, code);
}

type Kind = "assistant" | "thread" | "message" | "run" | "run step" | "file";

/** An object that does not exist, or no longer. */
export function notFound(kind: Kind, id: string): HttpError {
  return new HttpError(404, { message: `No ${kind} found with id '${id}'.` });
}

const NO_FILE_IDS = ["", ".", ".."];

/**
 * There is no files API here, so every id that can be part of a path is taken for that of a file.
 * @throws {HttpError} 404
 */
export function requireFileIds(ids: readonly string[] | null | undefined): void {
  const wrong = ids?.find((id) => NO_FILE_IDS.includes(id));
  if (wrong !== undefined) throw notFound("file", wrong);
}
