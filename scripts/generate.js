// npm run generate: openapi.yaml → generated/. See CONTRIBUTING.md.
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { generateValidators } from "./generate-validators.js";

export const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);

/** Something on this machine is missing; the message says what to install. */
export class MissingTool extends Error {}

/**
 * Runs a program and gives what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, input?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<{ code: number | null, stdout: string, output: string }>}
 */
function run(command, args, { cwd = root, input, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
    let stdout = "";
    let output = "";
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, output }));
    // A child that ends before it has read its input is told by its exit code.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

async function requireJava() {
  const { output } = await run("java", ["-version"]).catch(() => ({ output: "" }));
  const version = Number(/version "(\d+)/.exec(output)?.[1] ?? 0);
  if (version < 11) {
    throw new MissingTool("generate needs Java 11 or newer on the PATH: install a JRE, for example OpenJDK 17.");
  }
}

/**
 * The client and the reference, by openapi-generator with our templates.
 * @param {string} scratch A folder that holds the inputs; the output lands in its `generated`.
 */
async function generateClient(scratch) {
  const wrapper = require.resolve("@openapitools/openapi-generator-cli/main.js");
  const { code, output } = await run(
    process.execPath,
    [wrapper, "generate", "--openapitools", "codegen.config.json"],
    // The wrapper takes its folder from PWD, not from the process.
    { cwd: scratch, env: { PWD: scratch, JAVA_OPTS: "-XX:TieredStopAtLevel=1 -Dlog.level=warn" } },
  );
  if (code === 0) return;
  const config = JSON.parse(await readFile(join(root, "codegen.config.json"), "utf8"));
  const jar = `${config["generator-cli"].version}.jar`;
  const folder = join(wrapper, "..", "versions");
  const inPlace = await readdir(folder).then(
    (names) => names.includes(jar),
    () => false,
  );
  if (!inPlace) {
    throw new MissingTool(
      `generate needs the OpenAPI Generator ${jar}, which could not be fetched from Maven Central: ` +
        `go online once, or put it at ${join(folder, jar)}.`,
    );
  }
  throw new Error(`openapi-generator failed with code ${code}:\n${output}`);
}

/**
 * Formats code with the project's own settings.
 * @param {string} name
 * @param {string} code
 */
async function format(name, code) {
  const biome = require.resolve("@biomejs/biome/bin/biome");
  const args = [biome, "format", `--stdin-file-path=generated/${name}`];
  const result = await run(process.execPath, args, { input: code });
  if (result.code !== 0) throw new Error(`formatting ${name} failed:\n${result.output}`);
  return result.stdout;
}

/**
 * What the generator cannot leave out or know: empty cells, and descriptions that it moved to another page.
 * @param {Map<string, string>} pages
 */
function tidyReference(pages) {
  const described = (/** @type {string} */ page) => pages.get(page)?.split("\n")[2] ?? "";
  for (const [name, page] of pages) {
    const tidy = page
      .replaceAll("| `undefined` |", "|  |")
      .replace(/^(\|.*\]\((\w+\.md)\).*\|) {2}\|$/gm, (_, row, target) => `${row} ${described(target)} |`)
      .replace(/^(- .*)\n\n(?=- )/gm, "$1\n")
      .replace(/\n{3,}/g, "\n\n")
      .trimEnd();
    pages.set(name, `${tidy}\n`);
  }
}

/**
 * Generates everything into a new folder beside `generated/` and gives its path. The caller removes it.
 * @param {string} [specification] The path of the document to generate from, openapi.yaml unless it is given.
 * @throws {MissingTool} No Java, or no JAR and no way to fetch it.
 */
export async function generate(specification = join(root, "openapi.yaml")) {
  await requireJava();
  const scratch = await mkdtemp(join(root, ".generated-"));
  try {
    for (const input of ["codegen.config.json", "scripts/templates"]) {
      await cp(join(root, input), join(scratch, input), { recursive: true });
    }
    await cp(specification, join(scratch, "openapi.yaml"));
    const spec = pathToFileURL(specification);
    const [ast] = await Promise.all([openapiTS(spec, { defaultNonNullable: false }), generateClient(scratch)]);

    const out = join(scratch, "out");
    await mkdir(join(out, "reference"), { recursive: true });
    const banner = "// Written by `npm run generate` from openapi.yaml. Do not edit.\n";
    const api = await readFile(join(scratch, "generated", "assistants-api.ts"), "utf8");
    await writeFile(join(out, "schema.ts"), await format("schema.ts", banner + astToString(ast)));
    await writeFile(join(out, "assistants-api.ts"), await format("assistants-api.ts", api));
    const validators = await generateValidators(await readFile(spec, "utf8"));
    await writeFile(join(out, "validators.ts"), await format("validators.ts", validators));

    /** @type {Map<string, string>} */
    const pages = new Map();
    for (const folder of ["docs", "reference"]) {
      for (const name of await readdir(join(scratch, "generated", folder))) {
        pages.set(name, await readFile(join(scratch, "generated", folder, name), "utf8"));
      }
    }
    tidyReference(pages);
    for (const [name, page] of pages) await writeFile(join(out, "reference", name), page);
    return { scratch, out };
  } catch (error) {
    await rm(scratch, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Ends a command the way its user expects: one line for what is missing, a trace for a bug.
 * @param {unknown} error
 */
export function fail(error) {
  if (!(error instanceof MissingTool)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

// The path as it was typed may lead through a symbolic link.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const { scratch, out } = await generate();
    const target = join(root, "generated");
    const old = join(scratch, "old");
    await mkdir(target, { recursive: true });
    await rename(target, old);
    await rename(out, target).catch(async (error) => {
      await rename(old, target);
      throw error;
    });
    await rm(scratch, { recursive: true });
  } catch (error) {
    fail(error);
  }
}
