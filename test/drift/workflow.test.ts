import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createRunner, loadWorkflow } from "../package/workflows.js";

let runner: ReturnType<typeof createRunner>;
beforeEach(() => {
  runner = createRunner("drift.yml", "drift");
});
afterEach(() => runner.remove());

describe("the weekly alarm", () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
  ])("passes on exit code %i of the comparison, and exits with %i", (code, status) => {
    runner.stub("npm", `echo "### Drift"; exit ${code}`);
    expect(runner.run("Compare", { UPSTREAM: "up.yaml" }).status).toBe(status);
    expect(runner.read("output")).toBe(`code=${code}\n`);
    expect(runner.read("summary")).toBe("### Drift\n");
    expect(runner.asked()).toEqual([
      "npm run --silent drift -- --spec openapi.v2.yaml --upstream up.yaml --accepted scripts/conformance/accepted/v2-2026-08-21.yaml --format markdown",
    ]);
  });

  it.each([
    ["nothing", ""],
    ["a stack trace", "echo TypeError"],
  ])("fails where the report is %s, whatever the exit code", (_name, report) => {
    runner.stub("npm", `${report}\nexit 1`);
    expect(runner.run("Compare", { UPSTREAM: "up.yaml" }).status).toBe(1);
  });

  it("keeps no credentials in the checkout of a job that writes issues", () => {
    const steps = loadWorkflow("drift.yml").jobs.drift?.steps ?? [];
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual([false]);
  });

  it("opens an issue where there is none", () => {
    runner.write("drift.md", "report");
    runner.stub("gh");
    expect(runner.run("Open or update the issue").status).toBe(0);
    expect(runner.asked().at(-1)).toBe(
      "gh issue create --title The published document has moved --label drift --body-file issue.md",
    );
    expect(runner.read("issue.md")).toBe("report");
  });

  it("updates the issue that is open", () => {
    runner.write("drift.md", "report");
    runner.stub("gh", 'if [ "$2" = list ]; then echo 7; fi');
    expect(runner.run("Open or update the issue").status).toBe(0);
    expect(runner.asked().slice(1)).toEqual(["gh issue edit 7 --body-file issue.md"]);
  });
});
