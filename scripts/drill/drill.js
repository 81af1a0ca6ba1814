// A rehearsal of adopting an upstream document: what of src/ would still compile.
import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../generate/contracts.js";
import { readDocument } from "../generate/document.js";
import { generate } from "../generate/generate.js";
import { withScratch } from "../generate/scratch.js";
import { adopt } from "./adopt.js";
import { findBreaks } from "./breaks.js";
import { extract } from "./extract.js";
import { loadUpstream } from "./load.js";
import { operationsIn } from "./paths.js";

/** @typedef {import("../generate/contracts.js").Contract} Contract */
/** @typedef {import("./breaks.js").Break} Break */
/** @typedef {import("../generate/document.js").Node} Node */

/**
 * @typedef {object} Result
 * @property {string} contract What the contract is called.
 * @property {string[]} removed The operations that the document takes away.
 * @property {string[]} added The operations that it brings.
 * @property {string[]} missing The references that lead nowhere in it.
 * @property {Break[]} breaks What does not compile.
 */

export const SCOPE = ["/assistants", "/threads"];

/**
 * Generates from an upstream document in place of a contract, and type-checks a copy of `src/` against it. Nothing of
 * the project is changed.
 * @param {Contract} contract
 * @param {string} source A file or a URL.
 * @param {string} [baseline] An earlier document: what it takes away, brings and breaks is left out.
 * @returns {Promise<Result>}
 * @throws {import("../generate/refusal.js").Refusal} A document cannot be read, or nothing can be generated from it.
 */
export async function drill(contract, source, baseline) {
  const result = await rehearse(contract, source);
  if (baseline === undefined) return result;
  const before = await rehearse(contract, baseline);
  return {
    contract: result.contract,
    removed: without(result.removed, before.removed),
    added: without(result.added, before.added),
    missing: without(result.missing, before.missing),
    breaks: newBreaks(result.breaks, before.breaks),
  };
}

/**
 * @param {string[]} list
 * @param {string[]} others
 */
function without(list, others) {
  return list.filter((one) => !others.includes(one));
}

/**
 * @param {Break[]} breaks
 * @param {Break[]} others
 */
function newBreaks(breaks, others) {
  const known = new Set(others.map(breakKey));
  return breaks.filter((one) => !known.has(breakKey(one)));
}

/**
 * What makes a break the same one: not the types of whole objects and long unions, which hold all that changed.
 * @param {Break} one
 */
function breakKey({ file, line, name, message }) {
  const reason = message.replace(/'[^']*'/g, (type) => (type.includes("{") || type.length > 160 ? "'…'" : type));
  return JSON.stringify([file, line, name, reason]);
}

/**
 * @param {Contract} contract
 * @param {string} source
 * @returns {Promise<Result>}
 */
async function rehearse(contract, source) {
  const ours = await readDocument(contract.file);
  const { document: upstream, missing } = await loadUpstream(source);
  const before = operationsIn(ours, SCOPE);
  const after = operationsIn(upstream, SCOPE);
  const breaks = await typeCheck(contract, extract(adopt(upstream, ours, SCOPE), SCOPE));
  return {
    ...{ contract: contract.title, missing, breaks },
    removed: namesWithout(before, after),
    added: namesWithout(after, before),
  };
}

/**
 * @param {Map<string, Node>} operations
 * @param {Map<string, Node>} others
 */
function namesWithout(operations, others) {
  const left = [...operations].filter(([key]) => !others.has(key));
  return left.map(([key, { operationId }]) => `${operationId ?? key}`);
}

/**
 * @param {Contract} contract
 * @param {Node} document
 * @returns {Promise<Break[]>}
 */
function typeCheck(contract, document) {
  return withScratch(async (folder) => {
    const file = join(folder, "openapi.json");
    await writeFile(file, JSON.stringify(document));
    const written = await generate(folder, [{ ...contract, file }]);
    // The other contracts stay as they are.
    await cp(join(root, "generated"), join(folder, "generated"), { recursive: true });
    for (const name of ["assistants-api.ts", "schema.ts", "validators.ts"]) {
      const target = join(folder, contract.folder, name);
      await rm(target, { force: true });
      await mkdir(join(folder, contract.folder), { recursive: true });
      await rename(join(written, contract.folder, name), target);
    }
    await cp(join(root, "src"), join(folder, "src"), { recursive: true });
    const config = join(folder, "tsconfig.json");
    await writeFile(config, JSON.stringify({ extends: "../tsconfig.json", include: ["src"] }));
    return findBreaks(config, folder);
  });
}
