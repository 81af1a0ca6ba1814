// What the emulator costs beside the least that could answer: a create and a get in process, against a Map.
import { fileURLToPath } from "node:url";
import { loadEmulator } from "../load-emulator.js";

const ROUNDS = 31;
const PAIRS = 500;
/** How many times the bare handler the emulator may cost, with validation off. */
const LIMIT = 3;

const headers = {
  authorization: "Bearer key",
  "openai-beta": "assistants=v1",
  "content-type": "application/json",
};
const body = JSON.stringify({ model: "gpt-4-turbo", name: "Tutor", instructions: "Be brief.", metadata: { a: "b" } });

/**
 * The same job with nothing to it: no ids, no errors, no contract.
 * @returns {typeof fetch}
 */
function createBareFetch() {
  /** @type {Map<string, object>} */
  const objects = new Map();
  return async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (request.method === "POST") {
      const id = `asst_${objects.size}`;
      const object = { id, ...(await request.json()) };
      objects.set(id, object);
      return Response.json(object);
    }
    return Response.json(objects.get(pathname.slice(pathname.lastIndexOf("/") + 1)));
  };
}

/** @param {typeof fetch} send */
async function createAndGet(send) {
  const created = await send("http://emulator/v1/assistants", { method: "POST", headers, body });
  const { id } = /** @type {{ id: string }} */ (await created.json());
  const got = await send(`http://emulator/v1/assistants/${id}`, { headers });
  await got.json();
}

/** @param {number[]} values */
function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/**
 * Microseconds for a create and a get, the median of rounds that take turns, so that all meet the same machine.
 * @returns {Promise<{ bareUs: number, emulatorUs: number, validatingUs: number, ratio: number, limit: number }>}
 */
export async function benchEmulator() {
  const { createEmulator } = await loadEmulator();
  /** @type {{ make: () => typeof fetch, rounds: number[] }[]} */
  const contestants = [
    { make: createBareFetch, rounds: [] },
    { make: () => createEmulator({ validation: false }).fetch, rounds: [] },
    { make: () => createEmulator().fetch, rounds: [] },
  ];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { make, rounds } of contestants) {
      const send = make();
      const start = performance.now();
      for (let pair = 0; pair < PAIRS; pair++) await createAndGet(send);
      rounds.push(((performance.now() - start) * 1000) / PAIRS);
    }
  }
  const [bareUs = 0, emulatorUs = 0, validatingUs = 0] = contestants.map(({ rounds }) => median(rounds));
  return { bareUs, emulatorUs, validatingUs, ratio: emulatorUs / bareUs, limit: LIMIT };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { bareUs, emulatorUs, validatingUs, ratio, limit } = await benchEmulator();
  const row = (/** @type {string} */ name, /** @type {number} */ us) =>
    `${name.padEnd(36)} ${us.toFixed(1).padStart(7)} µs  ${(us / bareUs).toFixed(2)}×`;
  console.log("Create and get an assistant, in process");
  console.log(row("a bare Map", bareUs));
  console.log(row(`the emulator, validation off (≤ ${limit}×)`, emulatorUs));
  console.log(row("the emulator", validatingUs));
  if (ratio > limit) process.exitCode = 1;
}
