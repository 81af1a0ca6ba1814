// The package as its users have it: packed, and installed in an empty folder with no network.
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { packPackage } from "./pack.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Installs the tarball. After `npm run build`.
 * @param {string} folder An empty one.
 * @returns {Promise<string>} The folder of the project that has it.
 */
export async function installTarball(folder) {
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
  return consumer;
}
