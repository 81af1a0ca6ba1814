// The package as its users have it: packed, and installed in an empty folder with no network.
import { execFile } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { packPackage } from "../package/pack.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));

const SCENARIO = [
  "scenario.js",
  "key.js",
  "on-process.js",
  "on-worker.js",
  "on-page.js",
  "index.html",
  "workerd.capnp",
];

/**
 * Installs the tarball, with the scenario beside it. After `npm run build`.
 * @param {string} folder An empty one.
 * @returns {Promise<string>} Where it is installed.
 */
export async function installPackage(folder) {
  const consumer = join(folder, "consumer");
  await mkdir(consumer);
  await writeFile(join(consumer, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const tarball = await packPackage(folder);
  // With no network, what the package needs must be among these copies, or the installation fails.
  const dependencies = ["eventsource-parser", "openapi-fetch", "openapi-typescript-helpers"].map((name) =>
    join(root, "node_modules", name),
  );
  const flags = ["--offline", "--install-links", "--no-audit", "--no-fund"];
  await run("npm", ["install", ...flags, tarball, ...dependencies], { cwd: consumer });
  for (const name of SCENARIO) await cp(new URL(name, import.meta.url), join(consumer, name));
  return consumer;
}
