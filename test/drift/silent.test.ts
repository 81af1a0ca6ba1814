import { describe, expect, it } from "vitest";
import { aDocument, compare, compareProbes, differences, type Node, PLACES } from "./documents.js";

const STRING = { type: "string" };
const PET = { type: "object", required: ["name"], properties: { name: STRING, age: { type: "integer" } } };
const CAT = { type: "object", required: ["type"], properties: { type: { const: "cat" } } };
const DOG = { type: "object", required: ["type"], properties: { type: { const: "dog" }, tricks: STRING } };

/** Two spellings of the same values. */
const SPELLINGS: [name: string, one: Node, other: Node][] = [
  [
    "a description, a title and an example",
    STRING,
    { ...STRING, description: "a", title: "b", example: "c", "x-d": 1 },
  ],
  ["a constant", { type: "string", const: "a" }, { type: "string", enum: ["a"] }],
  ["a type array of one", STRING, { type: ["string"] }],
  ["the order of values", { enum: ["a", "b"] }, { enum: ["b", "a"] }],
  ["values with and without their type", { enum: ["a"] }, { type: "string", enum: ["a"] }],
  ["null as a type", { type: ["string", "null"] }, { type: "string", nullable: true }],
  ["null as a branch", { type: ["string", "null"] }, { anyOf: [STRING, { type: "null" }] }],
  ["null as a branch of oneOf", { type: ["string", "null"] }, { oneOf: [{ type: "null" }, STRING] }],
  ["null as a value", { type: ["string", "null"], enum: ["a"] }, { type: "string", enum: ["a", null], nullable: true }],
  ["null as a constant", { anyOf: [STRING, { const: null }] }, { type: ["null", "string"] }],
  ["null in the branch", { anyOf: [{ ...STRING, nullable: true }] }, { ...STRING, nullable: true }],
  ["a union of one", { oneOf: [PET] }, PET],
  ["allOf of one", { allOf: [PET] }, PET],
  ["a union in a union", { oneOf: [CAT, { oneOf: [DOG, STRING] }] }, { anyOf: [STRING, DOG, CAT] }],
  ["types of a union", { type: ["string", "integer"] }, { anyOf: [{ type: "integer" }, STRING] }],
  ["values of a union", { anyOf: [{ const: "a" }, { const: "b" }] }, { enum: ["a", "b"] }],
  [
    "a tag of two values",
    { oneOf: [{ ...CAT }, { ...CAT, properties: { type: { const: "cow" } } }, DOG] },
    { oneOf: [{ ...CAT, properties: { type: { enum: ["cat", "cow"] } } }, DOG] },
  ],
  [
    "allOf against merged",
    {
      allOf: [
        { type: "object", properties: { name: STRING } },
        { required: ["name"], properties: { age: { type: "integer" } } },
      ],
    },
    PET,
  ],
  [
    "the tighter of two limits",
    { allOf: [{ ...STRING, maxLength: 9 }, { maxLength: 5 }] },
    { ...STRING, maxLength: 5 },
  ],
  ["a default outside the branch", { anyOf: [{ ...STRING, default: "a" }] }, { ...STRING, default: "a" }],
  ["a default of null", { ...STRING, nullable: true }, { ...STRING, nullable: true, default: null }],
  ["unnamed properties by default", PET, { ...PET, additionalProperties: true }],
  ["unnamed properties of any kind", { ...PET, additionalProperties: true }, { ...PET, additionalProperties: {} }],
  [
    "minima of none",
    { type: "array", items: STRING },
    { type: "array", items: { ...STRING, minLength: 0 }, minItems: 0 },
  ],
  ["items that may repeat", { type: "array", items: STRING }, { type: "array", items: STRING, uniqueItems: false }],
  ["seconds", { type: "integer" }, { type: "integer", format: "unixtime" }],
  [
    "a minimum that is out, of 3.0",
    { type: "number", minimum: 0, exclusiveMinimum: true },
    { type: "number", exclusiveMinimum: 0 },
  ],
  [
    "a minimum that is out, of whole numbers",
    { type: "integer", exclusiveMinimum: 0 },
    { type: "integer", minimum: 1 },
  ],
  ["an object that does not say so", { properties: { a: STRING } }, { type: "object", properties: { a: STRING } }],
  [
    "the order of properties",
    PET,
    { properties: { age: { type: "integer" }, name: STRING }, required: ["name"], type: "object" },
  ],
  ["a discriminator", { oneOf: [CAT, DOG] }, { oneOf: [DOG, CAT], discriminator: { propertyName: "type" } }],
  ["any value that may be null", {}, { nullable: true }],
];

describe("two spellings of a property", () => {
  const request = "an item of the body";
  const response = "a branch of a union in an answer";
  const cases = SPELLINGS.flatMap(([name, one, other]) => [
    { name, place: request, at: PLACES.request[request]!, before: one, after: other },
    { name, place: response, at: PLACES.response[response]!, before: other, after: one },
  ]);

  it.each(cases)("$place: $name", ({ at, before, after }) => {
    expect(compareProbes(at, before, after)).toEqual([]);
  });
});

