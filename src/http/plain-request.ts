/**
 * What `openapi-fetch` needs of a request that nobody else sees. The built-in one is made anew by the `fetch` that it is
 * given to, its signal and its body stream included, which costs more than all the rest of a call.
 */
export class PlainRequest {
  declare readonly url: string;
  declare readonly method: string;
  declare readonly headers: Headers;
  declare readonly body: string | null;
  declare readonly signal: AbortSignal;

  constructor(url: string, init: object) {
    Object.assign(this, init, { url });
  }
}
