// What one call costs beside a bare `fetch`, and how many of them go through in a second. The server and each client are
// processes of their own: no client is measured in what another has left to the compiler or the garbage collector. After `npm run build` and `npm ci --prefix scripts/bench`.
import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { Session } from "node:inspector/promises";
import { fileURLToPath } from "node:url";
import createClient from "openapi-fetch";
import { Agent, request } from "undici";
import { print } from "./tables.js";

/** Rounds in which all take turns, and the calls of each in one. */
const ROUNDS = { cost: 21, rate: 7 };
const CALLS = 400;
const IN_FLIGHT = [1, 16, 256];

/**
 * A client with the two calls that are measured: `get` reads a run, `post` creates a message.
 * @typedef {{ get: () => Promise<unknown>, post: () => Promise<unknown> }} Calls
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

/** Not installed but for the bench, so their types are not there to check against. @param {string} name */
const peer = async (name) => import(name);
const ourClient = () => import("../../dist/src/index.js");
const ourFetch = () => import("../../dist/src/node.js");

const headers = { authorization: "Bearer sk", "openai-beta": "assistants=v1" };
const json = { ...headers, "content-type": "application/json" };
const paths = { get: "/threads/thread_abc123/runs/run_abc123", post: "/threads/thread_abc123/messages" };

/** @type {(baseUrl: string, fetch?: import("../../dist/src/node.js").NodeFetch) => Promise<Calls>} */
async function ours(baseUrl, fetch) {
  const { AssistantsClient } = await ourClient();
  const client = new AssistantsClient({ apiKey: "sk", baseUrl, fetch });
  return {
    get: () => client.getRun("thread_abc123", "run_abc123"),
    post: () => client.createMessage("thread_abc123", posted),
  };
}

/** @type {Record<string, (baseUrl: string) => Promise<Calls>>} */
const CLIENTS = {
  "bare fetch": async (baseUrl) => ({
    get: async () => (await fetch(baseUrl + paths.get, { headers })).json(),
    post: async () =>
      (await fetch(baseUrl + paths.post, { method: "POST", headers: json, body: JSON.stringify(posted) })).json(),
  }),
  "assistants-client": (baseUrl) => ours(baseUrl),
  "assistants-client/node": async (baseUrl) => ours(baseUrl, (await ourFetch()).createFetch()),
  "undici.request": async (baseUrl) => {
    const dispatcher = new Agent();
    const options = { dispatcher, method: "POST", headers: json };
    return {
      get: async () => (await request(baseUrl + paths.get, { dispatcher, headers })).body.json(),
      post: async () => (await request(baseUrl + paths.post, { ...options, body: JSON.stringify(posted) })).body.json(),
    };
  },
  "openapi-fetch": async (baseUrl) => {
    /** @type {import("openapi-fetch").Client<import("../../dist/generated/schema.js").paths>} */
    const client = createClient({ baseUrl, headers });
    const thread = { thread_id: "thread_abc123" };
    const path = { ...thread, run_id: "run_abc123" };
    return {
      get: () => client.GET("/threads/{thread_id}/runs/{run_id}", { params: { path } }),
      post: () => client.POST("/threads/{thread_id}/messages", { params: { path: thread }, body: posted }),
    };
  },
  "openai 4.36": async (baseURL) => {
    const { default: OpenAI } = await peer("openai-4");
    const { threads } = new OpenAI({ apiKey: "sk", baseURL }).beta;
    return {
      get: () => threads.runs.retrieve("thread_abc123", "run_abc123"),
      post: () => threads.messages.create("thread_abc123", posted),
    };
  },
  "openai 6.49": async (baseURL) => {
    const { default: OpenAI } = await peer("openai-6");
    const { threads } = new OpenAI({ apiKey: "sk", baseURL }).beta;
    return {
      get: () => threads.runs.retrieve("run_abc123", { thread_id: "thread_abc123" }),
      post: () => threads.messages.create("thread_abc123", posted),
    };
  },
  "@azure/openai-assistants": async (baseUrl) => {
    const { AssistantsClient, AzureKeyCredential } = await peer("@azure/openai-assistants");
    const client = new AssistantsClient(baseUrl, new AzureKeyCredential("sk"), { allowInsecureConnection: true });
    return {
      get: () => client.getRun("thread_abc123", "run_abc123"),
      post: () => client.createMessage("thread_abc123", "user", posted.content),
    };
  },
};

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
 * Whose work a stack frame is, by where its code is from.
 * @type {[RegExp, string][]}
 */
