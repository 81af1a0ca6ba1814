import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { main } from "../../src/drift/command.js";
import type { Node } from "./documents.js";
import { answering, documentOf, json, list, object, ref, S, taking } from "./small.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "drift-"));
});
afterEach(async () => await rm(folder, { recursive: true }));

async function drift(ours: Node | string, theirs: Node | string, ...args: string[]) {
  const write = async (name: string, content: Node | string) => {
    const file = join(folder, name);
    await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
    return file;
  };
  const [spec, upstream] = [await write("ours.yaml", ours), await write("theirs.yaml", theirs)];
  let [out, err] = ["", ""];
  const code = await main(
    ["--spec", spec, "--upstream", upstream, "--format", "json", ...args],
    { write: (text) => (out += text) },
    { write: (text) => (err += text) },
  );
  return { code, err, findings: out.startsWith("{") ? JSON.parse(out).findings : [] };
}

const NOTHING = documentOf({});
const schema = (node: Node) => answering(node);
const WRONG = { null: null, text: "a", "a number": 1, "a list": [1] };

/** Places where something has to be of one type, and what is not. */
const PLACES: [place: string, wrong: string[], build: (value: Node) => Node][] = [
  ["security", ["null", "text", "a number", "a list"], (value) => documentOf({ security: value })],
  [
    "the scopes of a scheme",
    ["null", "text", "a number"],
    (value) =>
      documentOf({ security: [{ key: value }] }, { components: { securitySchemes: { key: { type: "http" } } } }),
  ],
  ["servers", ["null", "text", "a number", "a list"], (value) => documentOf({ servers: value })],
  ["the address of a server", ["null", "a number", "a list"], (value) => documentOf({ servers: [{ url: value }] })],
  ["parameters", ["null", "text", "a number", "a list"], (value) => documentOf({ parameters: value })],
  ["the place of a parameter", ["null", "a number"], (value) => documentOf({ parameters: [{ name: "a", in: value }] })],
  [
    "the name of a parameter",
    ["null", "a number"],
    (value) => documentOf({ parameters: [{ name: value, in: "header" }] }),
  ],
  ["a body", ["null", "text", "a number", "a list"], (value) => documentOf({ requestBody: value })],
  ["responses", ["null", "text", "a number", "a list"], (value) => documentOf({ responses: value })],
  ["a response", ["null", "text", "a number", "a list"], (value) => documentOf({ responses: { 200: value } })],
  ["content", ["null", "text", "a list"], (value) => documentOf({ responses: { 200: { content: value } } })],
  [
    "a media type",
    ["null", "text", "a list"],
    (value) => documentOf({ responses: { 200: { content: { "application/json": value } } } }),
  ],
  ["headers", ["null", "text", "a list"], (value) => documentOf({ responses: { 200: { headers: value } } })],
  ["callbacks", ["null", "text", "a list"], (value) => documentOf({ callbacks: value })],
  ["a schema", ["null", "text", "a number", "a list"], schema],
  ["properties", ["null", "text", "a list"], (value) => schema({ properties: value })],
  ["a property", ["null", "text", "a list"], (value) => schema({ properties: { a: value } })],
  ["required", ["null", "text", "a number", "a list"], (value) => schema({ required: value })],
  ["enum", ["null", "text", "a number"], (value) => schema({ enum: value })],
  ["type", ["null", "a number", "a list"], (value) => schema({ type: value })],
  ["allOf", ["null", "text", "a number", "a list"], (value) => schema({ allOf: value })],
  ["anyOf", ["null", "text", "a number", "a list"], (value) => schema({ anyOf: value })],
  ["items", ["null", "text", "a list"], (value) => schema({ type: "array", items: value })],
  ["prefixItems", ["null", "text", "a list"], (value) => schema({ type: "array", prefixItems: value })],
  ["additionalProperties", ["null", "text"], (value) => schema({ additionalProperties: value })],
  ["patternProperties", ["null", "text", "a list"], (value) => schema({ patternProperties: value })],
  ["an operation", ["null", "text", "a list"], (value) => ({ ...NOTHING, paths: { "/threads": { post: value } } })],
  ["a path", ["null", "text", "a list"], (value) => ({ ...NOTHING, paths: { "/threads": value } })],
  ["the paths", ["null", "text", "a list"], (value) => ({ ...NOTHING, paths: value })],
  ["components", ["null", "text", "a list"], (value) => ({ ...NOTHING, components: value })],
  ["the schemas", ["null", "text", "a list"], (value) => ({ ...NOTHING, components: { schemas: value } })],
  ["a reference", ["null", "text", "a number", "a list"], (value) => schema({ $ref: value })],
  ["a reference beside a type", ["null", "a number", "a list"], (value) => schema({ type: "string", $ref: value })],
];

