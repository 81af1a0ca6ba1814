import { describe, expect, it } from "vitest";
import { nameOfReference } from "../../src/drift/shape/atoms.js";
import type { Node } from "./documents.js";
import { answering, findingsOf, I, object, ref, S } from "./small.js";

const kind = (value: string, more: Node = {}) => object({ type: { const: value }, ...more }, ["type"]);
const Mode = { description: "how", oneOf: [{ enum: ["a"] }, kind("x")] };
const Cat = kind("cat", { lives: I });
const Dog = kind("dog");
const Pet = { oneOf: [ref("Cat"), ref("Dog")] };

/** A change of one shared schema, the answer it is in, and where it is said to be. */
const PLACES: [name: string, answer: Node, schemas: Node, change: (schemas: Node) => void, places: string[]][] = [
  [
    "a union with values of its own",
    object({ mode: ref("Mode") }),
    { Mode },
    ({ Mode }) => Mode.oneOf[0].enum.push("b"),
    ['Mode ="b"'],
  ],
  [
    "a union with values of its own, that may be null in two places",
    object({ one: { ...ref("Mode"), nullable: true }, two: { allOf: [ref("Mode")], nullable: true } }),
    { Mode },
    ({ Mode }) => Mode.oneOf[0].enum.push("b"),
    ['Mode ="b"'],
  ],
  [
    "an object in a union of another name",
    object({ pet: ref("Pet") }),
    { Cat, Dog, Pet },
    ({ Cat }) => (Cat.properties.lives = S),
    ["Cat .lives"],
  ],
  [
    "an object in a union that says more",
    object({ pet: ref("Pet") }),
    { Cat, Dog, Pet: { ...Pet, properties: { name: S } } },
    ({ Cat }) => (Cat.properties.lives = S),
    ["Cat .lives"],
  ],
  [
    "what a union says of all its variants",
    object({ pet: ref("Pet") }),
    { Cat, Dog, Pet: { ...Pet, properties: { name: S } } },
    ({ Pet }) => (Pet.properties.name = I),
    ["Pet .name"],
  ],
  [
    "a schema by another name",
    object({ cat: ref("Kitty") }),
    { Cat, Kitty: ref("Cat") },
    ({ Cat }) => (Cat.properties.lives = S),
    ["Cat .lives"],
  ],
  [
    "a part of a schema with a name",
    object({ cat: ref("Kitty") }),
    { Cat, Kitty: { allOf: [ref("Cat"), object({ age: I })] } },
    ({ Kitty }) => (Kitty.allOf[1].properties.age = S),
    ["Kitty .age"],
  ],
  [
    "a shared part of a schema with a name",
    object({ cat: ref("Kitty") }),
    { Cat, Kitty: { allOf: [ref("Cat"), object({ age: I })] } },
    ({ Cat }) => (Cat.properties.lives = S),
    ["Cat .lives"],
  ],
  [
    "a property of a part that another part requires",
    object({ cat: ref("Kitty") }),
    { Cat, Strict: { type: "object", required: ["lives"] }, Kitty: { allOf: [ref("Strict"), ref("Cat")] } },
    ({ Cat }) => (Cat.properties.lives = S),
    ["Cat .lives"],
  ],
  [
    "a property of a part that the next part requires",
    object({ cat: ref("Kitty") }),
    { Cat, Strict: { type: "object", required: ["lives"] }, Kitty: { allOf: [ref("Cat"), ref("Strict")] } },
    ({ Cat }) => (Cat.properties.lives = S),
    ["Cat .lives"],
  ],
  [
    "a property that two parts describe",
    object({ cat: ref("Kitty") }),
    { Cat, Many: object({ lives: { minimum: 2 } }), Kitty: { allOf: [ref("Cat"), ref("Many")] } },
    ({ Many }) => (Many.properties.lives.minimum = 3),
    ["Kitty .lives"],
  ],
  [
    "a variant with no name in a shared union",
    object({ mode: ref("Mode") }),
    { Mode: { oneOf: [kind("x"), kind("y")] } },
    ({ Mode }) => (Mode.oneOf[1].properties.more = S),
    ["Mode (y).more"],
  ],
];

describe("a difference is said to be where it was written", () => {
  it.each(PLACES)("%s", (_name, answer, schemas, change, places) => {
    const edited = structuredClone(schemas);
    change(edited);
    const findings = findingsOf(answering(answer, { schemas }), answering(answer, { schemas: edited }));
    expect(findings.map(({ component, within }) => `${component} ${within}`)).toEqual(places);
  });

  it.each([
    ["#/components/schemas/Cat", "Cat"],
    ["#/$defs/Cat", "Cat"],
    ["#/definitions/Cat", "Cat"],
    ["pets.yaml#/components/schemas/Cat", "Cat"],
    ["pets.yaml#/Cat", "Cat"],
    ["#cat", "cat"],
    ["https://example.com/schemas/cat.json", "cat"],
    ["cat.v2.yaml", "cat.v2"],
    ["cat", "cat"],
    ["#", undefined],
    ["", undefined],
    ["#/components/responses/Cat/content/json/schema", undefined],
    ["#/components/schemas/Cat/properties/lives", undefined],
  ])("%s leads to %s", (reference, name) => {
    expect(nameOfReference(reference)).toBe(name);
  });
});
