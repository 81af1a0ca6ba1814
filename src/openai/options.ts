import { AssistantsError } from "../errors.js";
import { type CallOptions, withInternal } from "../http/call-options.js";
import {
  abortSignal,
  anything,
  type Check,
  type Checks,
  checkOptions,
  count,
  milliseconds,
} from "../http/check-options.js";

/** What every method takes last. */
export interface RequestOptions {
  /** Milliseconds that one call may take, its retries included. @default the client's */
  timeout?: number | undefined;
  /** How often one call is sent again when it failed, where that is safe. @default the client's */
  maxRetries?: number | undefined;
  /** Null leaves out a header of the client, the key's excepted. */
  headers?: Record<string, string | null | undefined> | undefined;
  signal?: AbortSignal | null | undefined;
  /** Query parameters besides those of the method. */
  query?: Record<string, string | number | boolean | null | undefined> | undefined;
  /** Sent as `Idempotency-Key`. @default one of the call's own */
  idempotencyKey?: string | undefined;
}

/** Options of the helpers that wait for a run. */
export interface PollingOptions extends RequestOptions {
  /** Milliseconds between two requests for the run. @default what the server says, else a growing time */
  pollIntervalMs?: number | undefined;
}

const namesAndValues: Check = (value) =>
  typeof value === "object" && value !== null && !(Symbol.iterator in value)
    ? undefined
    : "a plain object of names and values";

const parameters: Check = (value) => {
  const isScalar = (one: unknown) => one === null || one === undefined || typeof one !== "object";
  return namesAndValues(value) ?? (Object.values(Object(value)).every(isScalar) ? undefined : "of texts and numbers");
};

const interval: Check = (value) => (typeof value === "number" && value >= 0 ? undefined : "a number from 0 up");

export const REQUEST_OPTIONS: Checks<RequestOptions> = {
  timeout: milliseconds,
  maxRetries: count,
  headers: namesAndValues,
  signal: abortSignal,
  query: parameters,
  idempotencyKey: anything,
};

export const POLLING_OPTIONS: Checks<PollingOptions> = { ...REQUEST_OPTIONS, pollIntervalMs: interval };

/** The names that `openai` takes as options, and those of this package. No body and no query has a field of them. */
const OPTION_NAMES = new Set([
  ...Object.keys(POLLING_OPTIONS),
  ...["method", "path", "body", "httpAgent", "__binaryResponse", "__streamClass"],
  ...["timeoutMs", "retryUnsafe"],
]);

/** Whether what stands in the place of a body or a query is options. */
export function isRequestOptions(value: object | null | undefined): value is RequestOptions {
  return Object.keys(value ?? {}).some((name) => OPTION_NAMES.has(name));
}

/** @throws {AssistantsError} A body is no object, or options stand in its place. */
export function checkBody(...bodies: readonly unknown[]): void {
  for (const body of bodies) {
    if (typeof body !== "object" || body === null) throw new AssistantsError("the body must be an object");
    const name = Object.keys(body).find((one) => OPTION_NAMES.has(one));
    if (name) throw new AssistantsError(`${name} is an option and no field of a body: options are the last argument`);
  }
}

/**
 * The options as a method of the client takes them.
 * @param onResponse Called with each response; it reads a body only of a clone.
 * @throws {AssistantsError} An option is unknown, or its value is none that it takes.
 */
export function callOptions(
  options: PollingOptions,
  checks: Record<string, Check>,
  onResponse: (response: Response) => void,
): CallOptions {
  checkOptions("request options", options, checks);
  const { timeout, maxRetries, signal, pollIntervalMs } = options;
  const { headers, omitHeaders } = readHeaders(options);
  const call: CallOptions = { timeoutMs: timeout, maxRetries, signal: signal ?? undefined, headers };
  const pollAfterMs = pollIntervalMs || undefined;
  return withInternal(call, { query: readQuery(options.query), omitHeaders, pollAfterMs, onResponse });
}

function readHeaders({ headers: given = {}, idempotencyKey }: RequestOptions) {
  const headers: Record<string, string> = {};
  const omitHeaders: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (value === null) omitHeaders.push(name.toLowerCase());
    else if (value !== undefined) headers[name] = value;
  }
  if (idempotencyKey !== undefined) headers["idempotency-key"] = idempotencyKey;
  return { headers, omitHeaders };
}

function readQuery(query: RequestOptions["query"] = {}): Record<string, string> {
  const parameters = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(parameters.map(([name, value]) => [name, `${value ?? ""}`]));
}
