import { appendFile } from "node:fs/promises";
import { groupsOf, reachOf } from "./groups.js";
import { createLineFinder } from "./lines.js";
import { renderMarkdown } from "./markdown.js";
import { faultsOf, type Result, summaryOf } from "./result.js";
import { plainLine, visible } from "./visible.js";

const LEVELS = { breaking: "error", "non-breaking": "warning", note: "notice" };

/** Annotations for GitHub Actions, one for each edit; the report goes to the summary of the job where there is one. */
export async function renderGithub(result: Result): Promise<string> {
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
  return `${[...faults, ...edits, plainLine(summaryOf(result))].join("\n")}\n`;
}

function escapeMessage(text: string): string {
  return visible(text).replaceAll("%", "%25");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
