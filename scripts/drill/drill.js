// A rehearsal of adopting an upstream document: what of src/ would still compile.
import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compareDocuments, loadDocument } from "../../dist/src/drift/index.js";
import { generate, root } from "../generate.js";
import { adopt } from "./adopt.js";
import { findBreaks } from "./breaks.js";
import { extract } from "./extract.js";

/** @typedef {import("./breaks.js").Break} Break */

export const SCOPE = ["/assistants", "/threads"];

/**
 * Generates from an upstream document into a scratch folder and type-checks a copy of `src/` against it. Nothing of the
 * project is changed, and the folder is removed.
 * @param {string} source A file or a URL.
 * @returns {Promise<{ gone: string[], come: string[], breaks: Break[] }>} The operations that the document takes away and brings, and what does not compile.
 */
export async function drill(source) {
  const [ours, upstream] = await Promise.all([
    loadDocument(join(root, "openapi.yaml"), { scope: SCOPE }),
    loadDocument(source, { scope: SCOPE }),
  ]);
  const { findings } = compareDocuments(ours, upstream, SCOPE);
  const named = (/** @type {string} */ kind) =>
    findings.filter((one) => one.kind === kind).map(({ operation }) => operation);
  return {
    gone: named("operation-removed"),
    come: named("operation-added"),
    breaks: await rehearse(extract(adopt(upstream.root, ours.root, SCOPE), SCOPE)),
  };
}

/** @param {any} document */
async function rehearse(document) {
  // Beside src/, where imports of packages resolve as they do there.
  const folder = join(root, `.generated-drill-${process.pid}`);
  await mkdir(folder);
  try {
    const specification = join(folder, "openapi.json");
    await writeFile(specification, JSON.stringify(document));
    const { scratch, out } = await generate(specification);
    await rename(out, join(folder, "generated"));
    await rm(scratch, { recursive: true });
    await cp(join(root, "src"), join(folder, "src"), { recursive: true });
    const config = join(folder, "tsconfig.json");
    await writeFile(config, JSON.stringify({ extends: "../tsconfig.json", include: ["src"] }));
    return findBreaks(config, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
