// npm run check:generated: says which files of generated/ are not what openapi.yaml gives. Writes nothing there.
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fail, generate, root } from "./generate.js";

/**
 * @param {string} folder
 * @returns {Promise<Map<string, string>>} The text of each file by its path in the folder.
 */
async function read(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file) => /** @type {const} */ ([file.slice(folder.length + 1), await readFile(file, "utf8")])),
    ),
  );
}

try {
  const { scratch, out } = await generate();
  const [committed, expected] = await Promise.all([read(join(root, "generated")), read(out)]);
  await rm(scratch, { recursive: true });
  const names = [...new Set([...committed.keys(), ...expected.keys()])].sort();
  const stale = names.filter((name) => committed.get(name) !== expected.get(name));
  for (const name of stale) {
    const why = !committed.has(name) ? "missing" : !expected.has(name) ? "no longer generated" : "stale";
    console.error(`generated/${name}: ${why}`);
  }
  if (stale.length > 0) {
    console.error("Run npm run generate and commit what it wrote.");
    process.exitCode = 1;
  } else {
    console.log(`generated/ is what openapi.yaml gives: ${names.length} files.`);
  }
} catch (error) {
  fail(error);
}
