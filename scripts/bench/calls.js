// What one call costs beside a bare `fetch`, and how many of them go through in a second. The server is a process of its
// own, so that processor time is the client's alone. After `npm run build` and `npm ci --prefix scripts/bench`.
import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import createClient from "openapi-fetch";
import { Agent, request } from "undici";

/** Rounds in which all take turns, and the calls of each in one. */
const ROUNDS = { cost: 21, rate: 7 };
const CALLS = 400;
const IN_FLIGHT = [1, 16, 256];

/**
 * A client with the two calls that are measured: `get` reads a run, `post` creates a message.
 * @typedef {{ get: () => Promise<unknown>, post: () => Promise<unknown>, close?: () => Promise<unknown> }} Calls
 */

const run = {
  id: "run_abc123",
  object: "thread.run",
  created_at: 1699063290,
  assistant_id: "asst_abc123",
  thread_id: "thread_abc123",
  status: "completed",
  started_at: 1699063290,
  expires_at: null,
  cancelled_at: null,
  failed_at: null,
  completed_at: 1699063291,
  required_action: null,
  last_error: null,
  model: "gpt-4-turbo",
  instructions: "You are a tutor. Answer in one line, and say where to read on.",
  tools: [{ type: "code_interpreter" }, { type: "retrieval" }],
  file_ids: ["file-abc123", "file-abc456"],
  metadata: { customer: "42" },
  usage: { prompt_tokens: 123, completion_tokens: 456, total_tokens: 579 },
};
const message = {
  id: "msg_abc123",
  object: "thread.message",
  created_at: 1698983503,
  thread_id: "thread_abc123",
  role: "user",
  content: [{ type: "text", text: { value: "Why is the sky blue?", annotations: [] } }],
  file_ids: [],
  assistant_id: null,
  run_id: null,
  metadata: {},
};

/** Answers every GET with a run and every POST with a message, and tells its parent where. */
function serve() {
  const bodies = { GET: JSON.stringify(run), POST: JSON.stringify(message) };
  const server = createServer((incoming, response) => {
    const body = incoming.method === "GET" ? bodies.GET : bodies.POST;
    const answer = () => {
      response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
      response.end(body);
    };
    if (incoming.method === "GET") answer();
    else incoming.resume().on("end", answer);
  });
  server.listen(0, "127.0.0.1", () => {
    process.send?.(/** @type {import("node:net").AddressInfo} */ (server.address()).port);
  });
}

const posted = { role: /** @type {const} */ ("user"), content: "Why is the sky blue?" };

/** @returns {Promise<Record<string, (baseUrl: string) => Calls>>} */
async function contestants() {
  const { AssistantsClient } = await import("../../dist/src/index.js");
  const { createFetch } = await import("../../dist/src/node.js");
  // Not installed but for the bench, so their types are not there to check against.
  const peer = async (/** @type {string} */ name) => import(name);
  const { default: OpenAI4 } = await peer("openai-4");
  const { default: OpenAI6 } = await peer("openai-6");
  const azure = await peer("@azure/openai-assistants");
  const headers = { authorization: "Bearer sk", "openai-beta": "assistants=v1" };
  const json = { ...headers, "content-type": "application/json" };
  const paths = { get: "/threads/thread_abc123/runs/run_abc123", post: "/threads/thread_abc123/messages" };

  /** @type {(baseUrl: string, fetch?: ReturnType<typeof createFetch>) => Calls} */
  const ours = (baseUrl, fetch) => {
    const client = new AssistantsClient({ apiKey: "sk", baseUrl, fetch });
    return {
      get: () => client.getRun("thread_abc123", "run_abc123"),
      post: () => client.createMessage("thread_abc123", posted),
      ...(fetch ? { close: fetch.close } : {}),
    };
  };
  return {
    "bare fetch": (baseUrl) => ({
      get: async () => (await fetch(baseUrl + paths.get, { headers })).json(),
      post: async () =>
        (await fetch(baseUrl + paths.post, { method: "POST", headers: json, body: JSON.stringify(posted) })).json(),
    }),
    "assistants-client": (baseUrl) => ours(baseUrl),
    "assistants-client/node": (baseUrl) => ours(baseUrl, createFetch()),
    "undici.request": (baseUrl) => {
      const dispatcher = new Agent();
      return {
        get: async () => (await request(baseUrl + paths.get, { dispatcher, headers })).body.json(),
        post: async () => {
          const options = { dispatcher, method: /** @type {const} */ ("POST"), headers: json };
          return (await request(baseUrl + paths.post, { ...options, body: JSON.stringify(posted) })).body.json();
        },
        close: () => dispatcher.close(),
      };
    },
    "openapi-fetch": (baseUrl) => {
      /** @type {import("openapi-fetch").Client<import("../../dist/generated/schema.js").paths>} */
      const client = createClient({ baseUrl, headers });
      const thread = { thread_id: "thread_abc123" };
      return {
        get: () =>
          client.GET("/threads/{thread_id}/runs/{run_id}", { params: { path: { ...thread, run_id: "run_abc123" } } }),
        post: () => client.POST("/threads/{thread_id}/messages", { params: { path: thread }, body: posted }),
      };
    },
    "openai 4.36": (baseURL) => {
      const { threads } = new OpenAI4({ apiKey: "sk", baseURL }).beta;
      return {
        get: () => threads.runs.retrieve("thread_abc123", "run_abc123"),
        post: () => threads.messages.create("thread_abc123", posted),
      };
    },
    "openai 6.49": (baseURL) => {
      const { threads } = new OpenAI6({ apiKey: "sk", baseURL }).beta;
      return {
        get: () => threads.runs.retrieve("run_abc123", { thread_id: "thread_abc123" }),
        post: () => threads.messages.create("thread_abc123", posted),
      };
    },
    "@azure/openai-assistants": (baseUrl) => {
      const options = { allowInsecureConnection: true };
      const client = new azure.AssistantsClient(baseUrl, new azure.AzureKeyCredential("sk"), options);
      return {
        get: () => client.getRun("thread_abc123", "run_abc123"),
        post: () => client.createMessage("thread_abc123", "user", posted.content),
      };
    },
  };
}

