import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../src/drift/compare/finding.js";
import { ComparisonError } from "../../src/drift/document/error.js";
import { applyAccepted, type Entry, readAccepted, updateAccepted } from "../../src/drift/report/accepted.js";
import { groupsOf, reachOf, titleOf } from "../../src/drift/report/groups.js";
import { headlinesOf } from "../../src/drift/report/headlines.js";
import { renderJson } from "../../src/drift/report/json.js";
import { createLineFinder } from "../../src/drift/report/lines.js";
import { renderMarkdown } from "../../src/drift/report/markdown.js";
import { operationsOf, ranked, worstOf } from "../../src/drift/report/rank.js";
import type { Result } from "../../src/drift/report/result.js";
import { renderSarif } from "../../src/drift/report/sarif.js";
import { sentenceOfAll } from "../../src/drift/report/sentence.js";
import { renderText } from "../../src/drift/report/text.js";
import { markdownText, plainLine, visible } from "../../src/drift/report/visible.js";

/** A property that upstream has and we do not. */
function aFinding(fields: Partial<Finding> = {}): Finding {
  const operation = fields.operation ?? "getThread";
  const path = fields.path ?? "200.name";
  return {
    ...{ id: "id_1", edit: "edit_1", class: "non-breaking", kind: "property-added", operation, title: "GET /threads" },
    ...{ direction: "response", path, component: "Thread", within: ".name", before: null, after: "string" },
    ...{ message: "200.name: property new: string", member: "", uses: [{ operation, path }], places: 1 },
    ...fields,
  };
}

const aResult = (fields: Partial<Result> = {}): Result => ({
  ...{ spec: "ours.yaml", specText: "", upstream: "theirs.yaml", operations: 2, findings: [], accepted: 0 },
  ...{ stale: [], unexplained: [], warnings: [] },
  ...fields,
});

const uses = (...operations: string[]) => operations.map((operation) => ({ operation, path: "200.name" }));

describe("a difference is accepted", () => {
  const finding = aFinding({ uses: uses("getThread", "createThread") });
  const rows: [how: string, entries: Partial<Entry>[], open: string[] | undefined][] = [
    ["by nothing", [], ["getThread", "createThread"]],
    ["by its id", [{ id: "id_1" }], undefined],
    ["by the id of its edit", [{ id: "edit_1" }], undefined],
    ["by its kind", [{ kind: "property-*" }], undefined],
    ["by its operations", [{ operation: "*Thread" }], undefined],
    ["by its path", [{ path: "200.*" }], undefined],
    ["in one operation", [{ operation: "get*", kind: "property-added" }], ["createThread"]],
    ["in each of its operations", [{ operation: "get*" }, { operation: "create*" }], undefined],
  ];

  it.each(rows)("%s", (_, patterns, open) => {
    const entries = patterns.map((entry) => ({ reason: "a", ...entry }));
    const judgement = applyAccepted([finding], entries);
    expect(judgement.stale).toEqual([]);
    expect(judgement.accepted).toBe(open ? 0 : 1);
    expect(judgement.open).toEqual(open ? [{ ...finding, uses: uses(...open) }] : []);
  });

  it.each([
    ["another id", { id: "id_2" }],
    ["another kind", { kind: "property-removed" }],
    ["another operation", { operation: "Thread", path: "200.name" }],
    ["another path", { operation: "getThread", path: "200" }],
  ])("and not by %s, which is told", (_, fields) => {
    const entry = { reason: "a", ...fields };
    const { open, accepted, stale } = applyAccepted([finding], [entry]);
    expect({ open, accepted, stale }).toEqual({ open: [finding], accepted: 0, stale: [entry] });
  });

  it("with a reason", () => {
    const entries = ["a", "", " \n"].map((reason) => ({ id: "id_1", reason }));
    const without = { id: "id_1" } as Entry;
    expect(applyAccepted([finding], [...entries, without]).unexplained).toEqual([...entries.slice(1), without]);
  });
});

