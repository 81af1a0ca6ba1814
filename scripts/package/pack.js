// The package as npm would publish it. After `npm run build`.
import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @param {string} folder Where to put the tarball.
 * @returns {Promise<string>} Its path.
 */
export async function packPackage(folder) {
  await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: root });
  const tarball = (await readdir(folder)).find((file) => file.endsWith(".tgz"));
  if (!tarball) throw new Error("There is no tarball.");
  return join(folder, tarball);
}
