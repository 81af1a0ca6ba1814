import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { main } from "../../src/drift/command.js";
import type { Node } from "./documents.js";
import { documentOf, findingsOf, json, ref } from "./small.js";

const NAMES = ["A", "B", "C", "D"];
const KEYS = ["id", "type", "role", "child"];
const VALUES = ["user", "tool", "critic", "system"];
const RUNS = 100;

const name = fc.constantFrom(...NAMES);
const key = fc.constantFrom(...KEYS);

/** Schemas of all kinds that refer to each other. */
const { schema } = fc.letrec<{ schema: Node }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom<Node>({ type: "string" }, { type: "integer" }, { type: "number" }, {}, true, { type: "null" }),
    fc.record({ type: fc.constant("string"), enum: fc.subarray(VALUES, { minLength: 1 }) }),
    fc.record({ type: fc.constant("string"), maxLength: fc.nat(3) }),
    name.map(ref),
    name.map((one) => ({ ...ref(one), nullable: true })),
    fc.record({ type: fc.constant("array"), items: tie("schema") }),
    fc.record(
      {
        type: fc.constant("object"),
        properties: fc.dictionary(key, tie("schema"), { maxKeys: 3 }),
        required: fc.subarray(KEYS),
        additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
      },
      { requiredKeys: ["type"] },
    ),
    fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 4 }) }),
    fc.record({
      oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 4 }),
      discriminator: fc.record({ propertyName: key, mapping: fc.dictionary(key, name) }),
    }),
    fc.record({ allOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
  ),
}));

const document = fc
  .record({
    sent: schema,
    returned: schema,
    schemas: fc.record(Object.fromEntries(NAMES.map((one) => [one, schema]))),
  })
  .map(({ sent, returned, schemas }) =>
    documentOf(
      { requestBody: { content: json(sent) }, responses: { 200: { description: "", content: json(returned) } } },
      { schemas },
    ),
  );

function everywhere(node: Node, change: (object: Node) => Node): Node {
  if (Array.isArray(node)) return node.map((one) => everywhere(one, change));
  if (typeof node !== "object" || node === null) return node;
  return change(Object.fromEntries(Object.entries(node).map(([key, value]) => [key, everywhere(value, change)])));
}

/** The same in other words: another order of keys, values and variants, and parts in lists of one. */
function respelt(node: Node): Node {
  return everywhere(node, (object) => {
    const reversed = Object.fromEntries(Object.entries(object).reverse());
    for (const list of ["anyOf", "oneOf", "allOf", "enum", "required"]) {
      if (Array.isArray(reversed[list])) reversed[list] = reversed[list].toReversed();
    }
    const isReference = typeof reversed.$ref === "string" && Object.keys(reversed).length === 1;
    return isReference ? { allOf: [reversed], description: "a" } : reversed;
  });
}

/** The findings, or nothing where the schemas lead back to themselves. */
function compare(ours: Node, theirs: Node) {
  try {
    return findingsOf(ours, theirs);
  } catch (error) {
    expect(String(error)).toMatch(/leads back to itself$/);
    return [];
  }
}

it("a document does not differ from itself, nor from itself in other words", () => {
  fc.assert(
    fc.property(document, (one) => {
      expect(compare(one, one)).toEqual([]);
      expect(compare(one, respelt(one))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

it("no two findings have one id", () => {
  fc.assert(
    fc.property(document, document, (ours, theirs) => {
      const ids = compare(ours, theirs).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: RUNS },
  );
});

const folder = mkdtempSync(join(tmpdir(), "drift-"));
afterAll(() => rmSync(folder, { recursive: true }));

const odd = fc.constantFrom<Node>(
  null,
  "a",
  1,
  -1,
  true,
  [],
  [null],
  {},
  { $ref: "#/components/schemas/A" },
  { $ref: 1 },
  "\n::error::",
);

/** A document with one part replaced or removed. */
const broken = fc.tuple(document, fc.nat(), odd).map(([whole, place, value]) => {
  const copy = structuredClone(whole);
  const places: [Node, string][] = [];
  everywhereIn(copy, (holder, key) => places.push([holder, key]));
  const [holder, key] = places[place % places.length]!;
  if (value === true) delete holder[key];
  else holder[key] = value;
  return copy;
});

function everywhereIn(node: Node, visit: (holder: Node, key: string) => void): void {
  if (typeof node !== "object" || node === null) return;
  for (const key of Object.keys(node)) {
    visit(node, key);
    everywhereIn(node[key], visit);
  }
}

it("a broken document exits with 0, 1 or 2, and 2 says why in one line", async () => {
  const formats = fc.constantFrom("text", "json", "markdown", "sarif");
  await fc.assert(
    fc.asyncProperty(document, broken, formats, async (ours, theirs, format) => {
      const [spec, upstream] = [join(folder, "a.json"), join(folder, "b.json")];
      writeFileSync(spec, JSON.stringify(ours));
      writeFileSync(upstream, JSON.stringify(theirs));
      let [out, err] = ["", ""];
      const code = await main(
        ["--spec", spec, "--upstream", upstream, "--format", format],
        { write: (text) => (out += text) },
        { write: (text) => (err += text) },
      );
      expect([0, 1, 2]).toContain(code);
      expect(err).not.toMatch(/fault of this program|at .*\.ts:/);
      if (code === 2) expect([out, err.trimEnd().split("\n").length]).toEqual(["", 1]);
      else expect(out).not.toMatch(/^\s*::/m);
    }),
    { numRuns: RUNS },
  );
});