const wrong = PLACES.flatMap(([place, kinds, build]) =>
  kinds.map((kind) => ({ place, kind, document: build(WRONG[kind as keyof typeof WRONG]) })),
);

describe("a document that is not what it should be", () => {
  it.each(wrong)("$kind as $place: exits with 2 and one line", async ({ document }) => {
    for (const [ours, theirs] of [
      [document, NOTHING],
      [NOTHING, document],
    ]) {
      const { code, err } = await drift(ours, theirs);
      expect([code, err]).toEqual([2, expect.stringMatching(/^.*\/(ours|theirs)\.yaml.*\n$/)]);
      expect(err).not.toContain("fault of this program");
    }
  });

  it("says where", async () => {
    const { err } = await drift(NOTHING, schema({ type: "object", required: "id" }));
    expect(err).toMatch(
      /theirs\.yaml at #\/paths\/~1threads~1\{id\}\/post\/.*\/schema: required is text, not a list\n$/,
    );
  });

  it.each([
    ["a bad percent sign", { $ref: "#/components/schemas/%E0%A4%A" }],
    ["the prototype", { $ref: "#/components/schemas/constructor" }],
    ["nowhere", { $ref: "#/components/schemas/Gone" }],
    ["nowhere by an anchor", { $ref: "#gone" }],
  ])("a reference to %s exits with 2 and names it", async (_name, node) => {
    const { code, err } = await drift(NOTHING, schema(node));
    expect([code, err]).toEqual([2, expect.stringContaining(`1 references lead nowhere, such as ${node.$ref}\n`)]);
  });

  it("a reference that leads to itself exits with 2", async () => {
    const { code, err } = await drift(NOTHING, answering(ref("A"), { schemas: { A: ref("B"), B: ref("A") } }));
    expect([code, err]).toEqual([2, expect.stringContaining("leads back to itself\n")]);
  });

  it("a reference that leads nowhere is a warning where it is out of scope", async () => {
    const theirs = answering(object({ id: S, more: S }), { schemas: { Batch: object({ errors: ref("Gone") }) } });
    const { code, err, findings } = await drift(answering(object({ id: S })), theirs);
    expect([code, findings.length]).toEqual([1, 1]);
    expect(err).toBe("warning: 1 references lead nowhere outside of the scope, such as #/components/schemas/Gone\n");
  });

  it("a security scheme that is not defined exits with 2", async () => {
    const { code, err } = await drift(NOTHING, documentOf({ security: [{ constructor: [] }] }));
    expect([code, err]).toEqual([2, expect.stringContaining("the security scheme constructor is not defined\n")]);
  });
});

