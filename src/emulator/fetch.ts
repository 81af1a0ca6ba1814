import type { Reply } from "./answer.js";
import { type Incoming, tooLarge } from "./request.js";

/** Puts the web's `fetch` in front of the emulator. */
export function createFetch(answer: (incoming: Incoming) => Promise<Reply>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    if (signal.aborted) throw signal.reason;
    const { status, headers, body } = await answer({
      method: request.method,
      url: new URL(request.url),
      header: (name) => request.headers.get(name),
      async read(maxBytes) {
        const bytes = new Uint8Array(await request.arrayBuffer());
        if (bytes.length > maxBytes) throw tooLarge(maxBytes);
        return bytes;
      },
      signal,
    });
    if (signal.aborted) throw signal.reason;
    // Whoever aborts later finds the stream broken off.
    const content = typeof body === "string" ? body : body.pipeThrough(new TransformStream(), { signal });
    return new Response(content, { status, headers });
  };
}
