// Differences that somebody has looked at and given a reason for.
import { readFile, writeFile } from "node:fs/promises";
import type { Finding, Use } from "../compare/finding.js";
import { ComparisonError, reasonOf } from "../document/error.js";
import { isObject } from "../document/node.js";
import { importYaml } from "../document/parse.js";
import { groupBy, type Some } from "../group-by.js";
import { matchesPattern } from "./pattern.js";

/** One finding by its id, or a family by what its operation, kind and path look like; `*` stands for anything. */
export interface Entry {
  id?: string;
  operation?: string;
  kind?: string;
  path?: string;
  /** What the finding said when it was accepted, for whoever reads the file. */
  what?: string;
  reason: string;
}

export interface Judgement {
  /** What is not accepted, with the operations for which it is not. */
  open: Finding[];
  /** How many findings are accepted. */
  accepted: number;
  /** Entries that match nothing any more. */
  stale: Entry[];
  /** Entries with no reason. */
  unexplained: Entry[];
}

const PATTERNS = ["operation", "kind", "path"] as const;
const FIELDS: readonly string[] = ["id", ...PATTERNS, "what", "reason"];

/** @throws {ComparisonError} The file cannot be read as a list of entries. */
export async function readAccepted(file: string): Promise<Entry[]> {
  const text = await readFile(file, "utf8").catch((error) => {
    throw about(file, error);
  });
  return await parseAccepted(text, file);
}

/** An error that says which file it is about. */
function about(file: string, error: unknown): ComparisonError {
  return new ComparisonError(`${file}: ${reasonOf(error)}`, { cause: error });
}

async function parseAccepted(text: string, file: string): Promise<Entry[]> {
  const entries = (await parseList(text, file)) ?? [];
  if (!Array.isArray(entries)) {
    throw new ComparisonError(`${file}: a list of entries is expected`);
  }
  for (const [index, entry] of entries.entries()) {
    const fault = faultOf(entry);
    if (fault !== undefined) throw new ComparisonError(`${file}: entry ${index + 1} ${fault}`);
  }
  return entries;
}

async function parseList(text: string, file: string): Promise<unknown> {
  const { load } = await importYaml();
  try {
    return load(text);
  } catch (error) {
    throw about(file, error);
  }
}

function faultOf(entry: unknown): string | undefined {
  if (!isObject(entry)) return "is not an object";
  const keys = Object.keys(entry);
  const unknown = keys.find((key) => !FIELDS.includes(key));
  if (unknown !== undefined) return `has a field that is not known: ${unknown}`;
  const odd = keys.find((key) => typeof entry[key] !== "string");
  if (odd !== undefined) return `has a field that is not a string: ${odd}`;
  const hasId = "id" in entry;
  const hasPattern = PATTERNS.some((key) => key in entry);
  if (hasId !== hasPattern) return undefined;
  return "needs either an id or a pattern over operation, kind and path";
}

/** What is left when the accepted differences are taken away, and what is wrong with the entries. */
export function applyAccepted(findings: readonly Finding[], entries: readonly Entry[]): Judgement {
  const used = new Set<Entry>();
  const byId = groupBy(entries, ({ id }) => id);
  const patterns = byId.get(undefined) ?? [];
  const open = findings.flatMap((finding) => {
    const { id, edit, kind } = finding;
    const named = [byId.get(id) ?? [], byId.get(edit) ?? []].flat();
    const families = patterns.filter((entry) => matches(entry.kind, kind));
    const uses = finding.uses.filter((use) => {
      const matching = families.filter((entry) => matchesUse(entry, use));
      for (const entry of matching) used.add(entry);
      return matching.length === 0;
    });
    for (const entry of named) used.add(entry);
    const isAccepted = named.length > 0 || uses.length === 0;
    return isAccepted ? [] : [{ ...finding, uses }];
  });
  return {
    open,
    accepted: findings.length - open.length,
    stale: entries.filter((entry) => !used.has(entry)),
    unexplained: entries.filter(({ reason = "" }) => reason.trim() === ""),
  };
}

function matchesUse(entry: Entry, use: Use): boolean {
  return matches(entry.operation, use.operation) && matches(entry.path, use.path);
}

function matches(pattern: string | undefined, text: string): boolean {
  return pattern === undefined || matchesPattern(pattern, text);
}

/**
 * Adds to the file what it does not accept yet, for somebody to write a reason to: one entry for each edit. What is in
 * it stays as it was written.
 * @returns All entries.
 */
export async function updateAccepted(file: string, findings: readonly Finding[]): Promise<Entry[]> {
  const { dump } = await importYaml();
  const text = await readFile(file, "utf8").catch((error) => {
    if (error.code === "ENOENT") return "";
    throw about(file, error);
  });
  const { open } = applyAccepted(findings, await parseAccepted(text, file));
  const edits = groupBy(open, ({ edit }) => edit);
  const entries = [...edits.values()].map(entryOf);
  const isEnded = text === "" || text.endsWith("\n");
  const added = entries.length > 0 ? dump(entries, { lineWidth: 120 }) : "";
  const after = text + (isEnded ? "" : "\n") + added;
  // A file in another style of YAML cannot be appended to, which must be seen before it is written.
  const all = await parseAccepted(after, file);
  await writeFile(file, after).catch((error) => {
    throw about(file, error);
  });
  return all;
}

/** The entry that accepts these findings, which are one edit. */
function entryOf(findings: Some<Finding>): Entry {
  const [first] = findings;
  const directions = findings.map(({ direction }) => direction).join(" and ");
  const what = `${first.operation}, ${directions}: ${first.message}`;
  const id = findings.length === 1 ? first.id : first.edit;
  return { id, what, reason: "" };
}
