// npm run check:generated: says which files of generated/ are not what the contracts give. Writes nothing there.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readContracts, root } from "./contracts.js";
import { generate } from "./generate.js";
import { asCommand } from "./refusal.js";
import { withScratch } from "./scratch.js";

/**
 * @param {string} folder
 * @returns {Promise<Map<string, string>>} The text of each file by its path in the folder.
 */
async function read(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files.map(async (file) => {
    const name = file.slice(folder.length + 1);
    return /** @type {const} */ ([name, await readFile(file, "utf8")]);
  });
  return new Map(await Promise.all(texts));
}

/**
 * @param {Map<string, string>} committed
 * @param {Map<string, string>} expected
 * @returns {string[]} A line for each file that differs.
 */
function compare(committed, expected) {
  const names = [...new Set([...committed.keys(), ...expected.keys()])].sort();
  return names.flatMap((name) => {
    if (committed.get(name) === expected.get(name)) return [];
    if (!committed.has(name)) return [`generated/${name}: missing`];
    return [`generated/${name}: ${expected.has(name) ? "stale" : "no longer generated"}`];
  });
}

await asCommand(async () => {
  const contracts = await readContracts();
  const committed = await read(join(root, "generated"));
  const expected = await withScratch(async (scratch) => {
    const written = await generate(scratch, contracts);
    return read(join(written, "generated"));
  });
  const lines = compare(committed, expected);
  if (lines.length > 0) {
    console.error([...lines, "Run npm run generate and commit what it wrote."].join("\n"));
    process.exitCode = 1;
    return;
  }
  const titles = contracts.map(({ title }) => title).join(" and ");
  console.log(`generated/ is what ${titles} ${contracts.length > 1 ? "give" : "gives"}: ${expected.size} files.`);
});
