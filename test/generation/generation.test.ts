import { type ExecFileException, execFile } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const GENERATOR = "@openapitools/openapi-generator-cli";

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "generation-")));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A copy of what generation reads and writes, with the dependencies of this one. */
async function aProject(name: string): Promise<string> {
  const project = join(folder, name);
  await mkdir(project);
  for (const part of ["package.json", "biome.json", "codegen.config.json", "openapi.yaml", "scripts", "generated"]) {
    await cp(part, join(project, part), { recursive: true });
  }
  await symlink(join(process.cwd(), "node_modules"), join(project, "node_modules"));
  return project;
}

/** Runs one of the project's npm scripts. */
function run(project: string, script: string, env: NodeJS.ProcessEnv = {}) {
  return new Promise<{ status: ExecFileException["code"]; stdout: string; stderr: string }>((resolve) => {
    const options = { cwd: project, env: { ...process.env, ...env } };
    execFile("npm", ["run", "--silent", script], options, (error, stdout, stderr) =>
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

    const stale = await run(project, "check:generated");
    expect(stale).toMatchObject({ status: 1, stdout: "" });
    expect(stale.stderr.trim().split("\n")).toEqual([
      "generated/assistants-api.ts: stale",
      "generated/reference/AssistantsApi.md: stale",
      "generated/reference/CreateThreadRequest.md: stale",
      "generated/reference/README.md: stale",
      "generated/schema.ts: stale",
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
    expect(await run(project, "check:generated")).toMatchObject({ status: 0, stderr: "" });

    expect(await run(project, "generate")).toMatchObject({ status: 0 });
    expect(await generated(project)).toEqual(after);
    expect((await readdir(project)).filter((name) => name.startsWith(".generated"))).toEqual([]);
  });
});

describe.each(["generate", "check:generated"])("npm run %s", (script) => {
  const name = script.replace(":", "-");

  /** What a command that lacks a tool must leave behind: one line, exit code 2, and everything as it was. */
  async function expectRefusal(project: string, env: NodeJS.ProcessEnv, line: RegExp) {
    const before = [await readdir(project), await generated(project)];
    const { status, stdout, stderr } = await run(project, script, env);
    expect({ status, stdout, lines: stderr.trimEnd().split("\n") }).toEqual({
      status: 2,
      stdout: "",
      lines: [expect.stringMatching(line)],
    });
    expect([await readdir(project), await generated(project)]).toEqual(before);
  }

  it("says in one line that Java is missing, and touches nothing", async () => {
    const project = await aProject(`${name}-without-java`);
    // A PATH on which there is nothing but what npm itself needs.
    const bin = join(folder, `${name}-bin`);
    await mkdir(bin);
    await symlink(process.execPath, join(bin, "node"));
    for (const tool of ["sh", "npm", "env"]) await symlink(await which(tool), join(bin, tool));
    await expectRefusal(project, { PATH: bin }, /^generate needs Java 11 or newer on the PATH: install a JRE/);
  });

  it("says in one line that Java is too old, and touches nothing", async () => {
    const project = await aProject(`${name}-with-old-java`);
    const bin = join(folder, `${name}-old-java`);
    await mkdir(bin);
    await writeFile(join(bin, "java"), `#!/bin/sh\necho 'openjdk version "1.8.0_392"' >&2\n`);
    await chmod(join(bin, "java"), 0o755);
    await expectRefusal(project, { PATH: `${bin}:${process.env.PATH}` }, /^generate needs Java 11 or newer/);
  });

  it("says in one line that the JAR cannot be fetched, and touches nothing", async () => {
    const project = await aProject(`${name}-without-jar`);
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
