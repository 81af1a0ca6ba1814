// npm run build: src/ and generated/ → dist/, in three forms.
//
// dist/src   ES modules for browsers, workers and bundlers. The code of each entry is in one piece, since opening many small
//            files is most of what an import costs. What a stream needs stays apart and is loaded with the first one.
// dist/cjs   CommonJS, file by file, for `require` and for tools such as Jest that know nothing else.
// dist/node  what Node's `import` gets: the names of dist/cjs. A program that uses both `import` and `require`, itself or
//            through another package, so has one copy of each class, and `instanceof` holds across both.
import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { buildModules } from "./modules.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
await rm(join(root, "dist"), { recursive: true, force: true });
// npm run types is what checks.
const args = [tsc, "-p", "tsconfig.build.json", "--emitDeclarationOnly", "--noCheck"];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
if (status === 0) {
  await buildCommonJs();
  await buildForNode(await buildModules());
} else {
  process.exitCode = status ?? 1;
}

async function buildCommonJs() {
  const target = join(root, "dist/cjs");
  for (const folder of ["src", "generated"]) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (entry.isFile() && entry.name.endsWith(".ts")) await buildFile(join(entry.parentPath, entry.name));
    }
  }
  // The same declarations: what they import is found beside them, as CommonJS.
  for (const folder of ["src", "generated"]) {
    const entries = await readdir(join(root, "dist", folder), { recursive: true, withFileTypes: true });
    for (const { name, parentPath } of entries) {
      if (/\.d\.ts(\.map)?$/.test(name)) await copyDeclaration(join(parentPath, name));
    }
  }
  await writeFile(join(target, "package.json"), `${JSON.stringify({ type: "commonjs" })}\n`);
}

/** @param {string} file */
async function copyDeclaration(file) {
  const copy = join(root, "dist/cjs", relative(join(root, "dist"), file));
  const text = await readFile(file, "utf8");
  if (!file.endsWith(".map")) return writeFile(copy, text);
  const map = JSON.parse(text);
  // One folder deeper than the original.
  map.sources = map.sources.map((/** @type {string} */ source) => `../${source}`);
  return writeFile(copy, JSON.stringify(map));
}

/** @param {string} file */
async function buildFile(file) {
  const path = relative(root, file).replace(/\.ts$/, ".js");
  const output = join(root, "dist/cjs", path);
  const { outputText, sourceMapText = "" } = ts.transpileModule(await readFile(file, "utf8"), {
    fileName: file,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
      useDefineForClassFields: false,
      sourceMap: true,
    },
  });
  const map = { ...JSON.parse(sourceMapText), sources: [relative(dirname(output), file)] };
  await mkdir(dirname(output), { recursive: true });
  await writeFile(output, outputText);
  await writeFile(`${output}.map`, JSON.stringify(map));
}

/** @param {{ name: string, exports: string[] }[]} entries */
async function buildForNode(entries) {
  for (const { name, exports } of entries) {
    const file = join(root, "dist/node", `${name}.js`);
    const commonJs = relative(dirname(file), join(root, "dist/cjs/src", `${name}.js`));
    const lines = [`import entry from "${commonJs}";`, "", `export const { ${exports.sort().join(", ")} } = entry;`];
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${lines.join("\n")}\n`);
  }
}
