// node --import ./scripts/package/up-to-date.js SCRIPT: before a script that uses dist/src, builds the ES modules anew if a
// source is newer. Types and CommonJS, which no script needs, are left to npm run build.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * When a file was last changed, added or removed: a folder has a time of its own.
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const stats = statSync(path);
  const names = stats.isDirectory() ? readdirSync(path) : [];
  return Math.max(stats.mtimeMs, ...names.map((name) => newestIn(join(path, name))));
}

const sources = Math.max(newestIn(join(root, "src")), newestIn(join(root, "generated")));
const built = statSync(join(root, "dist/src/drift/command.js"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (sources > built) {
  const { buildModules } = await import("./modules.js");
  // esbuild has said what is wrong. 1 would be read as drift.
  await buildModules().catch(() => process.exit(2));
}
