// The page that shows a contract, by Redoc: one file with everything it needs.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { load } from "js-yaml";

/** Redoc loads its logo from its own server. The page has a text in its place. */
const LOGO = "https://cdn.redoc.ly/redoc/logo-mini-full.svg";
const TEXT = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="16"><text y="12" font-family="sans-serif" font-size="12" fill="gray">Redoc</text></svg>',
)}`;

/**
 * @typedef {object} Operation
 * @property {string} method The name of the client's method.
 * @property {string} group The resource, by its tag.
 * @property {string} request Verb and path.
 * @property {string} anchor Its place on the page.
 * @property {any} node The operation in the document.
 */

/** @param {string} file */
export function readContract(file) {
  return load(readFileSync(file, "utf8"));
}

/**
 * @param {any} document
 * @returns {Operation[]} In the order of the document.
 */
export function operationsOf(document) {
  const { operationIdNameMappings: methods } = JSON.parse(readFileSync("codegen.config.json", "utf8"));
  return Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).flatMap(([verb, node]) => {
      const id = node.operationId;
      if (!id) return [];
      const group = node.tags[0];
      const anchor = `/${group}/${id}`.toLowerCase().replaceAll(" ", "-");
      return [{ method: methods[id] ?? id, group, request: `${verb.toUpperCase()} ${path}`, anchor, node }];
    }),
  );
}

/**
 * @param {any} document
 * @param {string} reference The page of its operations in the reference.
 * @param {string} page The file to write.
 */
export async function renderContract(document, reference, page) {
  const folder = await mkdtemp(join(tmpdir(), "docs-"));
  try {
    const input = join(folder, "openapi.json");
    await writeFile(input, JSON.stringify(withSamples(document, reference)));
    const command = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
    const args = [command, "build-docs", input, "--output", page, "--inlineBundle", "--openapi.disableTelemetry"];
    const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    await promisify(execFile)(process.execPath, args, { cwd: folder, env: { ...process.env, ...quiet } });
  } finally {
    await rm(folder, { recursive: true });
  }
  const html = await readFile(page, "utf8");
  if (!html.includes(LOGO)) throw new Error(`Redoc has another logo than ${LOGO}.`);
  const icon = '<link rel="icon" href="data:,">';
  await writeFile(page, html.replaceAll(LOGO, TEXT).replace("<title>", `${icon}\n  <title>`));
}

/**
 * Redoc shows neither the names of the methods nor code samples, and shows operations only when asked to. The descriptions
 * hold them instead.
 * @param {any} document
 * @param {string} reference
 */
function withSamples(document, reference) {
  const copy = structuredClone(document);
  const operations = operationsOf(copy);
  for (const { method, node } of operations) {
    for (const { source } of node["x-codeSamples"] ?? []) node.description += `\n\n\`\`\`ts\n${source}\n\`\`\``;
    node.description += `\n\n[\`${method}\`](${reference}#${method.toLowerCase()}) in the reference`;
  }
  const lists = [...new Set(operations.map(({ group }) => group))].map((group) => {
    const rows = operations.filter((operation) => operation.group === group).map(rowOf);
    return `**${group}**\n\n${rows.join("\n")}`;
  });
  copy.info.description += `\n\n[All of the documentation](index.html)\n\n${lists.join("\n\n")}`;
  return copy;
}

/** @param {Operation} operation */
function rowOf({ anchor, request, node }) {
  return `- [${node.summary}](#${anchor}) \`${request}\``;
}
