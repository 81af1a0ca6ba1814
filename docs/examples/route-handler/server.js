// A small server around the route and the page, where a framework would be.
//   node docs/examples/route-handler/server.js, then open what it prints
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { POST } from "./route.js";

const page = await readFile(new URL("page.html", import.meta.url), "utf8");
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("page.js", import.meta.url))],
  bundle: true,
  write: false,
  format: "esm",
  target: "es2022",
});
const script = outputFiles[0]?.text ?? "";

/**
 * @param {Request} request
 * @returns {Promise<Response>}
 */
async function answer(request) {
  const { pathname } = new URL(request.url);
  if (request.method === "POST" && pathname === "/api/chat") return POST(request);
  if (pathname === "/") return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
  if (pathname === "/page.js") return new Response(script, { headers: { "content-type": "text/javascript" } });
  return new Response("There is no such page.", { status: 404 });
}

/** @param {ReadableStream} body */
function asNodeHasIt(body) {
  return /** @type {import("node:stream/web").ReadableStream} */ (body);
}

const server = createServer(async (incoming, outgoing) => {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  try {
    /** @type {Buffer[]} */
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { method = "GET", url = "/" } = incoming;
    const body = method === "POST" ? Buffer.concat(chunks) : null;
    const response = await answer(new Request(`http://localhost${url}`, { method, body, signal: gone.signal }));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    // Unlike the web stream itself, this one is cancelled at once when the page has gone, even while nothing comes.
    if (response.body) await pipeline(Readable.fromWeb(asNodeHasIt(response.body)), outgoing);
    else outgoing.end();
  } catch (error) {
    if (gone.signal.aborted) return;
    console.error(error instanceof Error ? error.message : error);
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(502, { "content-type": "text/plain" }).end("The assistant could not be reached.");
  }
});
server.listen(Number(process.env.PORT ?? 3000), "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) console.log(`http://127.0.0.1:${address.port}`);
});
