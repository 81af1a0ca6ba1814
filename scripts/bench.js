// npm run bench: the tables of scripts/bench/, one after the other. `npm run bench -- faults` prints that one alone.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const BENCHES = ["emulator", "drift", "faults", "streaming"];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}; there are ${BENCHES.join(", ")}.`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : BENCHES) {
    const file = fileURLToPath(new URL(`./bench/${name}.js`, import.meta.url));
    // Each in a process of its own, so that none is measured in what another left behind.
    const { status } = spawnSync(process.execPath, [file], { stdio: "inherit" });
    process.exitCode ||= status ?? 1;
    console.log();
  }
}
