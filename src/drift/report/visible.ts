// Text of a document in a report: what it says is seen, and nothing of it is obeyed.

/** Control characters, those that change the direction of text, those that cannot be seen, and halves of characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const SHORT = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** With every character that cannot be seen written as an escape. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (found) => {
    const code = found.codePointAt(0)?.toString(16);
    return SHORT.get(found) ?? `\\u{${code}}`;
  });
}

/** A line of plain text, which a runner of GitHub does not take for a command. */
export function plainLine(text: string): string {
  const line = visible(text).replaceAll("##[", "#\\#[");
  return line.replace(/^( *):/, "$1\\:");
}

/** Text in Markdown: no markup, and no link, mention or reference comes alive. */
export function markdownText(text: string): string {
  return visible(text)
    .replaceAll("&", "&amp;")
    .replace(/[\\`*_{}[\]<>|~$]/g, "\\$&")
    .replace(/@|#|:(?=\/\/)|\b(?:www|gh)(?=[.-])/gi, "$&<!-- -->");
}
