// Runs programs, and ends them when the command is interrupted.
import { spawn } from "node:child_process";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Runs a program and returns what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, input?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<{ code: number | null, stdout: string, output: string }>}
 */
export function run(command, args, { cwd, input, env } = {}) {
  return new Promise((resolve, reject) => {
    // A group of its own, which is ended as a whole.
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, detached: true });
    running.add(child);
    let stdout = "";
    let output = "";
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", (error) => {
      running.delete(child);
      reject(error);
    });
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code, stdout, output });
    });
    // A child that ends before it has read its input is told by its exit code.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** Ends what still runs, with all that it started. */
export function stopAll() {
  for (const { pid } of running) {
    if (pid === undefined) continue;
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
}
