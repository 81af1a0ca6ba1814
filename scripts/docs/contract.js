// The page that renders openapi.yaml, by Redoc: one file with all that it needs.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { load } from "js-yaml";

/** Redoc fetches its mark from its own server. Here the page brings the word along. */
const MARK = "https://cdn.redoc.ly/redoc/logo-mini-full.svg";
const WORD = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="16"><text y="12" font-family="sans-serif" font-size="12" fill="gray">Redoc</text></svg>',
)}`;

/**
 * @param {string} contract The path of openapi.yaml.
 * @param {string} page Where the page goes.
 */
export async function renderContract(contract, page) {
  const folder = await mkdtemp(join(tmpdir(), "docs-"));
  try {
    const input = join(folder, "openapi.json");
    await writeFile(input, JSON.stringify(withSamples(load(await readFile(contract, "utf8")))));
    const command = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
    const args = [command, "build-docs", input, "--output", page, "--inlineBundle", "--openapi.disableTelemetry"];
    const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    await promisify(execFile)(process.execPath, args, { cwd: folder, env: { ...process.env, ...quiet } });
  } finally {
    await rm(folder, { recursive: true });
  }
  const html = await readFile(page, "utf8");
  if (!html.includes(MARK)) throw new Error(`Redoc has another mark than ${MARK}.`);
  const icon = '<link rel="icon" href="data:,">';
  await writeFile(page, html.replaceAll(MARK, WORD).replace("<title>", `${icon}\n  <title>`));
}

/**
 * Redoc leaves out the names of the methods and their samples of code, and folds most of the list of operations, so the
 * descriptions get them.
 * @param {any} document
 */
function withSamples(document) {
  const { operationIdNameMappings } = JSON.parse(readFileSync("codegen.config.json", "utf8"));
  document.info.description += "\n\n[All of the documentation](index.html)";
  const list = [];
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [verb, operation] of Object.entries(methods)) {
      const { operationId, summary, tags, "x-codeSamples": samples = [] } = operation;
      if (!operationId) continue;
      list.push(`- [${summary}](#${`/${tags[0]}/${operationId}`.toLowerCase()}) \`${verb.toUpperCase()} ${path}\``);
      for (const { source } of samples) operation.description += `\n\n\`\`\`ts\n${source}\n\`\`\``;
      const method = operationIdNameMappings[operationId] ?? operationId;
      operation.description += `\n\n[\`${method}\`](documents/AssistantsApi.html#${method.toLowerCase()}) in the reference`;
    }
  }
  document.tags[0].description += `\n\n${list.join("\n")}`;
  return document;
}
