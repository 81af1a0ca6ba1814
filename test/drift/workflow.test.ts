import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Node } from "./documents.js";

const { jobs }: Node = load(readFileSync(".github/workflows/drift.yml", "utf8"));
const script = (name: string): string => jobs.drift.steps.find((step: Node) => step.name === name).run;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "drift-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that writes down how it is called, prints and exits as told. */
function stub(name: string, lines: string): void {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\necho "$*" >> "${folder}/asked"\n${lines}\n`);
  chmodSync(file, 0o755);
}

/** Runs a step as a runner does. */
function runStep(name: string): number | null {
  const { status } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script(name)], {
    cwd: folder,
    env: {
      PATH: `${folder}:${process.env.PATH}`,
      UPSTREAM: "up.yaml",
      GITHUB_OUTPUT: join(folder, "output"),
      GITHUB_STEP_SUMMARY: join(folder, "summary"),
    },
  });
  return status;
}

const read = (name: string) => readFileSync(join(folder, name), "utf8");

describe("the weekly alarm", () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
  ])("passes on exit code %i of the comparison, and exits with %i", (code, status) => {
    stub("npm", `echo report; exit ${code}`);
    expect(runStep("Compare")).toBe(status);
    expect(read("output")).toBe(`code=${code}\n`);
    expect(read("summary")).toBe("report\n");
    expect(read("asked")).toBe(
      "run --silent drift -- --upstream up.yaml --accepted scripts/drift/accepted/2026-08-21.yaml --format markdown\n",
    );
  });

  it("opens an issue where there is none", () => {
    writeFileSync(join(folder, "drift.md"), "report");
    stub("gh", "");
    expect(runStep("Open or update the issue")).toBe(0);
    expect(read("asked")).toContain("issue create --title The published document has moved --label drift --body-file");
    expect(read("issue.md")).toBe("report");
  });

  it("updates the issue that is open", () => {
    writeFileSync(join(folder, "drift.md"), "report");
    stub("gh", 'if [ "$2" = list ]; then echo 7; fi');
    expect(runStep("Open or update the issue")).toBe(0);
    expect(read("asked").split("\n")[1]).toBe("issue edit 7 --body-file issue.md");
    expect(read("asked")).not.toContain("create");
  });
});
