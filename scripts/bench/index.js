// npm run bench: the tables of this folder, one after the other. `npm run bench -- faults` prints that one alone,
// `npm run bench -- calls --profile` where the time of a call goes, and `npm run bench -- --write` writes docs/benchmarks.*.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const BENCHES = ["calls", "footprint", "pagination", "emulator", "drift", "faults", "streaming"];

const flags = process.argv.slice(2).filter((one) => one.startsWith("--"));
const asked = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const unknown = asked.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}; there are ${BENCHES.join(", ")}.`);
  process.exitCode = 2;
} else {
  for (const name of flags.includes("--write") ? ["write"] : asked.length > 0 ? asked : BENCHES) {
    const file = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
    // Each in a process of its own, so that none is measured in what another left behind.
    const { status } = spawnSync(process.execPath, [file, ...flags], { stdio: "inherit" });
    process.exitCode ||= status ?? 1;
    console.log();
  }
}
