// What a drift check costs beside a bare parse of the same document: processor time and memory of a whole process.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dump, load } from "js-yaml";
import { extract } from "../drill/extract.js";

const ROUNDS = 5;
const SCOPE = ["/assistants", "/threads"];
/** Seconds of processor time and MiB that a check may cost. */
const LIMITS = { document: { cpuS: 2.5, memoryMiB: 400 }, extract: { cpuS: 0.6, memoryMiB: 400 } };

const folder = process.env.ASSISTANTS_UPSTREAM ?? fileURLToPath(new URL("../../../shared/upstream", import.meta.url));
const upstream = join(folder, "openai-2026-08-21.yaml");

/** Each is run as a module of its own, which tells at its end what it has used. */
const JOBS = {
  parse: (/** @type {string} */ file) => `
    import { readFileSync } from "node:fs";
    import { load } from "js-yaml";
    load(readFileSync(${JSON.stringify(file)}, "utf8"));`,
  drift: (/** @type {string} */ file) => `
    import { main } from ${JSON.stringify(new URL("../../dist/src/drift/command.js", import.meta.url).href)};
    await main(["--upstream", ${JSON.stringify(file)}, "--fail-on", "none"], { write() {} });`,
};

const TELL = `
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stdout.write(JSON.stringify({ cpuS: (userCPUTime + systemCPUTime) / 1e6, memoryMiB: maxRSS / 1024 }));`;

/**
 * @param {string} code
 * @returns {{ cpuS: number, memoryMiB: number }} Of the round that cost least: what others do on the machine only adds.
 */
function measure(code) {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", code + TELL], {
      encoding: "utf8",
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  });
  return {
    cpuS: Math.min(...rounds.map(({ cpuS }) => cpuS)),
    memoryMiB: Math.min(...rounds.map(({ memoryMiB }) => memoryMiB)),
  };
}

/**
 * The published document and the part of it that is in scope.
 * @returns {Promise<{ name: string, parse: ReturnType<typeof measure>, drift: ReturnType<typeof measure>, limit: ReturnType<typeof measure> }[]>} Empty where there is no such document.
 */
export async function benchDrift() {
  if (!existsSync(upstream)) return [];
  const scratch = await mkdtemp(join(tmpdir(), "drift-bench-"));
  try {
    const part = join(scratch, "extract.yaml");
    await writeFile(part, dump(extract(load(await readFile(upstream, "utf8")), SCOPE)));
    return [
      { name: "the whole document, 3 MB", file: upstream, limit: LIMITS.document },
      { name: "its extract", file: part, limit: LIMITS.extract },
    ].map(({ name, file, limit }) => ({
      name,
      parse: measure(JOBS.parse(file)),
      drift: measure(JOBS.drift(file)),
      limit,
    }));
  } finally {
    await rm(scratch, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await benchDrift();
  console.log(rows.length > 0 ? "A drift check, as a process" : `Skipped: ${upstream} is not there.`);
  for (const { name, parse, drift, limit } of rows) {
    const cost = (/** @type {{ cpuS: number, memoryMiB: number }} */ { cpuS, memoryMiB }) =>
      `${cpuS.toFixed(2)} s  ${memoryMiB.toFixed(0).padStart(4)} MiB`;
    console.log(`${name.padEnd(26)} bare parse ${cost(parse)}   drift ${cost(drift)}   (≤ ${cost(limit)})`);
    if (drift.cpuS > limit.cpuS || drift.memoryMiB > limit.memoryMiB) process.exitCode = 1;
  }
}
