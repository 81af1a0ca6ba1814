// The ES modules of dist/src: the code of each entry in one piece, what several share beside them in dist/chunks.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** What users import. */
const ENTRIES = ["index", "v2", "contract", "node", "opentelemetry", "openai/index", "emulator/index"];
/** What the package's command loads. */
const COMMANDS = ["emulator/command", "drift/command"];

/** @returns {Promise<{ name: string, exports: string[] }[]>} What users import, with the names that each entry exports. */
export async function buildModules() {
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(new URL("../..", import.meta.url)),
    entryPoints: [...ENTRIES, ...COMMANDS].map((name) => `src/${name}.ts`),
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
    metafile: true,
  });
  return ENTRIES.map((name) => ({ name, exports: metafile.outputs[`dist/src/${name}.js`]?.exports ?? [] }));
}
