import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

// A block of code that imports stands by itself. One that does not goes on from those before it, in a scope of its own,
// so that it may use their names anew.

const docs = readdirSync("docs", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
const pages = ["README.md", "CONTRIBUTING.md", ...docs.map((name) => join("docs", name))];

/** A line of code, and which line of the page it is. */
interface Line {
  text: string;
  at: number;
}

/** The blocks of a page: each that imports, with those that go on from it. */
function programsOf(page: string): Line[][] {
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
function textOf(program: Line[]): string {
  const texts = program.map(({ text }) => text);
  return [...texts, ...texts.filter((text) => text === "{").map(() => "}")].join("\n");
}

/** Where each program would be as a file, beside what it imports. */
const files = new Map<string, { page: string; program: Line[] }>();
for (const page of pages) {
  for (const [index, program] of programsOf(page).entries()) {
    files.set(resolve(`${page.replace(/\W/g, "-")}-${index}.ts`), { page, program });
  }
}

/** What is wrong, by page. */
const found = new Map<string, string[]>(pages.map((page) => [page, []]));

beforeAll(() => {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const paths = { "assistants-client": ["./src/index.ts"], "assistants-client/*": ["./src/*/index.ts", "./src/*.ts"] };
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, paths, noEmit: true },
    process.cwd(),
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = ts.sys;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => {
    const file = files.get(name);
    return file ? textOf(file.program) : readFile(name);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  for (const { file, start = 0, messageText } of ts.getPreEmitDiagnostics(program)) {
    const { page, program } = files.get(file?.fileName ?? "") ?? { page: "README.md", program: [] };
    const { at } = program[file?.getLineAndCharacterOfPosition(start).line ?? 0] ?? {};
    found.get(page)?.push(`${page}:${at ?? file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  }
}, 240_000);

describe("the blocks of code in the documentation compile", () => {
  it("and there are some", () => {
    expect(files.size).toBeGreaterThan(20);
  });

  it.each([...found.keys()])("in %s", (page) => {
    expect(found.get(page)).toEqual([]);
  });
});
