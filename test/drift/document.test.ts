import { describe, expect, it } from "vitest";
import { Document } from "../../src/drift/document/document.js";
import { ComparisonError, reasonOf } from "../../src/drift/document/error.js";
import { readHolder } from "../../src/drift/document/holder.js";
import { isExtension, isSchema, nameOfType, own } from "../../src/drift/document/node.js";
import { operationsOf, webhooksOf } from "../../src/drift/document/operations.js";
import { parseText } from "../../src/drift/document/parse.js";
import { follow, pointerTo } from "../../src/drift/document/pointer.js";
import { isInScope } from "../../src/drift/document/reach.js";
import { describeSecurity } from "../../src/drift/document/security.js";
import { addressOf, readLinkedSource, readSource } from "../../src/drift/document/source.js";
import type { Node } from "./documents.js";

const at = (part: Node) => ({ root: { at: part }, document: new Document({ at: part }) });

describe("a part of a document", () => {
  const lost = { $ref: "#/none" };
  const odd: Node = {
    $ref: "#/at/list",
    list: [1],
    text: "a",
    none: null,
    flag: true,
    number: 1,
    lost,
    named: { a: 1 },
  };
  const { document } = at(odd);

  const reads: [what: string, read: () => unknown, message: string][] = [
    ["a list for an object", () => document.objectAt(odd, "list"), "list is a list, not an object"],
    ["null for an object", () => document.entriesAt(odd, "none"), "none is null, not an object"],
    ["text for a list", () => document.listAt(odd, "text"), "text is text, not a list"],
    ["an object for a list", () => document.listAt(odd, "named"), "named is an object, not a list"],
    ["a number for text", () => document.textAt(odd, "number"), "number is a number, not text"],
    ["nothing for text", () => document.textAt(odd, "name"), "name is missing"],
    ["text for a schema", () => document.schemaAt(odd, "text"), "text is text, not a schema"],
    ["a number for a named schema", () => document.namedSchemasAt(odd, "named"), "a is a number, not a schema"],
    ["a number in a list of schemas", () => document.schemasAt(odd, "list"), "list lists a number, not a schema"],
    ["a list behind a reference", () => document.targetOf(odd), "a list stands where a schema belongs"],
    ["a reference that is none", () => document.targetOf({ $ref: 1 }), "the reference is not text"],
    ["a list for an answer", () => document.resolve(odd, "an answer"), "a list stands where an answer belongs"],
  ];

  it.each(reads)("is named when it is %s", (_, read, message) => {
    expect(read).toThrow(ComparisonError);
    expect(read).toThrow(message);
  });

  it("is named with its place", () => {
    const schema = { properties: { "a/b~": { enum: "a" } } };
    const { document } = at(schema);
    expect(() => document.listAt(schema.properties["a/b~"], "enum")).toThrow(
      new ComparisonError("the document at #/at/properties/a~1b~0: enum is text, not a list"),
    );
    expect(() => document.listAt({ enum: "a" }, "enum")).toThrow(
      new ComparisonError("the document: enum is text, not a list"),
    );
  });

  it("may be left out", () => {
    expect([document.objectAt({}, "a"), document.entriesAt({}, "a"), document.listAt({}, "a")]).toEqual([{}, [], []]);
    expect([document.schemaAt({}, "a"), document.schemaAt({ a: false }, "a")]).toEqual([undefined, false]);
    expect(document.itemsAt({ a: { b: 1, "x-c": 2 } }, "a")).toEqual([["b", 1]]);
    expect(document.objectAt({}, "constructor")).toEqual({});
    expect(own({}, "toString")).toBeUndefined();
  });

  it("is what its references lead to", () => {
    const node: Node = { a: { $ref: "#/at/b" }, b: { $ref: "#/at/c" }, c: { d: 1 }, self: { $ref: "#/at/self" } };
    const { document } = at(node);
    expect([document.dereference(node.a), document.follow(node.a), document.dereference(1)]).toEqual([
      node.c,
      node.b,
      1,
    ]);
    expect(() => document.dereference(node.self)).toThrow("at #/at/self: the reference #/at/self leads back to itself");
    expect(() => document.follow(lost)).toThrow("the document: the reference #/none leads nowhere");
  });

  it("is called by its type", () => {
    expect([null, [], {}, "", 1, true].map(nameOfType)).toEqual([
      ...["null", "a list", "an object", "text", "a number", "a boolean"],
    ]);
    expect([true, {}, [], null, "a"].map(isSchema)).toEqual([true, true, false, false, false]);
    expect(["x-a", "xa", "a-x-b"].map(isExtension)).toEqual([true, false, false]);
  });

  it("says why it could not be read in one line", () => {
    const cause = new Error("inner\nmore");
    expect([new Error("a\nb"), new Error("a", { cause }), new Error("a", { cause: 1 }), "b\nc"].map(reasonOf)).toEqual([
      ...["a", "inner", "a", "b"],
    ]);
  });
});

