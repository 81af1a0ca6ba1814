// How late each client sees the end of a run, in virtual time.
import { randomNumbers, runLengths } from "./run-lengths.js";

const real = {
  setTimeout,
  clearTimeout,
  now: performance.now,
  dateNow: Date.now,
  fetch: globalThis.fetch,
  random: Math.random,
};

/** Lets everything that can happen without time passing happen. */
const settle = async () => {
  for (let n = 0; n < 3; n++) await new Promise((resolve) => setImmediate(resolve));
};

/**
 * Runs work with time that passes only when everybody waits for it, and gives the milliseconds that it took.
 * @param {(now: () => number) => Promise<unknown>} work
 */
async function inVirtualTime(work) {
  let now = 0;
  let id = 0;
  /** @type {Map<number, { due: number, callback: () => void }>} */
  const timers = new Map();
  /** @type {(callback: () => void, ms?: number) => object} */
  const setVirtual = (callback, ms = 0) => {
    id += 1;
    timers.set(id, { due: now + ms, callback });
    const timer = { id, unref: () => timer, ref: () => timer, [Symbol.toPrimitive]: () => id };
    return timer;
  };
  globalThis.setTimeout = /** @type {never} */ (setVirtual);
  globalThis.clearTimeout = /** @type {never} */ (
    (/** @type {{ id: number } | undefined} */ timer) => timers.delete(timer?.id ?? 0)
  );
  performance.now = () => now;
  Date.now = () => now;
  let done = false;
  try {
    const end = work(() => now).finally(() => {
      done = true;
    });
    end.catch(() => {});
    for (await settle(); !done; await settle()) {
      const [next] = [...timers].sort(([, a], [, b]) => a.due - b.due);
      if (!next) continue;
      timers.delete(next[0]);
      now = next[1].due;
      next[1].callback();
    }
    await end;
    return now;
  } finally {
    Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
    performance.now = real.now;
    Date.now = real.dateNow;
  }
}

/**
 * Lag ÷ length in the median and at the 95th percentile, and the mean number of requests.
 * @param {import("./faults.js").Contestant} contestant
 */
export async function lagOf({ make }) {
  if (!make("http://127.0.0.1:1").pollRun) return "no helper";
  Math.random = randomNumbers(2);
  let requests = 0;
  /** @type {number[]} */
  const lags = [];
  try {
    for (const length of runLengths()) {
      const took = await inVirtualTime((now) => {
        const answer = async () => {
          requests += 1;
          const status = now() >= length ? "completed" : "in_progress";
          const run = {
            id: "run_1",
            object: "thread.run",
            thread_id: "thread_1",
            created_at: 0,
            expires_at: 600,
            status,
          };
          return new Response(JSON.stringify(run), { headers: { "content-type": "application/json" } });
        };
        globalThis.fetch = answer;
        const { pollRun } = make("http://127.0.0.1:1", undefined, answer);
        return /** @type {() => Promise<unknown>} */ (pollRun)();
      });
      lags.push((took - length) / length);
    }
  } finally {
    globalThis.fetch = real.fetch;
    Math.random = real.random;
  }
  lags.sort((a, b) => a - b);
  return `${lags[100]?.toFixed(2)} (${lags[190]?.toFixed(2)}), ${(requests / lags.length).toFixed(1)}`;
}
