// The package as its users have it, with the scenario beside it.
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { installTarball } from "../package/install.js";

const SCENARIO = [
  "scenario.js",
  "key.js",
  "on-process.js",
  "on-worker.js",
  "on-page.js",
  "index.html",
  "workerd.capnp",
  "without-late-functions.cjs",
  "next",
];

/**
 * Installs the tarball, with the scenario beside it. After `npm run build`.
 * @param {string} folder An empty one.
 * @returns {Promise<string>} Where it is installed.
 */
export async function installPackage(folder) {
  const consumer = await installTarball(folder);
  for (const name of SCENARIO) {
    await cp(new URL(name, import.meta.url), join(consumer, name), { recursive: true });
  }
  return consumer;
}
