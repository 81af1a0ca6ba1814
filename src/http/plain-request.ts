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
  declare readonly redirect: RequestRedirect;

  constructor(url: string, init: object) {
    Object.assign(this, init, { url });
  }
}

/** The next bytes of a body, as a reader of a stream returns them. */
export interface ChunkReader {
  read: () => Promise<{ done?: boolean | undefined; value?: Uint8Array | undefined }>;
  cancel: () => Promise<unknown>;
}

/** A method of a response whose body can be read without a stream. It returns a `ChunkReader`. */
export const READ_CHUNKS: unique symbol = Symbol.for("assistants-client.readChunks");
