// All of it by one command: a Redis, the emulator, three workers and a thousand runs. Halfway one worker is killed.
//   node docs/examples/queue/run.js [--runs 1000] [--workers 3]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createEmulator } from "assistants-client/emulator";
import { Redis } from "ioredis";
import { startRedis } from "./redis.js";

/** @typedef {import("assistants-client").components["schemas"]["SubmitToolOutputsRunRequest"]} Submission */

const { values } = parseArgs({
  options: { runs: { type: "string", default: "1000" }, workers: { type: "string", default: "3" } },
});

/**
 * What a model might do: it has the invoice sent that it was asked for, and says so.
 * @type {import("assistants-client/emulator").Model}
 */
function sendThenSay({ messages, steps }) {
  const [order] = /\d+/.exec(JSON.stringify(messages[0]?.content)) ?? ["none"];
  return steps.length === 0
    ? { toolCalls: [{ name: "send_invoice", arguments: { order } }] }
    : `The invoice of order ${order} is on its way.`;
}

/** @type {string[]} The calls whose outputs the emulator took. */
const answered = [];
let requests = 0;
const emulator = createEmulator({
  model: sendThenSay,
  // A Redis that is kept knows the ids of earlier times.
  seed: Date.now(),
  onExchange: ({ operation, status, body }) => {
    requests += 1;
    if (operation !== "submitToolOutputsToRun" || status !== 200) return;
    const { tool_outputs } = /** @type {Submission} */ (body);
    for (const { tool_call_id } of tool_outputs) answered.push(tool_call_id ?? "");
  },
});

const redis = process.env.REDIS_URL ? undefined : await startRedis();
const server = process.env.OPENAI_BASE_URL ? undefined : await emulator.listen();
const env = {
  ...process.env,
  ...(redis && { REDIS_URL: redis.url }),
  ...(server && { OPENAI_BASE_URL: server.url, OPENAI_API_KEY: "any-key" }),
};

/** @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();

/** @param {string} file @param {string[]} args */
function begin(file, args = []) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { env, stdio: ["ignore", "pipe", "inherit"] });
  children.add(child.once("exit", () => children.delete(child)));
  return child;
}

try {
  const [victim] = Array.from({ length: Number(values.workers) }, () => begin("worker.js"));
  const starter = begin("start.js", ["--runs", values.runs]);
  // Nothing more is started then, and what runs is ended below.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => starter.kill());
  starter.once("exit", (code) => {
    process.exitCode = code ?? 1;
  });
  let settled = 0;
  // Each line is a run that has settled. They end when all have.
  for await (const _ of createInterface({ input: starter.stdout })) {
    settled += 1;
    if (settled !== Math.ceil(Number(values.runs) / 2)) continue;
    victim?.kill("SIGKILL");
    console.error(`worker ${victim?.pid} was killed`);
  }
  if (redis) {
    const connection = new Redis(redis.url);
    const [invoices, written] = [await connection.hlen("invoices"), await connection.get("invoices:written")];
    connection.disconnect();
    console.log(`${invoices} invoices, written ${written} times`);
  }
  if (server)
    console.log(`${answered.length} calls answered, ${new Set(answered).size} of them different; ${requests} requests`);
} finally {
  const ended = [...children].map((child) => once(child, "exit"));
  for (const child of children) child.kill();
  await Promise.all(ended);
  await server?.close();
  await redis?.close();
}
