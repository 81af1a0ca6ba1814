// Differences that somebody has looked at and given a reason for.
import { readFile, writeFile } from "node:fs/promises";
import { CannotCompare } from "./document.js";
import { yaml } from "./load.js";

/** @typedef {import("./compare.js").Finding} Finding */

/**
 * One finding by its id, or a family by what its operation, kind and path look like; `*` stands for anything.
 * @typedef {object} Entry
 * @property {string} [id]
 * @property {string} [operation]
 * @property {string} [kind]
 * @property {string} [path]
 * @property {string} [what] What the finding said when it was accepted, for whoever reads the file.
 * @property {string} reason
 */

const PATTERNS = /** @type {const} */ (["operation", "kind", "path"]);
const FIELDS = ["id", ...PATTERNS, "what", "reason"];

/**
 * @param {string} file
 * @returns {Promise<Entry[]>}
 * @throws {CannotCompare} The file cannot be read as a list of entries.
 */
export async function readAccepted(file) {
  const text = await readFile(file, "utf8").catch((error) => {
    throw new CannotCompare(`${file}: ${error.message}`, { cause: error });
  });
  return parseAccepted(text, file);
}

/**
 * @param {string} text
 * @param {string} file
 * @returns {Promise<Entry[]>}
 */
async function parseAccepted(text, file) {
  const { load } = await yaml();
  const entries = load(text) ?? [];
  if (!Array.isArray(entries)) throw new CannotCompare(`${file}: a list of entries is expected`);
  for (const [index, entry] of entries.entries()) {
    const fault = faultOf(entry);
    if (fault) throw new CannotCompare(`${file}: entry ${index + 1} ${fault}`);
  }
  return entries;
}

/** @param {unknown} entry */
function faultOf(entry) {
  if (typeof entry !== "object" || entry === null) return "is not an object";
  const unknown = Object.keys(entry).find((key) => !FIELDS.includes(key));
  if (unknown) return `has a field that is not known: ${unknown}`;
  const odd = Object.entries(entry).find(([, value]) => typeof value !== "string");
  if (odd) return `has a field that is not a string: ${odd[0]}`;
  const hasPattern = PATTERNS.some((key) => key in entry);
  if ("id" in entry === hasPattern) return "needs either an id or a pattern over operation, kind and path";
  return undefined;
}

/**
 * @param {Entry} entry
 * @returns {(finding: Finding) => boolean}
 */
function matcher(entry) {
  if (entry.id !== undefined) return ({ id }) => id === entry.id;
  const tests = PATTERNS.flatMap((key) => {
    const pattern = entry[key];
    if (pattern === undefined) return [];
    const expression = new RegExp(`^${pattern.split("*").map(literally).join(".*")}$`, "s");
    return [(/** @type {Finding} */ finding) => expression.test(finding[key])];
  });
  return (finding) => tests.every((test) => test(finding));
}

/** @param {string} text */
function literally(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/**
 * What is left when the accepted differences are taken away, and what is wrong with the entries.
 * @param {Finding[]} findings
 * @param {Entry[]} entries
 */
export function sift(findings, entries) {
  const judged = entries.map((entry) => {
    const matches = matcher(entry);
    return { entry, ids: findings.filter(matches).map(({ id }) => id) };
  });
  const accepted = new Set(judged.flatMap(({ ids }) => ids));
  return {
    open: findings.filter(({ id }) => !accepted.has(id)),
    accepted: accepted.size,
    stale: judged.filter(({ ids }) => ids.length === 0).map(({ entry }) => entry),
    unexplained: entries.filter(({ reason = "" }) => reason.trim() === ""),
  };
}

/**
 * Adds to the file what it does not accept yet, for somebody to write a reason to. What is in it stays as it was written.
 * @param {string} file
 * @param {Finding[]} findings
 * @returns {Promise<Entry[]>} All entries.
 */
export async function updateAccepted(file, findings) {
  const { dump } = await yaml();
  const text = await readFile(file, "utf8").catch(() => "");
  const { open } = sift(findings, await parseAccepted(text, file));
  const entries = open.map(({ id, operation, direction, message }) => ({
    id,
    what: `${operation}, ${direction}: ${message}`,
    reason: "",
  }));
  const before = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  const after = before + (entries.length > 0 ? dump(entries, { lineWidth: 120 }) : "");
  // A file in another style of YAML cannot be appended to, which must be seen before it is written.
  const all = await parseAccepted(after, file);
  await writeFile(file, after);
  return all;
}
