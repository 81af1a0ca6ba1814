// The fault table: what a broken server makes of our client and of its peers. After `npm run build` and
// `npm ci --prefix scripts/bench`.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { lagOf } from "./lag.js";
import { callsOverRelay } from "./relay.js";

/**
 * A client under test, with the calls that the table makes.
 * @typedef {object} Contestant
 * @property {(baseUrl: string, timeoutMs?: number, fetch?: () => Promise<Response>) => {
 *   createThread: () => Promise<unknown>,
 *   getThread: (id: string) => Promise<unknown>,
 *   listAssistants: () => AsyncIterable<unknown> | undefined,
 *   pollRun?: (signal?: AbortSignal) => Promise<unknown>,
 * }} make
 * @property {string} name
 */

const error = JSON.stringify({ error: { message: "No.", type: "server_error", param: null, code: null } });
const thread = JSON.stringify({ id: "thread_1", object: "thread", created_at: 1, metadata: {} });
const list = { object: "list", data: [{ id: "asst_1" }], first_id: "asst_1", last_id: "asst_1", has_more: true };
const run = {
  id: "run_1",
  object: "thread.run",
  thread_id: "thread_1",
  created_at: 1,
  expires_at: 601,
  status: "pondering",
};

/** @type {Record<string, import("node:http").RequestListener>} */
const FAULTS = {
  reset: (request) => request.socket.resetAndDestroy(),
  500: (_, response) => response.writeHead(500, { "content-type": "application/json" }).end(error),
  half: (request, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": thread.length });
    response.write(thread.slice(0, 20), () => request.socket.destroy());
  },
  stall: (_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": thread.length });
    response.write(thread.slice(0, 20));
  },
  thread: (_, response) => response.writeHead(200, { "content-type": "application/json" }).end(thread),
  list: (_, response) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(list)),
  run: (_, response) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(run)),
};

/**
 * Opens a server that does the work of each request, then answers with the faults in turn, the last again and again.
 * @param {(keyof typeof FAULTS)[]} faults
 * @param {(url: string, seen: { requests: string[] }) => Promise<void>} use
 */
