import { describe, expect, it } from "vitest";
import { compareProbes, type Node, PLACES } from "./documents.js";

type Class = "breaking" | "non-breaking" | "note" | "silent";

/** One edit of a property: what it was and what it becomes, the kinds of finding, the class when sent and when returned. */
type Edit = [name: string, before: Node, after: Node, kinds: string[], sent: Class, returned: Class];

const STRING = { type: "string" };
const NARROWER = ["breaking", "non-breaking"] as const;
const WIDER = ["non-breaking", "breaking"] as const;
const BOTH = ["breaking", "breaking"] as const;
const CAT = { type: "object", required: ["type"], properties: { type: { enum: ["cat"] }, lives: { type: "integer" } } };
const DOG = { type: "object", required: ["type"], properties: { type: { enum: ["dog"] }, tricks: STRING } };
const TAMED = { ...DOG, properties: { ...DOG.properties, tricks: { type: "integer" } } };
const ONE = { type: "object", properties: { a: STRING } };
const objectOf = (additionalProperties: Node) => ({ type: "object", additionalProperties });
const listOf = (items: Node) => ({ type: "array", items });

const PROPERTY_EDITS: Edit[] = [
  ["another type", STRING, { type: "integer" }, ["type-changed"], ...BOTH],
  ["whole numbers become all numbers", { type: "integer" }, { type: "number" }, ["type-changed"], ...WIDER],
  ["all numbers become whole ones", { type: "number" }, { type: "integer" }, ["type-changed"], ...NARROWER],
  ["any value becomes a string", {}, STRING, ["type-changed"], ...NARROWER],
  ["a string becomes any value", STRING, {}, ["type-changed"], ...WIDER],
  ["a second type", STRING, { type: ["string", "integer"] }, ["variant-added"], ...WIDER],
  ["a type less", { type: ["string", "integer"] }, STRING, ["variant-removed"], ...NARROWER],
  ["may be null", STRING, { type: ["string", "null"] }, ["null-added"], ...WIDER],
  ["may not be null", { anyOf: [STRING, { type: "null" }] }, STRING, ["null-removed"], ...NARROWER],
  ["one value more", { enum: ["a"] }, { enum: ["a", "b"] }, ["enum-value-added"], ...WIDER],
  ["one value less", { enum: ["a", "b"] }, { enum: ["b"] }, ["enum-value-removed"], ...NARROWER],
  ["another constant", { const: "a" }, { const: "b" }, ["enum-value-added", "enum-value-removed"], ...BOTH],
  ["values are listed", STRING, { type: "string", enum: ["a"] }, ["enum-added"], ...NARROWER],
  ["values are free", { type: "string", enum: ["a"] }, STRING, ["enum-removed"], ...WIDER],
  [
    "a hint more",
    { anyOf: [STRING, { enum: ["a"] }] },
    { anyOf: [STRING, { enum: ["a", "b"] }] },
    ["known-value-added"],
    "note",
    "note",
  ],
  ["a longest length", STRING, { type: "string", maxLength: 9 }, ["maxLength-added"], "breaking", "note"],
  ["no longest length", { type: "string", maxLength: 9 }, STRING, ["maxLength-removed"], "non-breaking", "note"],
  [
    "a lower longest length",
    { type: "string", maxLength: 9 },
    { type: "string", maxLength: 8 },
    ["maxLength-lowered"],
    "breaking",
    "note",
  ],
  [
    "a higher longest length",
    { type: "string", maxLength: 9 },
    { type: "string", maxLength: 10 },
    ["maxLength-raised"],
    "non-breaking",
    "note",
  ],
  [
    "a higher minimum",
    { type: "number", minimum: 1 },
    { type: "number", minimum: 2 },
    ["minimum-raised"],
    "breaking",
    "note",
  ],
  [
    "a lower minimum",
    { type: "number", minimum: 1 },
    { type: "number", minimum: 0 },
    ["minimum-lowered"],
    "non-breaking",
    "note",
  ],
  ["a minimum of 0", { type: "number" }, { type: "number", minimum: 0 }, ["minimum-added"], "breaking", "note"],
  [
    "a smallest number of items",
    listOf(STRING),
    { ...listOf(STRING), minItems: 1 },
    ["minItems-added"],
    "breaking",
    "note",
  ],
  [
    "items that may not repeat",
    listOf(STRING),
    { ...listOf(STRING), uniqueItems: true },
    ["uniqueItems-added"],
    "breaking",
    "note",
  ],
  ["a pattern", STRING, { type: "string", pattern: "^a" }, ["pattern-added"], "breaking", "note"],
  [
    "another pattern",
    { type: "string", pattern: "^a" },
    { type: "string", pattern: "^b" },
    ["pattern-changed"],
    "breaking",
    "note",
  ],
  ["a format", STRING, { type: "string", format: "uri" }, ["format-added"], "breaking", "note"],
  ["a limit by `not`", STRING, { type: "string", not: { enum: ["a"] } }, ["not-added"], "breaking", "note"],
  ["a length of any value", {}, { maxLength: 9 }, ["maxLength-added"], "breaking", "note"],
  ["other items", listOf(STRING), listOf({ type: "integer" }), ["type-changed"], ...BOTH],
  ["items that may be null", listOf(STRING), listOf({ type: ["string", "null"] }), ["null-added"], ...WIDER],
  ["no more unnamed properties", objectOf(true), objectOf(false), ["additional-properties-closed"], ...NARROWER],
  ["unnamed properties", objectOf(false), objectOf(true), ["additional-properties-opened"], ...WIDER],
  ["unnamed properties of one type", { type: "object" }, objectOf(STRING), ["type-changed"], ...NARROWER],
  ["a branch more", { oneOf: [CAT] }, { oneOf: [CAT, DOG] }, ["variant-added"], ...WIDER],
  ["a branch less", { oneOf: [CAT, DOG] }, { oneOf: [DOG] }, ["variant-removed"], ...NARROWER],
  ["a branch changed", { oneOf: [CAT, DOG] }, { oneOf: [CAT, TAMED] }, ["type-changed"], ...BOTH],
  [
    "a property more inside",
    ONE,
    { ...ONE, properties: { a: STRING, b: STRING } },
    ["property-added"],
    "non-breaking",
    "non-breaking",
  ],
  ["a property less inside", { ...ONE, properties: { a: STRING, b: STRING } }, ONE, ["property-removed"], ...BOTH],
  [
    "a required property more inside",
    ONE,
    { type: "object", properties: { a: STRING, b: STRING }, required: ["b"] },
    ["property-added"],
    ...NARROWER,
  ],
  ["must be there inside", ONE, { ...ONE, required: ["a"] }, ["required-added"], ...NARROWER],
  ["may be left out inside", { ...ONE, required: ["a"] }, ONE, ["required-removed"], ...WIDER],
  [
    "another default",
    { type: "string", default: "a" },
    { type: "string", default: "b" },
    ["default-changed"],
    "note",
    "silent",
  ],
];

const cases = (["request", "response"] as const).flatMap((direction) =>
  Object.entries(PLACES[direction]).flatMap(([place, at]) =>
    PROPERTY_EDITS.map(([name, before, after, kinds, sent, returned]) => {
      const expected = direction === "request" ? sent : returned;
      return { direction, place, at, name, before, after, kinds, expected };
    }),
  ),
);

describe("an edit of a property", () => {
  it.each(cases)("$direction, $place: $name: $expected", ({ direction, at, before, after, kinds, expected }) => {
    const findings = compareProbes(at, before, after);
    const sorts = new Set(findings.map(({ kind }) => kind));
    expect([...sorts].sort()).toEqual(expected === "silent" ? [] : kinds);
    expect(findings.every((one) => one.direction === direction && one.path.includes(".probe"))).toBe(true);
    // Where a value is replaced, one half of the edit breaks a client and the other does not.
    const worst = findings.some((one) => one.class === "breaking") ? "breaking" : findings[0]?.class;
    expect(worst ?? "silent").toBe(expected);
  });
});
