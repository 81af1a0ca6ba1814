import type { ApiError } from "../errors.js";
import { abortSignal, anything, type Checks, count, headers, milliseconds } from "./check-options.js";

/** Options of one call. */
export interface CallOptions {
  /** Aborts the call. */
  signal?: AbortSignal | undefined;
  /** Headers of this call. They win over those of the client. */
  headers?: Record<string, string> | undefined;
  /** Milliseconds that the call may take: headers and body, retries and the waits between them. @default the client's */
  timeoutMs?: number | undefined;
  /** How often the call is sent again when it failed, where that is safe. @default the client's */
  maxRetries?: number | undefined;
  /** Repeat a `POST` like a `GET`. Only for a server that honours `Idempotency-Key`. @default false */
  retryUnsafe?: boolean | undefined;
}

export const CALL_OPTIONS: Checks<CallOptions> = {
  signal: abortSignal,
  headers,
  timeoutMs: milliseconds,
  maxRetries: count,
  retryUnsafe: anything,
};

/** An answer, with when the server would like to be asked again. */
export interface Answer {
  status: number;
  /** What the contract says: an object in most cases. */
  body: unknown;
  pollAfterMs?: number | undefined;
  /** The body, when it is a stream of events. Cancelling it ends the request. */
  events?: ReadableStream<Uint8Array>;
  /** What the data of an `error` event stands for. */
  failure?: (data: unknown) => ApiError;
}

/** Options of one call that only this package sets. They pass through public methods and are none of their options. */
export interface InternalOptions {
  /** After it aborts no further attempt begins; one under way goes on. */
  retryUntil?: AbortSignal | undefined;
  /** Query parameters besides those of the method. */
  query?: Record<string, string> | undefined;
  /** Headers of the client that are not sent, in lower case. */
  omitHeaders?: readonly string[] | undefined;
  /** Milliseconds between two requests for a run, whatever the server says. */
  pollAfterMs?: number | undefined;
  /** Called with the answer, once it was read as far as its call asks for. */
  onAnswer?: ((answer: Answer) => void) | undefined;
  /** The answer may be a stream of events, which `onAnswer` is given. */
  takesEvents?: boolean | undefined;
  /** Called with each response. It reads a body only of a clone. */
  onResponse?: ((response: Response) => void) | undefined;
}

const INTERNAL = Symbol("internal options");

interface WithInternal {
  [INTERNAL]?: InternalOptions | undefined;
}

/** The internal options among some options: what `withInternal` added. A spread keeps them. */
export function internalOf(options: object): InternalOptions {
  return (options as WithInternal)[INTERNAL] ?? {};
}

/** The same options with more internal ones. */
export function withInternal<Options extends object>(options: Options, internal: InternalOptions): Options {
  const all: WithInternal = { [INTERNAL]: { ...internalOf(options), ...internal } };
  return { ...options, ...all };
}

/** How one request of a helper is sent. `maxRetries` is the client's where it is left out. */
export interface RequestLimits {
  signal?: AbortSignal | undefined;
  retryUntil?: AbortSignal | undefined;
  maxRetries?: number | undefined;
}

/** The options of one request of a helper: the headers and internal options that the helper was given, and its limits. */
export function requestOptions(
  options: Pick<CallOptions, "headers">,
  { retryUntil, ...limits }: RequestLimits,
): CallOptions {
  const own: CallOptions = { ...limits, headers: options.headers };
  return withInternal(own, { ...internalOf(options), retryUntil });
}
