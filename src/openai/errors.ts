import { AssistantsError } from "../errors.js";

/** What an answer with an error status says in its `error`. */
interface ErrorBody {
  message?: unknown;
  code?: string | null;
  param?: string | null;
  type?: string | null;
}

type ErrorHeaders = Record<string, string | null | undefined>;

/** The base of every error of `beta`. `cause` is the error of this package that it stands for. */
export class OpenAIError extends AssistantsError {
  override name = "OpenAIError";
}

/** A request that failed: by its status, or on the way when there is none. */
export class APIError extends OpenAIError {
  override name = "APIError";
  readonly status: number | undefined;
  /** By their names in lower case. */
  readonly headers: ErrorHeaders | undefined;
  readonly error: object | undefined;
  readonly code: string | null | undefined;
  readonly param: string | null | undefined;
  readonly type: string | null | undefined;
  readonly request_id: string | null | undefined;

  constructor(
    status: number | undefined,
    error: object | undefined,
    message: string | undefined,
    headers: ErrorHeaders | undefined,
  ) {
    const body: ErrorBody = error ?? {};
    const own = typeof body.message === "string" ? body.message : "";
    const said = own || message || (error && JSON.stringify(error));
    super([status, said].filter(Boolean).join(" ") || "The request failed.");
    this.status = status;
    this.headers = headers;
    this.error = error;
    this.code = body.code;
    this.param = body.param;
    this.type = body.type;
    this.request_id = headers?.["x-request-id"];
  }

  /** The error of the class that goes with a status. */
  static generate(
    status: number | undefined,
    body: { error?: object | undefined } | undefined,
    message: string | undefined,
    headers: ErrorHeaders | undefined,
  ): APIError {
    if (status === undefined) return new APIConnectionError({ message, cause: body });
    const Class = BY_STATUS[status] ?? (status >= 500 ? InternalServerError : APIError);
    return new Class(status, body?.error, message, headers);
  }
}

/** The caller's `signal` aborted; its reason is the cause. */
export class APIUserAbortError extends APIError {
  override name = "APIUserAbortError";
  override readonly status: undefined;

  constructor({ message = "Request was aborted." }: { message?: string | undefined } = {}) {
    super(undefined, undefined, message, undefined);
  }
}

/** No connection, or one that broke. */
export class APIConnectionError extends APIError {
  override name = "APIConnectionError";
  override readonly status: undefined;

  constructor({ message = "Connection error.", cause }: { message?: string | undefined; cause?: unknown }) {
    super(undefined, undefined, message, undefined);
    if (cause) this.cause = cause;
  }
}

/** The answer was not whole in time. */
export class APIConnectionTimeoutError extends APIConnectionError {
  override name = "APIConnectionTimeoutError";

  constructor({ message = "Request timed out." }: { message?: string | undefined } = {}) {
    super({ message });
  }
}

export class BadRequestError extends APIError {
  override name = "BadRequestError";
  declare readonly status: 400;
}

export class AuthenticationError extends APIError {
  override name = "AuthenticationError";
  declare readonly status: 401;
}

export class PermissionDeniedError extends APIError {
  override name = "PermissionDeniedError";
  declare readonly status: 403;
}

export class NotFoundError extends APIError {
  override name = "NotFoundError";
  declare readonly status: 404;
}

export class ConflictError extends APIError {
  override name = "ConflictError";
  declare readonly status: 409;
}

export class UnprocessableEntityError extends APIError {
  override name = "UnprocessableEntityError";
  declare readonly status: 422;
}

export class RateLimitError extends APIError {
  override name = "RateLimitError";
  declare readonly status: 429;
}

export class InternalServerError extends APIError {
  override name = "InternalServerError";
}

const BY_STATUS: Record<number, typeof APIError> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};
