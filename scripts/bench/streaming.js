// npm run bench -- streaming: what reading a run's stream costs beside a bare loop and the v1-era SDK, on the same bytes
// in the same process; and what of a long stream stays in memory.
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createParser } from "eventsource-parser";
import { AssistantsClient } from "../../dist/src/index.js";

const EVENTS = 20_000;
const ROUNDS = 15;
/** Events a second of ours, as a share of the bare loop's, at least. */
const LIMIT = 0.7;
const LONG_BYTES = 1e9;
const HEAP_LIMIT_MB = 20;

// By a name that is not a literal: the package is installed for the bench alone, and nothing else looks for it.
const sdk = "openai-4/lib/AssistantStream";
const { AssistantStream } = await import(sdk);

const encoder = new TextEncoder();
const run = (/** @type {string} */ status) => ({
  ...{ id: "run_1", object: "thread.run", created_at: 0, thread_id: "thread_1", assistant_id: "asst_1", status },
  ...{ required_action: null, last_error: null, expires_at: 4e9, model: "gpt-4-turbo", instructions: "", tools: [] },
});
const message = (/** @type {string} */ status, /** @type {object[]} */ content = []) => ({
  ...{ id: "msg_1", object: "thread.message", created_at: 0, thread_id: "thread_1", run_id: "run_1", status, content },
  ...{ role: "assistant", assistant_id: "asst_1", file_ids: [], metadata: {} },
});
const write = (/** @type {string} */ event, /** @type {object | string} */ data) =>
  `event: ${event}\ndata: ${typeof data === "string" ? data : JSON.stringify(data)}\n\n`;
const delta = (/** @type {string} */ value) =>
  write("thread.message.delta", {
    id: "msg_1",
    object: "thread.message.delta",
    delta: { content: [{ index: 0, type: "text", text: { value } }] },
  });
const START =
  write("thread.run.created", run("queued")) +
  write("thread.run.in_progress", run("in_progress")) +
  write("thread.message.created", message("in_progress"));
const END =
  write("thread.message.completed", message("completed", [{ type: "text", text: { value: "x", annotations: [] } }])) +
  write("thread.run.completed", run("completed")) +
  write("done", "[DONE]");

/** The bytes of one stream, in pieces as a socket gives them. */
const bytes = encoder.encode(
  START + Array.from({ length: EVENTS }, (_, index) => delta(` word${index}`)).join("") + END,
);
const SLICE = 16_384;

/** @param {Iterator<Uint8Array>} pieces */
const streamOf = (pieces) =>
  new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });

function* slices() {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

/** @param {() => Iterator<Uint8Array>} pieces */
function clientOf(pieces) {
  return new AssistantsClient({
    apiKey: "key",
    fetch: async () => new Response(streamOf(pieces()), { headers: { "content-type": "text/event-stream" } }),
  });
}

const client = clientOf(slices);

/** Each reads one stream to its end and gives how many events it saw. */
const contestants = {
  async bare() {
    let count = 0;
    const parser = createParser({
      onEvent: ({ data }) => {
        if (data !== "[DONE]") JSON.parse(data);
        count += 1;
      },
    });
    const decoder = new TextDecoder();
    const reader = streamOf(slices()).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      parser.feed(decoder.decode(piece.value, { stream: true }));
    }
    return count;
  },
  async ours() {
    let count = 0;
    for await (const _ of client.streamRun("thread_1", { assistant_id: "asst_1" })) count += 1;
    return count;
  },
  async "openai 4.36"() {
    let count = 0;
    // It reads lines of JSON here, which spares it the parser.
    const stream = AssistantStream.fromReadableStream(streamOf(lines()));
    for await (const _ of stream) count += 1;
    return count;
  },
};

/** The same events as the lines that `fromReadableStream` of the SDK reads. */
const asLines = (() => {
  /** @type {string[]} */
  const found = [];
  const parser = createParser({
    onEvent: ({ event, data }) => {
      if (data !== "[DONE]") found.push(`${JSON.stringify({ event, data: JSON.parse(data) })}\n`);
    },
  });
  parser.feed(new TextDecoder().decode(bytes));
  return encoder.encode(found.join(""));
})();
function* lines() {
  for (let at = 0; at < asLines.length; at += SLICE) yield asLines.subarray(at, at + SLICE);
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Events a second of processor time of each, as a share of the bare loop's: the median of rounds that take turns, and their spread. */
export async function benchStreaming() {
  const names = /** @type {(keyof typeof contestants)[]} */ (Object.keys(contestants));
  /** @type {Record<string, number[]>} */
  const ratios = {};
  for (let round = -2; round < ROUNDS; round++) {
    /** @type {Record<string, number>} */
    const rate = {};
    for (const name of names) {
      const before = process.cpuUsage();
      const count = await contestants[name]();
      if (count < EVENTS) throw new Error(`${name} saw ${count} events of ${EVENTS}`);
      const { user, system } = process.cpuUsage(before);
      rate[name] = count / (user + system);
    }
    if (round < 0) continue;
    for (const name of names) {
      ratios[name] ??= [];
      ratios[name].push((rate[name] ?? 0) / (rate.bare ?? 1));
    }
  }
  return Object.entries(ratios).map(([name, values]) => ({
    name,
    ratio: median(values),
    from: Math.min(...values),
    to: Math.max(...values),
  }));
}

/** What 1 GB of small deltas leaves on the heap while it is read, when the reader keeps nothing: megabytes at most. */
export async function benchMemory() {
  const piece = encoder.encode(Array.from({ length: 80 }, (_, index) => delta(` word${index}`)).join(""));
  function* long() {
    yield encoder.encode(START);
    for (let sent = 0; sent < LONG_BYTES; sent += piece.length) yield piece;
    yield encoder.encode(END);
  }
  const before = heapMb();
  let most = 0;
  let count = 0;
  for await (const _ of clientOf(long).streamRun("thread_1", { assistant_id: "asst_1" })) {
    count += 1;
    if (count % 500_000 === 0) most = Math.max(most, heapMb() - before);
  }
  return { events: count, growthMb: most };
}

function heapMb() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setFlagsFromString("--expose-gc");
  globalThis.gc = runInNewContext("gc");
  const rows = await benchStreaming();
  console.log(`Events a second of processor time as a share of the bare parser and JSON.parse, ${EVENTS} events:`);
  for (const { name, ratio, from, to } of rows) {
    console.log(`  ${name.padEnd(12)} ${ratio.toFixed(2)} (${from.toFixed(2)} to ${to.toFixed(2)})`);
  }
  const { events, growthMb } = await benchMemory();
  console.log(`1 GB of deltas (${events} events): heap growth ${growthMb.toFixed(1)} MB, at most ${HEAP_LIMIT_MB}`);
  const ours = rows.find(({ name }) => name === "ours")?.ratio ?? 0;
  const peer = rows.find(({ name }) => name === "openai 4.36")?.ratio ?? 0;
  if (ours < LIMIT || ours <= peer || growthMb > HEAP_LIMIT_MB) process.exitCode = 1;
}
