// How each runtime is started, and how it tells what became of the scenario.
import { execFile, spawn } from "node:child_process";
import { on, once } from "node:events";
import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

/** @typedef {import("./scenario.js").Outcome} Outcome */
/**
 * What the scenario needs: a folder that has installed the package, an emulator whose answers pages of some origin may
 * read, and a signal that aborts when the time is over.
 * @typedef {{ folder: string, listen: (origins?: string[]) => Promise<string>, signal: AbortSignal }} Stage
 */
/**
 * How the parts went, and all that the runtime printed.
 * @typedef {{ outcomes: Outcome[], printed: string }} Played
 */
/** @typedef {(binary: string, stage: Stage) => Promise<Played>} Play */

const run = promisify(execFile);

/**
 * Node, Deno and Bun: a program that prints how it went.
 * @param {...string} flags
 * @returns {Play}
 */
export function asProcess(...flags) {
  return async (binary, { folder, listen, signal }) => {
    const server = await listen();
    const args = [...flags, "on-process.js", server];
    const { stdout, stderr } = await run(binary, args, { cwd: folder, signal });
    return { outcomes: JSON.parse(stdout.trim().split("\n").at(-1) ?? ""), printed: stdout + stderr };
  };
}

/** workerd: a worker in one file that is asked over HTTP. @type {Play} */
export async function asWorker(binary, { folder, listen, signal }) {
  await build({
    absWorkingDir: folder,
    entryPoints: ["on-worker.js"],
    outfile: "worker.js",
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    logLevel: "warning",
  });
  const server = await listen();
  return whileRunning(binary, ["serve", "workerd.capnp", "--control-fd=1"], { folder, signal }, async (child) => {
    const [line] = await once(child.stdout, "data", { signal });
    const { port } = JSON.parse(line);
    const answer = await fetch(`http://127.0.0.1:${port}/?${new URLSearchParams({ server })}`, { signal });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return await answer.json();
  });
}

/** Where Next.js and what it needs are installed. */
const installed = (/** @type {string} */ name) => fileURLToPath(new URL(`node_modules/${name}`, import.meta.url));

/** An app for both of its rows, by the folder that it is in. @type {Map<string, Promise<string>>} */
const built = new Map();

/** Builds an app of two routes, as its users do. @param {string} binary @param {string} folder */
async function buildApp(binary, folder) {
  const app = join(folder, "next-app");
  // What Next.js reads is under the folder of the app.
  await cp(join(folder, "node_modules"), join(app, "node_modules"), { recursive: true });
  await writeFile(join(app, "package.json"), JSON.stringify({ private: true, type: "module" }));
  for (const name of ["scenario.js", "key.js"]) await cp(join(folder, name), join(app, name));
  for (const name of ["on-node", "on-edge"]) {
    await cp(join(folder, "next", `${name}.js`), join(app, "app", name, "route.js"));
  }
  for (const name of ["next", "react", "react-dom"]) await symlink(installed(name), join(app, "node_modules", name));
  await run(binary, ["build"], { cwd: app, env: QUIET });
  return app;
}

const QUIET = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };

/**
 * Next.js: a route of an app, built and served as its users do.
 * @param {"on-node" | "on-edge"} route
 * @returns {Play}
 */
export function asNext(route) {
  return async (binary, { folder, listen, signal }) => {
    const building = built.get(folder) ?? buildApp(binary, folder);
    built.set(folder, building);
    const app = await building;
    const server = await listen();
    const args = ["start", "--hostname", "127.0.0.1", "--port", "0"];
    return whileRunning(binary, args, { folder: app, signal, env: QUIET }, async (child) => {
      let printed = "";
      let address = "";
      for await (const [chunk] of on(child.stdout, "data", { signal })) {
        printed += chunk;
        address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? "";
        if (address && printed.includes("Ready")) break;
      }
      const answer = await fetch(`${address}/${route}?${new URLSearchParams({ server })}`, { signal });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return await answer.json();
    });
  };
}

const TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
]);

/** Chromium: a page that Vite bundled, and that posts how it went to its own server. @type {Play} */
export async function asPage(binary, { folder, listen, signal }) {
  const vite = fileURLToPath(new URL("node_modules/vite/bin/vite.js", import.meta.url));
  await run(process.execPath, [vite, "build", "--logLevel", "warn"], { cwd: folder, signal });

  /** @type {(outcomes: Outcome[]) => void} */
  let tell = () => {};
  /** @type {Promise<Outcome[]>} */
  const told = new Promise((resolve) => {
    tell = resolve;
  });
  const pages = createServer(async (request, response) => {
    if (request.method === "POST") {
      tell(JSON.parse(await text(request)));
      response.writeHead(204).end();
      return;
    }
    const { pathname } = new URL(request.url ?? "", "http://page");
    const path = pathname === "/" ? "/index.html" : pathname;
    try {
      const file = await readFile(join(folder, "dist", path));
      response.writeHead(200, { "content-type": TYPES.get(extname(path)) ?? "text/plain" }).end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => pages.listen(0, "127.0.0.1", () => resolve(undefined)));
  try {
    const address = pages.address();
    const origin = `http://127.0.0.1:${address !== null && typeof address === "object" && address.port}`;
    const page = `${origin}/?${new URLSearchParams({ server: await listen([origin]) })}`;
    const args = [...CHROMIUM, `--user-data-dir=${join(folder, "profile")}`, page];
    return await whileRunning(binary, args, { folder, signal }, () => told);
  } finally {
    pages.close();
    pages.closeAllConnections();
  }
}

/** Alone, asking nobody but the page, and with the page's console among what it prints. */
const CHROMIUM = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-breakpad",
  "--enable-logging=stderr",
];

/**
 * Keeps a program running until the work with it is done. A program that ends before fails the work.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ folder: string, signal: AbortSignal, env?: NodeJS.ProcessEnv }} where
 * @param {(child: import("node:child_process").ChildProcessByStdio<null, import("node:stream").Readable, import("node:stream").Readable>) => Promise<Outcome[]>} work
 * @returns {Promise<Played>}
 */
async function whileRunning(command, args, { folder, signal, env }, work) {
  const child = spawn(command, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding("utf8").on("data", (chunk) => {
      printed += chunk;
    });
  }
  // Rejects when the program cannot be started.
  const closed = once(child, "close");
  const early = closed.then(() => {
    throw new Error(`it ended too early, having printed: ${printed.trim().slice(-1000)}`);
  });
  const late = once(signal, "abort").then(() => {
    throw new Error(`it was given up, having printed: ${printed.trim().slice(-1000)}`);
  });
  try {
    const outcomes = await Promise.race([work(child), early, late]);
    child.kill();
    await closed;
    return { outcomes, printed };
  } finally {
    child.kill();
    await closed.catch(() => {});
  }
}