describe("a JSON pointer", () => {
  const root = { a: { "b/c": 1, "d~e": [2, { f: 3 }], "g h": 4, "%": 5 }, "": 6 };

  it.each([
    ["", root],
    ["#", root],
    ["#/a/b~1c", 1],
    ["#/a/d~0e/0", 2],
    ["#/a/d~0e/1/f", 3],
    ["#/a/g%20h", 4],
    ["#/", 6],
    ["#/a/%25", 5],
    ["#/a/%", undefined],
    ["#/a/d~0e/-1", undefined],
    ["#/a/d~0e/length", undefined],
    ["#/a/d~0e/1x", undefined],
    ["#/a/toString", undefined],
    ["#/a/b~1c/0", undefined],
    ["#a", undefined],
    ["/a", undefined],
  ])("%s", (pointer, value) => {
    expect(follow(root, pointer)).toBe(value);
  });

  it("is found for a part, the shortest first, and for none that is elsewhere", () => {
    const part = {};
    const around: Node = { deep: { part }, "a/b": { "c~d": [0, part] } };
    around.self = around;
    expect(pointerTo(around, part)).toBe("#/deep/part");
    expect(pointerTo({ "a/b": { "c~d": [0, part] } }, part)).toBe("#/a~1b/c~0d/1");
    expect(pointerTo(around, around)).toBe("#");
    expect(pointerTo(around, {})).toBeUndefined();
  });
});

describe("a reference", () => {
  const target = (root: Node, holder: Node) => new Document(root).references.target(holder);

  it("leads to an anchor, to an id, and from an id to a pointer below it", () => {
    const inner = { $id: "https://example.com/inner.yaml", $defs: { a: { type: "string" } }, b: { $ref: "#/$defs/a" } };
    const dynamic = { $dynamicAnchor: "node" };
    const root: Node = {
      $defs: { anchored: { $anchor: "here" }, dynamic, inner },
      ...{ toAnchor: { $ref: "#here" }, toDynamic: { $dynamicRef: "#node" } },
      ...{
        toInner: { $ref: "https://example.com/inner.yaml#/$defs/a" },
        toRoot: { $ref: "#" },
        lost: { $ref: "#gone" },
      },
    };
    expect(target(root, root.toAnchor)).toBe(root.$defs.anchored);
    expect(target(root, root.toDynamic)).toBe(dynamic);
    expect(target(root, root.toInner)).toBe(inner.$defs.a);
    expect(target(root, inner.b)).toBe(inner.$defs.a);
    expect(target(root, root.toRoot)).toBe(root);
    expect(target(root, root.lost)).toBeUndefined();
  });

  it("below an id may be one from the file all the same", () => {
    const inner = { $id: "inner.yaml", a: { $ref: "#/components/b" } };
    const root: Node = { components: { b: { type: "string" } }, inner };
    expect(target(root, inner.a)).toBe(root.components.b);
  });

  it("that leads nowhere is told once, and not where it is data", () => {
    const properties = { a: { $ref: "#/none" }, b: { $ref: "#/none" }, $ref: { $ref: "#/gone" } };
    const data = {
      example: { $ref: "#/1" },
      "x-a": { $ref: "#/2" },
      default: { $ref: "#/3" },
      enum: [{ $ref: "#/4" }],
    };
    const { references } = new Document({ properties, ...data, examples: { a: { value: { $ref: "#/5" } } } });
    expect(references.lost().map(({ $ref }) => $ref)).toEqual(["#/none", "#/gone"]);
  });

  it("has the address of its file", () => {
    const root = { a: { $ref: "parts/b.yaml#/c" } };
    const { references } = new Document(root, "a", "", "file:///docs/a.yaml");
    expect(references.address(root.a)).toBe("file:///docs/parts/b.yaml");
    const part = { c: { d: {} } };
    references.add("file:///docs/parts/b.yaml", part);
    expect(references.target(root.a)).toBe(part.c);
    expect([references.locate(root.a), references.locate(part.c.d), references.locate({})]).toEqual([
      ...["#/a", "b.yaml#/c/d", undefined],
    ]);
  });

  it.each([
    [{ properties: { a: { readOnly: true } } }, true],
    [{ allOf: [{ writeOnly: true }] }, true],
    [{ properties: { readOnly: true, a: { readOnly: false } } }, false],
    [{ default: { readOnly: true } }, false],
  ])("%j has a direction: %s", (root, isDirected) => {
    expect(new Document(root).references.isDirected()).toBe(isDirected);
  });
});

