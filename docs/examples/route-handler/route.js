// A route handler as Next, Remix, Hono, Deno and others have them: a `Request` in, a `Response` out. In Next this is
// app/api/chat/route.js. The key stays here; the page gets text, ids and statuses, and nothing else.
import { answer, headersOf } from "./answer.js";

/**
 * @param {Request} request Its body is `{ question, thread? }`.
 * @returns {Promise<Response>} The events of the run. `x-thread` is the thread, for the next question.
 */
export async function POST(request) {
  const answered = await answer(await request.json().catch(() => undefined), request.signal);
  if (!answered) return Response.json({ error: "A question is missing." }, { status: 400 });
  const { stream, threadId } = answered;
  return new Response(stream.toReadableStream(), { headers: headersOf(threadId) });
}
