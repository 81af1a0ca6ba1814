import { ApiError, ConnectionError, ProtocolError, TimeoutError } from "../errors.js";

/** A wait longer than this is handed to the caller as the error. */
const LONGEST_RETRY_AFTER_MS = 60_000;

/**
 * Whether to send a request again that failed with this error. What may have been carried out is repeated only if that
 * is harmless: a `GET` or a `DELETE`, or any method with `unsafe`, for servers that honour `Idempotency-Key`. A `POST`
 * is repeated only where nothing can have happened: the connection was never made, 429, 503 with `retry-after`, or 408,
 * 409 and 503 with `x-should-retry: true`. `x-should-retry: false` ends it for every method. A time limit is the end of
 * the whole call, and no other error is a failure to try again after.
 */
export function shouldRetry(method: string, error: unknown, unsafe = false): boolean {
  const repeatable = unsafe || method !== "POST";
  if (error instanceof ConnectionError) return repeatable || !error.sent;
  if (!(error instanceof ApiError)) return false;
  const { status, headers } = error;
  const said = headers.get("x-should-retry");
  const waitMs = retryAfterMs(error);
  if (said === "false" || (waitMs ?? 0) > LONGEST_RETRY_AFTER_MS) return false;
  if (status === 429) return true;
  if (said === "true") return repeatable || status === 408 || status === 409 || status === 503;
  if (repeatable) return isServerFault(status);
  return status === 503 && waitMs !== undefined;
}

/**
 * Milliseconds to wait before attempt `attempt` + 1: what the server asked for, else a random share of a limit that
 * doubles with each attempt, from 500 up to 8,000 (exponential backoff with full jitter).
 * @param attempt The attempt that failed, from 0.
 * @param random A number from 0 to 1.
 */
export function retryDelay(attempt: number, error: unknown, random: number): number {
  return retryAfterMs(error) ?? random * Math.min(8_000, 500 * 2 ** attempt);
}

/**
 * How long the server asks to wait: `retry-after-ms`, or `retry-after` in seconds or as a date (RFC 9110, 10.2.3).
 * @param now Milliseconds since the epoch.
 */
export function retryAfterMs(error: unknown, now = Date.now()): number | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const value = error.headers.get("retry-after");
  // `Date.parse` makes a date of almost anything.
  const date = value && /\d:\d\d:\d\d/.test(value) ? Date.parse(value) : Number.NaN;
  const untilDateMs = Number.isNaN(date) ? undefined : Math.max(0, date - now);
  return milliseconds(error.headers.get("retry-after-ms"), 1) ?? milliseconds(value, 1_000) ?? untilDateMs;
}

/** A header that holds a number of units, or undefined when it holds none. */
export function milliseconds(value: string | null, unitMs: number): number | undefined {
  return value !== null && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) * unitMs : undefined;
}

/** Whether the server was too slow, or failed itself. */
function isServerFault(status: number): boolean {
  return status === 408 || status >= 500;
}

/** Whether a request that failed so may have been carried out. An answer that cannot be read is one. */
export function mayHaveArrived(error: unknown): boolean {
  if (error instanceof ApiError) return isServerFault(error.status);
  if (error instanceof ConnectionError) return error.sent;
  return isTransient(error) || error instanceof SyntaxError;
}

/** Whether waiting and looking again may help. */
export function isTransient(error: unknown): boolean {
  if (error instanceof ApiError) return error.status === 429 || isServerFault(error.status);
  return error instanceof ConnectionError || error instanceof TimeoutError || error instanceof ProtocolError;
}
