import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/drift/report/accepted.js";
import { renderGithub } from "../../src/drift/report/github.js";
import { renderMarkdown } from "../../src/drift/report/markdown.js";
import { matchesPattern } from "../../src/drift/report/pattern.js";
import type { Result } from "../../src/drift/report/result.js";
import { renderSarif } from "../../src/drift/report/sarif.js";
import { renderText } from "../../src/drift/report/text.js";
import { answering, findingsOf, object, ref, S } from "./small.js";

/** A result in which a property and a shared schema are called like this. */
function resultOf(name: string, spec = "openapi.yaml"): Result {
  const [ours, theirs] = [{}, { [name]: S }].map((properties) =>
    answering(object({ x: { $ref: `#/components/schemas/${encodeURIComponent(name).replaceAll("~", "~0")}` } }), {
      schemas: { [name]: object(properties) },
    }),
  );
  const stale: Entry[] = [{ kind: name, reason: "a" }];
  const findings = findingsOf(ours, theirs);
  return {
    spec,
    specText: "",
    upstream: name,
    operations: 1,
    findings,
    accepted: 0,
    stale,
    unexplained: [],
    warnings: [],
  };
}

const NAMES = [
  "a\n::error::b",
  "::add-mask::b",
  "a\r\n::error::b",
  "\u001b[31mred",
  "\u2028::error::b",
  "\u202egnp",
  "##[add-mask]b",
  "  ::error::b",
];

describe("a name that a document made up", () => {
  it.each(NAMES)("%j is no command and no control character in text", (name) => {
    const text = renderText(resultOf(name));
    expect(text).not.toMatch(/^\s*::|##\[/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
  });

  it.each(NAMES)("%j begins no command of its own in annotations", async (name) => {
    const lines = (await renderGithub(resultOf(name))).trimEnd().split("\n");
    expect(lines.map((line) => line.slice(0, 9))).toEqual([
      "::error t",
      "::warning",
      expect.not.stringMatching(/^\s*::/),
    ]);
    expect(lines[2]).not.toContain("##[");
  });

  it("ends no property of an annotation", async () => {
    const [, annotation] = (await renderGithub(resultOf("a,b:c%d", "x,y.yaml"))).split("\n");
    expect(annotation).toMatch(/^::warning file=x%2Cy\.yaml,line=1,title=Drift%3A a%2Cb%3Ac%25d::/);
  });

  it.each([
    ["a\nb", "a\\\\nb"],
    ["@team", "@<!-- -->team"],
    ["#12", "#<!-- -->12"],
    ["https://example.com", "https:<!-- -->//example.com"],
    ["www.example.com", "www<!-- -->.example.com"],
    ["<img src=a>", "\\<img src=a\\>"],
    ["[a](b)", "\\[a\\](b)"],
    ["a|b", "a\\|b"],
    ["&lt;", "&amp;lt;"],
  ])("%j is text and nothing else in Markdown", (name, written) => {
    const text = renderMarkdown(resultOf(name));
    expect(text).toContain(`<details><summary>${written}: 1</summary>`);
    expect(text).not.toMatch(/@\w|#\d|https?:\/\/|www\./);
  });
});

describe("SARIF", () => {
  /** RFC 3986: what a reference to a URI may consist of. */
  const URI = /^(?:[a-z][a-z0-9+.-]*:)?(?:[\w.~!$&'()*+,;=:@/?#-]|%[0-9A-F]{2})+$/i;

  it.each([
    ["openapi.yaml", "openapi.yaml"],
    ["my docs/a[1].yaml", "my%20docs/a%5B1%5D.yaml"],
    ["../a:b#c?d%.yaml", "../a%3Ab%23c%3Fd%25.yaml"],
    ["/tmp/my docs/[a].yaml", "file:///tmp/my%20docs/%5Ba%5D.yaml"],
    ["https://example.com/a b/[c].yaml", "https://example.com/a%20b/%5Bc%5D.yaml"],
    ["HTTP://example.com/a", "http://example.com/a"],
    ["a/http://b", "a/http%3A//b"],
    ["docs\\a.yaml", "docs/a.yaml"],
  ])("%s is a URI", (spec, uri) => {
    const [run] = JSON.parse(renderSarif(resultOf("a", spec))).runs;
    const [result] = run.results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
    expect(uri).toMatch(URI);
    expect(result.locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
  });
});

describe("a pattern", () => {
  it.each([
    ["a", "a", true],
    ["a", "ab", false],
    ["*", "", true],
    ["a*", "abc", true],
    ["*c", "abc", true],
    ["a*c", "ac", true],
    ["a*a", "a", false],
    ["*b*", "abc", true],
    ["*b*b*", "abc", false],
    ["a.c", "abc", false],
    ["a*b*c", "a1b2b3c", true],
  ])("%s and %j: %s", (pattern, text, matches) => {
    expect(matchesPattern(pattern, text)).toBe(matches);
  });
});

it("one id is one finding, and both directions are one edit", () => {
  const build = (more: object) => {
    const document = answering(ref("A"), { schemas: { A: object({ id: S, ...more }) } });
    document.paths["/threads/{id}"].post.requestBody = { content: { "application/json": { schema: ref("A") } } };
    return document;
  };
  const found = findingsOf(build({}), build({ more: S }));
  expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  expect(new Set(found.map(({ edit }) => edit)).size).toBe(1);
});
