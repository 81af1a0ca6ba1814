// A relay between client and server that breaks connections at random, and what becomes of the calls.
import { createServer } from "node:http";
import { connect, createServer as createNetServer } from "node:net";

/** @typedef {import("node:net").Socket} Socket */
/** @typedef {{ doubled: number, lost: number, "sent: false that arrived": number, hung: number }} Flaws */

const CALLS = 10_000;
const AT_ONCE = 20;
/** Longer than anything that ends by itself here. */
const GUARD_MS = 60_000;

/** Numbers from 0 to 1 that are the same in each run (mulberry32). @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param {import("node:net").Server} server */
async function portOf(server) {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  return /** @type {import("node:net").AddressInfo} */ (server.address()).port;
}

/** Forwards both ways, and breaks one connection in five: at once, after the request, or inside the answer. */
function createRelay(/** @type {number} */ target, /** @type {() => number} */ random) {
  return createNetServer((/** @type {Socket} */ near) => {
    near.on("error", () => {});
    const fate = random();
    if (fate < 0.05) {
      near.destroy();
      return;
    }
    const far = connect(target, "127.0.0.1");
    far.on("error", () => {});
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
    near.on("data", (data) => {
      far.write(data);
      if (random() < 0.03) setTimeout(() => near.resetAndDestroy(), random() * 3);
    });
    far.on("data", (data) => {
      if (random() > 0.03) near.write(data);
      else near.write(data.subarray(0, Math.floor(random() * data.length)), () => near.destroy());
    });
  });
}

/**
 * Creates threads over the relay, 20 at a time, and compares what the client says with what the server did.
 * @param {(baseUrl: string) => { createThread: (name: string) => Promise<unknown> }} make
 * @returns {Promise<Flaws & { calls: number, succeeded: number }>}
 */
export async function callsOverRelay(make) {
  /** @type {Map<string, number>} */
  const made = new Map();
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const { name } = JSON.parse(text).metadata;
    made.set(name, (made.get(name) ?? 0) + 1);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ id: `thread_${name}`, object: "thread", created_at: 1, metadata: { name } }));
  });
  // What was cut off in the middle is no request.
  server.on("clientError", (_, socket) => socket.destroy());
  server.on("request", (request) => request.on("error", () => {}));
  const relay = createRelay(await portOf(server), randomFrom(1));
  const client = make(`http://127.0.0.1:${await portOf(relay)}/v1`);
  const flaws = { calls: CALLS, succeeded: 0, doubled: 0, lost: 0, "sent: false that arrived": 0, hung: 0 };
  /** @type {string[]} */
  const unsent = [];
  let next = 0;
  const work = async () => {
    while (next < CALLS) {
      const name = `${next++}`;
      /** @type {ReturnType<typeof setTimeout> | undefined} */
      let timer;
      const guard = new Promise((resolve) => {
        timer = setTimeout(() => resolve("hung"), GUARD_MS);
      });
      const end = client.createThread(name).then(
        () => "ok",
        (/** @type {{ sent?: boolean }} */ error) => (error.sent === false ? "unsent" : "failed"),
      );
      const how = await Promise.race([end, guard]);
      clearTimeout(timer);
      if (how === "ok") flaws.succeeded += 1;
      if (how === "ok" && !made.has(name)) flaws.lost += 1;
      if (how === "hung") flaws.hung += 1;
      if (how === "unsent") unsent.push(name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  // What was on its way has arrived by now.
  await new Promise((resolve) => setTimeout(resolve, 500));
  flaws.doubled = [...made.values()].filter((times) => times > 1).length;
  flaws["sent: false that arrived"] = unsent.filter((name) => made.has(name)).length;
  relay.close();
  server.closeAllConnections();
  server.close();
  return flaws;
}
