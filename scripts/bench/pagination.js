// A long list: 100,000 items at 100 a page, 20 ms a page from the server and 20 ms of work a page by the consumer. Each
// client is a process of its own, and so is the server.
import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { print } from "./tables.js";

const ITEMS = 100_000;
const PAGE = 100;
const WAIT_MS = 20;

const self = fileURLToPath(import.meta.url);

/** Answers with the page after the one that is asked for by its last id, a little later. */
function serve() {
  const server = createServer(async (request, response) => {
    const after = new URL(request.url ?? "/", "http://server").searchParams.get("after");
    const first = after ? Number(after.slice(4)) + 1 : 0;
    await sleep(WAIT_MS);
    const data = Array.from({ length: PAGE }, (_, index) => ({
      id: `msg_${first + index}`,
      object: "thread.message",
      created_at: 1,
      thread_id: "thread_1",
      role: "user",
      content: [{ type: "text", text: { value: `Message ${first + index}`, annotations: [] } }],
      metadata: {},
    }));
    const [first_id, last_id] = [data[0]?.id, data.at(-1)?.id];
    const page = { object: "list", data, first_id, last_id, has_more: first + PAGE < ITEMS };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(page));
  });
  server.listen(0, "127.0.0.1", () => {
    process.send?.(/** @type {import("node:net").AddressInfo} */ (server.address()).port);
  });
}

// Functions that list, as a list that is given by a promise would be waited for.
/** @type {Record<string, (baseUrl: string) => Promise<() => AsyncIterable<unknown>>>} */
const LISTS = {
  "assistants-client, prefetch": async (baseUrl) => {
    const { AssistantsClient } = await import("../../dist/src/index.js");
    const client = new AssistantsClient({ apiKey: "sk", baseUrl });
    return () => client.listMessages("thread_1", { limit: PAGE }, { prefetch: true });
  },
  "assistants-client": async (baseUrl) => {
    const { AssistantsClient } = await import("../../dist/src/index.js");
    const client = new AssistantsClient({ apiKey: "sk", baseUrl });
    return () => client.listMessages("thread_1", { limit: PAGE });
  },
  "openai 6.49": async (baseURL) => {
    // Not installed but for the bench, so its types are not there to check against.
    const { default: OpenAI } = await import(/** @type {string} */ ("openai-6"));
    const client = new OpenAI({ apiKey: "sk", baseURL });
    return () => client.beta.threads.messages.list("thread_1", { limit: PAGE });
  },
};

const heapMb = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

/** Walks the list, and gives what that took. @param {AsyncIterable<unknown>} list */
async function walk(list) {
  const before = heapMb();
  let most = before;
  let items = 0;
  const start = performance.now();
  for await (const _ of list) {
    items += 1;
    if (items % PAGE === 0) await sleep(WAIT_MS);
    // The first pages compile the code and open the connections.
    if (items % (ITEMS / 10) === 0) most = Math.max(most, heapMb());
  }
  return { items, seconds: (performance.now() - start) / 1000, grownMb: most - before };
}

/** @returns {Promise<Record<string, Awaited<ReturnType<typeof walk>>>>} */
export async function benchPagination() {
  const server = fork(self, ["serve"]);
  try {
    const [port] = await once(server, "message");
    const walks = Object.keys(LISTS).map(async (name) => {
      const walker = fork(self, [name, `http://127.0.0.1:${port}`], { execArgv: ["--expose-gc"] });
      return [name, (await once(walker, "message"))[0]];
    });
    // At the same time, as all of them do little but wait.
    return Object.fromEntries(await Promise.all(walks));
  } finally {
    server.kill();
  }
}

/** @param {Awaited<ReturnType<typeof benchPagination>>} results @returns {import("./tables.js").Table[]} */
export function tablesOfPagination(results) {
  const theirs = results["openai 6.49"]?.seconds ?? Number.NaN;
  const rows = Object.entries(results).map(([name, { items, seconds, grownMb }]) => [
    name,
    {
      items,
      seconds: seconds.toFixed(1),
      ratio: `${(seconds / theirs).toFixed(2)}×`,
      "heap grows by, MB": grownMb.toFixed(1),
    },
  ]);
  const title = `${ITEMS} items at ${PAGE} a page, ${WAIT_MS} ms a page from the server and ${WAIT_MS} ms of work a page`;
  return [{ title, rows: Object.fromEntries(rows) }];
}

if (process.argv[1] === self) {
  const [, , role = "", baseUrl = ""] = process.argv;
  // Whoever started this is gone.
  process.once("disconnect", () => process.exit());
  const list = LISTS[role];
  if (role === "serve") serve();
  else if (list) {
    process.send?.(await walk((await list(baseUrl))()));
    process.disconnect?.();
  } else print(tablesOfPagination(await benchPagination()));
}
