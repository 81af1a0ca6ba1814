// npm run docs: writes the documentation as a site of files to site/. The site loads nothing from other servers. It holds the
// guides, the client by TypeDoc, the generated references, and the contracts by Redoc. A warning of TypeDoc fails the command.
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { operationsOf, readContract, renderContract } from "./contract.js";
import { renderPages } from "./pages.js";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const site = resolve("site");
const { name, exports } = JSON.parse(readFileSync("package.json", "utf8"));

/** The source of each entry of the package, and the name to import it by. @type {Map<string, string>} */
const entries = new Map();
for (const [path, conditions] of Object.entries(exports)) {
  const { types } = conditions.default ?? {};
  if (types) entries.set(types.replace("./dist/", "").replace(".d.ts", ".ts"), name + path.slice(1));
}

await rm(site, { recursive: true, force: true });
const v1 = readContract("openapi.yaml");
const v2 = readContract("openapi.v2.yaml");
const isGood = await renderPages(name, entries, [...operationsOf(v1), ...operationsOf(v2)], site);
await renderContract(v1, "documents/AssistantsApi.html", resolve(site, "contract.html"));
await renderContract(v2, "documents/AssistantsApi_of_v2.html", resolve(site, "contract.v2.html"));
if (isGood) {
  console.log(`The documentation is in ${site}.`);
  console.log(`Open ${pathToFileURL(resolve(site, "index.html"))} in a browser.`);
} else {
  process.exitCode = 1;
}
