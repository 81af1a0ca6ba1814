// What the workers and whoever starts runs agree on: the Redis that REDIS_URL names, and what a job is.
import { Queue } from "bullmq";
import { Redis } from "ioredis";

/** @typedef {import("assistants-client").components["schemas"]["RunObject"]} Run */
/** @typedef {{ threadId: string, runId: string }} Following What a job is: a run to follow until it settles. */
/** @typedef {{ status: Run["status"], answer: string }} Settled What it gives. */

export const QUEUE = "runs";

/** A look right away would tell nothing. */
const FIRST_LOOK_MS = 200;

// A worker waits for Redis to come back, however long that takes.
export const redis = new Redis(process.env.REDIS_URL || "redis://127.0.0.1:6379", { maxRetriesPerRequest: null });

/** @type {Queue<Following, Settled>} */
export const queue = new Queue(QUEUE, {
  connection: redis,
  defaultJobOptions: {
    // A step that failed is taken again for ten minutes, which is how long a run lives.
    attempts: 120,
    backoff: { type: "fixed", delay: 5_000, jitter: 0.5 },
    // As long as a job is kept, its run is not followed anew.
    removeOnComplete: { age: 3_600 },
    removeOnFail: { age: 86_400 },
  },
});

queue.on("error", ({ message }) => console.error(message));

/**
 * Leaves a run to the workers. The job has the id of the run, so that to do this twice changes nothing.
 * @param {Run} run
 */
export function follow({ thread_id: threadId, id: runId }) {
  return queue.add("follow", { threadId, runId }, { jobId: runId, delay: FIRST_LOOK_MS });
}
