import { resolve } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { CONTRACTS, samplesOf } from "../contracts.js";
import { type Line, pages, programsOf, textOf } from "../pages.js";

/** Where each program would be as a file, beside what it imports. */
const files = new Map<string, { page: string; program: Line[] }>();
for (const page of pages) {
  for (const [index, program] of programsOf(page).entries()) {
    files.set(resolve(`${page.replace(/\W/g, "-")}-${index}.ts`), { page, program });
  }
}
for (const contract of CONTRACTS) {
  const samples = samplesOf(contract).map(
    ({ name, source }) => `export async function ${name}(client: AssistantsClient) {\n${source}\n}\n`,
  );
  const text = `import type { AssistantsClient } from "./src/${contract.entry}.js";\n${samples.join("")}`;
  files.set(resolve(`samples-${contract.version}.ts`), { page: contract.file, program: [{ text, at: 1 }] });
}

/** What is wrong, by page. */
const found = new Map<string, string[]>([...files.values()].map(({ page }) => [page, []]));

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
