// npm run size: what a small app costs a browser, minified and gzipped, against its budget.

import { root } from "../generate/contracts.js";
import { bundledKb } from "./bundled-kb.js";

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

// They may shrink, and grow only with a reason in the commit that raises them.
const BUDGET_KB = { app: 18.5, streaming: 25.8 };
const [small, large, floor] = await Promise.all([app, streaming, client].map((program) => bundledKb(program, root)));
if (!small || !large || !floor) throw new Error("nothing was bundled");
const line = (/** @type {string} */ what, /** @type {number} */ size, /** @type {number} */ budget) => {
  console.log(`${what}: ${size.toFixed(2)} kB of ${budget}`);
  if (size >= budget) process.exitCode = 1;
};
line("small app", small.atOnce, BUDGET_KB.app);
line("with streaming", large.all, BUDGET_KB.streaming);
console.log(`of which openapi-fetch: ${floor.all.toFixed(2)}`);