describe("what a request has to bring", () => {
  const securitySchemes = {
    bearer: { type: "http", scheme: "Bearer" },
    key: { type: "apiKey", in: "header", name: "api-key" },
    oauth: { type: "oauth2" },
    same: { $ref: "#/components/securitySchemes/key" },
  };
  const described = (security: unknown) => {
    const holder: Node = security === undefined ? {} : { security };
    return describeSecurity(new Document({ components: { securitySchemes }, ...holder }), holder);
  };

  it.each([
    [undefined, ["nothing"]],
    [[], []],
    [[{}], ["nothing"]],
    [[{ bearer: [] }], ["http bearer"]],
    [
      [{ key: [] }, { same: [] }],
      ["apiKey header api-key", "apiKey header api-key"],
    ],
    [[{ oauth: ["write", "read"] }], ["oauth2 read write"]],
    [[{ key: [], bearer: [] }], ["apiKey header api-key and http bearer"]],
  ])("by %j is %j", (security, ways) => {
    expect(described(security)).toEqual(ways);
  });

  it.each([
    [[{ none: [] }], "the document: the security scheme none is not defined"],
    [["bearer"], "security lists text, not an object"],
    [{}, "security is an object, not a list"],
  ])("by %j is refused", (security, message) => {
    expect(() => described(security)).toThrow(message);
  });
});

it("media types are named without their character set, and what is said of them is read", () => {
  const content = {
    "Application/JSON; Charset=utf-8": { schema: true },
    "text/plain ;  boundary=A ; ": { itemSchema: { type: "string" } },
  };
  const answer = { $ref: "#/components/responses/a" };
  const responses = { a: { content, required: true, deprecated: true, schema: {} } };
  const holder = readHolder(new Document({ components: { responses }, answer }), answer, "a response");
  expect([...holder.contents].map(([name, { schema, itemSchema }]) => [name, schema, itemSchema])).toEqual([
    ["application/json", true, undefined],
    ["text/plain;boundary=a", undefined, { type: "string" }],
  ]);
  expect(holder).toMatchObject({ component: "responses/a", isRequired: true, isDeprecated: true, schema: {} });
  expect(readHolder(new Document({}), { required: "true", deprecated: 1 }, "a body")).toMatchObject({
    ...{ component: undefined, isRequired: false, isDeprecated: false, schema: undefined },
  });
});

it.each([
  ["/threads", ["/threads"], true],
  ["/threads/runs", ["/threads"], true],
  ["/threads/runs", ["/a", "/threads/"], true],
  ["/threadsafe", ["/threads"], false],
  ["/threads", ["/threads/"], false],
  ["/a", ["/"], true],
  ["/a", [], false],
])("%s is in the scope of %j: %s", (path, scope, is) => {
  expect(isInScope(path, scope)).toBe(is);
});

