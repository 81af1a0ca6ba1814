#!/usr/bin/env node
// The package's command. Each subcommand is loaded when it is asked for, so that one does not pay for another.
import { readFileSync } from "node:fs";

/** Each module exports `main(args)`, which gives the exit code. */
const COMMANDS = {
  emulator: { summary: "Run a server of the Assistants API v1 in memory", module: "../dist/src/emulator/command.js" },
  drift: { summary: "Compare openapi.yaml with an upstream document", module: "../dist/src/drift/command.js" },
};

const HELP = `Usage: assistants-client <command> [options]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join("\n")}

Each command says more with --help. --version shows the version.
`;

const [name = "--help", ...args] = process.argv.slice(2);
if (name === "--help") {
  process.stdout.write(HELP);
} else if (name === "--version") {
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
