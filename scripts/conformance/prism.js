// node scripts/conformance/prism.js: Stoplight Prism reads the upstream document of each contract, and takes every call that the
// client makes. It is installed into a folder that ends with the script. Exit codes: 0 it took them, 1 it refused one, 2 it
// could not be installed. Where there are no upstream documents, it says so and exits with 0.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { dump, load } from "js-yaml";
import * as v1 from "../../dist/src/index.js";
import * as v2 from "../../dist/src/v2.js";

const PACKAGE = "@stoplight/prism-cli@5.14.2";

/** Each client, the document that it was written for, and what it sends. */
const CHECKS = [
  { name: "v1", Client: v1.AssistantsClient, upstream: "openai-2024-04-15.yaml", exchanges: "test/operations/v1.ts" },
  { name: "v2", Client: v2.AssistantsClient, upstream: "openai-2026-08-21.yaml", exchanges: "test/operations/v2.ts" },
];

const root = fileURLToPath(new URL("../..", import.meta.url));
const upstreams = process.env.ASSISTANTS_UPSTREAM ?? join(root, "../shared/upstream");

/** @typedef {{ name: string, ids: string[], body?: object, query?: object }} Exchange */

/**
 * What the tests send for each operation.
 * @param {string} file
 * @param {string} folder
 * @returns {Promise<Exchange[]>}
 */
async function readExchanges(file, folder) {
  const bundle = join(folder, "exchanges.mjs");
  await build({ entryPoints: [join(root, file)], bundle: true, format: "esm", platform: "node", outfile: bundle });
  const [exchanges] = Object.values(await import(`${pathToFileURL(bundle)}?${file}`));
  const { operationIdNameMappings: names } = JSON.parse(await readFile(join(root, "codegen.config.json"), "utf8"));
  return Object.entries(exchanges).map(([id, exchange]) => ({ ...exchange, name: names[id] ?? id }));
}

/**
 * The operations in scope of a document, in a file of their own. The others have faults that Prism stops at.
 * @param {string} upstream
 * @param {string} folder
 */
async function writeInScope(upstream, folder) {
  const document = /** @type {any} */ (load(await readFile(join(upstreams, upstream), "utf8")));
  const inScope = Object.entries(document.paths).filter(([path]) => /^\/(assistants|threads)(\/|$)/.test(path));
  document.paths = Object.fromEntries(inScope);
  const file = join(folder, upstream);
  await writeFile(file, dump(document));
  return file;
}

/** A port that nobody listens on. */
async function findPort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || !address) throw new Error("There is no port.");
  return address.port;
}

/**
 * Starts Prism, which answers with examples, and with 422 what the document does not allow.
 * @param {string} folder
 * @param {string} document
 */
async function startPrism(folder, document) {
  const port = String(await findPort());
  const args = [join(folder, "node_modules/@stoplight/prism-cli/dist/index.js")];
  args.push("mock", document, "--errors", "--host", "127.0.0.1", "--port", port);
  const prism = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => prism.once("close", () => resolve(false)));
  const stop = () => {
    prism.kill();
    return ended;
  };
  const listening = new Promise((resolve) => {
    prism.stdout.on("data", (text) => {
      if (String(text).includes("is listening")) resolve(true);
    });
  });
  if (!(await Promise.race([listening, ended]))) throw new Error("Prism ended.");
  return { url: `http://127.0.0.1:${port}`, stop };
}

/**
 * @param {typeof v1.AssistantsClient | typeof v2.AssistantsClient} Client
 * @param {string} baseUrl
 * @param {Exchange} exchange
 * @returns {Promise<string | undefined>} Why the call was refused.
 */
async function refusalOf(Client, baseUrl, { name, ids, body, query }) {
  /** @type {Response | undefined} */
  let answer;
  const client = new Client({
    apiKey: "sk-test",
    baseUrl,
    maxRetries: 0,
    fetch: async (/** @type {any} */ input, /** @type {any} */ init) => {
      const response = await fetch(input, init);
      answer = response.clone();
      return response;
    },
  });
  const args = [...ids.map(() => "id_1"), body ?? query, body && query ? { query } : undefined];
  const methods = /** @type {Record<string, (...args: unknown[]) => PromiseLike<unknown>>} */ (
    /** @type {unknown} */ (client)
  );
  // What Prism answers is made up, and need not be what the client expects.
  await Promise.resolve(methods[name]?.(...args.filter((one) => one !== undefined))).catch(() => undefined);
  if (!answer) return "nothing was sent";
  // 500 is about the answer: some examples of the documents break them.
  return answer.ok || answer.status === 500 ? undefined : `${answer.status} ${await answer.text()}`;
}

/** @param {string} folder */
async function check(folder) {
  let refused = 0;
  for (const { name, Client, upstream, exchanges: file } of CHECKS) {
    const exchanges = await readExchanges(file, folder);
    const prism = await startPrism(folder, await writeInScope(upstream, folder));
    try {
      for (const exchange of exchanges) {
        const refusal = await refusalOf(Client, prism.url, exchange);
        if (refusal) console.log(`${name} ${exchange.name}: ${refusal}`);
        refused += refusal ? 1 : 0;
      }
    } finally {
      await prism.stop();
    }
    console.log(`${name}: Prism reads ${upstream}, and was sent each of ${exchanges.length} operations.`);
  }
  return refused === 0 ? 0 : 1;
}

if (existsSync(upstreams)) {
  const folder = await mkdtemp(join(tmpdir(), "prism-"));
  try {
    await writeFile(join(folder, "package.json"), "{}");
    const install = ["install", "--no-audit", "--no-fund", "--ignore-scripts", PACKAGE];
    const { status } = spawnSync("npm", install, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    process.exitCode = status === 0 ? await check(folder) : 2;
  } finally {
    await rm(folder, { recursive: true });
  }
} else {
  console.log(`Skipped: there are no upstream documents in ${upstreams}. ASSISTANTS_UPSTREAM says where they are.`);
}
