import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const pages = [".", "docs", "generated/reference"].flatMap((folder) =>
  readdirSync(folder, { recursive: folder === "docs", encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);

/** The text of a page without its blocks of code. */
const proseOf = (page: string) => readFileSync(page, "utf8").replaceAll(/^```.*?^```$/gms, "");

/** What a page calls its headings in addresses, as GitHub has it. */
function anchorsOf(page: string): string[] {
  const headings = [...proseOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => heading);
  const named = [...proseOf(page).matchAll(/<a (?:name|id)="([^"]+)"/g)].map(([, name = ""]) => name);
  return [
    ...named,
    ...headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}_ -]/gu, "")
        .replaceAll(" ", "-"),
    ),
  ];
}

describe("the links of the documentation lead somewhere", () => {
  it.each(pages)("in %s", (page) => {
    const links = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
    const dead = links.filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [path = "", anchor] = link.split("#");
      const target = path ? join(dirname(page), path) : page;
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(dead).toEqual([]);
  });
});
