import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startRedis } from "../../docs/examples/queue/redis.js";
import { createEmulator, type Exchange, type Model } from "../../src/emulator/index.js";
import { buildProject } from "../project.js";

const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;
if (!hasRedis) console.warn("There is no redis-server here: the tests of the queue are skipped.");

let project: string;
beforeAll(async () => {
  if (hasRedis) project = await buildProject();
});
afterAll(() => rm(project ?? "", { recursive: true, force: true }));

/** What a test started, in the order in which it is to be ended. */
const toEnd: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of toEnd.splice(0)) await end();
});

/** A program of the example, and how it ends. */
interface Program {
  child: ChildProcess;
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

/** Starts a program of the example. What is left of it after the test is sent a signal. */
function begin(args: string[], env: NodeJS.ProcessEnv, signal: NodeJS.Signals = "SIGKILL"): Program {
  const child = spawn(process.execPath, args, { cwd: project, env, stdio: ["ignore", "pipe", "pipe"] });
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text) => {
      said[name] += text;
    });
  }
  const ended = once(child, "close").then(([code]) => ({ code, ...said }));
  toEnd.unshift(() => {
    child.kill(signal);
    return ended;
  });
  return { child, ended };
}

/** Sends two invoices for an order: by two calls at once, or one round after the other. */
const twoInvoices: Model = ({ messages, steps }) => {
  const order = Number(/\d+/.exec(JSON.stringify(messages[0]?.content))?.[0]);
  const calls = ["a", "b"].map((copy) => ({ name: "send_invoice", arguments: { order: `${order}${copy}` } }));
  if (steps.length === 0) return { toolCalls: order % 2 === 0 ? calls : calls.slice(0, 1) };
  if (steps.length === 1 && order % 2 === 1) return { toolCalls: calls.slice(1) };
  return `The invoices of order ${order} are on their way.`;
};

/** The calls whose outputs the server took, and how often it took any. */
function taken(exchanges: Exchange[]) {
  const submissions = exchanges.filter(
    ({ operation, status }) => operation === "submitToolOutputsToRun" && status === 200,
  );
  const calls = submissions.flatMap(({ path, body }) =>
    (body as { tool_outputs: { tool_call_id: string }[] }).tool_outputs.map(
      (output) => `${path} ${output.tool_call_id}`,
    ),
  );
  return { submissions: submissions.length, calls };
}

/**
 * Stops a worker between the beginning and the end of its steps, and gives the runs that it had in hand; none when it
 * had none, and then it goes on.
 */
async function freezeAtWork(worker: ChildProcess, queue: Queue): Promise<string[]> {
  const inHand = async () =>
    (await queue.getActive()).filter(({ processedBy }) => processedBy === `worker ${worker.pid}`).map(({ id }) => id!);
  worker.kill("SIGSTOP");
  // What it had sent before has come in with the first look.
  await inHand();
  const runs = await inHand();
  if (runs.length === 0) worker.kill("SIGCONT");
  return runs;
}

describe.skipIf(!hasRedis)("a queue that does the waiting", () => {
  it("settles 300 runs with tools once each, though one worker is killed at work, one freezes and the server errs", async () => {
    const exchanges: Exchange[] = [];
    const emulator = createEmulator({
      model: twoInvoices,
      onExchange: (exchange) => exchanges.push(exchange),
      faults: [
        { kind: "half-answer", operation: "submitToolOutputsToRun", skip: 30, times: 10 },
        { kind: "reset-before", operation: "submitToolOutputsToRun", skip: 100, times: 10 },
        { kind: "status", status: 500, operation: "getRun", skip: 150, times: 20 },
      ],
    });
    const server = await emulator.listen();
    toEnd.unshift(server.close);
    const own = await startRedis();
    toEnd.unshift(own.close);
    const redis = new Redis(own.url, { maxRetriesPerRequest: null });
    toEnd.unshift(async () => redis.disconnect());
    const queue = new Queue("runs", { connection: redis });

    const env = { ...process.env, REDIS_URL: own.url, OPENAI_BASE_URL: server.url, OPENAI_API_KEY: "test" };
    const workers = Array.from({ length: 3 }, () => begin(["docs/examples/queue/worker.js"], env));
    const [killed, frozen] = workers.map(({ child }) => child) as [ChildProcess, ChildProcess];
    const starter = begin(["docs/examples/queue/start.js", "--runs", "300"], env);
    const settled: { run: string; outcome: string; answer: string }[] = [];
    /** The runs that the two had in hand. */
    const lost: string[][] = [[], []];
    for await (const line of createInterface({ input: starter.child.stdout! })) {
      settled.push(JSON.parse(line));
      if (settled.length >= 120 && lost[0]!.length === 0) {
        lost[0] = await freezeAtWork(killed, queue);
        if (lost[0].length > 0) killed.kill("SIGKILL");
      } else if (settled.length >= 180 && lost[1]!.length === 0) lost[1] = await freezeAtWork(frozen, queue);
    }
    expect(await starter.ended).toMatchObject({ code: 0, stderr: expect.stringMatching(/\n300 completed\n$/) });
    // The one that was frozen ends steps that others took long ago. Told to end, both end what they have in hand.
    frozen.kill("SIGCONT");
    for (const { child } of workers) child.kill("SIGTERM");
    const ends = await Promise.all(workers.map(({ ended }) => ended));
    expect(ends.map(({ code }) => code)).toEqual([null, 0, 0]);

    const orders = Array.from({ length: 300 }, (_, n) => `The invoices of order ${n + 1} are on their way.`);
    expect(settled.map(({ answer }) => answer).sort()).toEqual(orders.sort());
    const runs = emulator.snapshot().threads.flatMap((thread) => thread.runs.map(({ run }) => run));
    expect(runs.map(({ status }) => status)).toEqual(Array(300).fill("completed"));
    const ids = runs.map(({ id }) => id);
    expect(settled.map(({ run }) => run).sort()).toEqual([...ids].sort());
    expect(lost.map((held) => held.length > 0 && held.every((id) => ids.includes(id)))).toEqual([true, true]);

    // Half of the runs had two rounds of one call, half one round of two.
    const { submissions, calls } = taken(exchanges);
    expect([submissions, calls.length, new Set(calls).size]).toEqual([450, 600, 600]);
    const written = Number(await redis.get("invoices:written"));
    expect([await redis.hlen("invoices"), written >= 600]).toEqual([600, true]);

    // Whoever leaves them to the queue again changes nothing.
    await queue.addBulk(ids.map((id) => ({ name: "follow", data: {}, opts: { jobId: id } })));
    expect(await queue.getJobCounts()).toMatchObject({ completed: 300, active: 0, waiting: 0, delayed: 0, failed: 0 });
  }, 240_000);

  it("is there by one command, with a Redis, a server and workers of its own", async () => {
    const env = { ...process.env, REDIS_URL: undefined, OPENAI_BASE_URL: undefined, OPENAI_MODEL: undefined };
    const { code, stdout, stderr } = await begin(["docs/examples/queue/run.js", "--runs", "40"], env, "SIGTERM").ended;
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/worker \d+ was killed[\s\S]*\n40 completed\n$/),
    });
    expect(stdout).toMatch(/^40 invoices, written \d+ times\n40 calls answered, 40 of them different; \d+ requests\n$/);
  }, 240_000);
});
