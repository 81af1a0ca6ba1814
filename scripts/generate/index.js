// npm run generate: writes generated/, or with --spec and --out from a contract of one's own. See docs/guides/regenerating.md.
import { mkdir, readdir, rename } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ownContract, readContracts, root } from "./contracts.js";
import { generate } from "./generate.js";
import { asCommand, Refusal } from "./refusal.js";
import { withScratch } from "./scratch.js";

const WRITTEN = ["assistants-api.ts", "reference", "schema.ts", "validators.ts"];

await asCommand(async () => {
  const { spec, out } = readArguments();
  if (out !== undefined) await requireOwn(resolve(out));
  const contracts = spec === undefined ? await readContracts() : [await ownContract(spec)];
  await withScratch(async (scratch) => {
    const written = await generate(scratch, contracts);
    const [first] = contracts;
    const target = out === undefined ? join(root, "generated") : resolve(out);
    await replace(target, join(written, first?.folder ?? ""), join(scratch, "old"));
  });
});

function readArguments() {
  const options = /** @type {const} */ ({ spec: { type: "string" }, out: { type: "string" } });
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw new Refusal(`generate: ${error instanceof Error ? error.message : error}`);
  }
  if ((values.spec === undefined) !== (values.out === undefined)) {
    throw new Refusal("generate takes --spec <file> and --out <folder> together, or neither");
  }
  return values;
}

/**
 * A folder is replaced as a whole, so it must hold nothing but what was generated before.
 * @param {string} folder
 */
async function requireOwn(folder) {
  const names = /** @type {string[]} */ (await readdir(folder).catch(() => []));
  const other = names.find((name) => !WRITTEN.includes(name));
  if (other) throw new Refusal(`${folder} holds ${other}, which is not generated: give a folder of its own`);
}

/**
 * @param {string} target
 * @param {string} written
 * @param {string} old Where the target is moved to.
 */
async function replace(target, written, old) {
  await mkdir(target, { recursive: true });
  await rename(target, old);
  await rename(written, target).catch(async (error) => {
    await mkdir(dirname(target), { recursive: true });
    await rename(old, target);
    throw error;
  });
}
