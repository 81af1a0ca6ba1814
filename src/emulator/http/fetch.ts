import type { Answer } from "./answer.js";
import { joinChunks } from "./request.js";

/** Creates a `fetch` that the emulator answers in process. */
export function createFetch(answer: Answer): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    if (signal.aborted) throw signal.reason;
    const { status, headers, body } = await answer({
      method: request.method,
      url: new URL(request.url),
      header: (name) => request.headers.get(name),
      read: (maxBytes) => joinChunks(chunksOf(request), maxBytes),
      signal,
    });
    if (signal.aborted) throw signal.reason;
    // Whoever aborts later finds the stream broken off.
    const content = typeof body === "string" ? body : body.pipeThrough(new TransformStream(), { signal });
    return new Response(content, { status, headers });
  };
}

/** The body of a request in chunks. Some runtimes have no async iteration of streams. */
async function* chunksOf({ body }: Request): AsyncGenerator<Uint8Array, void> {
  const reader = body?.getReader();
  if (!reader) return;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
