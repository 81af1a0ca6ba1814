// An upstream document for a rehearsal, with what leads nowhere left out.

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { follow, isObject, parseText } from "../generate/document.js";
import { oneLine, Refusal } from "../generate/refusal.js";

/** @typedef {import("../generate/document.js").Node} Node */

/**
 * @param {string} source A file or a URL.
 * @returns {Promise<{ document: Node, missing: string[] }>} The document, and the references that lead nowhere in it.
 * @throws {Refusal} It cannot be read, or is no OpenAPI document.
 */
export async function loadUpstream(source) {
  const isUrl = /^https?:/i.test(source);
  // A query may hold a token.
  const name = basename(source.replace(/[?#].*/, ""));
  const text = await (isUrl ? download(source) : readFile(source, "utf8")).catch((error) => {
    throw new Refusal(`${name} cannot be read: ${oneLine(isUrl ? error.message : (error.code ?? error.message))}`);
  });
  const document = parseText(text, name);
  /** @type {Set<string>} */
  const missing = new Set();
  return { document: dropDangling(document, document, missing), missing: [...missing] };
}

/** @param {string} url */
async function download(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}

/**
 * A copy in which each reference that leads nowhere is a schema that any value follows.
 * @param {Node} node
 * @param {Node} document
 * @param {Set<string>} missing Gets what leads nowhere.
 * @returns {Node}
 */
function dropDangling(node, document, missing) {
  if (Array.isArray(node)) return node.map((item) => dropDangling(item, document, missing));
  if (!isObject(node)) return node;
  const { $ref } = node;
  if (typeof $ref === "string" && (!$ref.startsWith("#/") || follow(document, $ref) === undefined)) {
    missing.add($ref);
    return {};
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, dropDangling(value, document, missing)]));
}
