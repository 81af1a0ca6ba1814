import { ApiError, ConnectionError, ProtocolError, TimeoutError } from "../errors.js";

/** Why an attempt failed, as far as the next one is concerned. */
export type Failure =
  /** The connection was never made, so nothing was carried out. */
  | { kind: "unconnected" }
  /** The connection broke, before the answer or inside it: the request may have been carried out. */
  | { kind: "broken" }
  /** An error status, with what its headers say about trying again. */
  | { kind: "status"; status: number; retryAfterMs?: number | undefined; shouldRetry?: boolean | undefined };

/** A wait longer than this is handed to the caller as the error. */
const LONGEST_RETRY_AFTER_MS = 60_000;

/**
 * Whether to send a request again. What may have been carried out is repeated only if that is harmless: a `GET` or a
 * `DELETE`, or any method with `unsafe`, for servers that honour `Idempotency-Key`. A `POST` is repeated only where
 * nothing can have happened: the connection was never made, 429, 503 with `retry-after`, or 408, 409 and 503 with
 * `x-should-retry: true`. `x-should-retry: false` ends it for every method. A time limit is the end of the whole
 * call, so it is no failure to decide on here.
 */
export function shouldRetry(method: string, failure: Failure, unsafe = false): boolean {
  if (failure.kind === "unconnected") return true;
  const repeatable = unsafe || method !== "POST";
  if (failure.kind === "broken") return repeatable;
  const { status, retryAfterMs } = failure;
  if (failure.shouldRetry === false || (retryAfterMs ?? 0) > LONGEST_RETRY_AFTER_MS) return false;
  if (status === 429) return true;
  if (failure.shouldRetry === true) return repeatable || status === 408 || status === 409 || status === 503;
  if (repeatable) return status === 408 || status >= 500;
  return status === 503 && retryAfterMs !== undefined;
}

/**
 * Milliseconds to wait before attempt `attempt` + 1: what the server asked for, else a random share of a limit that
 * doubles with each attempt, from 500 up to 8,000 (exponential backoff with full jitter).
 * @param attempt The attempt that failed, from 0.
 * @param random A number from 0 to 1.
 */
export function retryDelay(attempt: number, failure: Failure, random: number): number {
  const asked = failure.kind === "status" ? failure.retryAfterMs : undefined;
  return asked ?? random * Math.min(8_000, 500 * 2 ** attempt);
}

/**
 * What the headers of an answer say about trying again: `retry-after-ms`, `retry-after` in seconds or as a date
 * (RFC 9110, 10.2.3), and `x-should-retry`.
 * @param now Milliseconds since the epoch.
 */
export function readRetryHeaders(headers: Headers, now: number) {
  const said = headers.get("x-should-retry");
  return {
    retryAfterMs: milliseconds(headers.get("retry-after-ms"), 1) ?? retryAfter(headers.get("retry-after"), now),
    shouldRetry: said === "true" ? true : said === "false" ? false : undefined,
  };
}

function retryAfter(value: string | null, now: number): number | undefined {
  // `Date.parse` makes a date of almost anything.
  const date = value && /\d:\d\d:\d\d/.test(value) ? Date.parse(value) : Number.NaN;
  return milliseconds(value, 1_000) ?? (Number.isNaN(date) ? undefined : Math.max(0, date - now));
}

/** A header that holds a number of units, or undefined when it holds none. */
export function milliseconds(value: string | null, unitMs: number): number | undefined {
  return value !== null && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) * unitMs : undefined;
}

/** Whether a request that failed so may have been carried out. An answer that cannot be read is one. */
export function mayHaveArrived(error: unknown): boolean {
  if (error instanceof ApiError) return error.status === 408 || error.status >= 500;
  if (error instanceof ConnectionError) return error.sent;
  return isTransient(error) || error instanceof SyntaxError;
}

/** Whether waiting and looking again may help. */
export function isTransient(error: unknown): boolean {
  if (error instanceof ApiError) return error.status === 408 || error.status === 429 || error.status >= 500;
  return error instanceof ConnectionError || error instanceof TimeoutError || error instanceof ProtocolError;
}
