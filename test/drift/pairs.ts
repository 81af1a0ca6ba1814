import type { Node } from "./documents.js";
import { answering, documentOf, I, json, list, object, ref, S, taking } from "./small.js";

/** Two documents, and what is said of them. */
export type Row = [name: string, ours: Node, theirs: Node, said: string[]];

const sent = (name: string, ours: Node, theirs: Node, ...said: string[]): Row => [
  name,
  taking(ours),
  taking(theirs),
  said,
];
const returned = (name: string, ours: Node, theirs: Node, ...said: string[]): Row => [
  name,
  answering(ours),
  answering(theirs),
  said,
];
const operation = (name: string, ours: Node, theirs: Node, ...said: string[]): Row => [
  name,
  documentOf(ours),
  documentOf(theirs),
  said,
];
const shared = (name: string, schemas: Node, ours: Node, theirs: Node, ...said: string[]): Row => [
  name,
  answering(ours, { schemas }),
  answering(theirs, { schemas }),
  said,
];

const A = object({ a: S });
const answers = (responses: Node) => ({ responses });
const query = (name: string, more: Node = {}) => ({ parameters: [{ name, in: "query", schema: S, ...more }] });
const form = (encoding?: Node) => ({
  requestBody: {
    content: { "multipart/form-data": { schema: object({ file: S, meta: A }), ...(encoding && { encoding }) } },
  },
});
const kind = (value: string, more: Node = {}) => object({ type: { const: value }, ...more }, ["type"]);
const kinds = (values: string[], more: Node = {}) => object({ type: { enum: values }, a: S, ...more }, ["type"]);
const Cat = object({ type: S, lives: I }, ["type"]);
const Dog = object({ type: S, tricks: S }, ["type"]);
const Bird = object({ wings: I });
const pets = (names: string[], mapping?: Node, propertyName = "type") => ({
  oneOf: names.map(ref),
  discriminator: { propertyName, ...(mapping && { mapping }) },
});
const callback = (schema: Node) => ({
  callbacks: { done: { "{$request.body#/url}": { post: { requestBody: { content: json(schema) }, responses: {} } } } },
});
const keys = (security: Node, schemes: Node) => documentOf({ security }, { components: { securitySchemes: schemes } });
const BEARER = { type: "http", scheme: "bearer" };
const OAUTH = { type: "oauth2", flows: {} };
const hook = (schema: Node) =>
  documentOf({}, { root: { webhooks: { done: { post: { requestBody: { content: json(schema) } } } } } });

