import { type ChunkReader, READ_CHUNKS } from "./plain-request.js";

/** A body as this package reads it; null when there is none. Some packages' `fetch` returns a Node stream. */
export function bodyOf({ body }: Response): ReadableStream<Uint8Array> | null {
  if (!body || "getReader" in body) return body;
  // The type says what a response has by the standard.
  const iterator = (body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await iterator.return?.()),
  });
}

/**
 * Reads a body as text, and counts while it does: a few megabytes may unpack to more than the memory holds.
 * @returns Undefined when there are more than `maxBytes`. The rest is not read.
 */
export async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  const reader = readerOf(response);
  // React Native has no streams.
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || !value) return text + decoder.decode();
    bytes += value.length;
    if (bytes > maxBytes) {
      reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function readerOf(response: Response & { [READ_CHUNKS]?: () => ChunkReader }): ChunkReader | undefined {
  return response[READ_CHUNKS]?.() ?? bodyOf(response)?.getReader();
}

/** How a body of server-sent events begins: with a field, or with a comment (WHATWG HTML, 9.2). */
const BEGINNING = /^\s*(:|(event|data|id|retry)\s*:)/;

/** No field has a longer name; what begins with more characters than this has been told apart. */
const LONGEST_BEGINNING = 8;

/** Whether an answer is a stream of events: by its type, and where that says otherwise by how its body begins. */
export async function isEventStream(response: Response): Promise<boolean> {
  const type = response.headers.get("content-type") ?? "";
  if (/^text\/event-stream/i.test(type)) return true;
  const reader = response.clone?.().body?.getReader?.();
  if (!reader) return false;
  const decoder = new TextDecoder();
  let text = "";
  while (!BEGINNING.test(text) && text.trimStart().length < LONGEST_BEGINNING) {
    // Whoever reads the body learns that it broke.
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  // Resolves once the other copy is read, too.
  reader.cancel().catch(() => {});
  return BEGINNING.test(text);
}