async function withServer(faults, use) {
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    request.resume();
    const fault = faults.length > 1 ? faults.shift() : faults[0];
    requests.push(`${request.method} ${request.url}`);
    FAULTS[fault ?? "thread"]?.(request, response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  try {
    await use(`http://127.0.0.1:${port}`, { requests });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Longer than anything that ends by itself here. */
const GUARD_MS = 4_000;

/**
 * How a promise ends: `ok`, the name of its error, or `hung`.
 * @param {() => Promise<unknown>} work
 */
async function endOf(work) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const guard = new Promise((resolve) => {
    timer = setTimeout(() => resolve("hung"), GUARD_MS);
  });
  const end = Promise.resolve()
    .then(work)
    .then(
      () => "ok",
      (/** @type {unknown} */ caught) => (caught instanceof Error ? caught.constructor.name : "thrown"),
    );
  const how = /** @type {string} */ (await Promise.race([end, guard]));
  clearTimeout(timer);
  return how;
}

/** @param {string[]} names */
const tally = (names) =>
  [...new Set(names)].map((name) => `${names.filter((one) => one === name).length} ${name}`).join(", ");

/** The rows of the table, each a cell for one client. */
const ROWS = {
  /** @param {Contestant} contestant */
  "POST, reset after the work": (contestant) => created(contestant, "reset"),
  /** @param {Contestant} contestant */
  "POST, 500 after the work": (contestant) => created(contestant, "500"),
  /** @param {Contestant} contestant */
  "POST, half an answer, then cut": async ({ make }) => {
    /** @type {string[]} */
    const ends = [];
    for (let n = 0; n < 5; n++)
      await withServer(["half"], async (url) => void ends.push(await endOf(make(url).createThread)));
    return tally(ends);
  },
  /** @param {Contestant} contestant */
  "a body that stalls, 300 ms limit": async ({ make }) => {
    /** @type {string[]} */
    const ends = [];
    for (let n = 0; n < 2; n++) {
      await withServer(
        ["stall"],
        async (url) => void ends.push(await endOf(() => make(url, 300).getThread("thread_1"))),
      );
    }
    return tally(ends);
  },
  /** @param {Contestant} contestant */
  "ids .., . and empty": async ({ make }) => {
    let walked = 0;
    for (const id of ["..", ".", ""]) {
      await withServer(["thread"], async (url, { requests }) => {
        await endOf(() => make(url).getThread(id));
        if (requests.length > 0) walked += 1;
      });
    }
    return `${walked} of 3 sent`;
  },
  /** @param {Contestant} contestant */
  "a run status nobody knows": async ({ make }) => {
    let cell = "no helper";
    await withServer(["run"], async (url, { requests }) => {
      const { pollRun } = make(url);
      if (!pollRun) return;
      const stop = new AbortController();
      const stopped = pollRun(stop.signal).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      cell = `${requests.length} looks in a second`;
      // What went on would be counted in the rows after this one.
      stop.abort();
      await stopped;
    });
    return cell;
  },
  /** @param {Contestant} contestant */
  "the same cursor again": async ({ make }) => {
    let end = "no helper";
    await withServer(["list"], async (url, { requests }) => {
      const items = make(url).listAssistants();
      if (!items) return;
      const how = await endOf(async () => {
        for await (const _ of items) if (requests.length > 50) return;
      });
      end = requests.length > 50 ? "endless" : how;
    });
    return end;
  },
  /** @param {Contestant} contestant */
  "lag ÷ length, median (95th), requests": async (contestant) => lagOf(contestant),
};

/**
 * @param {Contestant} contestant
 * @param {keyof typeof FAULTS} fault
 */
async function created({ make }, fault) {
  let twice = 0;
  for (let n = 0; n < 6; n++) {
    await withServer([fault, "thread"], async (url, { requests }) => {
      await endOf(make(url).createThread);
      if (requests.length > 1) twice += 1;
    });
  }
  return `twice, ${twice} of 6`;
}

/** @returns {Promise<Contestant[]>} */
async function contestants() {
  const { AssistantsClient } = await import("../../dist/src/index.js");
  // Not installed but for the bench, so their types are not there to check against.
  const peer = async (/** @type {string} */ name) => import(name);
  const { default: OpenAI4 } = await peer("openai-4");
  const { default: OpenAI6 } = await peer("openai-6");
  const azure = await peer("@azure/openai-assistants");
  return [
    {
      name: "assistants-client",
      make: (baseUrl, timeoutMs) => {
        const client = new AssistantsClient({ apiKey: "sk", baseUrl, timeoutMs });
        return {
          createThread: () => client.createThread({}),
          getThread: (id) => client.getThread(id),
          listAssistants: () => client.listAssistants(),
          pollRun: (signal) => client.pollRun("thread_1", "run_1", { signal }),
        };
      },
    },
    {
      name: "openai 4.36",
      make: (baseURL, timeout, fetch) => {
        const client = new OpenAI4({ apiKey: "sk", baseURL, timeout, fetch });
        return {
          createThread: () => client.beta.threads.create({}),
          getThread: (id) => client.beta.threads.retrieve(id),
          listAssistants: () => client.beta.assistants.list(),
          pollRun: (signal) => client.beta.threads.runs.poll("thread_1", "run_1", { signal }),
        };
      },
    },
    {
      name: "openai 6.49",
      make: (baseURL, timeout, fetch) => {
        const client = new OpenAI6({ apiKey: "sk", baseURL, timeout, fetch });
        return {
          createThread: () => client.beta.threads.create({}),
          getThread: (id) => client.beta.threads.retrieve(id),
          listAssistants: () => client.beta.assistants.list(),
          pollRun: (signal) => client.beta.threads.runs.poll("run_1", { thread_id: "thread_1" }, { signal }),
        };
      },
    },
    {
      name: "@azure/openai-assistants",
      make: (baseUrl, timeout) => {
        const options = { allowInsecureConnection: true };
        const client = new azure.AssistantsClient(baseUrl, new azure.AzureKeyCredential("sk"), options);
        // Its own limit, as with the others; a signal of the caller's would end any of them.
        const limits = timeout ? { requestOptions: { timeout } } : {};
        return {
          createThread: () => client.createThread({}),
          getThread: (id) => client.getThread(id, limits),
          listAssistants: () => undefined,
        };
      },
    },
  ];
}

/** Prints the table. */
export async function benchFaults() {
  const found = await contestants().catch((/** @type {Error} */ missing) => missing);
  if (found instanceof Error) {
    console.log(`Faults: run npm run build and npm ci --prefix scripts/bench first (${found.message.split("\n")[0]})`);
    return;
  }
  // First, as what the peers leave hanging may end the process.
  await benchRelay();
  /** @type {Record<string, Record<string, string>>} */
  const table = {};
  for (const [row, cell] of Object.entries(ROWS)) {
    table[row] = {};
    for (const contestant of found) table[row][contestant.name] = await cell(contestant);
  }
  console.table(table);
}

/** Prints what becomes of calls whose connections break at random, over both transports. */
async function benchRelay() {
  const { AssistantsClient } = await import("../../dist/src/index.js");
  const { createFetch } = await import("../../dist/src/node.js");
  const own = createFetch();
  /** @type {Record<string, object>} */
  const rows = {};
  for (const [name, fetch] of Object.entries({ "built-in fetch": undefined, "createFetch()": own })) {
    rows[name] = await callsOverRelay((baseUrl) => {
      const client = new AssistantsClient({ apiKey: "sk", baseUrl, fetch });
      return { createThread: (thread) => client.createThread({ metadata: { name: thread } }) };
    });
  }
  await own.close();
  console.log("Calls over a relay that breaks connections at random:");
  console.table(rows);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // What the peers leave hanging shall not keep this alive, nor end it.
  process.on("unhandledRejection", () => {});
  await benchFaults();
  process.exit();
}