const OWNERS = [
  [/^\(idle\)/, ""],
  [/^(writev|writeLatin1String|writeUtf8String|writeBuffer) $/, "writing to the socket"],
  [/^\(garbage collector\)/, "garbage collection"],
  [/node:internal\/deps\/undici/, "the built-in fetch"],
  [/node_modules\/undici|wasm:/, "undici's dispatcher"],
  [/node_modules\/openapi-fetch/, "openapi-fetch"],
  [/\/dist\/(src|generated)\//, "assistants-client"],
  [/node:internal\/webstreams|js_transferable/, "Node: web streams"],
  [/abort_controller|event_target|domexception/, "Node: events and aborts"],
  [/node:/, "Node: sockets, timers, the rest"],
  [/^/, "V8 and the rest"],
];

/** Microseconds of each call by whose work they are. @param {Calls} calls @param {number} count */
async function profile(calls, count) {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 100 });
  await session.post("Profiler.start");
  await measure(calls, count, 1);
  const { nodes, samples = [], timeDeltas = [] } = (await session.post("Profiler.stop")).profile;
  const frames = new Map(
    nodes.map(({ id, callFrame: { functionName, url } }) => [
      id,
      OWNERS.find(([of]) => of.test(`${functionName} ${url}`)),
    ]),
  );
  /** @type {Record<string, number>} */
  const spent = {};
  for (const [index, id] of samples.entries()) {
    const owner = frames.get(id)?.[1];
    if (owner) spent[owner] = (spent[owner] ?? 0) + (timeDeltas[index] ?? 0) / count;
  }
  return spent;
}

/** What a parent asks of the process of a client. @typedef {{ count: number, inFlight?: number }} Ask */

/** Does what the parent asks for: measures, or profiles where no number of calls in flight is given. @param {Calls} calls */
function answerParent(calls) {
  process.on("message", async (/** @type {Ask} */ { count, inFlight }) => {
    process.send?.(await (inFlight ? measure(calls, count, inFlight) : profile(calls, count)));
  });
  process.send?.("ready");
}

const self = fileURLToPath(import.meta.url);

/** @typedef {{ cpuUs: number, wallUs: number }} Costs */
/**
 * A client in a process of its own.
 * @typedef {object} Client
 * @property {(count: number, inFlight: number) => Promise<Costs>} measure
 * @property {(count: number) => Promise<Record<string, number>>} profile
 */

/**
 * Each client's costs in rounds in which all take turns, as ratios to one of them in the same round.
 * @param {Record<string, Client>} clients
 * @param {{ rounds: number, inFlight: number, against: string }} how
 */
async function compare(clients, { rounds, inFlight, against }) {
  /** @type {Record<string, Costs[]>} */
  const taken = {};
  const count = Math.max(CALLS, 8 * inFlight);
  for (const { measure } of Object.values(clients)) await measure(2 * count, inFlight);
  for (let round = 0; round < rounds; round++) {
    for (const [name, { measure }] of Object.entries(clients)) {
      taken[name] ??= [];
      taken[name].push(await measure(count, inFlight));
    }
  }
  return Object.entries(taken).map(([name, mine]) => {
    const ratio = (/** @type {keyof Costs} */ what) =>
      spreadOf(mine.map((one, round) => one[what] / (taken[against]?.[round]?.[what] ?? Number.NaN)));
    return {
      name,
      cpuUs: spreadOf(mine.map(({ cpuUs }) => cpuUs)).median,
      wallUs: spreadOf(mine.map(({ wallUs }) => wallUs)).median,
      cpu: ratio("cpuUs"),
      wall: ratio("wallUs"),
    };
  });
}

/**
 * Opens the server and a process for each of these clients.
 * @template Result
 * @param {string[]} names
 * @param {(clients: Record<string, Client>) => Promise<Result>} use
 */
