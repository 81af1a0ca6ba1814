import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import createClient from "openapi-fetch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requireToCompile } from "../../scripts/generate/compile.js";
import { type Contract, readContracts } from "../../scripts/generate/contracts.js";
import { parseDocument } from "../../scripts/generate/document.js";
import { generate } from "../../scripts/generate/generate.js";
import { withScratch } from "../../scripts/generate/scratch.js";
import { viewOf } from "../../scripts/generate/view.js";
import { FRAGMENTS, json, ok } from "./fragments.js";

type Node = Record<string, unknown>;
type Uses = Record<string, (api: unknown) => Promise<unknown>>;

const info = { title: "Things", version: "1" };

function documentOf(fragments: { paths: Node; components?: Record<string, Node> }[]) {
  const components: Record<string, Node> = {};
  for (const fragment of fragments) {
    for (const [section, parts] of Object.entries(fragment.components ?? {})) {
      components[section] = { ...components[section], ...parts };
    }
  }
  return { openapi: "3.1.0", info, paths: Object.assign({}, ...fragments.map(({ paths }) => paths)), components };
}

/** The 3.0 of two things that 3.1 spells in another way. */
const OLD = {
  openapi: "3.0.3",
  info,
  paths: { "/old": { get: { operationId: "old", responses: ok({ $ref: "#/components/schemas/Old" }) } } },
  components: {
    schemas: {
      Old: {
        type: "object",
        required: ["a", "b", "c", "d", "e"],
        properties: {
          a: { type: "string", nullable: true },
          b: { nullable: true },
          c: { $ref: "#/components/schemas/Other", nullable: true },
          d: { type: "string", enum: ["x"], nullable: true },
          e: { type: "integer", minimum: 0, exclusiveMinimum: true },
        },
      },
      Other: { type: "object", properties: { z: { type: "string" } } },
    },
  },
};

const OLD_USE = `import type { components } from "../old/schema.js";
type Old = components["schemas"]["Old"];
export const old: Old = { a: null, b: null, c: null, d: null, e: 1 };
export const other: Old = { a: "1", b: 2, c: { z: "" }, d: "x", e: 1 };
// @ts-expect-error It is a number.
export const wrong: Old = { a: null, b: null, c: null, d: null, e: null };
`;

const USES = `import type { AssistantsApi } from "../new/assistants-api.js";
export const uses: Record<string, (api: AssistantsApi) => unknown> = {
${FRAGMENTS.map(({ name, use }) => `${JSON.stringify(name)}: (api) => ${use},`).join("\n")}
};
`;

let source: string;
let pages: string;
let uses: Uses;
let AssistantsApi: new (http: unknown) => unknown;
let done: () => void;
let work: Promise<void>;

// One run of the generator for all of them. What it wrote must last until the tests have ended.
beforeAll(async () => {
  const [first] = await readContracts();
  await new Promise<void>((ready, failed) => {
    work = withScratch(async (scratch) => {
      const contracts: Contract[] = [];
      for (const [name, document] of Object.entries({ new: documentOf(FRAGMENTS), old: OLD })) {
        const file = join(scratch, `${name}.contract.json`);
        await writeFile(file, JSON.stringify(document));
        contracts.push({ ...first!, name, file, title: `${name}.json`, folder: name });
      }
      const out = await generate(scratch, contracts);
      source = await readFile(join(out, "new", "assistants-api.ts"), "utf8");
      pages = await readFile(join(out, "new", "reference", "AssistantsApi.md"), "utf8");
      await mkdir(join(out, "uses"));
      const files = { "uses.ts": USES, "old.ts": OLD_USE };
      for (const [name, text] of Object.entries(files)) await writeFile(join(out, "uses", name), text);
      requireToCompile(Object.keys(files).map((name) => join(out, "uses", name)));
      ({ uses } = await import(pathToFileURL(join(out, "uses", "uses.ts")).href));
      ({ AssistantsApi } = await import(pathToFileURL(join(out, "new", "assistants-api.ts")).href));
      await import(pathToFileURL(join(out, "new", "validators.ts")).href);
      ready();
      await new Promise<void>((resolve) => {
        done = resolve;
      });
    }).catch(failed);
  });
});
afterAll(async () => {
  done?.();
  await work;
});

/** Code whatever its line breaks. */
const flat = (code: string) => code.replace(/\s+/g, " ").replaceAll("( ", "(");