describe("schemas that refer to each other", () => {
  const NAMES = ["A", "B", "C", "D", "E"];
  const all = (build: (name: string) => Node) => Object.fromEntries(NAMES.map((name) => [name, build(name)]));
  const CIRCLES: [name: string, schemas: Node][] = [
    ["by properties", all(() => object(Object.fromEntries(NAMES.map((name) => [name.toLowerCase(), ref(name)]))))],
    ["by unions", all((name) => ({ anyOf: [...NAMES.map(ref), object({ [name]: S })] }))],
    [
      "by a dozen unions",
      Object.fromEntries(
        [..."ABCDEFGHIJKL"].map((name, _, names) => [name, { oneOf: [...names.map(ref), object({ [name]: S })] }]),
      ),
    ],
    [
      "by unions of lists",
      all((name) => ({ anyOf: [...NAMES.map((other) => list(ref(other))), object({ [name]: S })] })),
    ],
    ["by parts", all((name) => ({ allOf: NAMES.map(ref), properties: { [name]: ref(name) } }))],
    [
      "by parts and properties",
      { A: { allOf: [ref("B"), object({ child: ref("A") })] }, B: object({ child: ref("B") }) },
    ],
    [
      "by parts of parts",
      {
        A: { allOf: [ref("B"), ref("C")], ...object({ x: ref("A"), y: ref("B") }) },
        B: object({ x: ref("C"), y: { allOf: [ref("A"), ref("B")] } }),
        C: object({ x: { allOf: [ref("B"), ref("C")] }, y: ref("A") }),
      },
    ],
    [
      "by unions beside properties",
      all((name) => ({ ...object({ [name]: S }), oneOf: NAMES.filter((one) => one !== name).map(ref) })),
    ],
  ];

  it.each(CIRCLES)("%s: differ from themselves in nothing, in any order", async (_name, schemas) => {
    const reversed = Object.fromEntries(Object.entries(schemas).reverse());
    const { code, err } = await drift(answering(ref("A"), { schemas }), answering(ref("A"), { schemas: reversed }));
    expect([code, err]).toEqual([0, ""]);
  });

  it.each(CIRCLES.slice(5, 7))("%s: a change in them is told", async (_name, schemas) => {
    const edited = structuredClone(schemas);
    edited.B.properties.more = S;
    const { code, findings } = await drift(answering(ref("A"), { schemas }), answering(ref("A"), { schemas: edited }));
    expect([code, findings.map((one: Node) => [one.kind, one.component, one.within])]).toEqual([
      1,
      [["property-added", "B", ".more"]],
    ]);
  });

  it("in a ring of unions: each is read to its end, whichever was read first", async () => {
    const part = (name: string, next: string) => ({ ...object({ [name]: S }), oneOf: [ref(next)] });
    const schemas = {
      A: part("a", "B"),
      B: part("b", "C"),
      C: { ...part("c", "A"), anyOf: [ref("D")] },
      D: part("d", "C"),
    };
    const answers = [ref, (name: keyof typeof schemas) => schemas[name]].map((write) => {
      return answering(object({ a: ref("A"), b: write("B"), c: write("C"), d: write("D") }), { schemas });
    });
    const { code, findings } = await drift(answers[0], answers[1]);
    expect([code, findings]).toEqual([0, []]);
  });

  it("in a chain of unions in which each is used twice", async () => {
    const schemas: Node = { L40: object({ leaf: S }) };
    for (let n = 0; n < 40; n++) {
      const next = ref(`L${n + 1}`);
      schemas[`L${n}`] = { ...object({ [`p${n}`]: S }), oneOf: [next], anyOf: [next] };
    }
    const document = answering(ref("L0"), { schemas });
    expect((await drift(document, document)).code).toBe(0);
  });

  it("in a chain in which each is used twice: one change is told once", async () => {
    const chain = (leaf: Node) => {
      const schemas: Node = { L40: object({ leaf }) };
      for (let n = 0; n < 40; n++) schemas[`L${n}`] = object({ left: ref(`L${n + 1}`), right: ref(`L${n + 1}`) });
      return answering(ref("L0"), { schemas });
    };
    const { code, findings } = await drift(chain(S), chain({ type: "integer" }));
    expect([code, findings.length]).toEqual([1, 1]);
    expect(findings[0]).toMatchObject({ component: "L40", within: ".leaf", places: 2 });
  });

  it("is told once for all operations that use it, and accepted by one entry", async () => {
    const build = (more: Node) => {
      const get = { responses: { 200: { content: json(ref("A")) } }, requestBody: { content: json(ref("A")) } };
      const paths = Object.fromEntries(
        ["a", "b", "c"].map((name) => [`/threads/${name}`, { post: { ...get, operationId: name } }]),
      );
      return { ...NOTHING, paths, components: { schemas: { A: object({ id: S, ...more }) } } };
    };
    const accepted = join(folder, "accepted.yaml");
    const before = await drift(build({}), build({ more: S }));
    expect(before.findings.map((one: Node) => [one.direction, one.places, one.operations])).toEqual([
      ["request", 3, ["a", "b", "c"]],
      ["response", 3, ["a", "b", "c"]],
    ]);
    await drift(build({}), build({ more: S }), "--accepted", accepted, "--update-accepted");
    const after = await drift(build({}), build({ more: S, other: S }), "--accepted", accepted);
    expect(after.findings.map((one: Node) => one.within)).toEqual([".other", ".other"]);
  });
});

