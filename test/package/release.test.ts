import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createRunner, loadWorkflow, WORKFLOWS } from "./workflows.js";

type Runner = ReturnType<typeof createRunner>;
const runners: Runner[] = [];
afterEach(() => {
  for (const runner of runners.splice(0)) runner.remove();
});

function aRunner(job: string): Runner {
  const runner = createRunner("release.yml", job);
  runners.push(runner);
  return runner;
}

const CHANGELOG = `# Changelog

## Unreleased

## 1.2.0

### Added

- What is new.

## 1.1.0

- What was new.

## 1.0.0
`;

describe("a tag", () => {
  const check = (tag: string, version: string) => {
    const runner = aRunner("pack");
    runner.write("package.json", JSON.stringify({ version }));
    runner.write("CHANGELOG.md", CHANGELOG);
    return { ...runner.run("Check the tag", { GITHUB_REF_NAME: tag }), notes: () => runner.read("release/notes.md") };
  };

  it("of the version is released with what the CHANGELOG says of it, and no other", () => {
    const { status, stdout, notes } = check("v1.2.0", "1.2.0");
    expect([status, stdout]).toEqual([0, ""]);
    expect(notes()).toBe("\n### Added\n\n- What is new.\n\n");
  });

  it.each([
    ["of another version", "v1.2.1", "1.2.0", "The tag is v1.2.1, and package.json has the version 1.2.0."],
    [
      "of a version that the CHANGELOG does not know",
      "v1.2",
      "1.2",
      "CHANGELOG.md says nothing under the heading: ## 1.2",
    ],
    ["of which the CHANGELOG says nothing", "v1.0.0", "1.0.0", "CHANGELOG.md says nothing under the heading: ## 1.0.0"],
  ])("%s is not released", (_, tag, version, message) => {
    const { status, stdout } = check(tag, version);
    expect([status, stdout]).toEqual([1, `::error::${message}\n`]);
  });
});

describe("the package that is released", () => {
  it("names the repository that it comes from, its page and where to report bugs", () => {
    const runner = aRunner("pack");
    runner.write("package.json", '{\n  "name": "assistants-client"\n}\n');
    const env = { GITHUB_SERVER_URL: "https://github.example", GITHUB_REPOSITORY: "someone/fork" };
    expect(runner.run("Name the repository", env).status).toBe(0);
    expect(JSON.parse(runner.read("package.json"))).toEqual({
      name: "assistants-client",
      repository: { type: "git", url: "git+https://github.example/someone/fork.git" },
      homepage: "https://github.example/someone/fork#readme",
      bugs: { url: "https://github.example/someone/fork/issues" },
    });
  });

  it("has bills of materials of what its users install, and of nothing else", () => {
    const runner = aRunner("pack");
    for (const name of ["package.json", "package-lock.json"]) runner.write(name, readFileSync(name, "utf8"));
    const { name, version, dependencies } = JSON.parse(runner.read("package.json"));
    runner.write("CHANGELOG.md", `## ${version}\n\n- What is new.\n`);
    expect(runner.run("Check the tag", { GITHUB_REF_NAME: `v${version}` }).status).toBe(0);
    // test/package/package.test.ts packs for real.
    runner.stub("npm", `if [ "$1" = run ]; then PATH="\${PATH#*:}" exec npm "$@"; fi`);
    expect(runner.run("Pack").status).toBe(0);
    expect(runner.asked()[0]).toBe("npm pack --pack-destination release");

    const installed = [...Object.keys(dependencies), "openapi-typescript-helpers"].sort();
    const cyclonedx = JSON.parse(runner.read("release/sbom.cdx.json"));
    expect(cyclonedx.metadata.component.purl).toBe(`pkg:npm/${name}@${version}`);
    expect(cyclonedx.components.map((component: { name: string }) => component.name).sort()).toEqual(installed);
    const spdx = JSON.parse(runner.read("release/sbom.spdx.json"));
    expect(spdx.name).toBe(`${name}@${version}`);
    expect(spdx.packages.map((one: { name: string }) => one.name).sort()).toEqual([name, ...installed].sort());
  });

  it("goes to npm as it was packed, with its provenance", () => {
    const runner = aRunner("publish");
    runner.write("assistants-client-1.2.0.tgz", "");
    runner.stub("npm");
    expect(runner.run("Publish").status).toBe(0);
    expect(runner.asked()).toEqual(["npm publish --provenance --access public ./assistants-client-1.2.0.tgz"]);
  });

  it("is announced with its notes, the tarball and the bills of materials", () => {
    const runner = aRunner("announce");
    runner.write("assistants-client-1.2.0.tgz", "");
    runner.stub("gh");
    expect(runner.run("Announce", { GITHUB_REF_NAME: "v1.2.0" }).status).toBe(0);
    expect(runner.asked()).toEqual([
      "gh release create v1.2.0 --verify-tag --title v1.2.0 --notes-file notes.md ./assistants-client-1.2.0.tgz sbom.cdx.json sbom.spdx.json",
    ]);
  });
});

describe("the workflows", () => {
  it("may do no more than they need", () => {
    const { permissions, jobs } = loadWorkflow("release.yml");
    expect(permissions).toEqual({});
    expect(Object.entries(jobs).map(([name, job]) => [name, job.permissions, job.needs])).toEqual([
      ["ci", { contents: "read" }, undefined],
      ["pack", { contents: "read" }, undefined],
      ["publish", { "id-token": "write" }, ["ci", "pack"]],
      ["announce", { contents: "write" }, "publish"],
    ]);
    expect(loadWorkflow("ci.yml").permissions).toEqual({ contents: "read" });
    expect(loadWorkflow("drift.yml").permissions).toEqual({ contents: "read", issues: "write" });
  });

  it.each(readdirSync(WORKFLOWS))("%s keeps no secret, and names the commit of each action that it uses", (name) => {
    const text = readFileSync(join(WORKFLOWS, name), "utf8");
    expect(text).not.toContain("secrets.");
    const actions = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !/^(\.\/.*|[\w/-]+@[0-9a-f]{40} # v[\d.]+)$/.test(action!))).toEqual([]);
  });
});
