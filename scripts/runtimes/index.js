// npm run runtimes: one scenario from the packed tarball against the emulator, on every runtime that can be installed
// here, and a table of how it went. `npm run runtimes -- --only deno` tries that one alone.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { createEmulator } from "../../dist/src/emulator/index.js";
import { installPackage } from "./install.js";
import { KEY } from "./key.js";
import { asNext, asPage, asProcess, asWorker } from "./play.js";

/** @typedef {import("./scenario.js").Outcome} Outcome */
/** @typedef {{ name: string, version: string, outcomes: Outcome[], why?: string }} Row */

/** For one runtime; a framework has to build its app first. */
const LIMIT_MS = 120_000;
/** Where Debian has it. */
const CHROMIUM = "/usr/bin/chromium";
const NEXT = "next/dist/bin/next";
const run = promisify(execFile);
const installed = (/** @type {string} */ path) => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));

/** A Node gives the package to require() first, and then plays. */
const asNode = asProcess(...["", "/emulator", "/openai"].map((entry) => `--require=assistants-client${entry}`));

/** @type {Record<string, { binary: string, play: import("./play.js").Play }>} */
const RUNTIMES = {
  node: { binary: process.execPath, play: asNode },
  // The oldest that package.json promises.
  "node-20": { binary: installed("node-20/bin/node"), play: asNode },
  "node-22": { binary: installed("node-22/bin/node"), play: asNode },
  "node-24": { binary: installed("node-24/bin/node"), play: asNode },
  // It may reach this machine, and nothing else: no files, no environment.
  deno: {
    binary: installed("@deno/linux-x64-glibc/deno"),
    play: asProcess("run", "--no-prompt", "--cached-only", "--allow-net=127.0.0.1"),
  },
  bun: { binary: installed("@oven/bun-linux-x64/bin/bun"), play: asProcess("--no-install") },
  workerd: { binary: installed("@cloudflare/workerd-linux-64/bin/workerd"), play: asWorker },
  "no late functions": {
    binary: process.execPath,
    play: asProcess("--require=./without-late-functions.cjs"),
  },
  "next-15, app router": { binary: installed(NEXT), play: asNext("on-node") },
  "next-15, edge": { binary: installed(NEXT), play: asNext("on-edge") },
  chromium: { binary: CHROMIUM, play: asPage },
};

/** An emulator of its own for each runtime, with the same faults. */
const createServer = () =>
  createEmulator({
    faults: [
      { kind: "status", operation: "listAssistants", status: 401, message: `Incorrect API key provided: ${KEY}.` },
      { kind: "status", operation: "getAssistant", status: 429, headers: { "retry-after-ms": "10" }, times: 2 },
      { kind: "reset-before", operation: "getMessageFile", times: 10 },
      { kind: "cut-stream", operation: "createThreadAndRun", events: 4 },
    ],
  });

/**
 * @param {string} name
 * @param {string} folder Where the package is installed.
 * @returns {Promise<Row>}
 */
async function tryRuntime(name, folder) {
  const { binary, play } = RUNTIMES[name] ?? {};
  if (!binary || !play || !existsSync(binary)) {
    const platform = `${process.platform} ${process.arch}`;
    const why = binary === CHROMIUM ? `there is no ${CHROMIUM}` : `its package was not installed here (${platform})`;
    return { name, version: "", outcomes: [], why: `skipped: ${why}` };
  }
  /** @type {import("../../dist/src/emulator/index.js").Listening[]} */
  const servers = [];
  let version = "";
  try {
    const { stdout } = await run(binary, ["--version"]);
    version = /\d+(?:[.-]\d+)+/.exec(stdout)?.[0] ?? "";
    const listen = async (/** @type {string[]} */ origins = []) => {
      const server = await createServer().listen({ origins });
      servers.push(server);
      return server.url;
    };
    const { outcomes, printed } = await play(binary, { folder, listen, signal: AbortSignal.timeout(LIMIT_MS) });
    const key = outcomes.find(({ part }) => part === "key");
    if (key && !printed.includes("ApiError")) key.error ??= "the console shows no error";
    if (key && printed.includes(KEY)) key.error ??= "the console shows the key";
    return { name, version, outcomes };
  } catch (error) {
    return { name, version, outcomes: [], why: `failed: ${error instanceof Error ? error.message : error}` };
  } finally {
    for (const server of servers) await server.close();
  }
}

/** The rows as a table in Markdown, and below it what failed. @param {Row[]} rows */
function report(rows) {
  const parts = rows.find(({ outcomes }) => outcomes.length > 0)?.outcomes.map(({ part }) => part) ?? [];
  const cells = [
    ["runtime", "version", ...parts],
    ...rows.map(({ name, version, outcomes, why }) => [
      name,
      version,
      ...(why ? [why.split("\n", 1)[0] ?? ""] : outcomes.map(({ error }) => (error === undefined ? "ok" : "FAILED"))),
    ]),
  ];
  // What was skipped says why in one cell, and widens no column.
  const widths = ["runtime", "version", ...parts].map((_, column) =>
    Math.max(...cells.map((row) => (row.length === parts.length + 2 || column < 2 ? (row[column] ?? "").length : 0))),
  );
  const line = (/** @type {string[]} */ row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = cells;
  console.log([line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n"));
  for (const { name, outcomes, why } of rows) {
    if (why?.includes("\n")) console.log(`\n${name}: ${why}`);
    for (const { part, error } of outcomes) if (error !== undefined) console.log(`\n${name}: ${part}: ${error}`);
  }
}

const { values } = parseArgs({ options: { only: { type: "string", multiple: true } } });
const names = values.only ?? Object.keys(RUNTIMES);
const unknown = names.filter((name) => !(name in RUNTIMES));
if (unknown.length > 0) {
  console.error(`There is no runtime ${unknown.join(", ")}; there are ${Object.keys(RUNTIMES).join(", ")}.`);
  process.exitCode = 2;
} else {
  const folder = await mkdtemp(join(tmpdir(), "runtimes-"));
  try {
    const consumer = await installPackage(folder);
    const rows = [];
    for (const name of names) rows.push(await tryRuntime(name, consumer));
    report(rows);
    const isGood = (/** @type {Row} */ { outcomes, why = "" }) =>
      why.startsWith("skipped") || (outcomes.length > 0 && outcomes.every(({ error }) => error === undefined));
    if (!rows.every(isGood)) process.exitCode = 1;
  } finally {
    // A browser may still be writing its profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
