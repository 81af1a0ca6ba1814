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
