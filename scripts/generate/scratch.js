// Folders that are gone when the command is, however it ends.
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./contracts.js";
import { stopAll } from "./run.js";

/** @type {Set<string>} */
const folders = new Set();

const SIGNALS = /** @type {const} */ ({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 });

/**
 * Does work in a new folder beside `generated/`, and removes it.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withScratch(work) {
  if (folders.size === 0) for (const signal of signals()) process.on(signal, interrupt);
  const folder = await mkdtemp(join(root, ".generated-"));
  folders.add(folder);
  try {
    return await work(folder);
  } finally {
    remove(folder);
    folders.delete(folder);
    if (folders.size === 0) for (const signal of signals()) process.off(signal, interrupt);
  }
}

function signals() {
  return /** @type {(keyof typeof SIGNALS)[]} */ (Object.keys(SIGNALS));
}

/** @param {keyof typeof SIGNALS} signal */
function interrupt(signal) {
  stopAll();
  for (const folder of folders) remove(folder);
  process.exit(128 + SIGNALS[signal]);
}

/** @param {string} folder */
function remove(folder) {
  // A program that was ended may still be closing a file there.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
