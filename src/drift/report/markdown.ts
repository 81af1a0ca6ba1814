import { type Group, groupsOf, reachOf } from "./groups.js";
import { headlinesOf } from "./headlines.js";
import { faultsOf, type Result, summaryOf } from "./result.js";
import { markdownText } from "./visible.js";

const MARKS = { breaking: "**breaking**", "non-breaking": "non-breaking", note: "note" };

/** For a pull request or an issue: the most important first, every edit in folds. */
export function renderMarkdown(result: Result): string {
  const lines = ["### Drift", "", markdownText(summaryOf(result))];
  const faults = faultsOf(result).map((fault) => `- **${markdownText(fault)}**`);
  if (faults.length > 0) lines.push("", ...faults);
  if (result.findings.length > 0) lines.push(...headlines(result), ...edits(result));
  return `${lines.join("\n")}\n`;
}

function headlines({ findings }: Result): string[] {
  const lines = headlinesOf(findings).map((headline) => {
    return `- ${MARKS[headline.class]}: ${markdownText(headline.text)}`;
  });
  return ["", "#### What matters most", "", ...lines];
}

function edits({ findings }: Result): string[] {
  const folds = [...groupsOf(findings)].flatMap(([component, groups]) => fold(component, groups));
  return ["", "#### Every edit", ...folds];
}

function fold(component: string, groups: readonly Group[]): string[] {
  return [
    "",
    `<details><summary>${markdownText(component)}: ${groups.length}</summary>`,
    "",
    "| where | what | for a client |",
    "| --- | --- | --- |",
    ...groups.map(row),
    "",
    "</details>",
  ];
}

function row(group: Group): string {
  const cells = [group.place, group.sentence, reachOf(group)].map(markdownText);
  return `| ${cells.join(" | ")} |`;
}
