/** Generation cannot go on. The message is one line for the user: what is wrong, and where. */
export class Refusal extends Error {}

/**
 * Runs a command's work. A refusal becomes its one line and exit code 2, a bug keeps its trace.
 * @param {() => Promise<void>} work
 */
export async function asCommand(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(oneLine(error.message));
    process.exitCode = 2;
  }
}

/** @param {string} text */
export function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}