describe("the file of accepted differences", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "accepted-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function written(text: string): Promise<string> {
    const file = join(folder, "accepted.yaml");
    await writeFile(file, text);
    return file;
  }

  it("may be empty", async () => {
    expect(await readAccepted(await written(""))).toEqual([]);
    expect(await readAccepted(await written("# None.\n"))).toEqual([]);
  });

  it("gets one entry for each edit, which names its directions", async () => {
    const file = await written("- id: other\n  reason: a");
    const request = aFinding({ id: "id_2", direction: "request" });
    const other = aFinding({ id: "id_3", edit: "edit_3", operation: "createThread", message: "a ".repeat(80).trim() });
    const entries = await updateAccepted(file, [aFinding(), request, other]);
    const told = "getThread, response and request: 200.name: property new: string";
    expect(entries).toEqual([
      { id: "other", reason: "a" },
      { id: "edit_1", what: told, reason: "" },
      { id: "id_3", what: `createThread, response: ${other.message}`, reason: "" },
    ]);
    const lines = (await readFile(file, "utf8")).split("\n");
    expect(lines.slice(0, 3)).toEqual(["- id: other", "  reason: a", "- id: edit_1"]);
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it("stays as it is when there is nothing to add", async () => {
    const text = "- id: id_1\n  reason: a # b\n";
    const file = await written(text);
    expect(await updateAccepted(file, [aFinding()])).toEqual([{ id: "id_1", reason: "a" }]);
    expect(await readFile(file, "utf8")).toBe(text);
  });

  it("is not written when what is added would not be read", async () => {
    const text = "[{ id: other, reason: a }]\n";
    const file = await written(text);
    await expect(updateAccepted(file, [aFinding()])).rejects.toThrow(ComparisonError);
    expect(await readFile(file, "utf8")).toBe(text);
  });

  it.each([
    ["is a folder", () => folder, "EISDIR"],
    ["is in no folder", () => join(folder, "none", "accepted.yaml"), "ENOENT"],
  ])("that %s is named", async (_, fileOf, reason) => {
    const file = fileOf();
    const about = { message: expect.stringMatching(`^${file}: ${reason}`), cause: { code: reason } };
    await expect(readAccepted(file)).rejects.toMatchObject(about);
    await expect(updateAccepted(file, [aFinding()])).rejects.toMatchObject(about);
    await expect(updateAccepted(file, [aFinding()])).rejects.toBeInstanceOf(ComparisonError);
  });

  it("that is no YAML is named", async () => {
    const file = await written("- [");
    await expect(readAccepted(file)).rejects.toMatchObject({ message: expect.stringMatching(`^${file}: `) });
    await expect(readAccepted(file)).rejects.toBeInstanceOf(ComparisonError);
  });
});

describe("what is told first", () => {
  const one = (kind: string, fields: Partial<Finding> = {}) => {
    const finding = aFinding({ kind, ...fields });
    return { kind, class: finding.class, findings: [finding], is: JSON.stringify([kind, fields]) };
  };

  it("is what an operation is, then what breaks, then what is large, then what is everywhere", () => {
    const expected = [
      one("operation-removed", { class: "breaking" }),
      one("operation-added"),
      one("operation-deprecated", { class: "breaking" }),
      one("status-removed", { class: "breaking" }),
      one("type-changed", { class: "breaking", uses: uses("a", "b") }),
      one("type-changed", { class: "breaking" }),
      one("body-added"),
      one("parameter-added"),
      one("server-added"),
      one("security-added"),
      one("property-added"),
      one("enum-value-added"),
      one("variant-added"),
      one("type-added"),
      one("required-added"),
      one("a limit"),
      one("status-added", { class: "note" }),
    ];
    const turned = ranked([...expected].reverse());
    expect(turned.map(({ is }) => is)).toEqual(expected.map(({ is }) => is));
    const same = [one("a", { path: "1" }), one("a", { path: "2" })];
    expect(ranked(same)).toEqual(same);
  });

  it("is as bad as the worst of it, in each operation once", () => {
    const findings = [
      aFinding({ class: "note", uses: uses("b", "a") }),
      aFinding({ class: "breaking", uses: uses("a") }),
    ];
    expect(worstOf(findings)).toBe("breaking");
    expect(worstOf([])).toBe("note");
    expect(operationsOf(findings)).toEqual(["b", "a"]);
  });
});

