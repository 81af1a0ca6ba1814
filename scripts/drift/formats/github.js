import { appendFile } from "node:fs/promises";
import { faultsOf, groupsOf, reachOf, summaryOf } from "../result.js";
import { createLineFinder } from "./lines.js";
import { renderMarkdown } from "./markdown.js";

const LEVELS = { breaking: "error", "non-breaking": "warning", note: "notice" };

/** @param {string} text */
function escapeMessage(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** @param {string} text */
function escapeProperty(text) {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/**
 * Annotations for GitHub Actions, one for each edit; the report goes to the summary of the job where there is one.
 * @param {import("../result.js").Result} result
 */
export async function renderGithub(result) {
  const lineOf = createLineFinder(result.specText);
  const edits = [...groupsOf(result.findings).values()].flat().map((group) => {
    const [first] = group.findings;
    const properties = [
      `file=${escapeProperty(result.spec)}`,
      `line=${first ? lineOf(first) : 1}`,
      `title=${escapeProperty(`Drift: ${group.component}`)}`,
    ];
    const message = `${[group.place, group.sentence].filter(Boolean).join(": ")} (${reachOf(group)})`;
    return `::${LEVELS[group.class]} ${properties.join(",")}::${escapeMessage(message)}`;
  });
  const faults = faultsOf(result).map((fault) => `::error title=Drift::${escapeMessage(fault)}`);
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (summary) await appendFile(summary, renderMarkdown(result));
  return `${[...faults, ...edits, summaryOf(result)].join("\n")}\n`;
}
