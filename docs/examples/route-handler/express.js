// The same in Express.
//   node docs/examples/route-handler/express.js
import { pipeline } from "node:stream/promises";
import express from "express";
import { answer, headersOf } from "./answer.js";

const app = express();

app.post("/api/chat", express.json({ type: "*/*" }), async (request, response) => {
  const left = new AbortController();
  response.on("close", () => left.abort());
  const answered = await answer(request.body, left.signal);
  if (!answered) {
    response.status(400).json({ error: "A question is missing." });
    return;
  }
  response.writeHead(200, headersOf(answered.threadId));
  // A page that is left is no error.
  await pipeline(answered.stream.toReadableStream(), response).catch(() => {});
});

const server = app.listen(Number(process.env.PORT ?? 3000), "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) console.log(`http://127.0.0.1:${address.port}`);
});
