import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createRunner } from "../workflows.js";

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
    runner.stub("npm", `echo report; exit ${code}`);
    expect(runner.run("Compare", { UPSTREAM: "up.yaml" }).status).toBe(status);
    expect(runner.read("output")).toBe(`code=${code}\n`);
    expect(runner.read("summary")).toBe("report\n");
    expect(runner.asked()).toEqual([
      "npm run --silent drift -- --upstream up.yaml --accepted scripts/conformance/accepted/v1-2026-08-21.yaml --format markdown",
    ]);
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
