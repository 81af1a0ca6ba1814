// A route handler as Next, Remix, Hono, Deno and others have them: a `Request` in, a `Response` out. In Next this is
// app/api/chat/route.js. The key stays here; the page gets the events of the run and nothing else.
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
 * @param {Request} request Its body is `{ question, thread? }`.
 * @returns {Promise<Response>} The events of the run. `x-thread` is the thread, for the next question.
 */
export async function POST(request) {
  const body = await request.json().catch(() => undefined);
  const { question, thread } = /** @type {{ question?: unknown, thread?: unknown }} */ (body ?? {});
  if (typeof question !== "string" || question.trim() === "") {
    return Response.json({ error: "A question is missing." }, { status: 400 });
  }
  // In earnest a thread belongs to a session. Take it from there, so that nobody reads what another one asked.
  const threadId = typeof thread === "string" ? thread : (await client.createThread()).id;
  assistantId ??= makeAssistant();
  const assistant_id = await assistantId;
  // The answer before it may be on its way still.
  await client.waitForIdleThread(threadId, { signal: request.signal });
  await client.createMessage(threadId, { role: "user", content: question });
  // A page that is left ends the run too, so that nobody pays for what nobody reads.
  const stream = client.streamRun(threadId, { assistant_id }, { signal: request.signal, cancelOnAbort: true });
  return new Response(stream.toReadableStream(), {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-thread": threadId },
  });
}
