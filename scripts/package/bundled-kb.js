import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/**
 * Kilobytes of a program, bundled for a browser, minified and gzipped: what it loads at once, and all that it may load.
 * @param {string} program
 * @param {string} folder Where it looks for what it imports.
 */
export async function bundledKb(program, folder) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder, loader: "ts" },
    absWorkingDir: folder,
    bundle: true,
    splitting: true,
    outdir: "out",
    metafile: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    logLevel: "error",
  });
  const entries = Object.keys(metafile.outputs).filter((path) => metafile.outputs[path]?.entryPoint === "<stdin>");
  // A set that grows is walked to its end.
  const atOnce = new Set(entries);
  for (const path of atOnce) {
    for (const { path: next, kind } of metafile.outputs[path]?.imports ?? []) {
      if (kind === "import-statement") atOnce.add(next);
    }
  }
  const sizes = new Map(outputFiles.map(({ path, contents }) => [path, gzipSync(contents, { level: 9 }).length]));
  const sum = (/** @type {Iterable<string>} */ paths) =>
    [...paths].reduce((bytes, path) => bytes + (sizes.get(resolve(folder, path)) ?? 0), 0) / 1_000;
  return { atOnce: sum(atOnce), all: sum(Object.keys(metafile.outputs)) };
}
