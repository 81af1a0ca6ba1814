// The client and the reference: openapi-generator fills the templates in.
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readConfig, root } from "./contracts.js";
import { Refusal } from "./refusal.js";
import { run } from "./run.js";

/** @typedef {import("./contracts.js").Contract} Contract */
/** @typedef {ReturnType<typeof import("./view.js").viewOf>} View */

const require = createRequire(import.meta.url);
const CONFIG = "codegen.config.json";

/** @throws {Refusal} There is no Java, or one that is too old. */
export async function requireJava() {
  const { output } = await run("java", ["-version"]).catch(() => ({ output: "" }));
  const version = Number(/version "(\d+)/.exec(output)?.[1] ?? 0);
  if (version < 11) {
    throw new Refusal("generate needs Java 11 or newer on the PATH: install a JRE, for example OpenJDK 17.");
  }
}

/**
 * Fills the templates in, for all contracts in one run.
 * @param {string} scratch A folder to work in.
 * @param {{ contract: Contract, view: View }[]} inputs
 * @returns {Promise<{ client: string, pages: Map<string, string> }[]>} What was written of each contract.
 */
export async function fillTemplates(scratch, inputs) {
  const config = await readConfig();
  await cp(join(root, "scripts/templates"), join(scratch, "scripts/templates"), { recursive: true });
  /** @type {Record<string, object>} */
  const generators = {};
  for (const { contract, view } of inputs) {
    const inputSpec = `${contract.name}.json`;
    await writeFile(join(scratch, inputSpec), JSON.stringify(forTemplates(view)));
    generators[contract.name] = { ...contract.generator, inputSpec, output: contract.name };
  }
  const scratchConfig = { ...config, "generator-cli": { ...config["generator-cli"], generators } };
  await writeFile(join(scratch, CONFIG), JSON.stringify(scratchConfig));
  await runGenerator(scratch);
  return Promise.all(inputs.map((input) => readOutput(join(scratch, input.contract.name), input.view)));
}

/**
 * A document of which the generator reads nothing but what the templates print. Each schema is a page.
 * @param {View} view
 */
function forTemplates({ contract, models }) {
  const pages = models.map((model, index) => {
    const schema = { type: "object", properties: { value: { type: "string" } }, "x-page": model };
    return [pageName(index), schema];
  });
  return {
    openapi: "3.0.3",
    info: { title: "contract", version: "1" },
    paths: {},
    components: { schemas: Object.fromEntries(pages) },
    "x-contract": { ...contract, models: models.map(({ name, page, line }) => ({ name, page, line })) },
  };
}

/** @param {number} index */
function pageName(index) {
  return `Page${index}`;
}

/** @param {string} scratch */
async function runGenerator(scratch) {
  const wrapper = require.resolve("@openapitools/openapi-generator-cli/main.js");
  const { code, output } = await run(process.execPath, [wrapper, "generate", "--openapitools", CONFIG], {
    cwd: scratch,
    // The wrapper takes its folder from PWD, not from the process.
    env: { PWD: scratch, JAVA_OPTS: "-XX:TieredStopAtLevel=1 -Dlog.level=warn" },
  });
  if (code === 0) return;
  const jar = `${(await readConfig())["generator-cli"].version}.jar`;
  const folder = join(wrapper, "..", "versions");
  const names = await readdir(folder).catch(() => []);
  if (!(/** @type {string[]} */ (names).includes(jar))) {
    throw new Refusal(
      `generate needs the OpenAPI Generator ${jar}, which could not be fetched from Maven Central: ` +
        `go online once, or put it at ${join(folder, jar)}.`,
    );
  }
  throw new Error(`openapi-generator failed with code ${code}:\n${output}`);
}

/**
 * @param {string} folder
 * @param {View} view
 */
async function readOutput(folder, { models }) {
  const client = await readFile(join(folder, "assistants-api.ts"), "utf8");
  const pages = new Map();
  for (const name of ["README.md", "AssistantsApi.md"]) {
    pages.set(name, tidy(await readFile(join(folder, "reference", name), "utf8")));
  }
  for (const [index, { page }] of models.entries()) {
    const text = await readFile(join(folder, "docs", `${pageName(index)}.md`), "utf8");
    pages.set(decodeURIComponent(page).replaceAll("/", "_"), tidy(text));
  }
  return { client, pages };
}

/**
 * The templates leave empty lines where a part is left out.
 * @param {string} page
 */
function tidy(page) {
  return `${page.replace(/\n{3,}/g, "\n\n").trim()}\n`;
}
