// node scripts/conformance/python.js: clients in Python hold conversations with the emulator's command, in both versions. They are
// installed into a folder that ends with the script. Exit codes: 0 held, 1 not, 2 they could not be installed. Where Python
// 3.9 to 3.12 is missing, it says so and exits with 0.
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startEmulator } from "./start-emulator.js";

/** What is installed together, and what it says. */
const ROWS = [
  // langchain 0.1 has its own defaults; openai-python is under it, and speaks for itself and for Azure.
  { packages: ["langchain==0.1.20", "openai==1.14.3", "httpx==0.27.2"], conversation: "conversation.py" },
  { packages: ["openai==1.109.1"], conversation: "conversation_v2.py" },
];

/**
 * A Python that these packages have wheels for, if there is one.
 * @returns {string | undefined}
 */
function findPython() {
  return ["python3", "python3.12", "python3.11", "python3.10", "python3.9"].find((name) => {
    const check = "import sys, venv, ensurepip; sys.exit(not (3, 9) <= sys.version_info < (3, 13))";
    return spawnSync(name, ["-c", check], { stdio: "ignore" }).status === 0;
  });
}

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function run(program, args, env = {}) {
  const { status } = spawnSync(program, args, { stdio: "inherit", env: { ...process.env, ...env }, timeout: 300_000 });
  return status ?? 1;
}

/**
 * Installs the packages of a row and holds its conversation. Returns the exit code.
 * @param {string} python
 * @param {typeof ROWS[number]} row
 */
async function holdConversation(python, { packages, conversation }) {
  const folder = await mkdtemp(join(tmpdir(), "conformance-"));
  try {
    const own = join(folder, "bin", "python");
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...packages];
    if (run(python, ["-m", "venv", folder]) !== 0 || run(own, pip) !== 0) {
      console.error("The Python packages could not be installed.");
      return 2;
    }
    const { url, stop } = await startEmulator();
    const script = fileURLToPath(new URL(conversation, import.meta.url));
    const env = {
      OPENAI_BASE_URL: url,
      OPENAI_API_KEY: "key",
      PYTHONDONTWRITEBYTECODE: "1",
      PYTHONWARNINGS: "ignore::DeprecationWarning",
    };
    const code = run(own, [script], env);
    stop();
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const python = findPython();
if (python === undefined) {
  console.log("Skipped: no Python 3.9 to 3.12 with venv.");
} else {
  for (const row of ROWS)
    process.exitCode = Math.max(Number(process.exitCode ?? 0), await holdConversation(python, row));
}