const run = (document: Node) => document.paths["/threads/{thread_id}/runs/{run_id}"];
const schemas = (document: Node) => document.components.schemas;

const EDITS: [name: string, edit: (document: Node) => void][] = [
  [
    "other texts about the document",
    (d) => {
      d.info.title = "x";
      d.tags = [];
      d.externalDocs = { url: "https://example.com" };
    },
  ],
  [
    "another version of OpenAPI",
    (d) => {
      d.openapi = "3.2.0";
    },
  ],
  [
    "other texts about an operation",
    (d) => {
      Object.assign(run(d).get, { summary: "x", description: "y", tags: ["z"], "x-paginated": false });
    },
  ],
  [
    "another description of an answer",
    (d) => {
      run(d).get.responses["200"].description = "x";
    },
  ],
  [
    "parameters of the operation",
    (d) => {
      const { parameters } = run(d);
      delete run(d).parameters;
      run(d).get.parameters = parameters;
      run(d).post.parameters = parameters;
    },
  ],
  [
    "parameters in another order",
    (d) => {
      run(d).parameters.reverse();
    },
  ],
  [
    "the default style in words",
    (d) => {
      d.components.parameters.Limit.style = "form";
      d.components.parameters.Limit.explode = true;
    },
  ],
  [
    "explode on a single value",
    (d) => {
      d.components.parameters.Limit.explode = false;
    },
  ],
  [
    "`required: false` in words",
    (d) => {
      d.components.parameters.Limit.required = false;
    },
  ],
  [
    "another name of a path parameter",
    (d) => {
      d.paths = JSON.parse(JSON.stringify(d.paths).replaceAll("{step_id}", "{id}"));
      d.components.parameters.StepId.name = "id";
    },
  ],
  [
    "another name of a component",
    (d) => {
      const text = JSON.stringify(d).replaceAll("#/components/schemas/RunObject", "#/components/schemas/Run");
      Object.assign(d, JSON.parse(text));
      schemas(d).Run = schemas(d).RunObject;
    },
  ],
  [
    "another name of a security scheme",
    (d) => {
      d.components.securitySchemes = { Bearer: { type: "http", scheme: "Bearer" } };
      d.security = [{ Bearer: [] }];
    },
  ],
  [
    "security of the operation",
    (d) => {
      run(d).get.security = d.security;
    },
  ],
  [
    "servers of the path",
    (d) => {
      run(d).servers = [{ url: `${d.servers[0].url}/` }];
    },
  ],
  [
    "the character set of a body",
    (d) => {
      run(d).get.responses["200"].content = {
        "application/json; charset=utf-8": run(d).get.responses["200"].content["application/json"],
      };
    },
  ],
  [
    "a header that belongs elsewhere",
    (d) => {
      run(d).parameters.push({ name: "Authorization", in: "header", required: true, schema: STRING });
    },
  ],
  [
    "`nullable` beside a reference",
    (d) => {
      const at = schemas(d).RunObject.properties;
      at.tool_choice = { ...at.tool_choice.anyOf[0], nullable: true };
    },
  ],
  [
    "operations out of scope",
    (d) => {
      d.paths["/files"] = { get: { responses: {} } };
      d.paths["/assistants_more"] = { get: { responses: {} } };
    },
  ],
  [
    "a component that nobody uses",
    (d) => {
      schemas(d).Unused = { $ref: "#/components/schemas/RunObject" };
    },
  ],
  [
    "a path item by reference",
    (d) => {
      d.components.pathItems = { Run: run(d) };
      d.paths["/threads/{thread_id}/runs/{run_id}"] = { $ref: "#/components/pathItems/Run" };
    },
  ],
];

describe("an edit that means nothing", () => {
  it.each(EDITS)("%s", (_name, edit) => {
    expect(differences(edit)).toEqual([]);
  });
});

describe("a schema that contains itself", () => {
  /** A tree, as the answer of `deleteThread`, whose leaves are of this type. */
  const aTree = (leaf: string) => {
    const document = aDocument();
    document.components.schemas.DeleteThreadResponse = {
      type: "object",
      properties: {
        leaf: { type: leaf },
        branches: { type: "array", items: { $ref: "#/components/schemas/DeleteThreadResponse" } },
      },
    };
    return document;
  };

  it("is no difference", () => {
    expect(compare(aTree("string"), aTree("string"))).toEqual([]);
  });

  it("is told once where it differs, with the places that lead to it", () => {
    const findings = compare(aTree("string"), aTree("integer"));
    expect(findings.map(({ path, kind, places }) => `${path} ${kind} ${places}`)).toEqual(["200.leaf type-changed 2"]);
  });
});
