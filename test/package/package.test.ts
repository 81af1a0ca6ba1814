import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);

let folder: string;
/** An empty project that has installed the tarball. */
let consumer: string;
/** What is in the tarball. */
let installed: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "package-")));
  // Built from a copy, as other tests may be using `dist/`.
  const project = join(folder, "project");
  consumer = join(folder, "consumer");
  await mkdir(project);
  await mkdir(consumer);
  const { files, name } = JSON.parse(await readFile("package.json", "utf8"));
  const built = ["dist"];
  const parts = [
    "package.json",
    "tsconfig.json",
    "tsconfig.build.json",
    "scripts/package/build.js",
    "scripts/package/modules.js",
    "README.md",
    "LICENSE",
    ...files,
  ];
  for (const part of parts.filter((part) => !built.includes(part) && !part.startsWith("!"))) {
    // A pattern is taken by its folder. npm picks from it.
    const [place = ""] = part.split("/*");
    await cp(place, join(project, place), { recursive: true });
  }
  await symlink(join(process.cwd(), "node_modules"), join(project, "node_modules"));
  await run("npm", ["pack", "--pack-destination", folder], { cwd: project });
  const tarball = (await readdir(folder)).find((file) => file.endsWith(".tgz")) ?? expect.unreachable("no tarball");

  await writeFile(join(consumer, "package.json"), JSON.stringify({ private: true, type: "module" }));
  // With no network, what the package needs must be among these copies, or the installation fails.
  const dependencies = ["eventsource-parser", "openapi-fetch", "openapi-typescript-helpers"].map((name) =>
    join(project, "node_modules", name),
  );
  const flags = ["--offline", "--install-links", "--no-audit", "--no-fund"];
  await run("npm", ["install", ...flags, join(folder, tarball), ...dependencies], { cwd: consumer });
  installed = join(consumer, "node_modules", name);
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every file of the package. */
async function filesOf(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Does something while undici, which the package does not bring, is installed beside it. */
async function withUndici(task: () => Promise<void>): Promise<void> {
  const undici = join(consumer, "node_modules", "undici");
  await symlink(join(process.cwd(), "node_modules", "undici"), undici);
  try {
    await task();
  } finally {
    await rm(undici);
  }
}

/** The links of a page to files that are not there. */
function deadLinksOf(page: string, text: string): string[] {
  const prose = text.replaceAll(/^```.*?^```$/gms, "");
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
  const files = links.filter((link) => !/^([a-z]+:|#)/.test(link));
  const isDead = (link: string) => !existsSync(join(dirname(page), link.replace(/#.*/, "")));
  return files.filter(isDead).map((link) => `${relative(installed, page)}: ${link}`);
}

/** What the package exports as code: the names to import it by. */
async function entriesOf(root: string): Promise<string[]> {
  const { name, exports } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const paths = Object.keys(exports).filter((path) => typeof exports[path] === "object");
  return paths.map((path) => join(name, path));
}

const CONVERSATION = `
  const server = await createEmulator({ model: () => "Rayleigh scattering." }).listen();
  const client = new AssistantsClient({ baseUrl: server.url, apiKey: "sk-test" });
  const assistant = await client.createAssistant({ model: "gpt-4-turbo" });
  const thread = await client.createThread({ messages: [{ role: "user", content: "Why is the sky blue?" }] });
  const run = await client.createRunAndPoll(thread.id, { assistant_id: assistant.id });
  for await (const { role, content } of client.listMessages(thread.id, { order: "asc" })) {
    for (const part of content) if (part.type === "text") console.log(role + ": " + part.text.value);
  }
  console.log(run.status);
  await server.close();
`;
const SPOKEN = "user: Why is the sky blue?\nassistant: Rayleigh scattering.\ncompleted\n";

describe("the package, installed in an empty folder", () => {
  it("brings openapi-fetch with its types, the parser of events, and nothing else", async () => {
    const names = (await readdir(join(consumer, "node_modules"))).filter((name) => !name.startsWith("."));
    expect(names).toEqual(["assistants-client", "eventsource-parser", "openapi-fetch", "openapi-typescript-helpers"]);
  });

  it("holds a conversation when imported", async () => {
    const script = `
      import { AssistantsClient } from "assistants-client";
      import { createEmulator } from "assistants-client/emulator";
      ${CONVERSATION}`;
    await writeFile(join(consumer, "run.js"), script);
    expect((await run(process.execPath, ["run.js"], { cwd: consumer })).stdout).toBe(SPOKEN);
  }, 30_000);

  it("holds a conversation over undici when that is there, and says that it is missing when it is not", async () => {
    const script = `
      import { AssistantsClient as Client } from "assistants-client";
      import { createEmulator } from "assistants-client/emulator";
      import { createFetch } from "assistants-client/node";
      const fetch = createFetch();
      class AssistantsClient extends Client {
        constructor(options) {
          super({ fetch, ...options });
        }
      }
      ${CONVERSATION.replace("await server.close();", "await fetch.close();\n$&")}`;
    await writeFile(join(consumer, "node.js"), script);
    const converse = () => run(process.execPath, ["node.js"], { cwd: consumer });
    await expect(converse()).rejects.toThrow("Cannot find module 'undici'");
    await withUndici(async () => expect((await converse()).stdout).toBe(SPOKEN));
  }, 30_000);

  it("holds a conversation by the names of another package", async () => {
    const script = `
      import { ApiError, AssistantsClient } from "assistants-client";
      import { createEmulator } from "assistants-client/emulator";
      import { beta, NotFoundError, OpenAIError } from "assistants-client/openai";
      const server = await createEmulator({ model: () => "Rayleigh scattering." }).listen();
      const { assistants, threads } = beta(new AssistantsClient({ baseUrl: server.url, apiKey: "sk-test" }));
      const assistant = await assistants.create({ model: "gpt-4-turbo" });
      const thread = await threads.create({ messages: [{ role: "user", content: "Why is the sky blue?" }] });
      const stream = threads.runs.stream(thread.id, { assistant_id: assistant.id });
      stream.on("textDone", ({ value }) => console.log(value));
      console.log((await stream.finalRun()).status);
      const error = await assistants.retrieve("asst_none").catch((error) => error);
      console.log(error instanceof NotFoundError, error instanceof OpenAIError, error.cause instanceof ApiError);
      await server.close();`;
    await writeFile(join(consumer, "openai.js"), script);
    const { stdout } = await run(process.execPath, ["openai.js"], { cwd: consumer });
    expect(stdout).toBe("Rayleigh scattering.\ncompleted\ntrue true true\n");
  }, 30_000);

  it("holds a conversation when required", async () => {
    const script = `
      const { AssistantsClient } = require("assistants-client");
      const { createEmulator } = require("assistants-client/emulator");
      (async () => {${CONVERSATION}})();`;
    await writeFile(join(consumer, "run.cjs"), script);
    expect((await run(process.execPath, ["run.cjs"], { cwd: consumer })).stdout).toBe(SPOKEN);
  }, 30_000);

  it("gives the same to require() as to import, for each entry", async () => {
    const entries = await entriesOf(installed);
    expect(entries).toEqual([
      "assistants-client",
      ...["contract", "emulator", "node", "openai", "opentelemetry", "v2"].map((name) => `assistants-client/${name}`),
    ]);
    const script = `
      for (const entry of ${JSON.stringify(entries)}) {
        const required = require(entry);
        import(entry).then((imported) => {
          const names = Object.keys(imported);
          const other = names.filter((name) => required[name] !== imported[name]);
          if (names.length === 0 || other.length > 0) throw new Error(entry + " has other " + other);
        });
      }`;
    await writeFile(join(consumer, "require.cjs"), script);
    await withUndici(async () => {
      await run(process.execPath, ["require.cjs"], { cwd: consumer });
    });
  }, 30_000);

  it("changes nothing by being imported, as it says with sideEffects: false", async () => {
    const { sideEffects } = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
    expect(sideEffects).toBe(false);
    const entries = await entriesOf(installed);
    const { outputFiles, warnings } = await build({
      stdin: { contents: entries.map((entry) => `import ${JSON.stringify(entry)};`).join("\n"), resolveDir: consumer },
      bundle: true,
      format: "esm",
      external: ["undici"],
      platform: "node",
      write: false,
      logLevel: "silent",
      logOverride: { "ignored-bare-import": "silent" },
    });
    expect([outputFiles[0]?.text, warnings]).toEqual(["", []]);

    // That a bundler believes it does not make it true. undici, which is not ours, marks the global object.
    const script = `
      import "undici";
      const { AbortSignal, Array, Error, Object, Promise, ReadableStream, Request, Response } = globalThis;
      const classes = [AbortSignal, Array, Error, Object, Promise, ReadableStream, Request, Response];
      const objects = [globalThis, process, process.env, ...classes, ...classes.map(({ prototype }) => prototype)];
      const look = () => [
        ...objects.flatMap((object, index) => Reflect.ownKeys(object).map((key) => {
          const { value, get, set } = Object.getOwnPropertyDescriptor(object, key);
          return [index, key, value, get, set];
        })),
        ...process.eventNames().map((name) => ["listener", name]),
        ...process.getActiveResourcesInfo().map((name) => ["under way", name]),
      ];
      const before = look();
      ${entries.map((entry) => `await import(${JSON.stringify(entry)});`).join("\n")}
      const isNew = (one) => !before.some((other) => one.every((part, index) => Object.is(part, other[index])));
      const after = look();
      console.log(after.length - before.length, after.filter(isNew).map(([where, what]) => [where, String(what)]));`;
    await writeFile(join(consumer, "effects.js"), script);
    await withUndici(async () => {
      expect((await run(process.execPath, ["effects.js"], { cwd: consumer })).stdout).toBe("0 []\n");
    });
  }, 30_000);

  it("runs nothing while it is installed, and nor does what it brings", async () => {
    const names = ["assistants-client", "eventsource-parser", "openapi-fetch", "openapi-typescript-helpers"];
    const found = await Promise.all(
      names.map(async (name) => {
        const root = join(consumer, "node_modules", name);
        const { scripts = {} } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
        const hooks = ["preinstall", "install", "postinstall"].filter((hook) => hook in scripts);
        // npm builds whatever comes with a binding.gyp.
        const gyp = (await readdir(root)).filter((file) => file.endsWith(".gyp"));
        return [...hooks, ...gyp].map((what) => `${name}: ${what}`);
      }),
    );
    expect(found.flat()).toEqual([]);
  });

  it.each([
    ["nodenext", { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
    ["bundler", { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
  ])(
    "type-checks under %s, its own types included, with no other types installed",
    async (_, resolution) => {
      const script = `
      import { ApiError, AssistantsClient, type components } from "assistants-client";
      import { createEmulator } from "assistants-client/emulator";
      import { type APIPromise, type Assistant, APIError, beta, type Run } from "assistants-client/openai";
      export async function converse(): Promise<void> {${CONVERSATION}}
      export const retrieve = (client: AssistantsClient, id: string): APIPromise<Assistant> => beta(client).assistants.retrieve(id);
      export const poll = (client: AssistantsClient, run: Run): Promise<Run> => beta(client).threads.runs.poll(run.thread_id, run.id);
      export const codeOf = (error: unknown) => error instanceof APIError ? error.code : undefined;
      export const statusOf = (error: unknown): number | undefined => error instanceof ApiError ? error.status : undefined;
      export const isDone = (run: components["schemas"]["RunObject"]): boolean => run.status === "completed";
      // @ts-expect-error: a message has content.
      export const refused = (client: AssistantsClient) => client.createMessage("thread_1", { role: "user" });`;
      const file = join(consumer, "consumer.ts");
      await writeFile(file, script);
      const options: ts.CompilerOptions = {
        ...resolution,
        target: ts.ScriptTarget.ES2022,
        lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
        types: [],
        strict: true,
        // Declarations are checked, but those of the language.
        skipDefaultLibCheck: true,
        noEmit: true,
      };
      const program = ts.createProgram([file], options, sharingLibraries(ts.createCompilerHost(options)));
      expect(ts.getPreEmitDiagnostics(program).map((one) => ts.formatDiagnostic(one, host))).toEqual([]);
    },
    60_000,
  );

  it("has a command", async () => {
    const { version } = JSON.parse(await readFile("package.json", "utf8"));
    const command = join(consumer, "node_modules", ".bin", "assistants-client");
    expect((await run(command, ["--version"])).stdout).toBe(`${version}\n`);
  });

  it("gives the contract to whoever wants to read it", async () => {
    const script = 'process.stdout.write(import.meta.resolve("assistants-client/openapi.yaml"))';
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], { cwd: consumer });
    expect(await readFile(new URL(stdout), "utf8")).toBe(await readFile("openapi.yaml", "utf8"));
  });
});

const libraries = new Map<string, ts.SourceFile | undefined>();

/** A host that parses the declarations of the language once for all programs. */
function sharingLibraries(host: ts.CompilerHost): ts.CompilerHost {
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    if (!basename(name).startsWith("lib.")) return getSourceFile(name, ...rest);
    const library = libraries.get(name) ?? getSourceFile(name, ...rest);
    libraries.set(name, library);
    return library;
  };
  return host;
}

const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => consumer,
  getNewLine: () => "\n",
};

describe("the files of the tarball", () => {
  it("name no path of the machine that packed them", async () => {
    const paths = [folder, process.cwd(), homedir()].map((path) => `${path}/`);
    const files = await filesOf(installed);
    const named = await Promise.all(
      files.map(async (file) => {
        const text = await readFile(file, "utf8");
        return paths.filter((path) => text.includes(path)).map((path) => `${relative(installed, file)}: ${path}`);
      }),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(named.flat()).toEqual([]);
  });

  it("are these and no others", async () => {
    const files = (await filesOf(installed)).map((file) => relative(installed, file));
    const places = files.map((file) =>
      file.split("/", file.startsWith("dist/") || file.startsWith("scripts/") ? 2 : 1),
    );
    expect([...new Set(places.map((place) => place.join("/")))].sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/chunks",
      "dist/cjs",
      "dist/generated",
      "dist/node",
      "dist/src",
      "docs",
      "generated",
      "openapi.v2.yaml",
      "openapi.yaml",
      "package.json",
      "scripts/assistants-client.js",
      "src",
    ]);
    const isExample = (file: string) => file.startsWith("docs/examples/");
    expect(files.filter((file) => !isExample(file) && /\.test\.|(^|\/)(test\/|\.)/.test(file))).toEqual([]);
    expect(files.filter((file) => file.startsWith("generated/") && !file.endsWith(".ts"))).toEqual([]);
  });

  it("link to files of the package, wherever they link to a file", async () => {
    const pages = (await filesOf(installed)).filter((file) => file.endsWith(".md"));
    expect(pages.map((page) => relative(installed, page))).toEqual(
      expect.arrayContaining(["README.md", "CHANGELOG.md", "docs/guides/polling.md"]),
    );
    const dead = await Promise.all(pages.map(async (page) => deadLinksOf(page, await readFile(page, "utf8"))));
    expect(dead.flat()).toEqual([]);
  });

  it("lead from all built code to its source, which is there", async () => {
    const files = await filesOf(installed);
    // dist/node names what is in dist/cjs, and has no source of its own.
    const isBuilt = (file: string) => /^dist\/(?!node\/).*\.[jt]s$/.test(relative(installed, file));
    const built = files.filter(isBuilt);
    expect(built.length).toBeGreaterThan(50);
    const lost = await Promise.all(
      built.map(async (file) => {
        const [, map] = /\n\/\/# sourceMappingURL=(\S+)\s*$/.exec(await readFile(file, "utf8")) ?? [];
        if (!map) return [`${relative(installed, file)} has no map`];
        const { sources }: { sources: string[] } = JSON.parse(await readFile(join(dirname(file), map), "utf8"));
        return sources
          .filter((source) => !files.includes(join(dirname(file), source)))
          .map((source) => `${relative(installed, file)}: ${source}`);
      }),
    );
    expect(lost.flat()).toEqual([]);
  });

  it("have a stack name the line of the source that failed", async () => {
    const script = `
      import { AssistantsClient } from "assistants-client";
      try {
        new AssistantsClient({ apiKey: "sk-test", maxRetries: -1 });
      } catch (error) {
        const [, file, line] = /\\((.*):(\\d+):\\d+\\)/.exec(error.stack);
        console.log(JSON.stringify({ file, line: Number(line) }));
      }`;
    await writeFile(join(consumer, "stack.js"), script);
    const { stdout } = await run(process.execPath, ["--enable-source-maps", "stack.js"], { cwd: consumer });
    const { file, line } = JSON.parse(stdout);
    expect(relative(installed, file)).toMatch(/^src\/.*\.ts$/);
    expect((await readFile(file, "utf8")).split("\n")[line - 1]).toContain("throw");
  });
});
