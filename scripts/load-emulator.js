// The emulator as it is in `src`, for scripts that run before anything is built.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** @returns {Promise<typeof import("../src/emulator/index.js")>} */
export async function loadEmulator() {
  const folder = await mkdtemp(join(tmpdir(), "emulator-"));
  try {
    const outfile = join(folder, "emulator.mjs");
    const entryPoints = [fileURLToPath(new URL("../src/emulator/index.ts", import.meta.url))];
    await build({ entryPoints, outfile, bundle: true, format: "esm", platform: "node", logLevel: "warning" });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