describe("operations", () => {
  const read = (root: Node) => [...operationsOf(new Document({ openapi: "3.1.0", ...root }), ["/"]).values()];
  const post = { responses: { 200: {} } };

  it("have the servers of the first of operation, path and document that has some", () => {
    const servers = (url: string, variables?: Node) => ({ servers: [{ url, ...(variables && { variables }) }] });
    const paths = {
      "/a": { ...servers("/path"), get: { ...servers("/operation/") }, post: {} },
      "/b": { get: { servers: [] } },
      "/c": { get: servers("https://{host}.test/{b}", { host: { default: "a" }, b: {} }) },
    };
    const urls = (root: Node) => read({ paths, ...root }).map(({ servers }) => servers);
    expect(urls(servers("/"))).toEqual([["/operation"], ["/path"], ["/"], ["https://a.test/{b}"]]);
    expect(urls({})[2]).toEqual(["/"]);
  });

  it("are told apart by the names in their paths where nothing else does", () => {
    const keys = (...paths: string[]) =>
      read({ paths: Object.fromEntries(paths.map((path) => [path, { post }])) }).map(({ key }) => key);
    expect(keys("/a/{b}", "/c/{d}/{e}")).toEqual(["POST /a/{}", "POST /c/{}/{}"]);
    expect(keys("/a/{b}", "/a/{c}")).toEqual(["POST /a/{b}", "POST /a/{c}"]);
  });

  it("have their own parameters in the place of those of the path, by position or by place and name", () => {
    const parameter = (place: string, name: string, more: Node = {}) => ({ in: place, name, ...more });
    const path = [parameter("path", "b"), parameter("query", "q"), parameter("header", "X-H"), parameter("path", "no")];
    const own = [
      parameter("query", "q", { required: true }),
      parameter("header", "x-h"),
      parameter("header", "Accept"),
      parameter("query", "accept"),
    ];
    const [operation] = read({ paths: { "/a/{z}/{b}": { parameters: path, get: { ...post, parameters: own } } } });
    expect([...operation!.parameters].map(([key, { name, isRequired }]) => [key, name, isRequired])).toEqual([
      ["path 1", "b", false],
      ["query q", "q", true],
      ["header x-h", "x-h", false],
      ["path no", "no", false],
      ["query accept", "accept", false],
    ]);
  });

  it("call back, and are called by webhooks", () => {
    const item = { post };
    const callbacks = { done: { "{$url}": item, "x-a": 1 } };
    const all = read({ paths: { "/a/{b}": { get: { ...post, callbacks } }, "x-b": 1 } });
    expect(all.map(({ title, key, isIncoming }) => [title, key, isIncoming])).toEqual([
      ["GET /a/{b}", "GET /a/{}", false],
      ["POST {$url} callback done of GET /a/{b}", "POST {$url} callback done of GET /a/{}", true],
    ]);
    const hooks = webhooksOf(
      new Document({ openapi: "3.1.0", webhooks: { ping: { post: { ...post, callbacks } }, "x-a": 1 } }),
    );
    expect([...hooks.values()].map(({ title, isIncoming }) => [title, isIncoming])).toEqual([
      ["POST webhook ping", true],
      ["POST {$url} callback done of POST webhook ping", false],
    ]);
  });

  it.each([
    [{ paths: { "/a": 1 } }, "the document: /a is a number, not an object"],
    [{ paths: { "/a": { get: [] } } }, "a list stands where GET /a belongs"],
    [{ openapi: "3.0.3", paths: { "/a": { get: {} } } }, "GET /a has no responses, so the document is cut or broken"],
    [{ paths: { "/a": { get: { callbacks: { b: 1 } } } } }, "the callback b is not an object"],
    [{ paths: { "/a": { get: { servers: [{}] } } } }, "url is missing"],
    [{ paths: { "/a": { get: { servers: [1] } } } }, "a number stands where a server belongs"],
    [{ paths: { "/a": { get: { requestBody: 1 } } } }, "a number stands where a body belongs"],
    [{ paths: { "/a": { get: { responses: { 200: 1 } } } } }, "a number stands where a response belongs"],
    [{ paths: { "/a": { get: { responses: { 200: { headers: { a: 1 } } } } } } }, "where a header belongs"],
    [{ paths: { "/a": { get: { responses: { 200: { content: { a: 1 } } } } } } }, "where a media type belongs"],
    [{ paths: { "/a": { get: { parameters: [1] } } } }, "a number stands where a parameter belongs"],
  ])("%j are refused", (root, message) => {
    expect(() => read(root)).toThrow(message);
  });

  it("have names, bodies, answers and headers", () => {
    const responses = { 200: { headers: { "X-A": {} } }, "x-b": 1 };
    const paths = { "/a": { get: { operationId: "a", requestBody: {}, responses }, post: { operationId: 1 } } };
    const [get, other] = read({ paths });
    expect([get!.name, other!.name]).toEqual(["a", "POST /a"]);
    expect([get!.body?.node, other!.body]).toEqual([{}, undefined]);
    expect(get!.responses.map(({ status, headers }) => [status, [...headers.keys()]])).toEqual([["200", ["x-a"]]]);
  });
});

