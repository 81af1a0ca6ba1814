// A chat in the terminal, streamed. One line is one question; Ctrl-C ends an answer, and then the chat.
//   node docs/examples/chat.js
//   echo "Why is the sky blue?" | node docs/examples/chat.js
import { createInterface } from "node:readline";
import { connect, model } from "./connect.js";

const client = connect({ latency: { deltaMs: 30 } });
const assistant = await client.createAssistant({ model, instructions: "Answer in one short paragraph." });
const thread = await client.createThread();

const terminal = createInterface({
  input: process.stdin,
  output: process.stdout,
  terminal: process.stdin.isTTY === true,
  prompt: process.stdin.isTTY ? "> " : "",
});
let isOpen = true;
terminal.on("close", () => {
  isOpen = false;
});
/** @type {AbortController | undefined} The answer that is under way. */
let answering;
terminal.on("SIGINT", () => (answering ? answering.abort() : terminal.close()));

/** @param {string} question */
async function ask(question) {
  answering = new AbortController();
  const { signal } = answering;
  try {
    await client.createMessage(thread.id, { role: "user", content: question }, { signal });
    // Without `cancelOnAbort` the run would go on, and hold the thread against the next question.
    const stream = client.streamRun(thread.id, { assistant_id: assistant.id }, { signal, cancelOnAbort: true });
    for await (const text of stream.textDeltas()) process.stdout.write(text);
    const run = await stream.finalRun();
    console.log(run.status === "completed" ? "" : `[${run.status}: ${run.last_error?.message ?? "no answer"}]`);
  } catch (error) {
    if (!signal.aborted) throw error;
    console.log(" [stopped]");
  } finally {
    answering = undefined;
  }
}

try {
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim()) await ask(line);
    if (isOpen) terminal.prompt();
  }
} finally {
  terminal.close();
  await client.deleteThread(thread.id);
  await client.deleteAssistant(assistant.id);
}