describe("findings told together", () => {
  const value = (after: string, fields: Partial<Finding> = {}) =>
    aFinding({ kind: "enum-value-added", within: `.mode=${after}`, member: `=${after}`, after, ...fields });

  it("are those of one place of a shared part, whatever leads to it", () => {
    const findings = [
      aFinding(),
      aFinding({ path: "200.list[].name", operation: "listThreads" }),
      aFinding({ kind: "property-removed", before: "string", after: null }),
      aFinding({ after: "integer" }),
      value("a"),
      value("b"),
      aFinding({ component: undefined, path: "query.a" }),
    ];
    const groups = [...groupsOf(findings)].map(([component, groups]) => [component, ...groups.map(titleOf)]);
    expect(groups).toMatchInlineSnapshot(`
      [
        [
          "Thread",
          ".name: property new: string",
          ".name: property gone: string",
          ".name: property new: integer",
          ".mode: enum value new: a, b",
        ],
        [
          "Operations",
          "query.a: property new: string",
        ],
      ]
    `);
  });

  it("say whom they affect", () => {
    const reach = (...findings: [Partial<Finding>, ...Partial<Finding>[]]) => {
      const [groups] = groupsOf(findings.map(aFinding)).values();
      return reachOf(groups![0]!);
    };
    expect([
      reach({}),
      reach({ uses: uses("a", "b") }),
      reach({ uses: uses("a", "b", "c") }),
      reach({ kind: "operation-added", uses: uses("a", "b", "c") }),
      reach({ places: 2 }),
      reach({ places: 2, uses: uses("a", "b") }),
      reach({ places: 2 }, { places: 5, class: "breaking", direction: "request" }),
    ]).toMatchInlineSnapshot(`
      [
        "non-breaking in responses of getThread",
        "non-breaking in responses of a, b",
        "non-breaking in responses of 3 operations",
        "non-breaking in responses of a, b, c",
        "non-breaking in responses of getThread, in 2 places",
        "non-breaking in responses of a, b",
        "breaking in requests, non-breaking in responses of getThread, in 5 places",
      ]
    `);
  });

  it("are told in one sentence", () => {
    const values = ["a", "b", "c", "d"].map((after) => value(after));
    const property = (after: string) => aFinding({ after });
    const removed = aFinding({ kind: "enum-value-removed", before: "z", after: null });
    expect([
      sentenceOfAll(values.slice(0, 1), 2),
      sentenceOfAll(values.slice(0, 2), 2),
      sentenceOfAll(values, 2),
      sentenceOfAll([...values, removed], 4),
      sentenceOfAll([removed, { ...removed, before: "y" }], 4),
      sentenceOfAll([property("string"), property("integer")], 4),
      sentenceOfAll([property("string"), property("string")], 4),
    ]).toMatchInlineSnapshot(`
      [
        "enum value new: a",
        "enum value new: a, b",
        "enum value new: a, b and 2 more",
        "enum value new: a, b, c, d; enum value gone: z",
        "enum value gone: z, y",
        "property new: in several forms",
        "property new: string",
      ]
    `);
  });

  it("come to headlines, each told once however many schemas it is in", () => {
    const inSchemas = ["A", "B", "C", "D"].map((component) => aFinding({ component, uses: uses(component) }));
    const path = (path: string, fields = {}) => aFinding({ path, ...fields });
    expect([
      headlinesOf(inSchemas.slice(0, 3)),
      headlinesOf(inSchemas),
      headlinesOf([path("200.a"), path("200.b>a"), path("200.b.c"), path("a[].c", { component: undefined })]),
      headlinesOf([path("200.a"), path("200.a", { kind: "property-removed", before: "string", after: null })]),
      headlinesOf([path("200.a=x", { kind: "enum-value-added", member: "=x", after: "x" })]),
      headlinesOf(
        ["operation-removed", "operation-added", "operation-deprecated", "operation-renamed"].map((kind) =>
          path("", { kind }),
        ),
      ),
      headlinesOf(Array.from({ length: 12 }, (_, n) => path(`200.n${n}`))).length,
    ]).toMatchInlineSnapshot(`
      [
        [
          {
            "class": "non-breaking",
            "text": "name: property new: string · A, B, C · 3 operations",
          },
        ],
        [
          {
            "class": "non-breaking",
            "text": "name: property new: string · A, B, C and 1 more · 4 operations",
          },
        ],
        [
          {
            "class": "non-breaking",
            "text": "a: property new: string · Thread · 1 operation",
          },
          {
            "class": "non-breaking",
            "text": "c: property new: string · Thread · 1 operation",
          },
        ],
        [
          {
            "class": "non-breaking",
            "text": "a: property new: string; property gone: string · Thread · 1 operation",
          },
        ],
        [
          {
            "class": "non-breaking",
            "text": "a: enum value new: x · Thread · 1 operation",
          },
        ],
        [
          {
            "class": "non-breaking",
            "text": "1 operation gone: getThread",
          },
          {
            "class": "non-breaking",
            "text": "1 operation new: getThread",
          },
          {
            "class": "non-breaking",
            "text": "1 operation deprecated: getThread",
          },
          {
            "class": "non-breaking",
            "text": "1 operation renamed: getThread",
          },
        ],
        10,
      ]
    `);
  });
});

