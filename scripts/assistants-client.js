#!/usr/bin/env node
// The package's command. Each subcommand is loaded when it is called for, so that one does not pay for another.
import { readFileSync } from "node:fs";

/** Each module exports `main(args)`, which returns the exit code. */
const COMMANDS = {
  emulator: { summary: "Run a server of the Assistants API v1 in memory", module: "../dist/src/emulator/command.js" },
  drift: { summary: "Compare openapi.yaml with an upstream document", module: "../dist/src/drift/command.js" },
};

const HELP = `Usage: assistants-client <command> [options]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join("\n")}

Each command says more with --help. -h, --help and help show this, -v and --version the version.
`;

// A reader that has seen enough, such as `head`, closes the pipe: the command ends, and that is no fault.
for (const output of [process.stdout, process.stderr]) {
  output.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

const [first = "--help", ...rest] = process.argv.slice(2);
// `help emulator` is `emulator --help`.
const [name = first, ...args] = first === "help" && rest.length > 0 ? [rest[0], "--help"] : [first, ...rest];
if (["-h", "--help", "help"].includes(name)) {
  process.stdout.write(HELP);
} else if (["-v", "--version"].includes(name)) {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  process.stdout.write(`${version}\n`);
} else if (Object.hasOwn(COMMANDS, name)) {
  const { module } = COMMANDS[/** @type {keyof typeof COMMANDS} */ (name)];
  const { main } = await import(new URL(module, import.meta.url).href);
  process.exitCode = await main(args);
} else {
  process.stderr.write(`There is no command ${name}.\n\n${HELP}`);
  process.exitCode = 2;
}
