// Contracts → code and reference, in a scratch folder.
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import { requireToCompile } from "./compile.js";
import { readConfig, root } from "./contracts.js";
import { readDocument } from "./document.js";
import { oneLine, Refusal } from "./refusal.js";
import { run } from "./run.js";
import { fillTemplates, requireJava } from "./templates.js";
import { generateValidators } from "./validators.js";
import { viewOf } from "./view.js";

/** @typedef {import("./contracts.js").Contract} Contract */

const require = createRequire(import.meta.url);

/**
 * Generates from contracts and type-checks what it wrote.
 * @param {string} scratch A folder inside the project to work in.
 * @param {Contract[]} contracts
 * @returns {Promise<string>} A folder with the folder of each contract.
 * @throws {Refusal} A tool is missing, or a contract holds what is not supported.
 */
export async function generate(scratch, contracts) {
  const config = await readConfig();
  const inputs = [];
  for (const contract of contracts) {
    const document = await readDocument(contract.file);
    const view = await within(contract, () => viewOf(document, contract.title, config));
    inputs.push({ contract, document, view });
  }
  await requireJava();
  const filled = await fillTemplates(scratch, inputs);
  const out = join(scratch, "out");
  const files = [];
  for (const [index, { contract, document }] of inputs.entries()) {
    const folder = join(out, contract.folder);
    await mkdir(join(folder, "reference"), { recursive: true });
    const { client = "", pages = [] } = filled[index] ?? {};
    for (const [name, page] of pages) await writeFile(join(folder, "reference", name), page);
    const sources = {
      "schema.ts": await within(contract, () => writeTypes(document, contract.title)),
      "assistants-api.ts": client,
      "validators.ts": await within(contract, () => generateValidators(document, contract.title)),
    };
    for (const [name, code] of Object.entries(sources)) {
      const file = join(folder, name);
      await writeFile(file, await format(name, code));
      files.push(file);
    }
  }
  requireToCompile(files);
  return out;
}

/**
 * Whatever goes wrong with a contract is a line about it.
 * @template T
 * @param {Contract} contract
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
async function within({ title }, work) {
  try {
    return await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : `${error}`;
    throw new Refusal(`${title}: ${oneLine(message)}`, { cause: error });
  }
}

/**
 * @param {import("./document.js").Node} document
 * @param {string} title
 */
async function writeTypes(document, title) {
  const ast = await openapiTS(structuredClone(document), { defaultNonNullable: false, silent: true });
  return `// Written by \`npm run generate\` from ${title}. Do not edit.\n${astToString(ast)}`;
}

/**
 * Formats code with the project's own settings.
 * @param {string} name
 * @param {string} code
 */
async function format(name, code) {
  const biome = require.resolve("@biomejs/biome/bin/biome");
  const args = [biome, "format", `--stdin-file-path=generated/${name}`];
  const { code: status, stdout, output } = await run(process.execPath, args, { cwd: root, input: code });
  if (status !== 0) throw new Refusal(`what would be generated is no code: ${name}: ${output.slice(0, 300)}`);
  return stdout;
}
