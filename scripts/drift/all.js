// npm run drift:all: openapi.yaml against every upstream document at hand, where only accepted differences may remain.
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "./command.js";

const folder = process.env.ASSISTANTS_UPSTREAM ?? fileURLToPath(new URL("../../../shared/upstream", import.meta.url));
const accepted = fileURLToPath(new URL("accepted", import.meta.url));

if (existsSync(folder)) {
  const codes = [];
  for (const name of (await readdir(accepted)).sort()) {
    const upstream = join(folder, `openai-${name}`);
    codes.push(await main(["--upstream", upstream, "--accepted", join(accepted, name)]));
  }
  process.exitCode = Math.max(...codes);
} else {
  console.log(`Skipped: there are no upstream documents in ${folder}. ASSISTANTS_UPSTREAM says where they are.`);
}
