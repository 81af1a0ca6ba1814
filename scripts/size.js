// npm run size: what a small app costs a browser, minified and gzipped, against its budget.
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "./generate.js";

/** An app that creates the client, runs, polls and lists. */
const app = `
import { AssistantsClient } from "./src/index.js";
const client = new AssistantsClient({ apiKey: "key", baseUrl: "https://example.com/v1" });
const thread = await client.createThread({ messages: [{ role: "user", content: "Hello" }] });
const run = await client.createRunAndPoll(thread.id, { assistant_id: "asst_1" });
for await (const message of client.listMessages(thread.id, { run_id: run.id })) console.log(message);
`;
const client = `
import createClient from "openapi-fetch";
console.log(createClient({ baseUrl: "https://example.com/v1" }));
`;

/** The same, with its answer streamed. */
const streaming = `${app}
for await (const text of client.streamRun(thread.id, { assistant_id: "asst_1" }).textDeltas()) console.log(text);
`;

/**
 * Kilobytes of a program, bundled for a browser: what it loads at once, and with what it loads on the first stream.
 * @param {string} contents
 */
async function kilobytes(contents) {
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    splitting: true,
    outdir: "out",
    metafile: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
  });
  const sizes = new Map(
    outputFiles.map(({ path, contents }) => [path, gzipSync(contents, { level: 9 }).length / 1_000]),
  );
  const sizeOf = (/** @type {string} */ path) => sizes.get(resolve(path)) ?? 0;
  const outputs = Object.entries(metafile.outputs);
  const pending = outputs.filter(([, { entryPoint }]) => entryPoint === "<stdin>").map(([path]) => path);
  const atOnce = new Set(pending);
  for (const path of pending) {
    for (const { path: next, kind } of metafile.outputs[path]?.imports ?? []) {
      if (kind === "import-statement" && !atOnce.has(next)) {
        atOnce.add(next);
        pending.push(next);
      }
    }
  }
  const sum = (/** @type {Iterable<string>} */ paths) => [...paths].map(sizeOf).reduce((a, b) => a + b, 0);
  return { atOnce: sum(atOnce), all: sum(metafile.outputs ? Object.keys(metafile.outputs) : []) };
}

// They may shrink, and grow only with a reason in the commit that raises them.
const BUDGET_KB = { app: 14.3, streaming: 18.4 };
const [small, large, floor] = await Promise.all([app, streaming, client].map(kilobytes));
if (!small || !large || !floor) throw new Error("nothing was bundled");
const line = (/** @type {string} */ what, /** @type {number} */ size, /** @type {number} */ budget) => {
  console.log(`${what}: ${size.toFixed(2)} kB of ${budget}`);
  if (size >= budget) process.exitCode = 1;
};
line("small app", small.atOnce, BUDGET_KB.app);
line("with streaming", large.all, BUDGET_KB.streaming);
console.log(`of which openapi-fetch: ${floor.all.toFixed(2)}`);
