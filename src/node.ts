import type { Dispatcher, EnvHttpProxyAgent } from "undici";
import { PlainRequest } from "./http/plain-request.js";
import { Exchange, type Head } from "./node/exchange.js";
import { createDispatcher } from "./node/proxy.js";
import { LightResponse } from "./node/response.js";

/** A `fetch` with connections of its own, for `new AssistantsClient({ fetch })`. */
export interface NodeFetch {
  /**
   * Follows no redirect and asks for no compression, though it unpacks what the built-in fetch unpacks.
   * @throws `signal.reason`, or a `TypeError` whose `cause` says what broke, with `sent: false` when nothing was sent.
   */
  (request: Request | PlainRequest): Promise<Response>;
  /** What the client hands over in place of the built-in when no middleware is there to see it. */
  readonly Request: typeof PlainRequest;
  /** Takes no more requests; resolves once those under way have ended and every connection is closed. */
  close(): Promise<void>;
}

/**
 * Sends requests over undici's dispatcher. Connections are kept, HTTP/2 is spoken where the server offers it, and proxies
 * are taken from `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`.
 * @param options Those of undici's agents, such as `connections` (to one server; any number unless given) and `connect`.
 * @throws {AssistantsError} A proxy is no HTTP proxy.
 */
export function createFetch(options: EnvHttpProxyAgent.Options = {}): NodeFetch {
  // Kept for longer than the pause between two looks at a run, unless the server says for how long it keeps them.
  const dispatcher = createDispatcher({ allowH2: true, keepAliveTimeout: 30_000, ...options });
  const fetch = async (request: Request | PlainRequest): Promise<Response> => {
    const { headers, signal } = request;
    const method = request.method as Dispatcher.HttpMethod;
    const body = request instanceof PlainRequest ? request.body : await bytesOf(request);
    signal.throwIfAborted();
    const { origin, pathname, search } = new URL(request.url);
    const response = await new Promise<object>((resolve, reject) => {
      const answer = (head: Head) => resolve(new LightResponse(exchange, head));
      const exchange = new Exchange(request, answer, reject);
      dispatcher.dispatch({ origin, path: pathname + search, method, headers, body }, exchange);
    });
    // The compiler does not see what the built-in class lends it.
    return response as Response;
  };
  return Object.assign(fetch, { Request: PlainRequest, close: () => dispatcher.close() });
}

async function bytesOf(request: Request): Promise<Uint8Array | null> {
  return request.body && new Uint8Array(await request.arrayBuffer());
}
