import { type ChildProcess, execFile, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type Exchange,
  type Listening,
} from "../../src/emulator/index.js";
import { RunStream } from "../../src/index.js";
import { buildProject } from "../project.js";

let project: string;
beforeAll(async () => {
  project = await buildProject();
});
afterAll(() => rm(project, { recursive: true, force: true }));

const children: ChildProcess[] = [];
const servers: Listening[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const server of servers.splice(0)) await server.close();
});

/** An emulator for an example to talk to, and the requests of an operation as they are answered. */
async function serve(options: EmulatorOptions = {}) {
  const waiting: { operation: string; left: number; resolve: () => void }[] = [];
  const onExchange = (exchange: Exchange) => {
    options.onExchange?.(exchange);
    for (const one of waiting) if (one.operation === exchange.operation && --one.left === 0) one.resolve();
  };
  const emulator = createEmulator({ latency: 0, ...options, onExchange });
  const server = await emulator.listen();
  servers.push(server);
  /** Resolves when so many requests of an operation have been answered from now on. */
  const answered = (operation: string, times = 1) =>
    new Promise<void>((resolve) => waiting.push({ operation, left: times, resolve }));
  return { emulator, env: { OPENAI_BASE_URL: server.url, OPENAI_API_KEY: "test" }, answered };
}

/** How the runs of all threads are now. */
function statusesOf(emulator: Emulator): string[] {
  return emulator.snapshot().threads.flatMap(({ runs }) => runs.map(({ run }) => run.status));
}

/** Starts an example, by itself on an emulator of its own. */
function start(args: string[], env: Record<string, string> = {}) {
  const inherited = { ...process.env, OPENAI_BASE_URL: undefined, OPENAI_API_KEY: undefined, OPENAI_MODEL: undefined };
  const options = { cwd: project, env: { ...inherited, NO_COLOR: "1", ...env }, maxBuffer: 2 ** 24 };
  let child: ChildProcess | undefined;
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child = execFile(process.execPath, args, options, (_, stdout, stderr) => {
      resolve({ code: child?.exitCode ?? null, stdout, stderr });
    });
    children.push(child);
  });
  return { child: child ?? expect.unreachable(), ended };
}

describe("the chat", () => {
  const chat = (lines: string, env?: Record<string, string>) => {
    const { child, ended } = start(["docs/examples/chat.js"], env);
    child.stdin?.end(lines);
    return ended;
  };

  it("answers each line that it is given", async () => {
    expect(await chat("Why is the sky blue?\n\nAnd at night?\n")).toEqual({
      code: 0,
      stdout: "You asked: Why is the sky blue?\nYou asked: And at night?\n",
      stderr: "",
    });
  });

  it("says why there is no answer, goes on, and deletes what it made", async () => {
    let turns = 0;
    const model = () => (turns++ === 0 ? { failure: { message: "out of order" } } : "Here I am again.");
    const { emulator, env } = await serve({ model });
    expect(await chat("Hello?\nHello?\n", env)).toMatchObject({
      code: 0,
      stdout: "[failed: out of order]\nHere I am again.\n",
    });
    expect(emulator.snapshot()).toMatchObject({ assistants: [], threads: [] });
  });
});

describe("the agent", () => {
  it("works in several rounds, and is told of its mistakes", async () => {
    const { code, stdout, stderr } = await start(["docs/examples/agent.js"]).ended;
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n")).toEqual([
      'list_orders({"name":"Ada"}) gave {"error":"the arguments do not fit: needs customer, as text"}',
      'find_customer({"name":"Ada"}) gave {"id":"customer_1"}',
      'list_orders({"customer":"customer_1"}) gave [{"id":"order_1","customer":"customer_1","refunded":false},{"id":"order_2","customer":"customer_1","refunded":true}]',
      'refund({"order":"order_1"}) gave done',
      'refund({"order":"order_2"}) gave {"error":"order_2 was refunded before"}',
      "I have refunded order_1. order_2 had been refunded before.",
      expect.stringMatching(/^completed, \d+ tokens$/),
      "",
    ]);
  });

  it("asks another server the question that it is given, with a schema for each tool", async () => {
    const { emulator, env } = await serve({ model: () => "There is nothing to refund." });
    const { code, stdout } = await start(["docs/examples/agent.js", "Refund what Grace bought"], env).ended;
    expect([code, stdout.split("\n")[0]]).toEqual([0, "There is nothing to refund."]);
    const bodies = emulator.journal().map(({ body }) => body);
    expect(bodies).toContainEqual(expect.objectContaining({ thread: { messages: [expect.anything()] } }));
    expect(bodies[0]).toMatchObject({
      tools: [
        { function: { name: "find_customer", parameters: { required: ["name"] } } },
        { function: { name: "list_orders", parameters: { required: ["customer"] } } },
        { function: { name: "refund", parameters: { required: ["order"] } } },
      ],
    });
  });
});

