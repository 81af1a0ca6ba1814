import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { dump } from "js-yaml";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { main, toReader } from "../../src/drift/command.js";
import { v1 } from "../contracts.js";
import { aDocument, type Node } from "./documents.js";

const { operationCount } = v1;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "drift-"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function drift(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const code = await main(args, { write: (text) => (out += text) }, { write: (text) => (err += text) });
  return { code, out, err };
}

async function aFile(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

/** An upstream that wants a reason for a deletion, and tells nothing of the object that it deleted. */
async function anUpstream(edit?: (document: Node) => void): Promise<string> {
  const document = aDocument();
  const remove = document.paths["/threads/{thread_id}"].delete;
  remove.parameters = [{ name: "reason", in: "query", required: true, schema: { type: "string" } }];
  document.components.schemas.DeleteThreadResponse.properties.at = { type: "integer" };
  edit?.(document);
  return await aFile("upstream.yaml", dump(document));
}

const findingsOf = (out: string): Node[] => JSON.parse(out).findings;

describe("drift", () => {
  it("exits with 0 when nothing differs", async () => {
    expect(await drift("--upstream", "openapi.yaml")).toEqual({
      code: 0,
      out: `openapi.yaml → openapi.yaml: no difference in ${operationCount} operations\n`,
      err: "",
    });
  });

  it("exits with 1 when something differs, and says what and whom it affects", async () => {
    const upstream = await anUpstream();
    const { code, out } = await drift("--upstream", upstream);
    expect(code).toBe(1);
    const [reason, at] = findingsOf((await drift("--upstream", upstream, "--format", "json")).out);
    expect(out).toBe(
      `openapi.yaml → ${upstream}: 2 differences (1 breaking, 1 non-breaking, 0 notes) in ${operationCount} operations

What matters most (! breaking, + not breaking, . note)
  ! reason: parameter new: string, required · 1 operation
  + at: property new: integer, optional · DeleteThreadResponse · 1 operation

Operations
  ! query.reason: parameter new: string, required (breaking in requests of deleteThread) [${reason.id}]

DeleteThreadResponse
  + .at: property new: integer, optional (non-breaking in responses of deleteThread) [${at.id}]
`,
    );
  });

  it("reads JSON as well", async () => {
    const upstream = await aFile("upstream.json", JSON.stringify(aDocument()));
    expect((await drift("--upstream", upstream)).code).toBe(0);
  });

  it("gives each difference the same id, whatever else moves", async () => {
    const ids = async (edit?: (document: Node) => void) =>
      findingsOf((await drift("--upstream", await anUpstream(edit), "--format", "json")).out)
        .filter(({ operation }) => operation === "deleteThread")
        .map(({ id }) => id);
    const moved = await ids((document) => {
      delete document.paths["/threads/{thread_id}"].get;
      document.components.schemas.RunObject.properties.status.enum.push("paused");
      document.paths = Object.fromEntries(Object.entries(document.paths).reverse());
    });
    expect(moved).toEqual(await ids());
  });

  it.each([
    ["any", 1],
    ["breaking", 1],
    ["none", 0],
  ])("--fail-on %s: exits with %i when a client breaks", async (failOn, code) => {
    expect((await drift("--upstream", await anUpstream(), "--fail-on", failOn)).code).toBe(code);
  });

  it("--fail-on breaking: lets an addition pass", async () => {
    const upstream = await anUpstream((document) => {
      delete document.paths["/threads/{thread_id}"].delete.parameters;
    });
    expect((await drift("--upstream", upstream, "--fail-on", "breaking")).code).toBe(0);
  });

  it("--scope: looks at what it names only", async () => {
    const upstream = await anUpstream();
    expect((await drift("--upstream", upstream, "--scope", "/assistants")).code).toBe(0);
    expect((await drift("--upstream", upstream, "--scope", "/threads/{thread_id}")).code).toBe(1);
  });

  it("--format markdown: a report for a pull request", async () => {
    const { out } = await drift("--upstream", await anUpstream(), "--format", "markdown");
    expect(out).toContain("- **breaking**: reason: parameter new: string, required · 1 operation\n");
    expect(out).toContain("<details><summary>DeleteThreadResponse: 1</summary>");
    expect(out).toContain("| .at | property new: integer, optional | non-breaking in responses of deleteThread |");
  });

  it("--format github: annotations, and the report in the summary of the job", async () => {
    const summary = join(folder, "summary.md");
    vi.stubEnv("GITHUB_STEP_SUMMARY", summary);
    const { out } = await drift("--upstream", await anUpstream(), "--format", "github");
    const lines = (await readFile("openapi.yaml", "utf8")).split("\n");
    const operation = lines.findIndex((line) => line.includes("operationId: deleteThread")) + 1;
    const component = lines.indexOf("    DeleteThreadResponse:") + 1;
    expect(out.split("\n").slice(0, 2)).toEqual([
      `::error file=openapi.yaml,line=${operation},title=Drift%3A Operations::query.reason: parameter new: string, required (breaking in requests of deleteThread)`,
      `::warning file=openapi.yaml,line=${component},title=Drift%3A DeleteThreadResponse::.at: property new: integer, optional (non-breaking in responses of deleteThread)`,
    ]);
    expect(await readFile(summary, "utf8")).toContain("#### What matters most");
  });

  it("--format sarif: one result for each difference, with its id and its line", async () => {
    const upstream = await anUpstream();
    const [run] = JSON.parse((await drift("--upstream", upstream, "--format", "sarif")).out).runs;
    const findings = findingsOf((await drift("--upstream", upstream, "--format", "json")).out);
    expect(run.results.map((one: Node) => [one.ruleId, one.level, one.partialFingerprints["drift/v1"]])).toEqual([
      ["parameter-added", "error", findings[0].id],
      ["property-added", "warning", findings[1].id],
    ]);
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("openapi.yaml");
    expect(run.tool.driver.rules).toEqual([{ id: "parameter-added" }, { id: "property-added" }]);
  });
});

describe("accepted differences", () => {
  it("are those with an id, and families by operation, kind and path", async () => {
    const upstream = await anUpstream();
    const [reason] = findingsOf((await drift("--upstream", upstream, "--format", "json")).out);
    const file = await aFile(
      "accepted.yaml",
      dump([
        { id: reason.id, reason: "Our server asks for none." },
        { operation: "delete*", kind: "property-added", path: "200.*", reason: "More is fine." },
      ]),
    );
    const { code, out } = await drift("--upstream", upstream, "--accepted", file);
    expect([code, out]).toEqual([
      0,
      `openapi.yaml → ${upstream}: no difference in ${operationCount} operations; 2 more accepted\n`,
    ]);
  });

  it("fail when one occurs no more", async () => {
    const file = await aFile("accepted.yaml", dump([{ kind: "status-*", path: "2*", reason: "Once it did." }]));
    const { code, out } = await drift("--upstream", "openapi.yaml", "--accepted", file);
    expect(code).toBe(1);
    expect(out).toContain("accepted, but occurs no more: kind: status-*, path: 2*");
  });

  it("take a pattern for what it says: a path with brackets and dots means itself", async () => {
    const file = await aFile("accepted.yaml", dump([{ path: "queryXreason", reason: "No." }]));
    expect((await drift("--upstream", await anUpstream(), "--accepted", file)).out).toContain("occurs no more");
  });

  it("--update-accepted adds what is new with an empty reason, which fails until somebody writes one", async () => {
    const upstream = await anUpstream();
    const file = await aFile(
      "accepted.yaml",
      "# Ours.\n- kind: parameter-added # always\n  reason: Our server asks for none.\n",
    );
    const { code, out } = await drift("--upstream", upstream, "--accepted", file, "--update-accepted");
    expect([code, out]).toEqual([1, expect.stringMatching(/no difference in .*\n.*accepted with no reason/)]);
    const text = await readFile(file, "utf8");
    expect(text).toMatch(
      /^# Ours\.\n- kind: parameter-added # always\n {2}reason: Our server asks for none\.\n- id: \w{12}\n {2}what: '?deleteThread, response: 200\.at: .*\n {2}reason: ''\n$/,
    );

    const before = await drift("--upstream", upstream, "--accepted", file);
    expect(before.code).toBe(1);
    expect(before.out).toMatch(/accepted with no reason: id: \w{12}, what: deleteThread, response/);
    await writeFile(file, text.replace("reason: ''", "reason: More is fine."));
    expect((await drift("--upstream", upstream, "--accepted", file)).code).toBe(0);
  });

  it("--update-accepted makes the file where there is none", async () => {
    const file = join(folder, "new.yaml");
    await drift("--upstream", await anUpstream(), "--accepted", file, "--update-accepted");
    expect((await readFile(file, "utf8")).match(/^- id:/gm)).toHaveLength(2);
  });

  it.each([
    ["a list of entries is expected", "accepted: []"],
    ["entry 1 is not an object", "- hello"],
    ["entry 1 has a field that is not known: patch", "- {patch: a, reason: b}"],
    ["entry 1 has a field that is not a string: path", "- {path: 200, reason: b}"],
    ["entry 1 needs either an id or a pattern over operation, kind and path", "- {reason: b}"],
    ["entry 1 needs either an id or a pattern over operation, kind and path", "- {id: a, kind: b, reason: c}"],
  ])("exit with 2: %s", async (message, text) => {
    const file = await aFile("accepted.yaml", text);
    const { code, err } = await drift("--upstream", "openapi.yaml", "--accepted", file);
    expect([code, err]).toEqual([2, `${file}: ${message}\n`]);
  });
});

describe("drift where js-yaml is not installed", () => {
  it("exits with 2 and says what to install", async () => {
    vi.doMock("js-yaml", () => {
      throw new Error("Cannot find package 'js-yaml'");
    });
    const upstream = await anUpstream();
    const { code, err } = await drift("--upstream", upstream, "--spec", upstream);
    vi.doUnmock("js-yaml");
    expect([code, err]).toEqual([
      2,
      `${upstream}: drift reads YAML with js-yaml, which is not installed: npm install --save-dev js-yaml@4\n`,
    ]);
  });
});

describe("drift whose reader leaves early", () => {
  const failing = (code: string) => {
    const stream = new PassThrough();
    toReader(stream);
    return () => stream.emit("error", Object.assign(new Error(code), { code }));
  };

  it("says nothing of it", () => {
    expect(failing("EPIPE")).not.toThrow();
    expect(failing("EIO")).toThrow("EIO");
  });
});

describe("drift with options that make no sense", () => {
  it.each([
    [[], "drift needs --upstream; --help says more\n"],
    [["--upstream", "a", "--format", "xml"], "there is no format xml, but text, json, markdown, github, sarif\n"],
    [["--upstream", "a", "--fail-on", "some"], "--fail-on is one of any, breaking, none, not some\n"],
    [["--upstream", "a", "--update-accepted"], "--update-accepted needs --accepted\n"],
    [["--upstream", "openapi.yaml", "--scope", "/files"], "our document has no operation under /files\n"],
  ])("%j: exits with 2 and one line", async (args, message) => {
    expect(await drift(...args)).toEqual({ code: 2, out: "", err: message });
  });

  it("exits with 2 and one line for an option that there is not", async () => {
    const { code, err } = await drift("--upstraem", "a");
    expect([code, err.trim().split("\n").length]).toEqual([2, 1]);
  });
});
