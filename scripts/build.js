// npm run build: src/ and generated/ → dist/. Declarations by tsc; the code of each entry in one piece, since opening many
// small files is most of what an import costs. What a stream needs stays apart, to be loaded with the first one.
import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

await rm(join(root, "dist"), { recursive: true, force: true });
const args = [tsc, "-p", "tsconfig.build.json", "--emitDeclarationOnly"];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
if (status === 0) {
  await build({
    absWorkingDir: root,
    entryPoints: ["index", "node", "opentelemetry", "openai/index", "emulator/index", "emulator/command", "drift/index", "drift/command"].map(
      (name) => `src/${name}.ts`,
    ),
    outbase: ".",
    outdir: "dist",
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "es2022",
    sourcemap: true,
    sourcesContent: false,
    logLevel: "warning",
  });
} else {
  process.exitCode = status ?? 1;
}
