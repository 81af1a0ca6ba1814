import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const index = readFileSync("docs/README.md", "utf8");
const pagesIn = (folder: string) => readdirSync(`docs/${folder}`).filter((name) => name.endsWith(".md"));

describe("docs/README.md", () => {
  it.each(["guides", "decisions"])("lists each page of docs/%s", (folder) => {
    const pages = pagesIn(folder);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((name) => !index.includes(`](${folder}/${name})`))).toEqual([]);
  });

  it("lists each decision with its number and title, as the page has them", () => {
    const rows = pagesIn("decisions").map((name) => {
      const text = readFileSync(`docs/decisions/${name}`, "utf8");
      const [, number, title] = /^# (\d{4}): (.+)\n\nStatus: \w+/.exec(text) ?? [];
      return `| [${number}](decisions/${name}) | ${title} |`;
    });
    expect(rows.filter((row) => !index.includes(row))).toEqual([]);
  });
});
