// What each client weighs: bundled for a browser, imported by Node, installed, and checked by the compiler, for the same
// small app. After `npm run build` and `npm ci --prefix scripts/bench`.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundledKb } from "../package/bundled-kb.js";
import { print } from "./tables.js";

const IMPORTS = 15;
const root = fileURLToPath(new URL("../..", import.meta.url));
const bench = fileURLToPath(new URL(".", import.meta.url));

const OPENAI = (/** @type {string} */ poll) => `
const client = new OpenAI({ apiKey: "key", baseURL: "https://example.com/v1", dangerouslyAllowBrowser: true });
const thread = await client.beta.threads.create({ messages: [{ role: "user", content: "Hello" }] });
const run = await client.beta.threads.runs.create(thread.id, { assistant_id: "asst_1" });
await client.beta.threads.runs.poll(${poll});
for await (const message of client.beta.threads.messages.list(thread.id)) console.log(message.content);`;

/**
 * The same app for each: it makes a client, creates a thread and a run, waits for its end and lists the messages.
 * @type {Record<string, { module: string, from: string, app: string }>}
 */
const CLIENTS = {
  "openapi-fetch": {
    module: "openapi-fetch",
    from: root,
    // The client alone: it has no word for waiting, nor for pages.
    app: `
import createClient from "openapi-fetch";
interface Thread { id: string }
interface Json<T> { content: { "application/json": T } }
interface Paths { "/threads": { post: { parameters: {}; requestBody: Json<{ metadata?: {} }>; responses: { 200: Json<Thread> } } } }
const client = createClient<Paths>({ baseUrl: "https://example.com/v1" });
const { data } = await client.POST("/threads", { body: {} });
console.log(data?.id);`,
  },
  "assistants-client": {
    module: "assistants-client",
    from: root,
    app: `
import { AssistantsClient } from "assistants-client";
const client = new AssistantsClient({ apiKey: "key", baseUrl: "https://example.com/v1" });
const thread = await client.createThread({ messages: [{ role: "user", content: "Hello" }] });
await client.createRunAndPoll(thread.id, { assistant_id: "asst_1" });
for await (const message of client.listMessages(thread.id)) console.log(message.content);`,
  },
  "openai 4.36": {
    module: "openai-4",
    from: bench,
    app: `import OpenAI from "openai-4";${OPENAI("thread.id, run.id")}`,
  },
  "openai 6.49": {
    module: "openai-6",
    from: bench,
    app: `import OpenAI from "openai-6";${OPENAI("run.id, { thread_id: thread.id }")}`,
  },
  "@azure/openai-assistants": {
    module: "@azure/openai-assistants",
    from: bench,
    app: `
import { AssistantsClient, AzureKeyCredential } from "@azure/openai-assistants";
const client = new AssistantsClient("https://example.com", new AzureKeyCredential("key"));
const thread = await client.createThread({ messages: [{ role: "user", content: "Hello" }] });
let run = await client.createRun(thread.id, { assistantId: "asst_1" });
while (run.status === "queued" || run.status === "in_progress") {
  await new Promise<void>((resolve) => setTimeout(resolve, 1000));
  run = await client.getRun(thread.id, run.id);
}
const { data } = await client.listMessages(thread.id);
for (const message of data) console.log(message.content);`,
  },
};

/** The median of what processes of their own take to import a module, in milliseconds. @param {string} folder @param {string[]} modules */
function importMs(folder, modules) {
  /** @type {number[][]} */
  const taken = modules.map(() => []);
  for (let round = 0; round < IMPORTS; round++) {
    for (const [index, module] of modules.entries()) {
      const code = `const start = performance.now(); await import(${JSON.stringify(module)}); console.log(performance.now() - start);`;
      const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", code], { cwd: folder });
      taken[index]?.push(Number(stdout));
    }
  }
  return taken.map((values) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN);
}

/** The folder of a package as one that depends on it sees it. @param {string} name @param {string} from */
function findPackage(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(join(found, "package.json"))) return realpath(found);
    if (folder === dirname(folder)) throw new Error(`${name} is not installed.`);
  }
}

/** Every package that comes with one, itself included. @param {string} folder @param {Set<string>} found */
async function packagesOf(folder, found = new Set()) {
  if (found.has(folder)) return found;
  found.add(folder);
  const { dependencies = {} } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) await packagesOf(await findPackage(name, folder), found);
  return found;
}

/** Megabytes of a package without what it depends on: of ours, what is published. @param {string} folder */
async function sizeMb(folder) {
  if (folder === (await realpath(root))) {
    const { stdout } = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: root });
    return JSON.parse(stdout.toString())[0].unpackedSize / 1e6;
  }
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !path.slice(folder.length).includes("/node_modules/")) bytes += (await stat(path)).size;
  }
  return bytes / 1e6;
}

/** What the compiler says of an app: types made, and seconds. @param {string} folder @param {string} app */
async function checked(folder, app) {
  await writeFile(join(folder, "app.ts"), app);
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "--extendedDiagnostics"], { cwd: folder, encoding: "utf8" });
  const errors = stdout.match(/error TS.*/)?.[0];
  if (errors) throw new Error(errors);
  const value = (/** @type {string} */ name) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(stdout)?.[1]);
  return { instantiations: value("Instantiations"), seconds: value("Total time") };
}

export async function benchFootprint() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "footprint-")));
  try {
    await mkdir(join(folder, "node_modules", "@azure"), { recursive: true });
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    const compilerOptions = {
      noEmit: true,
      strict: true,
      skipLibCheck: true,
      types: [],
      target: "es2022",
      module: "nodenext",
      lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
    };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["app.ts"] }));
    for (const { module, from } of Object.values(CLIENTS)) {
      const target = module === "assistants-client" ? root : await findPackage(module, from);
      await symlink(target, join(folder, "node_modules", module));
    }
    const imports = importMs(
      folder,
      Object.values(CLIENTS).map(({ module }) => module),
    );
    const rows = [];
    for (const [index, [name, { module, app }]] of Object.entries(CLIENTS).entries()) {
      const packages = await packagesOf(await realpath(join(folder, "node_modules", module)));
      let installedMb = 0;
      for (const one of packages) installedMb += await sizeMb(one);
      const [kb, types] = [(await bundledKb(app, folder)).atOnce, await checked(folder, app)];
      rows.push({ name, kb, importMs: imports[index] ?? Number.NaN, packages: packages.size, installedMb, ...types });
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {Awaited<ReturnType<typeof benchFootprint>>} results @returns {import("./tables.js").Table[]} */
export function tablesOfFootprint(results) {
  const [floor] = results;
  const rows = results.map(({ name, kb, importMs, packages, installedMb, instantiations, seconds }) => [
    name,
    {
      "bundle, kB": kb.toFixed(1),
      "import, ms": importMs.toFixed(0),
      import: `${(importMs / (floor?.importMs ?? Number.NaN)).toFixed(1)}×`,
      packages,
      "installed, MB": installedMb.toFixed(1),
      instantiations,
      "tsc, s": seconds.toFixed(1),
    },
  ]);
  return [{ title: "The same small app with each", rows: Object.fromEntries(rows) }];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) print(tablesOfFootprint(await benchFootprint()));
