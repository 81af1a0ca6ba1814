// The contracts that are generated from, as codegen.config.json lists them.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @typedef {object} Contract
 * @property {string} name
 * @property {string} file The path of the document.
 * @property {string} title What the document is called in what is written from it.
 * @property {string} folder The folder of what is written, in the project or in a scratch folder.
 * @property {Record<string, unknown>} generator The rest of its entry.
 */

/** The config of openapi-generator-cli, which is ours as well. */
export async function readConfig() {
  return JSON.parse(await readFile(join(root, "codegen.config.json"), "utf8"));
}

/**
 * The contracts of this project, each of which is an entry of the config. One whose document is not there is left out.
 * @returns {Promise<Contract[]>}
 */
export async function readContracts() {
  const config = await readConfig();
  const entries = Object.entries(config["generator-cli"].generators).map(([name, entry]) => {
    const { inputSpec, output, ...generator } = entry;
    return { name, file: join(root, inputSpec), title: inputSpec, folder: output, generator };
  });
  return entries.filter(({ file }, index) => index === 0 || existsSync(file));
}

/**
 * A contract that the config does not list, generated like the first of the project.
 * @param {string} specification
 * @returns {Promise<Contract>}
 */
export async function ownContract(specification) {
  const [first] = await readContracts();
  if (!first) throw new Error("codegen.config.json lists no contract");
  return { ...first, name: "own", file: resolve(specification), title: basename(specification), folder: "own" };
}
