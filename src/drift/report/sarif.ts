import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { Finding } from "../compare/finding.js";
import { createLineFinder, type LineOf } from "./lines.js";
import type { Result } from "./result.js";

const LEVELS = { breaking: "error", "non-breaking": "warning", note: "note" };

/** SARIF 2.1.0, for code scanning. */
export function renderSarif({ spec, specText, findings }: Result): string {
  const lineOf = createLineFinder(specText);
  const uri = uriOf(spec);
  const kinds = new Set(findings.map(({ kind }) => kind));
  const rules = [...kinds].sort().map((id) => ({ id }));
  const results = findings.map((finding) => resultOf(finding, uri, lineOf));
  const driver = { name: "assistants-client drift", rules };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, results }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf(finding: Finding, uri: string, lineOf: LineOf): object {
  const { id, kind, operation, direction, message } = finding;
  const physicalLocation = {
    artifactLocation: { uri },
    region: { startLine: lineOf(finding) },
  };
  return {
    ruleId: kind,
    level: LEVELS[finding.class],
    message: { text: `${operation}, ${direction}: ${message}` },
    partialFingerprints: { "drift/v1": id },
    locations: [{ physicalLocation }],
  };
}

/** A file or a URL as a reference to a URI (RFC 3986), in which few characters stand for themselves. */
function uriOf(source: string): string {
  if (/^https?:\/\//i.test(source)) return encode(new URL(source).href);
  if (isAbsolute(source)) return encode(pathToFileURL(source).href);
  const steps = source.replaceAll("\\", "/").split("/");
  return steps.map((step) => encode(encodeURIComponent(step))).join("/");
}

/** What a URL may contain and a URI may not. */
function encode(url: string): string {
  return url.replace(/[[\]|^\\`{}<>" ]/g, (found) => encodeURIComponent(found));
}
