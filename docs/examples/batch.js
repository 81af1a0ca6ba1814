// Many threads, some at a time, and their answers as lines of JSON. Ctrl-C cancels what is under way and leaves out the
// rest; a second one ends at once.
//   node docs/examples/batch.js [--threads 500] [--concurrency 25] > answers.jsonl
import { parseArgs } from "node:util";
import { connect, model } from "./connect.js";
import { createProgress } from "./progress.js";

const { values } = parseArgs({
  options: { threads: { type: "string", default: "500" }, concurrency: { type: "string", default: "25" } },
});
const questions = Array.from({ length: Number(values.threads) }, (_, n) => `What is ${n} times ${n}?`);

// A server that is asked for so much at once says 429 now and then: more retries than usual.
const client = connect({}, { maxRetries: 5 });
const assistant = await client.createAssistant({ model, instructions: "Answer with the number alone." });

const interrupted = new AbortController();
process.once("SIGINT", () => interrupted.abort());
const { signal } = interrupted;

const progress = createProgress(questions.length);

/**
 * Asks one question on a thread of its own, and gives how that ended.
 * @param {number} n
 * @param {string} question
 */
async function ask(n, question) {
  const run = await client.createThreadAndRunAndPoll(
    { assistant_id: assistant.id, thread: { messages: [{ role: "user", content: question }] } },
    { signal, cancelOnAbort: true },
  );
  const { data } = await client.listMessages(run.thread_id, { run_id: run.id, limit: 1 }, { signal });
  const answer = data[0]?.content.map((part) => (part.type === "text" ? part.text.value : "")).join("");
  // In a terminal the bar says enough.
  if (!process.stdout.isTTY)
    console.log(JSON.stringify({ n, question, answer, thread: run.thread_id, status: run.status }));
  return run.status;
}

/** @param {Iterator<[number, string]>} queue One for all workers, so that each question is taken once. */
async function work(queue) {
  for (let next = queue.next(); !next.done && !signal.aborted; next = queue.next()) {
    progress.add(
      await ask(...next.value).catch((error) => (signal.aborted ? "cancelled" : `${error.name}: ${error.message}`)),
    );
  }
}

const queue = questions.entries();
await Promise.all(Array.from({ length: Number(values.concurrency) }, () => work(queue)));
progress.end();
await client.deleteAssistant(assistant.id);
if (signal.aborted) process.exitCode = 130;
else if (progress.count("completed") !== questions.length) process.exitCode = 1;
