// Has schemathesis look for a request that makes the emulator answer outside of openapi.yaml. It needs Python 3.10 or
// newer and installs the rest for itself.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadEmulator } from "./load-emulator.js";

/** As many runs as there are seeds among the arguments; one otherwise. */
const SEEDS = process.argv.length > 2 ? process.argv.slice(2) : ["1"];
const VERSION = "4.32.5";
const EXAMPLES = 50;
const KEY = "key";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Where the programs may leave what they like. */
const scratch = await mkdtemp(join(tmpdir(), "schemathesis-"));
process.on("exit", () => rmSync(scratch, { recursive: true }));
const home = join(root, "node_modules", ".cache", `schemathesis-${VERSION}`);

/**
 * Runs a program to its end, with what it prints in plain sight.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} Its exit code.
 */
function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: scratch,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/** The `st` command, installed where `npm ci` clears it away. */
async function install() {
  const st = join(home, "bin", "st");
  const isThere = await access(st).then(
    () => true,
    () => false,
  );
  if (isThere) return st;
  const failed =
    (await run("python3", ["-m", "venv", home])) ||
    (await run(join(home, "bin", "pip"), [
      "install",
      "--quiet",
      "--disable-pip-version-check",
      `schemathesis==${VERSION}`,
    ]));
  if (failed === 0) return st;
  await rm(home, { recursive: true, force: true });
  throw new Error("schemathesis could not be installed: it needs Python 3.10 or newer with venv, and PyPI.");
}

/**
 * Makes one object of each kind.
 * @param {import("../src/emulator/index.js").Emulator} emulator
 * @param {string} question What the run is about: `call_me` has it wait for the output of a tool.
 * @returns {Promise<Record<string, string | undefined>>} Their ids, by the names of the parameters.
 */
async function seed({ fetch: send, snapshot }, question) {
  const access = { authorization: `Bearer ${KEY}`, "openai-beta": "assistants=v1" };
  const headers = { ...access, "content-type": "application/json" };
  const ask = async (/** @type {string} */ path, /** @type {object} */ body) => {
    const response = await send(`http://emulator${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    return /** @type {{ id: string }} */ (await response.json());
  };
  const file = "file-1";
  const tools = [{ type: "function", function: { name: "call_me" } }];
  const assistant = await ask("/assistants", { model: "gpt-4-turbo", tools, file_ids: [file] });
  const messages = [{ role: "user", content: question, file_ids: [file] }];
  await ask("/threads/runs", { assistant_id: assistant.id, thread: { messages } });
  // With no latency the run is as far as it comes by itself once everything else has had its turn.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const [thread] = snapshot().threads;
  const { run, steps } = thread?.runs[0] ?? {};
  return {
    assistant_id: assistant.id,
    file_id: file,
    thread_id: thread?.thread.id,
    message_id: thread?.messages[0]?.id,
    run_id: run?.id,
    step_id: steps?.[0]?.id,
    call_id: run?.required_action?.submit_tool_outputs.tool_calls[0]?.id,
  };
}

// What may be asked of an object depends on how it stands, so that a right request may be refused.
const SEEDED = ["--phases", "coverage,fuzzing", "--exclude-checks", "positive_data_acceptance"];

/** Each has an emulator of its own: an empty one, one where each path leads to something, two with a run that waits. */
const PASSES = [
  { question: null, args: [] },
  { question: "Hello", args: [...SEEDED, "--exclude-method", "DELETE"] },
  { question: "call_me", args: [...SEEDED, "--include-operation-id", "submitToolOuputsToRun"] },
  { question: "call_me", args: [...SEEDED, "--include-operation-id", "cancelRun"] },
];

const st = await install();
const { createEmulator } = await loadEmulator();
/** @type {Map<string, Record<string, number>>} How often each operation was answered with each status. */
const answers = new Map();
for (const { question, args, seed: number } of SEEDS.flatMap((seed) => PASSES.map((pass) => ({ ...pass, seed })))) {
  const emulator = createEmulator({
    latency: 0,
    apiKeys: [KEY],
    onExchange({ operation, status }) {
      const counts = answers.get(operation ?? "(none)") ?? {};
      counts[`${status}`] = (counts[`${status}`] ?? 0) + 1;
      answers.set(operation ?? "(none)", counts);
    },
  });
  const { url, close } = await emulator.listen();
  const ids = question === null ? {} : await seed(emulator, question);
  const config = ["--config-file", join(root, "scripts", "schemathesis.toml")];
  const headers = ["-H", `Authorization: Bearer ${KEY}`, "-H", "OpenAI-Beta: assistants=v1"];
  const examples = ["--max-examples", String(EXAMPLES), "--seed", number, "--no-color"];
  const code = await run(
    st,
    [...config, "run", join(root, "openapi.yaml"), "--url", url, ...headers, ...examples, ...args],
    { SCHEMATHESIS_HOOKS: join(root, "scripts", "schemathesis_hooks.py"), EMULATOR_IDS: JSON.stringify(ids) },
  );
  await close();
  if (code !== 0) process.exitCode = 1;
}
console.table(Object.fromEntries(answers));
// Requests that are all refused would say little about the answers.
const untried = [...answers].filter(([operation, counts]) => operation !== "(none)" && !counts["200"]);
if (untried.length > 0) {
  console.error(`No request was carried out for ${untried.map(([operation]) => operation).join(", ")}.`);
  process.exitCode = 1;
}
