import { appendFile } from "node:fs/promises";
import { type Group, groupsOf, reachOf, titleOf } from "./groups.js";
import { createLineFinder, type LineOf } from "./lines.js";
import { renderMarkdown } from "./markdown.js";
import { faultsOf, type Result, summaryOf } from "./result.js";
import { plainLine, visible } from "./visible.js";

const LEVELS = { breaking: "error", "non-breaking": "warning", note: "notice" };

/** Annotations for GitHub Actions, one for each edit; the report goes to the summary of the job where there is one. */
export async function renderGithub(result: Result): Promise<string> {
  const lineOf = createLineFinder(result.specText);
  const faults = faultsOf(result).map((fault) => `::error title=Drift::${escapeMessage(fault)}`);
  const groups = [...groupsOf(result.findings).values()].flat();
  const edits = groups.map((group) => annotate(group, result.spec, lineOf));
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (summary) await appendFile(summary, renderMarkdown(result));
  const lines = [...faults, ...edits, plainLine(summaryOf(result))];
  return `${lines.join("\n")}\n`;
}

function annotate(group: Group, spec: string, lineOf: LineOf): string {
  const [first] = group.findings;
  const file = escapeProperty(spec);
  const title = escapeProperty(`Drift: ${group.component}`);
  const properties = `file=${file},line=${lineOf(first)},title=${title}`;
  const message = escapeMessage(`${titleOf(group)} (${reachOf(group)})`);
  return `::${LEVELS[group.class]} ${properties}::${message}`;
}

function escapeMessage(text: string): string {
  return visible(text).replaceAll("%", "%25");
}

function escapeProperty(text: string): string {
  const message = escapeMessage(text);
  return message.replaceAll(":", "%3A").replaceAll(",", "%2C");
}
