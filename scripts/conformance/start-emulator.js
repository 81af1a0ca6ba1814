// The emulator's command, for clients that hold a conversation with it.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(new URL("../assistants-client.js", import.meta.url));

/** @returns {Promise<{ url: string, stop: () => void }>} */
export function startEmulator() {
  const child = spawn(process.execPath, [command, "emulator", "--port", "0", "--latency", "1"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      const url = /answers at (\S+)/.exec(printed)?.[1];
      if (url) resolve({ url, stop: () => child.kill() });
    });
    child.once("exit", (code) => reject(new Error(`The emulator ended with ${code}.`)));
  });
}
