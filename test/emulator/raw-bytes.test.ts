import { connect } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, expect, it } from "vitest";
import { createEmulator } from "../../src/emulator/index.js";
import { ACCESS } from "./harness.js";

/** How many requests are sent: a few in every run of the tests, many when asked for. */
const COUNT = Number(process.env.RAW_REQUESTS ?? 300);

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Numbers below a bound, the same for the same seed (mulberry32). */
function createRandom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const emulator = createEmulator({ latency: 0 });
const server = await emulator.listen();
afterAll(() => server.close());

const METHODS = [
  "GET",
  "GET",
  "GET",
  "POST",
  "POST",
  "POST",
  "DELETE",
  "PUT",
  "OPTIONS",
  "TRACE",
  "CONNECT",
  "get",
  "",
];
const PATHS = [
  "/v1/assistants",
  "/v1/threads",
  "/v1/assistants",
  "/v1/threads",
  "/v1/threads/runs",
  "/v1/assistants/%00",
  "//",
  "*",
  "/openai/v1/threads",
  "/%",
];
const HEADERS = [
  "authorization: Bearer key",
  "openai-beta: assistants=v1",
  "content-type: application/json",
  "api-key: k",
  "transfer-encoding: chunked",
  "content-length: 5",
  "content-length: -1",
  "expect: 100-continue",
  "connection: upgrade",
  "upgrade: websocket",
  "host: evil.example",
  "origin: null",
];
const BODIES = [
  "",
  "{}",
  '{"model":"m"}',
  '{"messages":null}',
  '{"__proto__":{"a":1}}',
  `${"[".repeat(5000)}`,
  '{"model":"\\ud800"}',
  "\u0000",
];

/** A request that is right in most places, with bytes changed, doubled, cut or put in. */
function rawRequest(random: (below: number) => number): Buffer {
  const pick = (list: readonly string[]) => list[random(list.length)] ?? "";
  const headers = HEADERS.filter((_, index) => (index < 3 ? random(10) > 0 : random(20) === 0));
  const body = pick(BODIES);
  const host = random(10) > 0 ? ["host: 127.0.0.1"] : [];
  const length = random(4) > 0 ? [`content-length: ${Buffer.byteLength(body)}`] : [];
  const text = [
    `${pick(METHODS)} ${pick(PATHS)} HTTP/1.${random(10) > 0 ? 1 : random(10)}`,
    ...host,
    ...headers,
    ...length,
    "",
    body,
  ].join("\r\n");
  let bytes = [...Buffer.from(text)];
  for (let changes = random(3); changes > 0; changes--) {
    const at = random(bytes.length + 1);
    const change = random(5);
    if (change === 0) bytes[at] = random(256);
    else if (change === 1) bytes.splice(at, random(10));
    else if (change === 2) bytes.splice(at, 0, random(256), random(256));
    else if (change === 3) bytes.splice(at, 0, ...bytes.slice(at, at + 20));
    else bytes = bytes.slice(0, at);
  }
  return Buffer.from(bytes);
}

/** Sends bytes, and returns what comes back until the connection closes, or nothing more comes after the end was sent. */
function send(bytes: Buffer, isRude: boolean): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(server.port, "127.0.0.1", () => {
      if (isRude) socket.write(bytes, () => socket.destroy());
      else socket.end(bytes);
    });
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
}

it(`survives ${COUNT} requests of bytes that are not quite HTTP`, { timeout: 600_000 }, async () => {
  const random = createRandom(1);
  const statuses = new Map<string, number>();
  let heapBefore = 0;
  for (let count = 0; count < COUNT; count += 20) {
    const requests = Array.from({ length: 20 }, () => send(rawRequest(random), random(10) === 0));
    for (const answer of await Promise.all(requests)) {
      const status = /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? "none";
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    emulator.reset();
    if (count === 100) heapBefore = heapMegabytes();
  }
  expect([...statuses.keys()].filter((status) => status.startsWith("5"))).toEqual([]);
  expect(statuses.get("200") ?? 0).toBeGreaterThan(COUNT / 100);
  expect(heapMegabytes() - heapBefore).toBeLessThan(20);
  const response = await fetch(`${server.url}/assistants`, { headers: ACCESS });
  expect(response.status).toBe(200);
  if (process.env.RAW_REQUESTS) console.log(Object.fromEntries(statuses), heapBefore, heapMegabytes());
});

function heapMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