async function withClients(names, use) {
  const server = fork(self, ["serve"]);
  const workers = [server];
  try {
    const [port] = await once(server, "message");
    /** @type {Record<string, Client>} */
    const clients = {};
    for (const name of names) {
      const worker = fork(self, [name, `http://127.0.0.1:${port}`]);
      workers.push(worker);
      await once(worker, "message");
      const ask = async (/** @type {Ask} */ message) => {
        worker.send(message);
        return (await once(worker, "message"))[0];
      };
      clients[name] = {
        measure: (count, inFlight) => ask({ count, inFlight }),
        profile: (count) => ask({ count }),
      };
    }
    return await use(clients);
  } finally {
    for (const worker of workers) worker.kill();
  }
}

export const benchCalls = () =>
  withClients(Object.keys(CLIENTS), async (clients) => {
    const cost = await compare(clients, { rounds: ROUNDS.cost, inFlight: 1, against: "bare fetch" });
    /** @type {Record<number, typeof cost>} */
    const rates = {};
    for (const inFlight of IN_FLIGHT) {
      rates[inFlight] = await compare(clients, { rounds: ROUNDS.rate, inFlight, against: "openai 6.49" });
    }
    return { cost, rates };
  });

/** Where the time of a call goes. @returns {Promise<Record<string, Record<string, number>>>} */
export const profileCalls = () =>
  withClients(["bare fetch", "assistants-client", "assistants-client/node", "undici.request"], async (clients) => {
    /** @type {Record<string, Record<string, number>>} */
    const spent = {};
    for (const [name, { measure, profile }] of Object.entries(clients)) {
      await measure(4 * CALLS, 1);
      spent[name] = await profile(10 * CALLS);
    }
    return spent;
  });

/** @param {Spread} spread */
const show = ({ median, low, high }) => `${median.toFixed(2)}× (${low.toFixed(2)}–${high.toFixed(2)})`;

/** @param {Awaited<ReturnType<typeof benchCalls>>} results @returns {import("./tables.js").Table[]} */
export function tablesOfCalls({ cost, rates }) {
  const rate = (/** @type {number} */ index, /** @type {number} */ inFlight) => {
    const { wallUs, wall } = rates[inFlight]?.[index] ?? expected();
    const faster = { median: 1 / wall.median, low: 1 / wall.high, high: 1 / wall.low };
    return [
      [`${inFlight}, per s`, Math.round(1e6 / wallUs)],
      [`${inFlight}, ratio`, show(faster)],
    ];
  };
  return [
    {
      title: "GET a run and POST a message in turn, one call at a time, against bare fetch",
      rows: Object.fromEntries(
        cost.map(({ name, cpuUs, wallUs, cpu, wall }) => [
          name,
          { "CPU, µs": Math.round(cpuUs), CPU: show(cpu), "wall, µs": Math.round(wallUs), wall: show(wall) },
        ]),
      ),
    },
    {
      title: "Calls per second with 1, 16 and 256 in flight, against openai 6.49",
      rows: Object.fromEntries(
        cost.map(({ name }, index) => [
          name,
          Object.fromEntries(IN_FLIGHT.flatMap((inFlight) => rate(index, inFlight))),
        ]),
      ),
    },
  ];
}

/** @returns {never} */
function expected() {
  throw new Error("A client was not measured.");
}

/** @param {Awaited<ReturnType<typeof profileCalls>>} spent @returns {import("./tables.js").Table} */
export function tableOfProfile(spent) {
  const owners = [...new Set(OWNERS.map(([, owner]) => owner).filter(Boolean))];
  const rows = owners.map((owner) => [
    owner,
    Object.fromEntries(Object.entries(spent).map(([name, by]) => [name, Math.round(by[owner] ?? 0)])),
  ]);
  return { title: "Where the time of a call goes, in µs, as the profiler samples it", rows: Object.fromEntries(rows) };
}

if (process.argv[1] === self) {
  const [, , role = "", baseUrl = ""] = process.argv;
  // Whoever started this is gone.
  process.once("disconnect", () => process.exit());
  const client = CLIENTS[role];
  if (role === "serve") serve();
  else if (client) answerParent(await client(baseUrl));
  else if (role === "--profile") print([tableOfProfile(await profileCalls())]);
  else print(tablesOfCalls(await benchCalls()));
}