describe("what is generated of an edit compiles, and sends and returns what the contract says", () => {
  it.each(FRAGMENTS)("$name", async (fragment) => {
    const { name, request, headers = {}, answer = {}, source: texts = [] } = fragment;
    let last: Request | undefined;
    const fetch = async (sent: Request) => {
      last = sent.clone();
      return new Response(answer === null ? null : JSON.stringify(answer), { status: answer === null ? 204 : 200 });
    };
    const api = new AssistantsApi(createClient({ baseUrl: "http://server.test", fetch }));
    const result = await uses[name]!(api);
    expect(result).toEqual("result" in fragment ? fragment.result : answer);
    const { method, url } = last!;
    const isForm = last!.headers.get("content-type")?.startsWith("multipart/form-data;");
    const body = isForm ? "multipart" : await last!.text();
    expect(`${method} ${url.replace("http://server.test", "")} ${body}`.trim()).toBe(request);
    expect(Object.fromEntries(last!.headers)).toMatchObject(headers);
    for (const text of texts) expect(flat(source)).toContain(text);
  });

  it("with each method once", () => {
    expect(source.match(/^ {2}tagged\(/gm)).toHaveLength(1);
    expect(source.match(/^export class /gm)).toHaveLength(1);
  });

  it("with texts that come alive neither in comments nor in Markdown", () => {
    expect(pages).not.toMatch(/[^\\]<script>/);
    expect(pages).toContain('Say "it" */ `now`');
  });
});

describe("what is not supported is one line with the place", () => {
  const get = (more: Node) => ({ "/things": { get: { operationId: "things", responses: ok(), ...more } } });
  const parameter = (more: Node) => get({ parameters: [{ name: "q", in: "query", ...more }] });
  const inPath = (path: string, ...names: string[]) => ({
    [path]: {
      get: {
        operationId: "things",
        responses: ok(),
        parameters: names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      },
    },
  });
  const named = (operationId: unknown) => get({ operationId });
  const withBody = (content: unknown, method = "post") => ({
    "/things": { [method]: { operationId: "things", requestBody: { content }, responses: ok() } },
  });

  it.each<[string, Node, RegExp]>([
    ["no operationId", named(undefined), /^GET \/things: has no operationId/],
    ["an operationId that is no text", named(5), /^GET \/things: has no operationId/],
    ["an operationId of signs", named("--"), /^GET \/things: no method can be called --/],
    [
      "an operation named send",
      named("send"),
      /^GET \/things: no method can be called send: .*operationIdNameMappings/,
    ],
    ["an operation named http", named("http"), /^GET \/things: no method can be called http/],
    ["an operation named then", named("then"), /^GET \/things: no method can be called then/],
    ["an operation named constructor", named("constructor"), /^GET \/things: no method can be called constructor/],
    [
      "two operations with one method",
      { ...named("get-things"), "/others": { get: { operationId: "getThings", responses: ok() } } },
      /^GET \/others: its method getThings is that of GET \/things already/,
    ],
    ["TRACE", { "/things": { trace: { operationId: "things" } } }, /^TRACE \/things: fetch does not send/],
    ["a required cookie", parameter({ in: "cookie", required: true }), /^GET \/things: parameter q: a required cookie/],
    ["an object in a query", parameter({ schema: { type: "object" } }), /^GET \/things: parameter q: an object/],
    [
      "a parameter with content",
      parameter({ content: json({}) }),
      /^GET \/things: parameter q: a parameter with content/,
    ],
    ["a parameter with no name", parameter({ name: undefined }), /^GET \/things: a parameter has no name/],
    ["a parameter of the body", parameter({ in: "body" }), /^GET \/things: a parameter has no name or no place/],
    ["parameters that are no list", get({ parameters: {} }), /^GET \/things: parameters is no list/],
    [
      "a path parameter that is not described",
      inPath("/things/{id}"),
      /^GET \/things\/\{id\}: parameter id: is in the path and/,
    ],
    [
      "a path parameter that is not in the path",
      inPath("/things", "id"),
      /^GET \/things: parameter id: is not in the path/,
    ],
    [
      "a path parameter twice",
      inPath("/things/{id}/{id}", "id"),
      /^GET \/things\/\{id\}\/\{id\}: a parameter is twice/,
    ],
    ["a query in the path", inPath("/things?a=b"), /^path \/things\?a=b: is no path/],
    ["a path that is relative", inPath("things"), /^path things: is no path/],
    ["a path that holds text", { "/things": "none" }, /^path \/things: holds no operations/],
    ["an operation that is a list", { "/things": { get: [] } }, /^GET \/things: is no operation/],
    ["a body with GET", withBody(json({}), "get"), /^GET \/things: fetch sends no body with GET/],
    [
      "a body of bytes",
      withBody({ "application/octet-stream": {} }),
      /^POST \/things: a body of application\/octet-stream is/,
    ],
    ["a body of text", withBody({ "text/plain": {} }), /^POST \/things: a body of text\/plain is not supported/],
    ["a body with no content", withBody(undefined), /^POST \/things: requestBody has no content/],
    ["responses that are a list", get({ responses: [] }), /^GET \/things: responses is no object/],
    ["a response that is text", get({ responses: { 200: "ok" } }), /^GET \/things: response 200: is no object/],
    [
      "answers of JSON and of text",
      get({ responses: { 200: { content: json({}) }, 201: { content: { "text/plain": {} } } } }),
      /^GET \/things: answers of several kinds/,
    ],
    [
      "a reference that leads nowhere",
      parameter({ schema: { $ref: "#/components/schemas/None" } }),
      /#\/paths\/~1things\/get\/parameters\/0\/schema: the reference leads nowhere/,
    ],
    [
      "a reference to a file",
      parameter({ schema: { $ref: "other.yaml#/x" } }),
      /schema: a reference to another document is not supported: other\.yaml/,
    ],
    [
      "a reference to itself",
      parameter({ schema: { $ref: "#/paths/~1things/get/parameters/0/schema" } }),
      /the reference leads back to itself/,
    ],
  ])("%s", (_, paths, line) => {
    const text = JSON.stringify({ openapi: "3.1.0", info, paths });
    const attempt = () => viewOf(parseDocument(text, "own.yaml"), "own.yaml", {});
    expect(attempt).toThrow(expect.objectContaining({ name: "Error", message: expect.stringMatching(line) }));
    expect(attempt).toThrow(/^[^\n]*$/);
  });

  const start = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";
  it.each([
    ["a tab", `${start}paths:\n\t/a: {}\n`, /^own\.yaml:4:1: /],
    ["a key twice", `${start}paths: {}\npaths: {}\n`, /^own\.yaml:4:\d+: duplicated mapping key/],
    ["a key twice in JSON", '{ "openapi": "3.1.0",\n "openapi": "3.1.0" }', /^own\.yaml:2:\d+: duplicated mapping key/],
    ["two documents", `${start}paths: {}\n---\na: 1\n`, /^own\.yaml/],
    ["an alias that holds itself", `${start}paths: &p { x-a: *p }\n`, /^own\.yaml/],
    ["nothing", "", /^own\.yaml: holds no OpenAPI document$/],
    ["null", "null", /^own\.yaml: holds no OpenAPI document$/],
    ["a list", "[]", /^own\.yaml: holds no OpenAPI document$/],
    ["Swagger 2", "swagger: '2.0'", /^own\.yaml: openapi must be 3\.0 or 3\.1$/],
    ["no info", "openapi: 3.1.0\npaths: {}", /^own\.yaml: info is missing$/],
    ["no paths", start, /^own\.yaml: paths is missing$/],
  ])("%s", (_, text, line) => {
    expect(() => parseDocument(text, "own.yaml")).toThrow(line);
    expect(() => parseDocument(text, "own.yaml")).toThrow(/^[^\n]*$/);
  });
});

describe("a document is read alike", async () => {
  const yaml = await readFile("openapi.yaml", "utf8");
  const document = parseDocument(yaml, "openapi.yaml");

  it.each([
    ["as JSON", JSON.stringify(document)],
    ["as JSON that is indented by tabs", JSON.stringify(document, null, "\t")],
    ["with a byte order mark", `\uFEFF${yaml}`],
    ["with CRLF", yaml.replaceAll("\n", "\r\n")],
  ])("%s", (_, text) => {
    expect(parseDocument(text, "openapi.yaml")).toEqual(document);
  });

  it("with a date that is text", () => {
    const { info } = parseDocument("openapi: 3.1.0\ninfo: { version: 2024-04-15 }\npaths: {}", "a.yaml");
    expect(info.version).toBe("2024-04-15");
  });
});
