// The same in Fastify.
//   node docs/examples/route-handler/fastify.js
import { Readable } from "node:stream";
import Fastify from "fastify";
import { answer, headersOf } from "./answer.js";

const app = Fastify();

// The page sends JSON, and does not say so.
app.removeAllContentTypeParsers();
app.addContentTypeParser("*", { parseAs: "string" }, app.getDefaultJsonParser("error", "error"));

app.post("/api/chat", async (request, reply) => {
  const left = new AbortController();
  reply.raw.on("close", () => left.abort());
  const answered = await answer(request.body, left.signal);
  if (!answered) return reply.code(400).send({ error: "A question is missing." });
  reply.headers(headersOf(answered.threadId));
  // Node and the DOM declare one class, each in its own words.
  const bytes = /** @type {import("node:stream/web").ReadableStream} */ (answered.stream.toReadableStream());
  return reply.send(Readable.fromWeb(bytes));
});

console.log(await app.listen({ port: Number(process.env.PORT ?? 3000), host: "127.0.0.1" }));
