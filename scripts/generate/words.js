// Names and texts of a contract as code, comments and Markdown can hold them.

/** What no argument can be called: reserved words, and what the methods themselves use. */
const TAKEN = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof undefined var void while with yield " +
    "body query options rest String"
  ).split(" "),
);

/**
 * `run_id` and `run-id` are `runId`, and `ListRuns` is `listRuns`.
 * @param {string} name
 */
export function camelCase(name) {
  const [first = "", ...others] = name.split(/[^\p{L}\p{N}$]+/u).filter(Boolean);
  const joined = lowerFirst(first) + others.map(upperFirst).join("");
  return /^\p{N}/u.test(joined) ? `_${joined}` : joined;
}

/**
 * Names of arguments, each of its own.
 * @param {string[]} names As the contract has them.
 * @returns {string[]}
 */
export function argumentNames(names) {
  const taken = new Set(TAKEN);
  return names.map((name) => {
    let argument = camelCase(name) || "value";
    while (taken.has(argument)) argument += "_";
    taken.add(argument);
    return argument;
  });
}

/** @param {string} text */
export function upperFirst(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {string} text */
function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/**
 * A key of an object literal.
 * @param {string} name
 */
export function keyText(name) {
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) && name !== "__proto__" ? name : `[${JSON.stringify(name)}]`;
}

/**
 * The lines of a text in a doc comment, which cannot end it or begin a tag of its own.
 * @param {unknown} text
 * @returns {string[]}
 */
export function commentLines(text) {
  const lines = textOf(text)
    .replaceAll("*/", "*\\/")
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/);
  return lines.map((line) => line.trimEnd().replace(/^(\s*)@/, "$1\\@"));
}

/**
 * A text in a doc comment, on one line.
 * @param {unknown} text
 */
export function commentText(text) {
  return commentLines(text).join(" ").replace(/\s+/g, " ");
}

/**
 * A text in a table or a list of Markdown.
 * @param {unknown} text
 */
export function cellText(text) {
  return markdownText(text).replace(/\s+/g, " ").replaceAll("|", "\\|");
}

/**
 * A text in Markdown, in which no HTML comes alive outside of code.
 * @param {unknown} text
 */
export function markdownText(text) {
  const parts = textOf(text)
    .trim()
    .split(/(`[^`]*`)/);
  return parts.map((part, index) => (index % 2 === 0 ? part.replace(/<(?=[a-z!/])/gi, "\\<") : part)).join("");
}

/**
 * Code in Markdown, whatever ticks it holds.
 * @param {unknown} code
 */
export function codeText(code) {
  const text = `${code}`.replace(/\s+/g, " ").replaceAll("|", "\\|");
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** @param {unknown} text */
function textOf(text) {
  return text === undefined || text === null ? "" : `${text}`;
}
