// npm run drift:all: each contract against the upstream documents at hand, where only accepted differences may remain.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "../../dist/src/drift/command.js";

/** Each contract, the upstream document, and the file of accepted differences. */
const CHECKS = [
  { contract: "openapi.yaml", upstream: "openai-2024-04-15.yaml", accepted: "v1-2024-04-15.yaml" },
  { contract: "openapi.yaml", upstream: "openai-2024-04-17.yaml", accepted: "v1-2024-04-17.yaml" },
  { contract: "openapi.yaml", upstream: "openai-2026-08-21.yaml", accepted: "v1-2026-08-21.yaml" },
  { contract: "openapi.v2.yaml", upstream: "openai-2024-04-17.yaml", accepted: "v2-2024-04-17.yaml" },
  { contract: "openapi.v2.yaml", upstream: "openai-2026-08-21.yaml", accepted: "v2-2026-08-21.yaml" },
];

const pathTo = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const root = pathTo("../../");
const folder = process.env.ASSISTANTS_UPSTREAM ?? join(root, "../shared/upstream");

if (existsSync(folder)) {
  const codes = [];
  for (const { contract, upstream, accepted } of CHECKS) {
    const args = ["--spec", join(root, contract), "--upstream", join(folder, upstream)];
    codes.push(await main([...args, "--accepted", pathTo(`accepted/${accepted}`)]));
  }
  process.exitCode = Math.max(...codes);
} else {
  console.log(`Skipped: there are no upstream documents in ${folder}. ASSISTANTS_UPSTREAM says where they are.`);
}