describe("a document that is too much", () => {
  it("200,000 values are compared", async () => {
    const values = Array.from({ length: 200_000 }, (_, index) => `v${index}`);
    const { code, findings } = await drift(taking({ enum: values }), taking({ enum: values.slice(1) }));
    expect([code, findings.map((one: Node) => one.path)]).toEqual([1, ['body="v0"']]);
  });

  it("20,000 variants are compared", async () => {
    const values = Array.from({ length: 20_000 }, (_, index) => ({ const: index }));
    const { code, findings } = await drift(taking({ anyOf: values }), taking({ anyOf: values.slice(1) }));
    expect([code, findings.length]).toEqual([1, 1]);
  });

  it.each([
    ["parts", '{"allOf":[', '],"minLength":1}'],
    ["lists", '{"type":"array","items":', "}"],
    ["properties", '{"type":"object","properties":{"a":', "}}"],
  ])("%s, nested too deeply: exits with 2 and one line", async (_name, before, after) => {
    const nested = before.repeat(20_000) + JSON.stringify(S) + after.repeat(20_000);
    const text = JSON.stringify(answering({ const: "nested" })).replace('{"const":"nested"}', nested);
    const { code, err } = await drift(NOTHING, text);
    expect([code, err]).toEqual([2, expect.stringMatching(/^.*nested.*deep.*\n$/)]);
  });

  it("a long chain of references is followed", async () => {
    const schemas: Node = { L1000: S };
    for (let n = 0; n < 1_000; n++) schemas[`L${n}`] = { allOf: [ref(`L${n + 1}`), { minLength: n }] };
    const document = answering(ref("L0"), { schemas });
    expect((await drift(document, document)).code).toBe(0);
  });

  it.each([
    ["64 and 64", 64, 64, 0],
    ["65 and 64", 65, 64, 2],
    ["5,000 and one", 5_000, 1, 0],
    ["one and 5,000", 1, 5_000, 0],
  ])("unions of %s variants, joined: exits with the code that says so", async (_name, some, others, expected) => {
    const union = (name: string, count: number) => {
      return { oneOf: Array.from({ length: count }, (_, n) => object({ [name + n]: S }, [name + n])) };
    };
    const document = answering({ allOf: [union("a", some), union("b", others)] });
    expect((await drift(document, document)).code).toBe(expected);
  });

  it("unions of unions, joined: exits with 2 and one line", async () => {
    const union = (n: number) => ({ anyOf: [object({ [`a${n}`]: S }), object({ [`b${n}`]: S })] });
    const node = { allOf: Array.from({ length: 24 }, (_, n) => union(n)) };
    const { code, err } = await drift(answering(S), answering(node));
    expect([code, err]).toEqual([2, expect.stringContaining("variants\n")]);
  });

  it("YAML whose aliases stand for billions of values: exits with 2 and one line", async () => {
    const lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"];
    for (let n = 1; n < 10; n++)
      lines.push(
        `a${n}: &a${n} [${Array(10)
          .fill(`*a${n - 1}`)
          .join(", ")}]`,
      );
    const text = `openapi: 3.1.0\npaths: {}\nx-a:\n${lines.map((line) => `  ${line}`).join("\n")}\n`;
    const { code, err } = await drift(NOTHING, text);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/theirs\.yaml: its YAML aliases stand for too many values\n$/),
    ]);
  });

  it("a YAML alias that contains itself: exits with 2 and one line", async () => {
    const { code, err } = await drift(NOTHING, "openapi: 3.1.0\npaths: &a\n  /threads: *a\n");
    expect([code, err]).toEqual([2, expect.stringMatching(/a YAML alias in it contains itself\n$/)]);
  });

  it("a path, a media type and a name of a megabyte, made to be slow to read", async () => {
    const long = "{".repeat(1_000_000);
    const odd = { ...NOTHING, paths: { [`/threads/${long}`]: { get: { responses: {} } } } };
    expect((await drift(NOTHING, odd)).code).toBe(1);
    const name = "=a".repeat(300_000);
    const media = documentOf({ responses: { 200: { content: { [`${" ".repeat(300_000)}x`]: {} } } } });
    expect((await drift(NOTHING, media)).code).toBe(1);
    expect((await drift(answering(object({})), answering(object({ [`${name}\n`]: S })), "--format", "text")).code).toBe(
      1,
    );
    const accepted = join(folder, "accepted.yaml");
    await writeFile(accepted, `- path: "${"*a".repeat(200)}*b"\n  reason: a\n`);
    const accepting = await drift(
      answering(object({})),
      answering(object({ ["a".repeat(9_000)]: S })),
      "--accepted",
      accepted,
    );
    expect(accepting.code).toBe(1);
  });
});