export const ROWS: Row[] = [
  // Types
  sent("a number becomes text", I, S, "breaking: body: type changed: integer → string"),
  returned("a number becomes text", I, S, "breaking: 200: type changed: integer → string"),
  returned("text may be null", S, { type: ["string", "null"] }, "breaking: 200: may be null"),
  sent("text may no longer be null", { type: ["string", "null"] }, S, "breaking: body: may no longer be null"),
  returned("whole numbers become numbers", I, { type: "number" }, "breaking: 200: type changed: integer → number"),
  sent("a second type", S, { type: ["string", "integer"] }, "non-breaking: body(integer): variant new: integer"),
  returned("a second type", S, { type: ["string", "integer"] }, "breaking: 200(integer): variant new: integer"),
  returned("an object becomes a list of it", A, list(A), "breaking: 200: type changed: object → array of object"),
  returned("text becomes anything", S, {}, "breaking: 200: type changed: string → any"),
  sent("anything becomes text", true, S, "breaking: body: type changed: any → string"),
  returned("nothing is allowed any more", { not: {} }, false, "non-breaking: 200: type changed: any → nothing"),
  // Values
  returned("a value more", { enum: ["a"] }, { enum: ["a", "b"] }, 'breaking: 200="b": enum value new: b'),
  sent("a value less", { enum: ["a", "b"] }, { enum: ["a"] }, 'breaking: body="b": enum value gone: b'),
  returned("a value that is a number", { enum: [1] }, { enum: [1, 2] }, "breaking: 200=2: enum value new: 2"),
  returned("values are free", { type: "string", enum: ["a"] }, S, 'breaking: 200: enum changed: "a" → string'),
  sent("values are listed", S, { type: "string", enum: ["a"] }, 'breaking: body: enum changed: string → "a"'),
  returned("true only", { type: "boolean" }, { const: true }, "non-breaking: 200: enum changed: boolean → true"),
  returned(
    "a hint more",
    { anyOf: [S, { enum: ["a"] }] },
    { anyOf: [S, { enum: ["a", "b"] }] },
    'note: 200="b": known value new: b',
  ),
  sent("another default", { ...S, default: "a" }, { ...S, default: "b" }, "note: body: default changed: a → b"),
  returned("another default", { ...S, default: "a" }, { ...S, default: "b" }),
  // Limits
  sent("a longest text", S, { ...S, maxLength: 5 }, "breaking: body: maxLength new: 5"),
  returned("a longest text", S, { ...S, maxLength: 5 }, "note: 200: maxLength new: 5"),
  sent("a smaller maximum", { ...I, maximum: 5 }, { ...I, maximum: 4 }, "breaking: body: maximum changed: 5 → 4"),
  sent("a larger maximum", { ...I, maximum: 5 }, { ...I, maximum: 6 }, "non-breaking: body: maximum changed: 5 → 6"),
  sent(
    "of two minima the tighter one goes",
    { allOf: [{ ...I, minimum: 1 }, { minimum: 3 }] },
    { ...I, minimum: 1 },
    "non-breaking: body: minimum changed: 3 → 1",
  ),
  sent(
    "of two maxima the tighter one goes",
    { allOf: [{ ...I, maximum: 1 }, { maximum: 3 }] },
    { ...I, maximum: 3 },
    "non-breaking: body: maximum changed: 1 → 3",
  ),
  sent(
    "of two lengths the tighter one stays",
    { allOf: [{ ...S, minLength: 2 }, { minLength: 7 }] },
    { ...S, minLength: 7 },
  ),
  sent("another pattern", { ...S, pattern: "a" }, { ...S, pattern: "b" }, "breaking: body: pattern changed: a → b"),
  sent("another step", { ...I, multipleOf: 2 }, { ...I, multipleOf: 3 }, "breaking: body: multipleOf changed: 2 → 3"),
  sent("a limit of another type says nothing", S, { ...S, maximum: 3 }),
  sent("a schema that is excluded", S, { ...S, not: { enum: ["a"] } }, 'breaking: body: not new: {"enum":["a"]}'),
  sent(
    "a condition",
    A,
    { ...A, if: { required: ["a"] }, else: { required: ["b"] } },
    'breaking: body: if new: {"required":["a"]}',
    'breaking: body: else new: {"required":["b"]}',
  ),
  sent(
    "one property asks for another",
    A,
    { ...A, dependentRequired: { a: ["b"] } },
    'breaking: body: dependentRequired new: {"a":["b"]}',
  ),
  // Properties
  returned("a property less", object({ a: S, b: S }), A, "breaking: 200.b: property gone: string, optional"),
  returned("a property more", A, object({ a: S, b: S }), "non-breaking: 200.b: property new: string, optional"),
  sent("a property more", A, object({ a: S, b: S }), "non-breaking: body.b: property new: string, optional"),
  sent(
    "a required property more",
    A,
    object({ a: S, b: S }, ["b"]),
    "breaking: body.b: property new: string, required",
  ),
  returned("a property may be left out", object({ a: S }, ["a"]), A, "breaking: 200.a: may be left out"),
  sent("a property may not be left out", A, object({ a: S }, ["a"]), "breaking: body.a: may no longer be left out"),
  sent(
    "a name that is only required is required no more",
    { ...A, required: ["b"] },
    A,
    "non-breaking: body.b: may be left out",
  ),
  returned(
    "a name that is only required is required no more",
    { ...A, required: ["b"] },
    A,
    "breaking: 200.b: may be left out",
  ),
  sent(
    "a name that nobody describes is required",
    A,
    { ...A, required: ["b"] },
    "breaking: body.b: property new: required, but not described",
  ),
  sent(
    "a property is removed and still required",
    object({ b: S }, ["b"]),
    { type: "object", required: ["b"] },
    "breaking: body.b: property gone: string, required",
  ),
  returned(
    "a property with a dot in its name",
    object({}),
    object({ "a.b": S }),
    'non-breaking: 200["a.b"]: property new: string, optional',
  ),
  returned(
    "a property called `__proto__`",
    A,
    JSON.parse('{"type":"object","properties":{"a":{"type":"string"},"__proto__":{"type":"string"}}}'),
    "non-breaking: 200.__proto__: property new: string, optional",
  ),
  returned(
    "a property called `constructor`",
    object({ constructor: S }),
    object({ constructor: I }),
    "breaking: 200.constructor: type changed: string → integer",
  ),
  returned(
    "properties called like keywords",
    object({ default: S, enum: S, example: S }),
    object({ default: I, enum: I, example: I }),
    "breaking: 200.enum: type changed: string → integer",
    "breaking: 200.example: type changed: string → integer",
    "breaking: 200.default: type changed: string → integer",
  ),
  returned("a deprecated property", A, object({ a: { ...S, deprecated: true } }), "note: 200.a: is deprecated"),
  returned("a property that is deprecated no more", object({ a: { ...S, deprecated: true } }), A),
  sent(
    "no other properties",
    A,
    { ...A, additionalProperties: false },
    "breaking: body: takes no properties but those listed",
  ),
  returned(
    "other properties",
    { ...A, additionalProperties: false },
    A,
    "breaking: 200: may have properties that are not listed",
  ),
  returned(
    "other properties of another type",
    { ...A, additionalProperties: S },
    { ...A, additionalProperties: I },
    "breaking: 200{}: type changed: string → integer",
  ),
  returned(
    "properties by a pattern",
    { type: "object", patternProperties: { "^x": S } },
    { type: "object", patternProperties: { "^x": I } },
    "breaking: 200{^x}: type changed: string → integer",
  ),
  sent(
    "properties by a pattern more",
    { type: "object" },
    { type: "object", patternProperties: { "^x": S } },
    "breaking: body{^x}: type changed: any → string",
  ),
  returned(
    "properties by a pattern less",
    { type: "object", patternProperties: { "^x": S } },
    { type: "object" },
    "breaking: 200{^x}: type changed: string → any",
  ),
  // What goes one way only
  sent("a required property that the server sets", A, object({ a: S, b: { ...S, readOnly: true } }, ["b"])),
  returned(
    "a required property that the server sets",
    A,
    object({ a: S, b: { ...S, readOnly: true } }, ["b"]),
    "non-breaking: 200.b: property new: string, required",
  ),
  sent(
    "a property becomes read-only",
    A,
    object({ a: { ...S, readOnly: true } }),
    "breaking: body.a: property gone: string, optional",
  ),
  returned("a property becomes read-only", A, object({ a: { ...S, readOnly: true } })),
  returned(
    "a property becomes write-only",
    A,
    object({ a: { ...S, writeOnly: true } }),
    "breaking: 200.a: property gone: string, optional",
  ),
  sent(
    "a property is read-only no more",
    object({ a: { ...S, readOnly: true } }),
    A,
    "non-breaking: body.a: property new: string, optional",
  ),
  shared(
    "a property is read-only by what it refers to",
    { Id: { ...S, readOnly: true } },
    object({ a: ref("Id") }),
    object({ a: { ...S, readOnly: true } }),
  ),
  // Lists
  returned("other items", list(S), list(I), "breaking: 200[]: type changed: string → integer"),
  returned(
    "items that nobody described",
    { type: "array" },
    list(S),
    "non-breaking: 200[]: type changed: any → string",
  ),
  returned(
    "another first item",
    { type: "array", prefixItems: [S, I] },
    { type: "array", prefixItems: [S, S] },
    "breaking: 200[1]: type changed: integer → string",
  ),
  returned(
    "a first item more",
    { type: "array", prefixItems: [S] },
    { type: "array", prefixItems: [S, I] },
    "non-breaking: 200[1]: type changed: any → integer",
  ),
  returned("first items like the others", list(S), { ...list(S), prefixItems: [S, S] }),
  sent("a longest list", list(S), { ...list(S), maxItems: 2 }, "breaking: body: maxItems new: 2"),
  sent("items that do not repeat", list(S), { ...list(S), uniqueItems: true }, "breaking: body: uniqueItems new: true"),
  // Unions
  returned(
    "a variant more",
    { oneOf: [kind("cat")] },
    { oneOf: [kind("cat"), kind("dog")] },
    "breaking: 200(dog): variant new: object (dog)",
  ),
  sent(
    "a variant less",
    { oneOf: [kind("cat"), kind("dog")] },
    { oneOf: [kind("cat")] },
    "breaking: body(dog): variant gone: object (dog)",
  ),
  returned(
    "a property of a variant",
    { oneOf: [kind("cat"), kind("dog")] },
    { oneOf: [kind("dog"), kind("cat", { lives: I })] },
    "non-breaking: 200(cat).lives: property new: integer, optional",
  ),
  returned(
    "a tag of one variant",
    { oneOf: [kind("cat"), kind("dog")] },
    { oneOf: [kind("cat"), kind("cow")] },
    "non-breaking: 200(dog): variant gone: object (dog)",
    "breaking: 200(cow): variant new: object (cow)",
  ),
  returned(
    "variants by what they have in common",
    { anyOf: [object({ a: S, b: S, c: S }), object({ x: S, y: S })] },
    { anyOf: [object({ x: S, y: S, z: S }), object({ a: S, b: S, c: I })] },
    "non-breaking: 200(object~3541a024bb98).z: property new: string, optional",
    "breaking: 200(object~6ad645a9717b).c: type changed: string → integer",
  ),
  returned(
    "the variant that has the most in common",
    { anyOf: [object({ a: S, b: S, c: S }), object({ a: S })] },
    { anyOf: [object({ a: S, z: S }), object({ a: S, b: S, c: S, d: S })] },
    "non-breaking: 200(object~6ad645a9717b).d: property new: string, optional",
    "non-breaking: 200(object~df21e3668f7b).z: property new: string, optional",
  ),
  returned(
    "two variants with the same required properties",
    { anyOf: [object({ id: S, a: S }, ["id"])] },
    { anyOf: [object({ id: S, a: S }, ["id"]), object({ id: S, b: S }, ["id"]), object({ id: S, c: S }, ["id"])] },
    "breaking: 200(id~33e33668386e): variant new: object (id~33e33668386e)",
    "breaking: 200(id~a0049e49142b): variant new: object (id~a0049e49142b)",
  ),
  returned("the same variant twice", { anyOf: [A, A] }, A),
  shared(
    "shared variants",
    { Cat, Dog },
    { anyOf: [ref("Cat")] },
    { anyOf: [ref("Cat"), ref("Dog")] },
    "breaking: 200(Dog): variant new: object (Dog)",
  ),
  shared(
    "a mapped variant more",
    { Cat, Dog },
    pets(["Cat"], { cat: "Cat" }),
    pets(["Cat", "Dog"], { cat: "Cat", dog: "#/components/schemas/Dog" }),
    "breaking: 200(dog): variant new: object (dog)",
  ),
  shared(
    "another mapping",
    { Cat, Dog },
    pets(["Cat", "Dog"], { cat: "Cat", dog: "Dog" }),
    pets(["Cat", "Dog"], { kitty: "Cat", dog: "Dog" }),
    'non-breaking: 200(cat)="cat": discriminator value gone: cat',
    'breaking: 200(cat)="kitty": discriminator value new: kitty',
  ),
  shared(
    "a mapping the other way round",
    { Cat, Dog },
    pets(["Cat", "Dog"], { cat: "Cat", dog: "Dog" }),
    pets(["Cat", "Dog"], { cat: "Dog", dog: "Cat" }),
    'non-breaking: 200(cat)="cat": discriminator value gone: cat',
    'breaking: 200(cat)="dog": discriminator value new: dog',
    'non-breaking: 200(dog)="dog": discriminator value gone: dog',
    'breaking: 200(dog)="cat": discriminator value new: cat',
  ),
  shared(
    "another discriminator",
    { Cat, Dog },
    pets(["Cat", "Dog"]),
    pets(["Cat", "Dog"], undefined, "kind"),
    "breaking: 200: discriminator changed: type → kind",
  ),
  shared(
    "a discriminator where there was none",
    { Cat, Dog },
    { oneOf: [ref("Cat"), ref("Dog")] },
    pets(["Cat", "Dog"]),
  ),
  returned(
    "a base class with another subclass",
    { ...Cat, discriminator: { propertyName: "type", mapping: { a: "A" } } },
    { ...Cat, discriminator: { propertyName: "type", mapping: { a: "A", b: "B" } } },
    'breaking: 200="b": discriminator value new: b',
  ),
  returned(
    "text and objects",
    { anyOf: [S, A] },
    { anyOf: [S, object({ a: I })] },
    "breaking: 200.a: type changed: string → integer",
  ),
  returned(
    "text, objects and null",
    { anyOf: [S, A] },
    { anyOf: [S, A, { type: "null" }] },
    "breaking: 200: may be null",
  ),
  // Put together
  sent("a default of one part", { allOf: [{ default: "a" }, S] }, { ...S, default: "a" }),
  sent("a default of the other part", { allOf: [S, { default: "a" }] }, { ...S, default: "a" }),
  sent("two defaults", { allOf: [{ ...S, default: "b" }, { default: "a" }] }, { ...S, default: "a" }),
  sent(
    "two defaults, the other way round",
    { allOf: [{ ...S, default: "a" }, { default: "b" }] },
    { ...S, default: "a" },
  ),
  sent(
    "null by both parts",
    {
      allOf: [
        { ...S, nullable: true },
        { ...S, nullable: true },
      ],
    },
    { ...S, nullable: true },
  ),
  sent("null by one part", { allOf: [{ ...S, nullable: true }, S] }, S),
  sent("null by the other part", { allOf: [S, { ...S, nullable: true }] }, S),
  sent("null by no part", { allOf: [S, { maxLength: 3 }] }, { ...S, maxLength: 3 }),
  sent("two types", { allOf: [S, I] }, false),
  sent("whole numbers that are numbers", { allOf: [{ type: "number" }, I] }, I),
  sent("numbers that are whole", { allOf: [I, { type: "number" }] }, I),
  sent("whole numbers that are text", { allOf: [I, S] }, false),
  sent("text that is a number", { allOf: [S, { type: "number" }] }, false),
  sent("no value in common", { allOf: [{ enum: ["a"] }, { enum: ["b"] }] }, false),
  sent("values in common", { allOf: [{ enum: ["a", "b"] }, { enum: ["b", "c"] }] }, { enum: ["b"] }),
  sent(
    "a name that another part describes",
    { allOf: [{ type: "object", required: ["a"] }, A] },
    object({ a: S }, ["a"]),
  ),
  sent("a name that was described", { allOf: [A, { type: "object", required: ["a"] }] }, object({ a: S }, ["a"])),
  sent(
    "a property of both parts",
    { allOf: [A, object({ a: { maxLength: 3 } })] },
    object({ a: { ...S, maxLength: 3 } }),
  ),
  sent("a property that no value has", { allOf: [A, object({ a: false })] }, object({ a: false })),
  sent("a property that may be anything", { allOf: [object({ a: true }), object({ a: {} })] }, object({ a: {} })),
  sent(
    "first items of both parts",
    {
      allOf: [
        { type: "array", prefixItems: [S, I] },
        { type: "array", prefixItems: [{ maxLength: 3 }] },
      ],
    },
    { type: "array", prefixItems: [{ ...S, maxLength: 3 }, I] },
  ),
  sent(
    "first items of one part, other items of the other",
    {
      allOf: [
        { type: "array", items: { maxLength: 3 } },
        { type: "array", prefixItems: [S, S] },
      ],
    },
    {
      type: "array",
      prefixItems: [
        { ...S, maxLength: 3 },
        { ...S, maxLength: 3 },
      ],
      items: { maxLength: 3 },
    },
  ),
  sent(
    "one pattern in both parts",
    {
      allOf: [
        { type: "object", patternProperties: { x: S } },
        { type: "object", patternProperties: { x: { maxLength: 3 } } },
      ],
    },
    { type: "object", patternProperties: { x: { ...S, maxLength: 3 } } },
  ),
  sent(
    "a pattern that no value has",
    {
      allOf: [
        { type: "object", patternProperties: { x: false } },
        { type: "object", patternProperties: { x: S } },
      ],
    },
    { type: "object", patternProperties: { x: false } },
  ),
  shared(
    "discriminators by two properties",
    { Cat, Dog },
    { allOf: [pets(["Cat", "Dog"]), { discriminator: { propertyName: "kind" } }] },
    pets(["Cat", "Dog"], undefined, "kind"),
  ),
  shared(
    "discriminators by two properties, the other way round",
    { Cat, Dog },
    { allOf: [{ discriminator: { propertyName: "kind" } }, pets(["Cat", "Dog"])] },
    pets(["Cat", "Dog"], undefined, "kind"),
  ),
  shared(
    "discriminators by one property",
    { Cat, Dog },
    {
      allOf: [
        pets(["Cat", "Dog"], { kitty: "Cat", dog: "Dog" }),
        { discriminator: { propertyName: "type", mapping: { cat: "Cat", dog: "Dog" } } },
      ],
    },
    pets(["Cat", "Dog"], { cat: "Cat", kitty: "Cat", dog: "Dog" }),
  ),
  shared(
    "discriminators by one property, and a value less",
    { Cat, Dog },
    {
      allOf: [
        pets(["Cat", "Dog"], { kitty: "Cat", tom: "Cat", dog: "Dog" }),
        { discriminator: { propertyName: "type", mapping: { cat: "Cat", dog: "Dog" } } },
      ],
    },
    pets(["Cat", "Dog"], { kitty: "Cat", tom: "Cat", dog: "Dog" }),
    'non-breaking: 200(cat|kitty|tom)="cat": discriminator value gone: cat',
  ),
  // One schema under several names, or with several values of its tag
  ...[
    ["Kitty", "Cat"],
    ["Cat", "Kitty"],
  ].map((names) =>
    shared(
      `a variant under two names is called by the first of the alphabet: ${names}`,
      { Cat, Kitty: structuredClone(Cat), Dog, Bird },
      { oneOf: [...names.map(ref), ref("Dog"), ref("Bird")] },
      { oneOf: [ref("Dog"), ref("Bird")] },
      "non-breaking: 200(Cat): variant gone: object (Cat)",
    ),
  ),
  returned(
    "a variant of two kinds is split",
    { oneOf: [kinds(["a", "b"]), kind("c", { c: S })] },
    { oneOf: [kinds(["a"]), kinds(["b"], { more: S }), kind("c", { c: S })] },
    "non-breaking: 200(b).more: property new: string, optional",
  ),
  returned(
    "variants of one kind are joined",
    { oneOf: [kinds(["a"]), kinds(["b"]), kind("c", { c: S })] },
    { oneOf: [kinds(["b", "a"], { more: S }), kind("c", { c: S })] },
    "non-breaking: 200(a).more: property new: string, optional",
    "non-breaking: 200(b).more: property new: string, optional",
  ),
  returned(
    "a variant of two kinds changes",
    { oneOf: [kinds(["b", "a"]), kind("c", { c: S })] },
    { oneOf: [kinds(["a", "b"], { more: S }), kind("c", { c: S })] },
    "non-breaking: 200(b|a).more: property new: string, optional",
  ),
  returned(
    "a variant of two kinds has a third",
    { oneOf: [kinds(["b", "a"]), kind("c", { c: S })] },
    { oneOf: [kinds(["b", "a", "d"]), kind("c", { c: S })] },
    "breaking: 200(d): variant new: object (d)",
  ),
  // Spellings
  sent("items alone", { items: S }, list(S)),
  sent("first items alone", { prefixItems: [S] }, { type: "array", prefixItems: [S] }),
  sent("properties alone", { properties: { a: S } }, A),
  sent("patterns alone", { patternProperties: { x: S } }, { type: "object", patternProperties: { x: S } }),
  sent("other properties alone", { additionalProperties: S }, { type: "object", additionalProperties: S }),
  sent("items of something else", { type: "string", items: I }, S),
  sent("anything, or text", { anyOf: [S, {}] }, {}),
  sent(
    "a limit of anything, or text",
    { anyOf: [{ ...S, maxLength: 3 }, { minLength: 1 }] },
    {},
    "non-breaking: body: type changed: string | any | null → any",
    "non-breaking: body: minLength gone: 1",
  ),
  sent("true or false", { type: "boolean", enum: [true, false] }, { type: "boolean" }),
  sent("true, or false", { anyOf: [{ const: true }, { const: false }] }, { type: "boolean" }),
  sent("one whole number, or another", { anyOf: [{ const: 1 }, { const: 2 }] }, { enum: [1, 2] }),
  sent(
    "one number, or another",
    {
      anyOf: [
        { type: "number", enum: [1.5] },
        { type: "number", enum: [2.5] },
      ],
    },
    { type: "number", enum: [1.5, 2.5] },
  ),
  sent("two texts", { enum: ["a", "b"] }, { anyOf: [{ const: "a" }, { const: "b" }] }),
  sent(
    "a short text, or a long one",
    {
      anyOf: [
        { ...S, maxLength: 3 },
        { ...S, maxLength: 5 },
      ],
    },
    { ...S, maxLength: 5 },
    "breaking: body(string~da099a0ce410): variant gone: string",
  ),
  shared("a union with itself alone", { A: { ...A, anyOf: [ref("A")] } }, ref("A"), A),
  sent("a union of nothing", { anyOf: [] }, false),
  shared(
    "null beside a reference",
    { A },
    { $ref: "#/components/schemas/A", nullable: true },
    { allOf: [ref("A"), { nullable: true }] },
  ),
  shared("null in a union", { A }, { anyOf: [ref("A"), { type: "null" }] }, { allOf: [ref("A")], nullable: true }),
  shared("an alias", { A, B: ref("A") }, ref("A"), ref("B")),
  shared("a reference and what it leads to", { A }, ref("A"), A),
  shared("a part and its spelling", { A }, { allOf: [ref("A"), object({ b: S })] }, object({ a: S, b: S })),
  returned("a union of one in lists of one", { allOf: [{ anyOf: [{ oneOf: [A] }] }] }, A),
  returned("a whole number that is a number", { type: ["integer", "number"] }, { type: ["number", "integer"] }),
  // Operations
  operation("renamed", {}, { operationId: "other" }, "note: operation changed: op → other"),
  operation("deprecated", {}, { deprecated: true }, "note: the operation is deprecated"),
  operation("a parameter more", {}, query("q"), "non-breaking: query.q: parameter new: string, optional"),
  operation(
    "a required parameter more",
    {},
    query("q", { required: true }),
    "breaking: query.q: parameter new: string, required",
  ),
  operation("a parameter less", query("q"), {}, "breaking: query.q: parameter gone: string, optional"),
  operation(
    "a parameter that must be sent",
    query("q"),
    query("q", { required: true }),
    "breaking: query.q: may no longer be left out",
  ),
  operation("a deprecated parameter", query("q"), query("q", { deprecated: true }), "note: query.q: is deprecated"),
  operation(
    "another style",
    query("q", { schema: list(S) }),
    query("q", { schema: list(S), explode: false }),
    "breaking: query.q: style changed: form, exploded → form",
  ),
  operation("a header by another case", query("q", { in: "header" }), query("Q", { in: "header" })),
  operation(
    "a parameter by its content",
    query("q"),
    query("q", { schema: undefined, content: json(S) }),
    "breaking: query.q: style changed: form → application/json",
  ),
  operation(
    "a parameter of the path that nobody describes",
    { parameters: [{ name: "id", in: "path", required: true, schema: S }] },
    {},
  ),
  operation("a body more", {}, { requestBody: { content: json(A) } }, "non-breaking: body: body new: application/json"),
  operation(
    "a required body more",
    {},
    { requestBody: { required: true, content: json(A) } },
    "breaking: body: body new: application/json",
  ),
  operation("a body less", { requestBody: { content: json(A) } }, {}, "breaking: body: body gone: application/json"),
  operation(
    "another version of a media type",
    answers({ 200: { content: { "application/json;v=1": { schema: S } } } }),
    answers({ 200: { content: { "application/json; v=2": { schema: S } } } }),
    "breaking: 200<application/json;v=1>: media type gone: application/json;v=1",
    "non-breaking: 200<application/json;v=2>: media type new: application/json;v=2",
  ),
  operation(
    "another encoding of a part",
    form(),
    form({ file: { contentType: "image/png" } }),
    'breaking: body<multipart/form-data>.file: encoding new: {"contentType":"image/png"}',
  ),
  operation(
    "the default encoding of a part",
    form(),
    form({ file: { contentType: "text/plain" }, meta: { contentType: "application/json" } }),
  ),
  operation("an extension among the responses", {}, answers({ 200: { description: "" }, "x-note": "a" })),
  operation("no responses at all", { responses: undefined }, { responses: undefined }),
  operation(
    "a status becomes its range",
    answers({ 200: { content: json(S) } }),
    answers({ "2XX": { content: json(S) } }),
    "breaking: 200: status changed: 200 → 2XX",
  ),
  operation(
    "a range becomes a status",
    answers({ "4XX": { content: json(S) } }),
    answers({ 404: { content: json(S) } }),
    "non-breaking: 4XX: status changed: 4XX → 404",
  ),
  operation(
    "another schema in a range",
    answers({ 200: { content: json(S) } }),
    answers({ "2XX": { content: json(I) } }),
    "breaking: 200: status changed: 200 → 2XX",
    "breaking: 200: type changed: string → integer",
  ),
  operation(
    "a success beside the default that stood for it",
    answers({ default: { content: json(A) } }),
    answers({ 200: { content: json(A) }, default: { content: json(A) } }),
  ),
  operation(
    "a default instead of the success",
    answers({ 200: { content: json(A) } }),
    answers({ default: { content: json(A) } }),
  ),
  operation(
    "a default beside the success",
    answers({ 200: { content: json(A) } }),
    answers({ 200: { content: json(A) }, default: { content: json(S) } }),
    "non-breaking: default: status new: application/json",
  ),
  operation(
    "a failure more",
    {},
    answers({ 200: { description: "" }, 429: { description: "" } }),
    "non-breaking: 429: status new: no content",
  ),
  operation(
    "a success more",
    {},
    answers({ 200: { description: "" }, 202: { description: "" } }),
    "breaking: 202: status new: no content",
  ),
  operation(
    "a success less",
    answers({ 200: { description: "" }, 201: { description: "" } }),
    {},
    "breaking: 201: status gone: no content",
  ),
  operation(
    "what the server sends back says more",
    callback(A),
    callback(object({ a: S, b: S }, ["b"])),
    "non-breaking: body.b: property new: string, required",
  ),
  operation(
    "what the server sends back says less",
    callback(object({ a: S, b: S })),
    callback(A),
    "breaking: body.b: property gone: string, optional",
  ),
  operation("a callback more", {}, callback(A), "non-breaking: the operation is new"),
  operation("a callback less", callback(A), {}, "breaking: the operation is gone"),
  operation("servers that nobody lists", { servers: [] }, {}),
  // Documents
  ["a webhook says less", hook(object({ a: S, b: S })), hook(A), ["breaking: body.b: property gone: string, optional"]],
  ["a webhook where we know none", documentOf({}), hook(A), []],
  ["a webhook less", hook(A), documentOf({}), ["breaking: the operation is gone"]],
  [
    "an extension among the paths",
    documentOf({}),
    { ...documentOf({}), paths: { ...documentOf({}).paths, "x-note": { a: 1 } } },
    [],
  ],
  [
    "two paths that differ by the name of a parameter",
    {
      ...documentOf({}),
      paths: {
        "/threads/{a}": { get: { operationId: "a", responses: {} } },
        "/threads/{b}": { get: { operationId: "b", responses: {} } },
      },
    },
    { ...documentOf({}), paths: { "/threads/{a}": { get: { operationId: "a", responses: {} } } } },
    ["breaking: the operation is gone", "breaking: the operation is gone", "non-breaking: the operation is new"],
  ],
  [
    "a scheme that nobody asks for",
    documentOf({}),
    documentOf({}, { components: { securitySchemes: { key: BEARER } } }),
    [],
  ],
  [
    "another scope",
    keys([{ o: ["read"] }], { o: OAUTH }),
    keys([{ o: ["write"] }], { o: OAUTH }),
    ["breaking: security: security gone: oauth2 read", "non-breaking: security: security new: oauth2 write"],
  ],
  [
    "the same scheme by another name",
    keys([{ a: [] }], { a: BEARER }),
    keys([{ b: [] }], { b: { ...BEARER, scheme: "Bearer" } }),
    [],
  ],
  [
    "no security",
    keys([{ a: [] }], { a: BEARER }),
    keys([], { a: BEARER }),
    ["breaking: security: security gone: http bearer"],
  ],
  [
    "a reference by `$anchor`",
    answering({ $ref: "#a" }, { schemas: { X: { $anchor: "a", ...A } } }),
    answering({ $ref: "#a" }, { schemas: { X: { $anchor: "a", ...object({ a: I }) } } }),
    ["breaking: 200.a: type changed: string → integer"],
  ],
  [
    "a reference by `$id`",
    answering({ $ref: "https://example.com/x" }, { schemas: { X: { $id: "https://example.com/x", ...A } } }),
    answering(A),
    [],
  ],
  [
    "a reference inside of an `$id`",
    answering(ref("X"), {
      schemas: { X: { $id: "https://example.com/x", $defs: { y: S }, ...object({ a: { $ref: "#/$defs/y" } }) } },
    }),
    answering(A),
    [],
  ],
  [
    "another version of OpenAPI",
    answering({ ...S, nullable: true }, { openapi: "3.0.3" }),
    answering({ type: ["string", "null"] }, { openapi: "3.2.0" }),
    [],
  ],
];
