// What every server here does with a question, whatever carries it.
import { connect, model } from "../connect.js";

const client = connect({ latency: { deltaMs: 60 } });
/** @type {Promise<string> | undefined} Made with the first question, and kept for all. */
let assistantId;

async function makeAssistant() {
  try {
    const { id } = await client.createAssistant({ model, instructions: "Answer in one short paragraph." });
    return id;
  } catch (error) {
    // The next question tries again.
    assistantId = undefined;
    throw error;
  }
}

/**
 * Asks a question, and returns the stream of the answer with its thread, for the next question; undefined when there is
 * no question.
 * @param {unknown} body `{ question, thread? }`, from a page.
 * @param {AbortSignal} signal Aborts when the page is left.
 */
export async function answer(body, signal) {
  const { question, thread } = /** @type {{ question?: unknown, thread?: unknown }} */ (body ?? {});
  if (typeof question !== "string" || question.trim() === "") return undefined;
  // In earnest a thread belongs to a session. Take it from there, so that nobody reads what another one asked.
  const threadId = typeof thread === "string" ? thread : (await client.createThread()).id;
  assistantId ??= makeAssistant();
  const assistant_id = await assistantId;
  // The answer before it may be on its way still.
  await client.waitForIdleThread(threadId, { signal });
  await client.createMessage(threadId, { role: "user", content: question });
  // A page that is left ends the run too, so that nobody pays for what nobody reads.
  const stream = client.streamRun(threadId, { assistant_id }, { signal, cancelOnAbort: true });
  return { stream, threadId };
}

/** The headers of a stream of events. @param {string} threadId */
export const headersOf = (threadId) => ({
  "content-type": "text/event-stream",
  "cache-control": "no-store",
  "x-thread": threadId,
});
