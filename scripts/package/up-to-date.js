// node --import ./scripts/package/up-to-date.js SCRIPT: before a script that uses dist/src, builds the ES modules anew if a
// source is newer. Types and CommonJS, which no script needs, are left to npm run build.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** When a file was last changed, added or removed: a folder has a time of its own. */
function newestIn(/** @type {string} */ folder) {
  const paths = readdirSync(join(root, folder), { encoding: "utf8", recursive: true });
  return Math.max(...paths.map((path) => statSync(join(root, folder, path)).mtimeMs));
}

const sources = Math.max(newestIn("src"), newestIn("generated"));
const built = statSync(join(root, "dist/src/drift/command.js"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (sources > built) {
  const { buildModules } = await import("./modules.js");
  // esbuild has said what is wrong. 1 would be read as drift.
  await buildModules().catch(() => process.exit(2));
}