describe("text", () => {
  it.each([
    ["JSON", '{"a": 1}', { a: 1 }],
    ["JSON after a mark and lines", '\ufeff\n {"a": 1}', { a: 1 }],
    ["YAML in braces", "{a: 1, b: [&x 2, *x]}", { a: 1, b: [2, 2] }],
    ["YAML with merged keys", "a: &a {b: 1}\nc: {<<: *a, d: 2}", { a: { b: 1 }, c: { b: 1, d: 2 } }],
    ["YAML with an alias", "a: &a [1]\nb: *a", { a: [1], b: [1] }],
    ["YAML with dates", "a: 2024-01-01", { a: "2024-01-01" }],
    ["a word", "htm", "htm"],
  ])("is read as %s", async (_, text, data) => {
    expect(await parseText(text)).toEqual(data);
  });

  it.each([
    ["", "it is empty"],
    [" \n", "it is empty"],
    ["<!DOCTYPE html>", "it is HTML"],
    [" <HTML>", "it is HTML"],
    ["<?xml version='1.0'?>", "it is HTML"],
    ["{", "it cannot be parsed, so it is cut or broken: "],
    ["a: &a {b: *a}", "a YAML alias in it contains itself"],
    ["a: [", "it cannot be parsed, so it is cut or broken: "],
  ])("is refused: %j", async (text, message) => {
    await expect(parseText(text)).rejects.toThrow(ComparisonError);
    await expect(parseText(text)).rejects.toThrow(message);
  });

  it("may hold aliases that stand for a million values, and no more", async () => {
    const tenfold = (depth: number) =>
      Array.from({ length: depth }, (_, n) => `a${n}: &a${n} [${Array(10).fill(n ? `*a${n - 1}` : "0")}]`).join("\n");
    await expect(parseText(tenfold(5))).resolves.toBeDefined();
    await expect(parseText(tenfold(7))).rejects.toThrow("its YAML aliases stand for too many values");
  });
});

describe("a source", () => {
  it.each([
    ["openapi.yaml", "openapi.yaml", "file:"],
    ["HTTPS://user:secret@Example.com:8443/a.yaml?b=secret#c", "https://example.com:8443/a.yaml", "https:"],
  ])("%s is named %s", (text, name, protocol) => {
    expect(readSource(text)).toMatchObject({ name, url: { protocol } });
  });

  it("has an address without its fragment", () => {
    expect(addressOf(readSource("http://example.com/a.yaml?b#c"))).toBe("http://example.com/a.yaml?b");
    expect(() => readSource("https://[bad")).toThrow("that is not a URL that can be fetched");
  });

  const file = { name: "a", url: new URL("file:///docs/openapi.yaml") };
  const page = { name: "a", url: new URL("https://example.com/api/openapi.yaml") };

  it.each([
    ["file:///docs/parts/a.yaml", file, "a.yaml"],
    ["https://example.com/other/b.yaml?c", page, "https://example.com/other/b.yaml"],
  ])("beside a document is read: %s", (address, from, name) => {
    expect(readLinkedSource(address, from).name).toBe(name);
  });

  it.each([
    ["file:///docs.yaml", file, "docs.yaml, which is outside of the folder of the document"],
    ["file:///docsx/a.yaml", file, "a.yaml, which is outside of the folder of the document"],
    ["file:///docs/a.yaml", page, "a.yaml, which is outside of the folder of the document"],
    ["https://example.com/a.yaml", file, "https://example.com/a.yaml, which is of another origin"],
    ["http://example.com/a.yaml", page, "http://example.com/a.yaml, which is of another origin"],
    ["https://example.com:444/a.yaml", page, "https://example.com:444/a.yaml, which is of another origin"],
    ["none", page, "none, which is no address"],
  ])("elsewhere is not read: %s", (address, from, message) => {
    expect(() => readLinkedSource(address, from)).toThrow(`a reference leads to ${message}`);
  });
});
