import { type FailedCall, ProtocolError } from "../errors.js";
import type { Call } from "../types.js";
import { readAnswer } from "./answer.js";
import type { Answer, InternalOptions } from "./call-options.js";
import { connectionError } from "./connection-error.js";
import { errorOf } from "./error-answer.js";
import type { Sender } from "./fetch.js";
import type { PlainRequest } from "./plain-request.js";
import { bodyOf, isEventStream, readText } from "./read-body.js";
import { milliseconds } from "./retry-rules.js";

/** What an attempt is sent with. */
export interface AttemptContext {
  /** The `openapi-fetch` client. */
  http: { readonly request: unknown };
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
  const tooLong = `with a body of more than ${maxResponseBytes} bytes`;
  const whole = <T>(body: Promise<T>): Promise<T> =>
    body.catch((cause: unknown) => {
      throw signal.aborted ? cause : connectionError(failed, cause);
    });
  const read = (response: Response) => whole(readText(response, maxResponseBytes));

  const fetch = async (request: Request | PlainRequest): Promise<Response> => {
    const sent = await send(request, [signal, retryUntil]);
    const response = sent.ok ? sent : await withBodyRead(sent);
    onResponse?.(response);
    return response;
  };

  // openapi-fetch reads the body of an error itself: with no limit, and it would not say that the connection broke.
  const withBodyRead = async (response: Response): Promise<Response> => {
    const { status, statusText, headers } = response;
    const text = (await read(response)) ?? tooLong;
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
  const { status } = response;
  const events = isStreamed(call) && (await isEventStream(response)) ? bodyOf(response) : null;
  if (events) return { status, body: events, events, failure: (data) => errorOf(call, failed, response, data) };
  // Bytes can be of any number: nothing is made of them here.
  if (call.answer === "binary") return { status, body: await whole(response.blob()) };
  const text = await read(response);
  if (text === undefined) throw new ProtocolError(failed, tooLong, { status, headers: response.headers, body: "" });
  return {
    status,
    body: readAnswer(call, failed, response, text),
    pollAfterMs: milliseconds(response.headers.get("openai-poll-after-ms"), 1),
  };
}

/** Whether a call asks for a stream of events. */
export function isStreamed({ body }: Call): boolean {
  return Object(body).stream === true;
}