describe("a report", () => {
  const findings = [
    aFinding({
      id: "id_2",
      class: "breaking",
      kind: "operation-removed",
      path: "",
      within: "",
      component: undefined,
      message: "gone",
      before: "a",
      after: null,
      uses: uses("getThread"),
    }),
    aFinding({ places: 3 }),
    aFinding({
      id: "id_3",
      class: "note",
      kind: "default-changed",
      within: ".limit",
      path: "200.limit",
      before: 1,
      after: 2,
    }),
  ];
  const result = aResult({
    findings,
    operations: 1,
    accepted: 2,
    stale: [{ kind: "status-*", path: "2*", reason: "a" }],
    unexplained: [{ id: "id_9", what: "b", reason: "" }],
    specText: "components:\n  schemas:\n    Thread:\n",
    warnings: ["odd"],
  });

  it.each([
    [{}, "no difference in 2 operations"],
    [{ operations: 1 }, "no difference in 1 operation"],
    [{ accepted: 1 }, "no difference in 2 operations; 1 more accepted"],
    [{ findings: [aFinding()] }, "1 difference (0 breaking, 1 non-breaking, 0 notes) in 2 operations"],
  ])("begins with a line that says what it comes to: %j", (fields, line) => {
    expect(renderText(aResult(fields)).split("\n")[0]).toBe(`ours.yaml → theirs.yaml: ${line}`);
  });

  it("is text", () =>
    expect(renderText(result)).toMatchInlineSnapshot(`
    "ours.yaml → theirs.yaml: 3 differences (1 breaking, 1 non-breaking, 1 note) in 1 operation; 2 more accepted
      ! accepted, but occurs no more: kind: status-*, path: 2*
      ! accepted with no reason: id: id_9, what: b

    What matters most (! breaking, + not breaking, . note)
      ! 1 operation gone: getThread
      + name: property new: string · Thread · 1 operation
      . limit: default changed: 1 → 2 · Thread · 1 operation

    Operations
      ! the operation is gone (breaking in responses of getThread) [id_2]

    Thread
      + .name: property new: string (non-breaking in responses of getThread, in 3 places) [id_1]
      . .limit: default changed: 1 → 2 (note in responses of getThread) [id_3]
    "
  `));
  it("is Markdown", () =>
    expect(renderMarkdown(result)).toMatchInlineSnapshot(`
    "### Drift

    ours.yaml → theirs.yaml: 3 differences (1 breaking, 1 non-breaking, 1 note) in 1 operation; 2 more accepted

    - **accepted, but occurs no more: kind: status-\\*, path: 2\\***
    - **accepted with no reason: id: id\\_9, what: b**

    #### What matters most

    - **breaking**: 1 operation gone: getThread
    - non-breaking: name: property new: string · Thread · 1 operation
    - note: limit: default changed: 1 → 2 · Thread · 1 operation

    #### Every edit

    <details><summary>Operations: 1</summary>

    | where | what | for a client |
    | --- | --- | --- |
    |  | the operation is gone | breaking in responses of getThread |

    </details>

    <details><summary>Thread: 2</summary>

    | where | what | for a client |
    | --- | --- | --- |
    | .name | property new: string | non-breaking in responses of getThread, in 3 places |
    | .limit | default changed: 1 → 2 | note in responses of getThread |

    </details>
    "
  `));
  it("is Markdown of a line", () =>
    expect(renderMarkdown(aResult())).toMatchInlineSnapshot(`
    "### Drift

    ours.yaml → theirs.yaml: no difference in 2 operations
    "
  `));

  it("names the id of a finding that is an edit of its own", () => {
    const lineOf = (...findings: Finding[]) => renderText(aResult({ findings })).split("\n").at(-2);
    const told = "  + .name: property new: string (non-breaking in responses of getThread)";
    expect(lineOf(aFinding())).toBe(`${told} [id_1]`);
    expect(lineOf(aFinding(), aFinding({ id: "id_2" }))).toBe(told);
  });

  it("is SARIF", () => {
    const [run] = JSON.parse(renderSarif(result)).runs;
    expect(run.tool.driver).toEqual({
      name: "assistants-client drift",
      rules: ["default-changed", "operation-removed", "property-added"].map((id) => ({ id })),
    });
    const at = (startLine: number) => [
      { physicalLocation: { artifactLocation: { uri: "ours.yaml" }, region: { startLine } } },
    ];
    const named = (id: string) => ({ "drift/v1": id });
    expect(run.results).toEqual([
      {
        ...{ ruleId: "operation-removed", level: "error", message: { text: "getThread, response: gone" } },
        ...{ partialFingerprints: named("id_2"), locations: at(1) },
      },
      {
        ...{ ruleId: "property-added", level: "warning", partialFingerprints: named("id_1"), locations: at(3) },
        message: { text: "getThread, response: 200.name: property new: string" },
      },
      expect.objectContaining({ level: "note", locations: at(3) }),
    ]);
  });

  it("is JSON", () => {
    const { specText, findings: all, ...rest } = result;
    expect(JSON.parse(renderJson(result))).toEqual({
      ...rest,
      findings: all.map(({ uses, member, ...finding }) => ({ ...finding, operations: ["getThread"] })),
      counts: { breaking: 1, "non-breaking": 1, note: 1 },
    });
    for (const text of [renderJson(result), renderSarif(result)]) expect(text).toMatch(/^\{\n {2}"[\s\S]*\n\}\n$/);
  });
});

describe("the line of a finding", () => {
  const lineOf = createLineFinder(
    [
      "{",
      ' "paths": {',
      '  "operationId" : "getThread",',
      "  operationId: 'a.b/c'",
      " Thread: {",
      "  Thread:\r",
      '  "A-b.c" :',
      "}",
    ].join("\n"),
  );

  it.each([
    ["#/components/schemas/Thread", "getThread", 5],
    ["A-b.c", "getThread", 7],
    [undefined, "getThread", 3],
    ["None", "a.b/c", 4],
    [undefined, "none", 1],
    ["components", "none", 1],
  ])("is that of the shared part, or of the operation: %s, %s", (component, operation, line) => {
    expect(lineOf({ component, operation })).toBe(line);
  });
});

describe("text of a document", () => {
  it.each([
    ["a\nb\rc\td", "a\\nb\\rc\\td"],
    ["\u0000\u007f\u200b\ufeff", "\\u{0}\\u{7f}\\u{200b}\\u{feff}"],
    ["\ud83d and 😀", "\\u{d83d} and 😀"],
    ["\u{e0041}\u2028", "\\u{e0041}\\u{2028}"],
    [" é~", " é~"],
  ])("is seen: %j", (text, seen) => {
    expect(visible(text)).toBe(seen);
  });

  it.each([
    ["::error::a", "\\::error::a"],
    ["  :a", "  \\:a"],
    ["a::b", "a::b"],
    ["##[a] ##[b]", "#\\#[a] #\\#[b]"],
  ])("is no command: %j", (text, line) => {
    expect(plainLine(text)).toBe(line);
  });

  it.each([
    ["a & b", "a &amp; b"],
    ["\\`*_{}[]<>|~$", "\\\\\\`\\*\\_\\{\\}\\[\\]\\<\\>\\|\\~\\$"],
    ["a: b", "a: b"],
    ["a://b", "a:<!-- -->//b"],
    ["WWW.a gh-1 ghost", "WWW<!-- -->.a gh<!-- -->-1 ghost"],
    ["@a #1", "@<!-- -->a #<!-- -->1"],
  ])("is no Markdown: %j", (text, written) => {
    expect(markdownText(text)).toBe(written);
  });
});
