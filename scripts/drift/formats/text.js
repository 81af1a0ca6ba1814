import { faultsOf, groupsOf, headlinesOf, reachOf, summaryOf } from "../result.js";

const MARKS = { breaking: "!", "non-breaking": "+", note: "." };

/**
 * For a terminal: what matters most on the first screen, every edit below.
 * @param {import("../result.js").Result} result
 */
export function renderText(result) {
  const lines = [summaryOf(result)];
  for (const fault of faultsOf(result)) lines.push(`  ! ${fault}`);
  if (result.findings.length === 0) return `${lines.join("\n")}\n`;

  lines.push("", "What matters most (! breaking, + not breaking, . note)");
  for (const { class: name, text } of headlinesOf(result.findings)) lines.push(`  ${MARKS[name]} ${text}`);
  for (const [component, groups] of groupsOf(result.findings)) {
    lines.push("", component);
    for (const group of groups) {
      const [only] = group.findings.length === 1 ? group.findings : [];
      const what = [group.place, group.sentence].filter(Boolean).join(": ");
      lines.push(`  ${MARKS[group.class]} ${what} (${reachOf(group)})${only ? ` [${only.id}]` : ""}`);
    }
  }
  return `${lines.join("\n")}\n`;
}
