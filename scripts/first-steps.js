// Takes the first steps of the README as its reader would: from an empty folder to a test that passes. Commands are run and
// code is saved as they stand there; only the package comes from its tarball. After `npm run build`.
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packPackage } from "./package/pack.js";

const HEADING = "## From an empty folder to a passing test\n";
const INSTALL = "npm install assistants-client\n";
const LIMIT_MS = 600_000;

/** The blocks of the section. What is no command is saved under the last name in backticks before it. */
function stepsOf(/** @type {string} */ readme) {
  const [, after = ""] = readme.split(HEADING);
  const [section = ""] = after.split("\n## ", 1);
  return section.split(/^```(?=\w)/m).flatMap((part, index, parts) => {
    if (index === 0) return [];
    const [, language = "", text = ""] = /^(\w+)\n(.*?)^```$/ms.exec(part) ?? [];
    const file = parts[index - 1]
      ?.match(/`[\w.]+`/g)
      ?.at(-1)
      ?.slice(1, -1);
    return [{ isShell: language === "sh", file, text }];
  });
}

const deadline = Date.now() + LIMIT_MS;
const folder = await mkdtemp(join(tmpdir(), "first-steps-"));
try {
  const tarball = await packPackage(folder);
  const cwd = join(folder, "weather");
  await mkdir(cwd);
  let isInstalled = false;
  let isPassed = false;
  let test = "";
  for (const { isShell, file, text } of stepsOf(await readFile(new URL("../README.md", import.meta.url), "utf8"))) {
    if (!isShell) {
      if (!file) throw new Error(`The README names no file for this code:\n${text}`);
      await writeFile(join(cwd, file), text);
      [, test = ""] = /\btest\("(.*?)"/.exec(text) ?? [];
      continue;
    }
    isInstalled ||= text.includes(INSTALL);
    const printed = execFileSync("bash", ["-ec", text.replace(INSTALL, `npm install "${tarball}"\n`)], {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      timeout: deadline - Date.now(),
    });
    console.log(printed);
    // `node --test` is content with no test at all. Newer versions of Node print another report.
    isPassed = test !== "" && (printed.includes(`\nok 1 - ${test}\n`) || printed.includes(`✔ ${test} (`));
  }
  if (!isInstalled || !isPassed) {
    console.error(
      `The first steps of the README ${isInstalled ? "end in no test that passed" : "do not install the package"}.`,
    );
    process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
