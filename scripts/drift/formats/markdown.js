import { faultsOf, groupsOf, headlinesOf, reachOf, summaryOf } from "../result.js";

const MARKS = { breaking: "**breaking**", "non-breaking": "non-breaking", note: "note" };

/** @param {string} text */
function plain(text) {
  return text.replace(/[\\`*_{}[\]<>|]/g, "\\$&");
}

/**
 * For a pull request or an issue: the most important first, every edit in folds.
 * @param {import("../result.js").Result} result
 */
export function renderMarkdown(result) {
  const lines = [`### Drift`, "", plain(summaryOf(result))];
  const faults = faultsOf(result);
  if (faults.length > 0) lines.push("", ...faults.map((fault) => `- **${plain(fault)}**`));
  if (result.findings.length > 0) {
    lines.push("", "#### What matters most", "");
    for (const { class: name, text } of headlinesOf(result.findings)) lines.push(`- ${MARKS[name]}: ${plain(text)}`);
    lines.push("", "#### Every edit");
    for (const [component, groups] of groupsOf(result.findings)) {
      lines.push("", `<details><summary>${plain(component)}: ${groups.length}</summary>`, "");
      lines.push("| where | what | for a client |", "| --- | --- | --- |");
      for (const group of groups) {
        const cells = [group.place, group.sentence, reachOf(group)].map(plain);
        lines.push(`| ${cells.join(" | ")} |`);
      }
      lines.push("", "</details>");
    }
  }
  return `${lines.join("\n")}\n`;
}
