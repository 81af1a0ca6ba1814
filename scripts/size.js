// npm run size: what a small app costs a browser, minified and gzipped, against its budget.
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

/**
 * Kilobytes of a program, bundled for a browser.
 * @param {string} contents
 */
async function kilobytes(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length / 1_000;
}

// It may shrink, and grows only with a reason in the commit that raises it.
const BUDGET_KB = 10.85;
const [size, floor] = await Promise.all([kilobytes(app), kilobytes(client)]);
console.log(`small app: ${size.toFixed(2)} kB of ${BUDGET_KB}, of which openapi-fetch is ${floor.toFixed(2)}`);
if (size >= BUDGET_KB) process.exitCode = 1;
