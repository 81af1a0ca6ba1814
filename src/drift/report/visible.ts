// Text of a document in a report: what it says is seen, and nothing of it is obeyed.

/** Control characters, those that change the direction of text, and those that cannot be seen. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udfff](?![\udc00-\udfff])/g;

const SHORT = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** With every character that cannot be seen written as an escape. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (found) => {
    const code = found.charCodeAt(0).toString(16);
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
