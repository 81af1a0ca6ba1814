// npm run setups: the packed tarball in projects as people have them: CommonJS, Jest, ts-node, each way in which TypeScript
// finds modules, and each Node that package.json promises. `npm run setups -- --only jest` tries one alone.
import { execFile } from "node:child_process";
import { cp, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { build } from "esbuild";
import { installTarball } from "./install.js";

/** @typedef {(project: Project) => Promise<string>} Setup Returns what the program printed. */
/** @typedef {{ folder: string, setModuleType: (type: "commonjs" | "module") => Promise<void> }} Project */

const run = promisify(execFile);
const setups = fileURLToPath(new URL("setups", import.meta.url));
const tool = (/** @type {string} */ path) => join(setups, "node_modules", path);
const EXPECTED = JSON.stringify(["completed", true, 3, 404, true]);

/** @type {Record<string, Setup>} */
const SETUPS = {
  "Node 20.19": onNode("node-20.19"),
  "Node 22.11": onNode("node-22.11"),
  "Node 22": onNode("node-22"),
  "Node 24": onNode("node-24"),
  "Jest, CommonJS": async ({ folder, setModuleType }) => {
    await setModuleType("commonjs");
    await run(process.execPath, [tool("jest/bin/jest.js"), "--rootDir", folder, "--ci"], { cwd: folder });
    return EXPECTED;
  },
  "ts-node, CommonJS": async ({ folder, setModuleType }) => {
    await setModuleType("commonjs");
    await writeConfig(folder, { module: "commonjs", moduleResolution: "node10" });
    return print([tool("ts-node/dist/bin.js"), "program.ts"], folder);
  },
  "TypeScript commonjs, node10": compiled("commonjs", { module: "commonjs", moduleResolution: "node10" }),
  "TypeScript 5.4 commonjs, node10": compiled(
    "commonjs",
    { module: "commonjs", moduleResolution: "node10" },
    "typescript-5.4",
  ),
  "TypeScript node16, CommonJS": compiled("commonjs", { module: "node16" }),
  "TypeScript node16, ES modules": compiled("module", { module: "node16" }),
  "TypeScript node20": compiled("module", { module: "node20" }),
  "TypeScript nodenext": compiled("module", { module: "nodenext" }),
  "TypeScript 5.4 nodenext": compiled("module", { module: "nodenext" }, "typescript-5.4"),
  "TypeScript bundler": async ({ folder, setModuleType }) => {
    await setModuleType("module");
    await compile(folder, { module: "esnext", moduleResolution: "bundler", noEmit: true });
    const outfile = join(folder, "bundle.mjs");
    await build({ entryPoints: [join(folder, "program.ts")], bundle: true, platform: "node", format: "esm", outfile });
    return print([outfile], folder);
  },
};

/**
 * @param {string} name
 * @returns {Setup}
 */
function onNode(name) {
  return async ({ folder, setModuleType }) => {
    await setModuleType("commonjs");
    return print(["node.cjs"], folder, tool(`${name}/bin/node`));
  };
}

/**
 * @param {"commonjs" | "module"} type
 * @param {object} options
 * @returns {Setup}
 */
function compiled(type, options, compiler = "typescript") {
  return async ({ folder, setModuleType }) => {
    await setModuleType(type);
    await compile(folder, options, compiler);
    return print(["program.js"], folder);
  };
}

/**
 * @param {string} folder
 * @param {object} options
 */
async function compile(folder, options, compiler = "typescript") {
  await writeConfig(folder, options);
  await print([tool(`${compiler}/bin/tsc`), "-p", folder], folder);
}

/**
 * @param {string} folder
 * @param {object} options
 */
function writeConfig(folder, options) {
  const compilerOptions = { target: "es2022", strict: true, skipLibCheck: false, types: ["node"], ...options };
  return writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
}

/**
 * @param {string[]} args
 * @param {string} folder
 */
async function print(args, folder, binary = process.execPath) {
  const { stdout } = await run(binary, args, { cwd: folder });
  return stdout.trim();
}

/**
 * @param {string} folder Where the package is installed.
 * @param {Setup} setup
 */
async function attempt(folder, setup) {
  const project = await mkdtemp(join(folder, "project-"));
  for (const file of ["program.ts", "program.cjs", "node.cjs", "jest.test.js"]) {
    await cp(join(setups, file), join(project, file));
  }
  const setModuleType = (/** @type {string} */ type) =>
    writeFile(join(project, "package.json"), JSON.stringify({ private: true, type }));
  try {
    const printed = await setup({ folder: project, setModuleType });
    return printed === EXPECTED ? "ok" : `printed ${printed}`;
  } catch (error) {
    const { stdout = "", stderr = "", message } = /** @type {Error & { stdout?: string, stderr?: string }} */ (error);
    return `failed: ${stdout}${stderr}` || message;
  }
}

const { values } = parseArgs({ options: { only: { type: "string" } } });
const folder = await realpath(await mkdtemp(join(tmpdir(), "setups-")));
try {
  const consumer = await installTarball(folder);
  await symlink(tool("@types"), join(consumer, "node_modules", "@types"));
  for (const [name, setup] of Object.entries(SETUPS)) {
    if (values.only && !name.toLowerCase().includes(values.only.toLowerCase())) continue;
    const outcome = await attempt(consumer, setup);
    if (outcome !== "ok") process.exitCode = 1;
    console.log(`${name}: ${outcome}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
