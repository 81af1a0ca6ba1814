// npm run docs: a site of files, in site/, that asks no other server for anything: the guides, the facade by TypeDoc, the
// generated reference, and openapi.yaml by Redoc. Whatever TypeDoc warns of fails.
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { renderContract } from "./docs/contract.js";
import { renderPages } from "./docs/pages.js";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const site = resolve("site");
const { name, exports } = JSON.parse(readFileSync("package.json", "utf8"));

/** The source of each entry of the package, and what it is imported as. @type {Map<string, string>} */
const entries = new Map();
for (const [path, { types }] of Object.entries(exports)) {
  if (types) entries.set(types.replace("./dist/", "").replace(".d.ts", ".ts"), name + path.slice(1));
}

await rm(site, { recursive: true, force: true });
const isGood = await renderPages(name, entries, site);
await renderContract(resolve("openapi.yaml"), resolve(site, "contract.html"));
if (!isGood) process.exitCode = 1;
