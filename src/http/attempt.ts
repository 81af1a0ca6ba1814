import type { Client } from "openapi-fetch";
import type { Call } from "../../generated/assistants-api.js";
import type { paths } from "../../generated/schema.js";
import { type ApiError, type FailedCall, ProtocolError } from "../errors.js";
import { readAnswer } from "./answer.js";
import type { InternalOptions } from "./call-options.js";
import { connectionError } from "./connection-error.js";
import { errorOf } from "./error-answer.js";
import { isEventStream } from "./event-stream.js";
import type { Sender } from "./fetch.js";
import type { PlainRequest } from "./plain-request.js";
import { bodyOf, readText } from "./read-body.js";
import { milliseconds } from "./retry.js";

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

/** What an attempt is sent with. */
export interface AttemptContext {
  http: Client<paths>;
  send: Sender;
  maxResponseBytes: number;
  /** The class of the requests, where the built-in one is not needed. */
  Request: typeof PlainRequest | undefined;
}

/** One call on its way. */
export interface Attempt extends InternalOptions {
  call: Call;
  failed: FailedCall;
  headers: Record<string, string | null>;
  signal: AbortSignal;
}

/** The types of `request` follow from literal arguments, which a call by value does not have. */
type RequestByValue = (method: string, path: string, init: object) => Promise<{ error?: unknown; response: Response }>;

/**
 * openapi-fetch reads the body of a success by the method of the response that is named here. This one returns the
 * response itself, so the body is left to be read below.
 */
const UNREAD = "valueOf";

/** Sends a call once, and reads its answer. */
export async function attempt(context: AttemptContext, attempted: Attempt): Promise<Answer> {
  const { http, send, maxResponseBytes, Request } = context;
  const { call, failed, headers, signal, retryUntil, query, onResponse } = attempted;
  const read = (response: Response) =>
    readText(response, maxResponseBytes).catch((cause: unknown) => {
      throw signal.aborted ? cause : connectionError(failed, cause);
    });

  const fetch = async (request: Request | PlainRequest): Promise<Response> => {
    const sent = await send(request, [signal, retryUntil]);
    const response = sent.ok ? sent : await withBodyRead(sent);
    onResponse?.(response);
    return response;
  };

  // openapi-fetch reads the body of an error itself: with no limit, and it would not say that the connection broke.
  const withBodyRead = async (response: Response): Promise<Response> => {
    const { status, statusText, headers } = response;
    const text = (await read(response)) ?? `with a body of more than ${maxResponseBytes} bytes`;
    // What no Response can be made of.
    if (status === 304 || status < 200 || status > 599) throw errorOf(call, failed, response, text);
    return new Response(text, { status, statusText, headers });
  };

  const request = http.request as RequestByValue;
  const { error, response } = await request(call.method, call.path, {
    params: query ? { ...call.params, query: { ...call.params?.query, ...query } } : call.params,
    body: call.body,
    headers,
    signal,
    parseAs: UNREAD,
    // A form is written by the built-in one.
    Request: call.body instanceof FormData ? undefined : Request,
    fetch,
  });
  if (!response.ok) throw errorOf(call, failed, response, error);
  const events = isStreamed(call) && (await isEventStream(response)) ? bodyOf(response) : null;
  if (events) return { status: response.status, body: events, events, failure: failureOf(call, failed, response) };
  if (call.answer === "binary") return { status: response.status, body: await readBlob(failed, signal, response) };
  const text = await read(response);
  if (text === undefined) {
    const { status, headers } = response;
    throw new ProtocolError(failed, `with a body of more than ${maxResponseBytes} bytes`, {
      status,
      headers,
      body: "",
    });
  }
  return {
    status: response.status,
    body: readAnswer(call, failed, response, text),
    pollAfterMs: milliseconds(response.headers.get("openai-poll-after-ms"), 1),
  };
}

/** The bytes of an answer, which can be of any size: nothing is made of them here. */
function readBlob(failed: FailedCall, signal: AbortSignal, response: Response): Promise<Blob> {
  return response.blob().catch((cause: unknown) => {
    throw signal.aborted ? cause : connectionError(failed, cause);
  });
}

/** Whether a call asks for a stream of events. */
export function isStreamed({ body }: Call): boolean {
  return typeof body === "object" && body !== null && "stream" in body && body.stream === true;
}

/** What an `error` event of a stream stands for. */
function failureOf(call: Call, failed: FailedCall, response: Response): (data: unknown) => ApiError {
  return (data) => {
    const isEnvelope = typeof data === "object" && data !== null && "error" in data;
    return errorOf(call, failed, response, isEnvelope ? data : { error: data });
  };
}