/**
 * Makes calls, GET and POST in turn, and gives what one took, in microseconds.
 * @param {Calls} calls
 * @param {number} count
 * @param {number} inFlight
 */
async function measure({ get, post }, count, inFlight) {
  let left = count;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      await (left % 2 ? get() : post());
    }
  };
  const cpu = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: inFlight }, work));
  const wallUs = (performance.now() - start) * 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { cpuUs: (user + system) / count, wallUs: wallUs / count };
}

/** The median, and the quartiles around it. @param {number[]} values */
export function spreadOf(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** @typedef {ReturnType<typeof spreadOf>} Spread */

/**
 * Each client's costs in rounds in which all take turns, as ratios to one of them in the same round.
 * @param {[string, Calls][]} clients
 * @param {{ rounds: number, inFlight: number, against: string }} how
 */
async function compare(clients, { rounds, inFlight, against }) {
  /** @type {Record<string, { cpuUs: number, wallUs: number }[]>} */
  const taken = Object.fromEntries(clients.map(([name]) => [name, []]));
  const count = Math.max(CALLS, 8 * inFlight);
  for (const [, calls] of clients) await measure(calls, count, inFlight);
  for (let round = 0; round < rounds; round++) {
    for (const [name, calls] of clients) taken[name]?.push(await measure(calls, count, inFlight));
  }
  return clients.map(([name]) => {
    const mine = taken[name] ?? [];
    const theirs = taken[against] ?? [];
    const ratio = (/** @type {"cpuUs" | "wallUs"} */ what) =>
      spreadOf(mine.map((one, round) => one[what] / (theirs[round]?.[what] ?? Number.NaN)));
    return {
      name,
      cpuUs: spreadOf(mine.map(({ cpuUs }) => cpuUs)).median,
      wallUs: spreadOf(mine.map(({ wallUs }) => wallUs)).median,
      cpu: ratio("cpuUs"),
      wall: ratio("wallUs"),
    };
  });
}

export async function benchCalls() {
  const server = fork(fileURLToPath(import.meta.url), ["serve"]);
  try {
    const [port] = await once(server, "message");
    const made = Object.entries(await contestants()).map(
      ([name, make]) => /** @type {[string, Calls]} */ ([name, make(`http://127.0.0.1:${port}`)]),
    );
    const cost = await compare(made, { rounds: ROUNDS.cost, inFlight: 1, against: "bare fetch" });
    /** @type {Record<number, Awaited<ReturnType<typeof compare>>>} */
    const rates = {};
    for (const inFlight of IN_FLIGHT) {
      rates[inFlight] = await compare(made, { rounds: ROUNDS.rate, inFlight, against: "openai 6.49" });
    }
    for (const [, { close }] of made) await close?.();
    return { cost, rates };
  } finally {
    server.kill();
  }
}

/** @param {Spread} spread */
const show = ({ median, low, high }) => `${median.toFixed(2)}× (${low.toFixed(2)}–${high.toFixed(2)})`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === "serve") serve();
  else {
    const { cost, rates } = await benchCalls();
    console.log("GET a run and POST a message in turn, one call at a time, against bare fetch (quartiles)");
    console.table(
      Object.fromEntries(
        cost.map(({ name, cpuUs, wallUs, cpu, wall }) => [
          name,
          { "CPU µs": Math.round(cpuUs), CPU: show(cpu), "wall µs": Math.round(wallUs), wall: show(wall) },
        ]),
      ),
    );
    console.log("Calls per second by calls in flight, against openai 6.49 (quartiles)");
    console.table(
      Object.fromEntries(
        cost.map(({ name }, index) => [
          name,
          Object.fromEntries(
            IN_FLIGHT.flatMap((inFlight) => {
              const row = rates[inFlight]?.[index];
              if (!row) return [];
              const { median, low, high } = row.wall;
              const faster = { median: 1 / median, low: 1 / high, high: 1 / low };
              return [
                [`${inFlight}`, Math.round(1e6 / row.wallUs)],
                [`${inFlight}, ratio`, show(faster)],
              ];
            }),
          ),
        ]),
      ),
    );
    process.exit();
  }
}
