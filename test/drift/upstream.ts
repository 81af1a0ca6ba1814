import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import type { Node } from "./documents.js";

/** Where the upstream documents are that drift is measured against; they are no part of this repository. */
const folder = process.env.ASSISTANTS_UPSTREAM ?? fileURLToPath(new URL("../../../shared/upstream", import.meta.url));

export const REVISIONS = ["2024-04-15", "2024-04-17", "2026-08-21"];

export function upstreamFile(revision: string): string {
  return join(folder, `openai-${revision}.yaml`);
}

/** False, and said so, where a test that needs the documents has to be skipped. */
export const hasUpstream = REVISIONS.every((revision) => existsSync(upstreamFile(revision)));

if (!hasUpstream) console.warn(`Skipped: the upstream documents are not in ${folder}. Set ASSISTANTS_UPSTREAM.`);

export function upstreamDocuments(): (readonly [string, Node])[] {
  return hasUpstream ? REVISIONS.map((revision) => [revision, load(readFileSync(upstreamFile(revision), "utf8"))]) : [];
}
