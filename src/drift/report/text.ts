import { groupsOf, reachOf } from "./groups.js";
import { headlinesOf } from "./headlines.js";
import { faultsOf, type Result, summaryOf } from "./result.js";
import { plainLine } from "./visible.js";

const MARKS = { breaking: "!", "non-breaking": "+", note: "." };

/** For a terminal: what matters most on the first screen, every edit below. */
export function renderText(result: Result): string {
  const lines = [summaryOf(result), ...faultsOf(result).map((fault) => `  ! ${fault}`)];
  if (result.findings.length > 0) lines.push(...headlines(result), ...edits(result));
  return `${lines.map(plainLine).join("\n")}\n`;
}

function headlines({ findings }: Result): string[] {
  const lines = headlinesOf(findings).map((one) => `  ${MARKS[one.class]} ${one.text}`);
  return ["", "What matters most (! breaking, + not breaking, . note)", ...lines];
}

function edits({ findings }: Result): string[] {
  return [...groupsOf(findings)].flatMap(([component, groups]) => {
    const lines = groups.map((group) => {
      const what = [group.place, group.sentence].filter(Boolean).join(": ");
      const [only] = group.findings.length === 1 ? group.findings : [];
      return `  ${MARKS[group.class]} ${what} (${reachOf(group)})${only ? ` [${only.id}]` : ""}`;
    });
    return ["", component, ...lines];
  });
}
