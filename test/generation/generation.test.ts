import { type ExecFileException, execFile, spawn } from "node:child_process";
import { watch } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requireToCompile } from "../../scripts/generate/compile.js";

const GENERATOR = "@openapitools/openapi-generator-cli";

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "generation-")));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A second contract, next to which the first is as it was. */
const SECOND = `openapi: 3.1.0
info: { title: Second, version: "1" }
paths:
  /things:
    get:
      operationId: listThings
      summary: List things
      responses: { "200": { description: All. } }
`;

/** A copy of what generation reads and writes, with the dependencies of this one. */
async function aProject(name: string): Promise<string> {
  const project = join(folder, name);
  await mkdir(project);
  const parts = ["package.json", "biome.json", "codegen.config.json", "openapi.yaml"];
  for (const part of [...parts, "scripts", "generated"]) {
    await cp(part, join(project, part), { recursive: true });
  }
  // The second contract is one of its own.
  await rm(join(project, "generated", "v2"), { recursive: true, force: true });
  await symlink(join(process.cwd(), "node_modules"), join(project, "node_modules"));
  return project;
}

/** Runs one of the project's npm scripts. */
function run(project: string, script: string, env: NodeJS.ProcessEnv = {}, args: string[] = []) {
  return new Promise<{ status: ExecFileException["code"]; stdout: string; stderr: string }>((resolve) => {
    const options = { cwd: project, env: { ...process.env, ...env } };
    execFile("npm", ["run", "--silent", script, "--", ...args], options, (error, stdout, stderr) =>
      resolve({ status: error ? error.code : 0, stdout, stderr }),
    );
  });
}

/** The bytes of every generated file, by name. */
async function generated(project: string): Promise<Record<string, string>> {
  const root = join(project, "generated");
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [relative(root, file), await readFile(file, "latin1")])),
  );
}

describe("npm run generate", () => {
  it("shows a property that was added to openapi.yaml in types, docs and reference, with no other edit", async () => {
    const project = await aProject("a-new-property");
    const before = await generated(project);
    const spec = join(project, "openapi.yaml");
    const schema = "    CreateThreadRequest:\n      type: object\n      description: A thread to create.\n";
    const parts = (await readFile(spec, "utf8")).split(schema);
    expect(parts).toHaveLength(2);
    const property = "        topic:\n          type: string\n          description: What the conversation is about.\n";
    const added = parts[1]!.replace("      properties:\n", `      properties:\n${property}`);
    const summary = "summary: Create a thread\n";
    const described = `${parts[0]}${schema}${added}`.replace(summary, "summary: Open a thread\n");
    await writeFile(spec, described);
    await writeFile(join(project, "openapi.v2.yaml"), SECOND);

    const stale = await run(project, "check:generated");
    expect(stale).toMatchObject({ status: 1, stdout: "" });
    expect(stale.stderr.trim().split("\n")).toEqual([
      "generated/assistants-api.ts: stale",
      "generated/reference/AssistantsApi.md: stale",
      "generated/reference/CreateThreadRequest.md: stale",
      "generated/reference/README.md: stale",
      "generated/schema.ts: stale",
      "generated/v2/assistants-api.ts: missing",
      "generated/v2/reference/AssistantsApi.md: missing",
      "generated/v2/reference/README.md: missing",
      "generated/v2/schema.ts: missing",
      "generated/v2/validators.ts: missing",
      "generated/validators.ts: stale",
      "Run npm run generate and commit what it wrote.",
    ]);
    expect(await generated(project)).toEqual(before);

    expect(await run(project, "generate")).toMatchObject({ status: 0 });
    const after = await generated(project);
    expect(after["schema.ts"]).toMatch(/\* @description What the conversation is about\. \*\/\s+topic\?: string;/);
    expect(after["assistants-api.ts"]).toContain("   * Open a thread.\n");
    expect(after["reference/CreateThreadRequest.md"]).toContain(
      "| `topic` | `string` | no |  | What the conversation is about. |",
    );
    expect(after["reference/AssistantsApi.md"]).toContain("| `POST /threads` | Open a thread |");
    expect(after["v2/assistants-api.ts"]).toContain("// Written by `npm run generate` from openapi.v2.yaml and");
    // Generates anew, and compares.
    const checked = await run(project, "check:generated");
    expect(checked).toMatchObject({ status: 0, stderr: "" });
    expect(checked.stdout).toMatch(/^generated\/ is what openapi\.yaml and openapi\.v2\.yaml give: \d+ files\.$/m);
    expect((await readdir(project)).filter((name) => name.startsWith(".generated"))).toEqual([]);
  });
});

