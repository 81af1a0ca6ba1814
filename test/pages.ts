import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// A block of code that imports stands by itself. One that does not goes on from those before it, in a scope of its own,
// so that it may use their names anew.

const docs = readdirSync("docs", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
export const pages = ["README.md", "CONTRIBUTING.md", ...docs.map((name) => join("docs", name))];

/** A line of code, and which line of the page it is. */
export interface Line {
  text: string;
  at: number;
}

/** The blocks of a page: each that imports, with those that go on from it. */
export function programsOf(page: string): Line[][] {
  const programs: Line[][] = [];
  let block: Line[] | undefined;
  for (const [index, text] of readFileSync(page, "utf8").split("\n").entries()) {
    const line = { text, at: index + 1 };
    if (text === "```ts") block = [{ text: "", at: line.at }];
    else if (block && text === "```") {
      const last = programs.at(-1);
      if (last && !block.some((line) => line.text.startsWith("import ")))
        last.push({ text: "{", at: line.at }, ...block);
      else programs.push([{ text: "export {};", at: line.at }, ...block]);
      block = undefined;
    } else block?.push(line);
  }
  return programs;
}

/** The text of a program, with the scopes closed that its blocks opened. */
export function textOf(program: Line[]): string {
  const texts = program.map(({ text }) => text);
  return [...texts, ...texts.filter((text) => text === "{").map(() => "}")].join("\n");
}