describe("the route handler", () => {
  /** The address of the example's server. */
  const open = async (env: Record<string, string>, server = "server.js") => {
    const child = spawn(process.execPath, [`docs/examples/route-handler/${server}`], {
      cwd: project,
      env: { ...process.env, PORT: "0", ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    for await (const line of child.stdout) return `${line}`.trim();
    return expect.unreachable("the server ended");
  };
  const post = (url: string, body: object, signal?: AbortSignal) =>
    fetch(`${url}/api/chat`, { method: "POST", body: JSON.stringify(body), ...(signal && { signal }) });

  it("streams an answer to whoever reads it as the page does, and goes on with the thread", async () => {
    const { emulator, env } = await serve();
    const url = await open(env);
    const page = await fetch(url);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(await page.text()).toContain('<script type="module" src="/page.js">');
    expect(await (await fetch(`${url}/page.js`)).text()).toContain("fromReadableStream");

    let thread: string | undefined;
    for (const question of ["Why is the sky blue?", "And at night?"]) {
      const response = await post(url, { question, thread });
      expect(response.headers.get("content-type")).toBe("text/event-stream");
      thread = response.headers.get("x-thread") ?? expect.unreachable("no thread");
      const stream = RunStream.fromReadableStream(response.body!);
      let text = "";
      for await (const delta of stream.textDeltas()) text += delta;
      expect([text, (await stream.finalRun()).status]).toEqual([`You asked: ${question}`, "completed"]);
    }
    expect(emulator.snapshot().threads).toHaveLength(1);
    expect(emulator.snapshot().assistants).toHaveLength(1);
    expect((await post(url, { question: " " })).status).toBe(400);
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404);
  });

  it.each(["express.js", "fastify.js"])("is the same in %s", async (server) => {
    const { env } = await serve();
    const url = await open(env, server);
    const response = await post(url, { question: "Why is the sky blue?" });
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    expect(response.headers.get("x-thread")).toMatch(/^thread_/);
    const stream = RunStream.fromReadableStream(response.body!);
    let text = "";
    for await (const delta of stream.textDeltas()) text += delta;
    expect([text, (await stream.finalRun()).status]).toEqual(["You asked: Why is the sky blue?", "completed"]);
    expect((await post(url, { question: " " })).status).toBe(400);
  });

  it.each(["server.js", "express.js", "fastify.js"])(
    "cancels the run of a page that is left, in %s",
    async (server) => {
      const { env, answered } = await serve({
        model: async function* () {
          yield "It is";
          await new Promise(() => {});
        },
      });
      const url = await open(env, server);
      const cancelled = answered("cancelRun");
      const page = new AbortController();
      const { body } = await post(url, { question: "Why is the sky blue?" }, page.signal);
      for await (const text of RunStream.fromReadableStream(body!).textDeltas()) {
        expect(text).toBe("It is");
        break;
      }
      page.abort();
      await cancelled;
    },
  );
});

describe("the batch", () => {
  it("runs 200 threads, no more at once than it may, and gives each answer", async () => {
    let open = 0;
    let most = 0;
    // A question begins with its run and ends with its messages.
    const onExchange = ({ operation }: Exchange) => {
      if (operation === "createThreadAndRun") open += 1;
      if (operation === "listMessages") open -= 1;
      most = Math.max(most, open);
    };
    const { emulator, env } = await serve({ onExchange });
    const { code, stdout, stderr } = await start(
      ["docs/examples/batch.js", "--threads", "200", "--concurrency", "50"],
      env,
    ).ended;
    expect(code).toBe(0);
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ n }) => n).sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n));
    expect(answers.find(({ n }) => n === 7)).toMatchObject({ answer: "You asked: What is 7 times 7?" });
    expect(stderr).toMatch(/^\[#{30}\] 200\/200\n200 completed\n$/m);
    expect(most).toBeLessThanOrEqual(50);
    expect(statusesOf(emulator)).toEqual(Array(200).fill("completed"));
  });

  it("cancels what is under way on Ctrl-C, and begins nothing else", async () => {
    const { emulator, env, answered } = await serve({ model: () => new Promise(() => {}) });
    const begun = answered("createThreadAndRun", 10);
    const { child, ended } = start(["docs/examples/batch.js", "--concurrency", "10"], env);
    await begun;
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 130, stdout: "", stderr: "10 cancelled\n490 not begun\n" });
    expect(statusesOf(emulator)).toEqual(Array(10).fill("cancelled"));
  });
});

describe("the application", () => {
  it("has tests that pass", async () => {
    const args = ["node_modules/vitest/vitest.mjs", "run", "--root", "docs/examples/application"];
    const { code, stdout } = await start(args).ended;
    expect(stdout).toMatch(/Tests +7 passed/);
    expect(code).toBe(0);
  });
});
