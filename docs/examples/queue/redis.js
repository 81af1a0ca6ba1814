// A Redis of one's own for as long as it is needed: on a free port of this machine, and with nothing kept on disk.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

/** Starts `redis-server`, which has to be installed, and gives it once it answers. */
export async function startRedis() {
  const folder = await mkdtemp(join(tmpdir(), "redis-"));
  const port = await freePort();
  const where = ["--bind", "127.0.0.1", "--port", `${port}`, "--dir", folder];
  const child = spawn("redis-server", [...where, "--save", "", "--appendonly", "no"], {
    stdio: ["ignore", "pipe", "inherit"],
    // Ctrl-C in the terminal is for the program, which closes this last.
    detached: true,
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const close = async () => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code) => reject(new Error(`redis-server ended with ${code}`)));
      let said = "";
      child.stdout.on("data", (text) => {
        said += text;
        if (said.includes("Ready to accept connections")) resolve(undefined);
      });
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { url: `redis://127.0.0.1:${port}`, close };
}
