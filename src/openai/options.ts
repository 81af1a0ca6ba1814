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
import { isObject } from "../types.js";

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

const namesAndValues: Check = (value) => {
  if (isObject(value) && !(Symbol.iterator in value)) return undefined;
  return "a plain object of names and values";
};

const parameters: Check = (value) => {
  const problem = namesAndValues(value);
  if (problem) return problem;
  const values: unknown[] = Object.values(Object(value));
  return values.some(isObject) ? "of texts and numbers" : undefined;
};

const interval: Check = (value) => {
  const isInterval = typeof value === "number" && value >= 0;
  return isInterval ? undefined : "a number from 0 up";
};

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
  return optionIn(value ?? {}) !== undefined;
}

/** The name of an option that is a field of this. */
function optionIn(value: object): string | undefined {
  return Object.keys(value).find((name) => OPTION_NAMES.has(name));
}

/** @throws {AssistantsError} A body is no object, or options stand in its place. */
export function checkBody(...bodies: readonly unknown[]): void {
  for (const body of bodies) {
    if (!isObject(body)) throw new AssistantsError("the body must be an object");
    const name = optionIn(body);
    if (name === undefined) continue;
    const where = "options are the last argument";
    throw new AssistantsError(`${name} is an option and no field of a body: ${where}`);
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
  const { headers, omitHeaders } = readHeaders(options);
  const call: CallOptions = {
    timeoutMs: options.timeout,
    maxRetries: options.maxRetries,
    signal: options.signal ?? undefined,
    headers,
  };
  return withInternal(call, {
    query: readQuery(options.query),
    omitHeaders,
    pollAfterMs: options.pollIntervalMs || undefined,
    onResponse,
  });
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
  const parameters: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters[name] = String(value ?? "");
  }
  return parameters;
}