describe("npm run generate -- --spec … --out …", () => {
  it("writes the client of a contract of one's own into a folder that holds the last one", async () => {
    const project = await aProject("own");
    const before = await generated(project);
    const own = join(folder, "things.yaml");
    await writeFile(own, SECOND);
    const out = join(folder, "own-client", "api");
    await mkdir(out, { recursive: true });
    await writeFile(join(out, "schema.ts"), "");
    const args = ["--spec", own, "--out", out];
    expect(await run(project, "generate", {}, args)).toEqual({ status: 0, stdout: "", stderr: "" });
    expect((await readdir(out)).sort()).toEqual(["assistants-api.ts", "reference", "schema.ts", "validators.ts"]);
    expect(await readFile(join(out, "assistants-api.ts"), "utf8")).toContain(
      "listThings(options?: Options): Promise<void>",
    );
    expect(await generated(project)).toEqual(before);

    await writeFile(join(out, "mine.ts"), "");
    const { status, stderr } = await run(project, "generate", {}, args);
    expect([status, stderr]).toEqual([2, `${out} holds mine.ts, which is not generated: give a folder of its own\n`]);
    expect(await readdir(out)).toHaveLength(5);
  });

  it.each([
    [["--spec", "openapi.yaml"], /^generate takes --spec <file> and --out <folder> together, or neither$/],
    [["--spec", "nowhere.yaml", "--out", "out"], /^.*nowhere\.yaml cannot be read: ENOENT/],
    [["--other"], /^generate: Unknown option '--other'/],
  ])("refuses %j in one line", async (args, line) => {
    const { status, stderr } = await run(process.cwd(), "generate", {}, args);
    expect([status, ...stderr.trimEnd().split("\n")]).toEqual([2, expect.stringMatching(line)]);
  });
});

describe("generation", () => {
  it("leaves nothing behind and changes nothing when it is interrupted", async () => {
    const project = await aProject("interrupted");
    const before = [await readdir(project), await generated(project)];
    const child = spawn(process.execPath, ["scripts/generate/index.js"], { cwd: project });
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    await new Promise<void>((resolve) => {
      const watcher = watch(project, (_, name) => {
        if (!name?.startsWith(".generated-")) return;
        watcher.close();
        resolve();
      });
    });
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect([await readdir(project), await generated(project)]).toEqual(before);
  });

  it("says in one line what does not compile", async () => {
    const file = join(folder, "broken.mts");
    await writeFile(file, "export const a = 1;\nexport const b: string = a;\n");
    const line =
      "what would be generated does not compile: broken.mts: Type 'number' is not assignable to type 'string'.";
    expect(() => requireToCompile([file])).toThrow(`${line} At: export const b: string = a;`);
  });
});

describe("what is missing or wrong", () => {
  /** What a command that lacks a tool must leave behind: one line, exit code 2, and everything as it was. */
  async function expectRefusal(project: string, env: NodeJS.ProcessEnv, line: RegExp, script = "generate") {
    const before = [await readdir(project), await generated(project)];
    const { status, stdout, stderr } = await run(project, script, env);
    expect({ status, stdout, lines: stderr.trimEnd().split("\n") }).toEqual({
      status: 2,
      stdout: "",
      lines: [expect.stringMatching(line)],
    });
    expect([await readdir(project), await generated(project)]).toEqual(before);
  }

  it("says in one line where a contract is wrong", async () => {
    const project = await aProject("with-a-tab");
    const spec = join(project, "openapi.yaml");
    await writeFile(spec, (await readFile(spec, "utf8")).replace("\n  /assistants:", "\n\t/assistants:"));
    await expectRefusal(project, {}, /^openapi\.yaml:\d+:1: /);
  });

  it.each(["generate", "check:generated"])("npm run %s says in one line that Java is missing", async (script) => {
    const name = script.replace(":", "-");
    const project = await aProject(`${name}-without-java`);
    // A PATH on which there is nothing but what npm itself needs.
    const bin = join(folder, `${name}-bin`);
    await mkdir(bin);
    await symlink(process.execPath, join(bin, "node"));
    for (const tool of ["sh", "npm", "env"]) await symlink(await which(tool), join(bin, tool));
    await expectRefusal(project, { PATH: bin }, /^generate needs Java 11 or newer on the PATH: install a JRE/, script);
  });

  it("says in one line that Java is too old", async () => {
    const project = await aProject("with-old-java");
    const bin = join(folder, "old-java");
    await mkdir(bin);
    await writeFile(join(bin, "java"), `#!/bin/sh\necho 'openjdk version "1.8.0_392"' >&2\n`);
    await chmod(join(bin, "java"), 0o755);
    await expectRefusal(project, { PATH: `${bin}:${process.env.PATH}` }, /^generate needs Java 11 or newer/);
  });

  it("says in one line that the JAR cannot be fetched", async () => {
    const project = await aProject("without-jar");
    // The generator's wrapper as it is after an install: with no JAR beside it.
    const modules = join(process.cwd(), "node_modules");
    await rm(join(project, "node_modules"));
    await mkdir(join(project, "node_modules", dirname(GENERATOR)), { recursive: true });
    for (const entry of await readdir(modules)) {
      if (entry !== dirname(GENERATOR)) await symlink(join(modules, entry), join(project, "node_modules", entry));
    }
    const wrapper = join(project, "node_modules", GENERATOR);
    await cp(join(modules, GENERATOR), wrapper, {
      recursive: true,
      filter: (source) => !source.endsWith(`${GENERATOR}/versions`),
    });
    // Nobody listens on this port.
    const proxy = "http://127.0.0.1:1";
    const offline = { HTTP_PROXY: proxy, HTTPS_PROXY: proxy, http_proxy: proxy, https_proxy: proxy, NO_PROXY: "" };
    await expectRefusal(
      project,
      { ...offline, no_proxy: "" },
      /^generate needs the OpenAPI Generator 7\.\d+\.\d+\.jar, /,
    );
  });
});

async function which(tool: string): Promise<string> {
  for (const entry of (process.env.PATH ?? "").split(":")) {
    const path = await realpath(join(entry, tool)).catch(() => undefined);
    if (path) return path;
  }
  throw new Error(`${tool} is not on the PATH`);
}
