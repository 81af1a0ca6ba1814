// A worker, of as many as there are. It takes one step of a run and puts the run back, so that it waits for none of them.
//   REDIS_URL=redis://… OPENAI_BASE_URL=https://… OPENAI_API_KEY=sk-… node docs/examples/queue/worker.js
import { AssistantsClient } from "assistants-client";
import { DelayedError, Worker } from "bullmq";
import { QUEUE, redis } from "./queue.js";

const client = new AssistantsClient();

/**
 * Sends an invoice. A worker may die after this and before its run is told, and then another one does it again. So the
 * invoice goes by the id of the call: what is written twice is there once.
 * @param {{ order: string }} args
 * @param {import("assistants-client").ToolContext} context
 */
async function sendInvoice({ order }, { toolCall }) {
  await redis.multi().hset("invoices", toolCall.id, order).incr("invoices:written").exec();
  return `The invoice of order ${order} was sent.`;
}

/** @type {Worker<import("./queue.js").Following, import("./queue.js").Settled>} */
const worker = new Worker(
  QUEUE,
  async (job, token) => {
    const { threadId, runId } = job.data;
    const { run, done, waitMs } = await client.advanceRun(threadId, runId, {
      toolHandlers: { send_invoice: sendInvoice },
      toolErrors: "tell",
    });
    if (!done) {
      await job.moveToDelayed(Date.now() + waitMs, token);
      // What tells BullMQ that the job is neither done nor failed.
      throw new DelayedError();
    }
    // What is done here may be done twice too. What is given is recorded once: with the end of the job.
    const { data } = await client.listMessages(threadId, { run_id: runId, limit: 1 });
    const parts = data[0]?.content ?? [];
    return { status: run.status, answer: parts.map((part) => (part.type === "text" ? part.text.value : "")).join("") };
  },
  {
    connection: redis,
    name: `worker ${process.pid}`,
    concurrency: 20,
    // The runs of a worker that died go to others after some five seconds. A worker that was only slow loses them as
    // well, and nothing is lost by that: two may take steps of the same run.
    lockDuration: 3_000,
    stalledInterval: 1_500,
    // A run is given up when it has been lost so often; it may be what kills the workers.
    maxStalledCount: 10,
  },
);
worker.on("error", (error) => console.error(error.message));

/** Ends the steps under way, and takes no more. */
async function close() {
  await worker.close();
  redis.disconnect();
}
process.once("SIGTERM", close);
process.once("SIGINT", close);
