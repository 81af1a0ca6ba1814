import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";

type Permissions = Record<string, string>;

interface Workflow {
  permissions: Permissions;
  jobs: Record<
    string,
    {
      permissions?: Permissions;
      needs?: string | string[];
      steps?: { name?: string; run?: string; uses?: string; with?: Record<string, unknown> }[];
    }
  >;
}

export const WORKFLOWS = ".github/workflows";

/** YAML has no types; actionlint holds the shape. */
export const loadWorkflow = (name: string) => load(readFileSync(join(WORKFLOWS, name), "utf8")) as Workflow;

/** A folder in which steps of a job run as on a runner, with stubs for what they may not reach from a test. */
export function createRunner(workflow: string, job: string) {
  const folder = mkdtempSync(join(tmpdir(), "runner-"));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return {
    write,
    read,
    /** A program that writes down how it is called, and then does these lines of shell. */
    stub(name: string, lines = ""): void {
      write(name, `#!/bin/sh\necho "${name} $*" >> "${folder}/asked"\n${lines}\n`);
      chmodSync(join(folder, name), 0o755);
    },
    /** How the stubs were called. */
    asked: () => read("asked").trimEnd().split("\n"),
    /** Runs the step of that name. */
    run(name: string, env: Record<string, string> = {}) {
      const script = loadWorkflow(workflow).jobs[job]?.steps?.find((step) => step.name === name)?.run;
      if (!script) throw new Error(`${workflow} has no step ${name} with a script in the job ${job}.`);
      const { status, stdout } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
        cwd: folder,
        encoding: "utf8",
        env: {
          PATH: `${folder}:${process.env.PATH}`,
          GITHUB_OUTPUT: join(folder, "output"),
          GITHUB_STEP_SUMMARY: join(folder, "summary"),
          ...env,
        },
      });
      return { status, stdout };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
