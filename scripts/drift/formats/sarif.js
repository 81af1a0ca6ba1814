import { createLineFinder } from "./lines.js";

const LEVELS = { breaking: "error", "non-breaking": "warning", note: "note" };

/**
 * SARIF 2.1.0, for code scanning.
 * @param {import("../result.js").Result} result
 */
export function renderSarif(result) {
  const lineOf = createLineFinder(result.specText);
  const rules = [...new Set(result.findings.map(({ kind }) => kind))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "assistants-client drift", rules: rules.map((id) => ({ id })) } },
        results: result.findings.map((finding) => ({
          ruleId: finding.kind,
          level: LEVELS[finding.class],
          message: { text: `${finding.operation}, ${finding.direction}: ${finding.message}` },
          partialFingerprints: { "drift/v1": finding.id },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: result.spec },
                region: { startLine: lineOf(finding) },
              },
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
