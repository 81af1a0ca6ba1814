import { type Group, groupsOf, reachOf, titleOf } from "./groups.js";
import { headlinesOf } from "./headlines.js";
import { faultsOf, type Result, summaryOf } from "./result.js";
import { plainLine } from "./visible.js";

const MARKS = { breaking: "!", "non-breaking": "+", note: "." };

/** For a terminal: what matters most on the first screen, every edit below. */
export function renderText(result: Result): string {
  const lines = [summaryOf(result)];
  for (const fault of faultsOf(result)) lines.push(`  ! ${fault}`);
  if (result.findings.length > 0) lines.push(...headlines(result), ...edits(result));
  return `${lines.map(plainLine).join("\n")}\n`;
}

function headlines({ findings }: Result): string[] {
  const lines = headlinesOf(findings).map((one) => `  ${MARKS[one.class]} ${one.text}`);
  return ["", "What matters most (! breaking, + not breaking, . note)", ...lines];
}

function edits({ findings }: Result): string[] {
  const groups = [...groupsOf(findings)];
  return groups.flatMap(([component, edits]) => ["", component, ...edits.map(lineOf)]);
}

function lineOf(group: Group): string {
  const [first, ...others] = group.findings;
  const id = others.length === 0 ? ` [${first.id}]` : "";
  return `  ${MARKS[group.class]} ${titleOf(group)} (${reachOf(group)})${id}`;
}
