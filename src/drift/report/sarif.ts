import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { createLineFinder } from "./lines.js";
import type { Result } from "./result.js";

const LEVELS = { breaking: "error", "non-breaking": "warning", note: "note" };

/** SARIF 2.1.0, for code scanning. */
export function renderSarif(result: Result): string {
  const lineOf = createLineFinder(result.specText);
  const rules = [...new Set(result.findings.map(({ kind }) => kind))].sort();
  const uri = uriOf(result.spec);
  const results = result.findings.map((finding) => ({
    ruleId: finding.kind,
    level: LEVELS[finding.class],
    message: { text: `${finding.operation}, ${finding.direction}: ${finding.message}` },
    partialFingerprints: { "drift/v1": finding.id },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: lineOf(finding) } } }],
  }));
  const driver = { name: "assistants-client drift", rules: rules.map((id) => ({ id })) };
  const schema = "https://json.schemastore.org/sarif-2.1.0.json";
  const log = { $schema: schema, version: "2.1.0", runs: [{ tool: { driver }, results }] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** A file or a URL as a reference to a URI (RFC 3986), in which few characters stand for themselves. */
function uriOf(source: string): string {
  if (/^https?:\/\//i.test(source)) return encode(new URL(source).href);
  if (isAbsolute(source)) return encode(pathToFileURL(source).href);
  return source
    .replaceAll("\\", "/")
    .split("/")
    .map((step) => encode(encodeURIComponent(step)))
    .join("/");
}

/** What a URL may contain and a URI may not. */
function encode(url: string): string {
  return url.replace(/[[\]|^\\`{}<>" ]/g, (found) => encodeURIComponent(found));
}
