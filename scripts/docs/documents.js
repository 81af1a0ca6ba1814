// The documents in Markdown: which there are, in which group, and in which order. The guides come in the order in which
// docs/README.md lists them.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

const INDEX = "docs/README.md";

/** The files of a folder with this ending. @param {string} folder */
const pagesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name))
    .sort();

/** Every document of the site but the README, in reading order. */
export function listDocuments() {
  const all = [...pagesIn("docs"), ...pagesIn("generated"), "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"];
  const links = [...readFileSync(INDEX, "utf8").matchAll(/\]\(([^)#\s]+\.md)\)/g)];
  const listed = links.map(([, link = ""]) => posix.normalize(`docs/${link}`));
  return [...new Set([INDEX, ...listed.filter((file) => all.includes(file)), ...all])];
}

/** The group of a document. @param {string} file */
export function groupOf(file) {
  if (file.startsWith("docs/guides/") || file === "docs/runtimes.md") return "Guides";
  if (file.startsWith("docs/decisions/")) return "Decisions";
  if (file.startsWith("generated/")) {
    const what = /(Api|README)\.md$/.test(file) ? "Operations" : "Schemas";
    return isOfV2(file) ? `${what} of v2` : what;
  }
  return "More";
}

/** The title of a document, without marks of code, and with the contract where there is another of that name. @param {string} file */
export function titleOf(file) {
  const [, heading = file] = /^# (.*)$/m.exec(readFileSync(file, "utf8")) ?? [];
  const title = heading.replaceAll("`", "");
  return isOfV2(file) ? `${title} of v2` : title;
}

/** @param {string} file */
function isOfV2(file) {
  return file.startsWith("generated/v2/");
}
