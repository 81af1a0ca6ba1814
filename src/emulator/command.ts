import { readFileSync } from "node:fs";
import { type Flags, HELP, readFlags } from "./cli/flags.js";
import { describeExchange } from "./cli/log.js";
import { createEmulator } from "./index.js";

/** What the command needs of the process that it runs in. */
export interface Terminal {
  print(text: string): void;
  complain(text: string): void;
  environment: { CHAT_API_KEY?: string | undefined };
  /** Aborts when the command is to end. */
  interrupted: AbortSignal;
}

/** Runs `assistants-client emulator`. Returns its exit code: 0, 1 when it could not listen, 2 for bad usage. */
export async function runEmulator(args: string[], terminal: Terminal): Promise<number> {
  let flags: Flags;
  try {
    flags = readFlags(args, { environment: terminal.environment, readFile: (path) => readFileSync(path, "utf8") });
  } catch (error) {
    terminal.complain(`${messageOf(error)}\nSee assistants-client emulator --help\n`);
    return 2;
  }
  if (flags === "help") {
    terminal.print(HELP);
    return 0;
  }
  const emulator = createEmulator({
    ...flags.emulator,
    onExchange: (exchange) => terminal.print(`${describeExchange(exchange)}\n`),
  });
  try {
    const { url, close } = await emulator.listen(flags.listen);
    terminal.print(`The emulator answers at ${url}\n`);
    await untilInterrupted(terminal.interrupted);
    emulator.reset();
    await close();
    return 0;
  } catch (error) {
    terminal.complain(`${whyNot(error, flags.listen.port)}\n`);
    return 1;
  }
}

function untilInterrupted(interrupted: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (interrupted.aborted) resolve();
    interrupted.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** Why it cannot listen. */
function whyNot(error: unknown, port: number | undefined): string {
  const isBusy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  if (!isBusy) return messageOf(error);
  return `Port ${port} is in use (EADDRINUSE). Choose another with --port, or --port 0 for one that is free.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * The command as a process runs it.
 * @public scripts/assistants-client.js loads it by its path.
 */
export async function main(args: string[]): Promise<number> {
  const interrupt = new AbortController();
  // Not once: npx passes on a Ctrl-C that the terminal has sent already, and the second must not cut the end short.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => interrupt.abort());
  return runEmulator(args, {
    print: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
    environment: process.env,
    interrupted: interrupt.signal,
  });
}
