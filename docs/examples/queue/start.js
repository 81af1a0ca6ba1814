// Makes runs, leaves them to the workers, and tells how each of them ended, as lines of JSON.
//   node docs/examples/queue/start.js [--runs 1000] > settled.jsonl
import { parseArgs } from "node:util";
import { AssistantsClient } from "assistants-client";
import { QueueEvents } from "bullmq";
import { model } from "../connect.js";
import { createProgress } from "../progress.js";
import { follow, QUEUE, queue, redis } from "./queue.js";

const { values } = parseArgs({ options: { runs: { type: "string", default: "1000" } } });
const orders = Array.from({ length: Number(values.runs) }, (_, n) => n + 1);

// A server that is asked for so much at once says 429 now and then: more retries than usual.
const client = new AssistantsClient({ maxRetries: 5 });
const assistant = await client.createAssistant({
  model,
  instructions: "Send the invoices that you are asked for.",
  tools: [
    {
      type: "function",
      function: {
        name: "send_invoice",
        description: "Sends the invoice of an order.",
        parameters: { type: "object", properties: { order: { type: "string" } }, required: ["order"] },
      },
    },
  ],
});

// From the first event that there still is: none is missed while this connects.
const events = new QueueEvents(QUEUE, { connection: redis, lastEventId: "0" });
events.on("error", ({ message }) => console.error(message));
const progress = createProgress(orders.length);
/** @type {Set<string>} The runs that were made here; the queue may have others. */
const ours = new Set();

const allSettled = new Promise((resolve) => {
  /** @param {string} runId @param {string} outcome @param {string} [answer] */
  const tell = (runId, outcome, answer) => {
    if (!ours.has(runId)) return;
    // In a terminal the bar says enough.
    if (!process.stdout.isTTY) console.log(JSON.stringify({ run: runId, outcome, answer }));
    if (progress.add(outcome) === orders.length) resolve(undefined);
  };
  events.on("completed", ({ jobId, returnvalue: { status, answer } }) => tell(jobId, status, answer));
  events.on("failed", ({ jobId, failedReason }) => tell(jobId, `given up: ${failedReason}`));
});

/** @param {Iterator<number>} left One for all, so that each order is taken once. */
async function start(left) {
  for (let next = left.next(); !next.done; next = left.next()) {
    const content = `Please send the invoice of order ${next.value}.`;
    const run = await client.createThreadAndRun({
      assistant_id: assistant.id,
      thread: { messages: [{ role: "user", content }] },
    });
    ours.add(run.id);
    await follow(run);
  }
}

const left = orders.values();
await Promise.all(Array.from({ length: 10 }, () => start(left)));
await allSettled;
progress.end();
await events.close();
await queue.close();
redis.disconnect();
if (progress.count("completed") !== orders.length) process.exitCode = 1;
