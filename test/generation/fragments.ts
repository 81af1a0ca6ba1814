// Operations and schemas of all kinds, each with code that uses what is generated of it and what that code sends.

type Node = Record<string, unknown>;

export interface Fragment {
  name: string;
  paths: Record<string, Node>;
  components?: Record<string, Record<string, unknown>>;
  /** Code in which `api` is the client. It must compile, and what it returns is what `request` and `result` are of. */
  use: string;
  /** Method, path with query, and body. */
  request: string;
  /** What the server answers, and what the method returns of it. @default an empty object */
  answer?: unknown;
  result?: unknown;
  /** Headers that are sent. */
  headers?: Record<string, string>;
  /** Texts of `assistants-api.ts`. */
  source?: string[];
}

export const json = (schema: unknown) => ({ "application/json": { schema } });
export const ok = (schema: unknown = { type: "object" }) => ({ 200: { description: "Done.", content: json(schema) } });
const text = { type: "string" };
const parameter = (name: string, where = "query", more: Node = {}) => ({
  name,
  in: where,
  schema: text,
  ...(where === "path" ? { required: true } : {}),
  ...more,
});
const object = (properties: Node, required: string[] = []) => ({ type: "object", properties, required });
const body = (schema: unknown, more: Node = {}) => ({ required: true, content: json(schema), ...more });

/** An operation by its method, with an answer unless it has one. */
const operation = (method: string, operationId: string, more: Node = {}) => ({
  [method]: { operationId, responses: ok(), ...more },
});

const LIST = object({
  object: { enum: ["list"] },
  data: { type: "array", items: { $ref: "#/components/schemas/item" } },
});

export const FRAGMENTS: Fragment[] = [
  {
    name: "a query beside a body is an option, and moves no argument",
    paths: {
      "/beside": operation("post", "beside", {
        parameters: [parameter("include[]", "query", { schema: { type: "array", items: text } })],
        requestBody: body(object({ a: text })),
      }),
    },
    use: `api.beside({ a: "1" }, { signal: undefined, query: { "include[]": ["x", "y"] } })`,
    request: `POST /beside?include[]=x&include[]=y {"a":"1"}`,
  },
  {
    name: "a query beside a body may be left out",
    paths: {
      "/left-out": operation("post", "leftOut", { parameters: [parameter("q")], requestBody: body(object({})) }),
    },
    use: `api.leftOut({}, { headers: { "x-one": "1" } })`,
    request: "POST /left-out {}",
    headers: { "x-one": "1" },
  },
  {
    name: "a required query beside a body makes the options required",
    paths: {
      "/must": operation("post", "must", {
        parameters: [parameter("q", "query", { required: true })],
        requestBody: body(object({})),
      }),
    },
    use: `{
      // @ts-expect-error The query is required.
      const wrong = () => api.must({});
      return api.must({}, { query: { q: "1" } });
    }`,
    request: "POST /must?q=1 {}",
  },
  {
    name: "a query is required when a member is",
    paths: {
      "/search": operation("get", "search", {
        parameters: [parameter("q", "query", { required: true }), parameter("n")],
      }),
    },
    use: `{
      // @ts-expect-error The query is required.
      const wrong = () => api.search();
      return api.search({ q: "1" });
    }`,
    request: "GET /search?q=1",
  },
  {
    name: "an optional body is an empty object",
    paths: { "/empty-body": operation("post", "emptyBody", { requestBody: { content: json(object({ a: text })) } }) },
    use: "api.emptyBody()",
    request: "POST /empty-body {}",
  },
  {
    name: "an optional body of several parts is an empty object",
    paths: {
      "/all-body": operation("post", "allBody", {
        requestBody: { content: json({ allOf: [{ $ref: "#/components/schemas/part" }, object({ b: text })] }) },
      }),
    },
    components: { schemas: { part: object({ a: text }) } },
    use: "api.allBody(undefined, {})",
    request: "POST /all-body {}",
  },
  {
    name: "an optional body that must hold something is left out",
    paths: { "/no-body": operation("post", "noBody", { requestBody: { content: json(object({ a: text }, ["a"])) } }) },
    use: "api.noBody()",
    request: "POST /no-body",
  },
  {
    name: "a required header is a member of the options",
    paths: {
      "/header": operation("get", "header", {
        parameters: [
          parameter("x-tenant", "header", { required: true }),
          parameter("x-other", "header"),
          parameter("Accept", "header", { required: true }),
        ],
      }),
    },
    use: `{
      // @ts-expect-error The header is required.
      const wrong = () => api.header({ headers: {} });
      return api.header({ headers: { "x-tenant": "t" } });
    }`,
    request: "GET /header",
    headers: { "x-tenant": "t" },
    source: ['@param options Options of this call. `headers["x-tenant"]`:'],
  },
  {
    name: "a required header makes what comes before it required",
    paths: {
      "/both": operation("get", "both", {
        parameters: [parameter("x-tenant", "header", { required: true }), parameter("n")],
      }),
    },
    use: `api.both(undefined, { headers: { "x-tenant": "t" } })`,
    request: "GET /both",
  },
  {
    name: "an optional cookie is left to the caller",
    paths: { "/cookie": operation("get", "cookie", { parameters: [parameter("session", "cookie")] }) },
    use: "api.cookie()",
    request: "GET /cookie",
  },
  {
    name: "parameters of the path item are those of its operations",
    paths: {
      "/level/{level_id}": {
        parameters: [parameter("level_id", "path"), parameter("q")],
        ...operation("get", "level"),
      },
    },
    use: `api.level("1", { q: "2" })`,
    request: "GET /level/1?q=2",
  },
  {
    name: "a parameter of the operation wins over that of the path item",
    paths: {
      "/wins": {
        parameters: [parameter("q", "query", { required: true })],
        ...operation("get", "wins", { parameters: [parameter("q")] }),
      },
    },
    use: "api.wins()",
    request: "GET /wins",
  },
  {
    name: "arguments come in the order of the path",
    paths: {
      "/a/{first_id}/b/{second_id}": operation("get", "ordered", {
        parameters: [parameter("second_id", "path"), parameter("first_id", "path")],
      }),
    },
    use: `api.ordered("1", "2")`,
    request: "GET /a/1/b/2",
    source: ["ordered(firstId: string, secondId: string,"],
  },
  {
    name: "an integer in the path is a number",
    paths: {
      "/at/{index}": operation("get", "at", {
        parameters: [parameter("index", "path", { schema: { type: "integer" } })],
      }),
    },
    use: "api.at(7)",
    request: "GET /at/7",
  },
  {
    name: "an enum in the path keeps its values",
    paths: {
      "/kind/{kind}": operation("get", "ofKind", {
        parameters: [parameter("kind", "path", { schema: { type: "string", enum: ["a", "b"] } })],
      }),
    },
    use: `{
      // @ts-expect-error There is no such kind.
      const wrong = () => api.ofKind("c");
      return api.ofKind("a");
    }`,
    request: "GET /kind/a",
  },
  {
    name: "path parameters named like the arguments of every method",
    paths: {
      "/named/{body}/{options}/{query}": operation("post", "named", {
        parameters: ["body", "options", "query"].map((name) => parameter(name, "path")),
        requestBody: body(object({})),
      }),
    },
    use: `api.named("1", "2", "3", {})`,
    request: "POST /named/1/2/3 {}",
  },
  {
    name: "path parameters that are reserved words, or alike in camel case",
    paths: {
      "/words/{in}/{default}/{run_id}/{run-id}": operation("get", "words", {
        parameters: ["in", "default", "run_id", "run-id"].map((name) => parameter(name, "path")),
      }),
    },
    use: `api.words("1", "2", "3", "4")`,
    request: "GET /words/1/2/3/4",
  },
  {
    name: "an operationId with a hyphen",
    paths: { "/hyphen": operation("get", "list-all-things") },
    use: "api.listAllThings()",
    request: "GET /hyphen",
  },
  {
    name: "an operationId with an underscore and capitals",
    paths: { "/capitals": operation("get", "Things_List") },
    use: "api.thingsList()",
    request: "GET /capitals",
  },
  {
    name: "an operationId that is a reserved word",
    paths: { "/reserved": operation("get", "delete") },
    use: "api.delete()",
    request: "GET /reserved",
  },
  {
    name: "an operationId that begins with a digit",
    paths: { "/digit": operation("get", "2fa") },
    use: "api._2fa()",
    request: "GET /digit",
  },
  {
    name: "an operationId of other letters",
    paths: { "/letters": operation("get", "größe") },
    use: "api.größe()",
    request: "GET /letters",
  },
  {
    name: "an answer that is 204",
    paths: { "/gone": operation("delete", "gone", { responses: { 204: { description: "Gone." } } }) },
    use: "api.gone() satisfies Promise<void>",
    request: "DELETE /gone",
    answer: null,
    result: undefined,
    source: ['answer: "empty"'],
  },
  {
    name: "an answer that is an array",
    paths: { "/array": operation("get", "array", { responses: ok({ type: "array", items: { type: "number" } }) }) },
    use: "api.array() satisfies Promise<number[]>",
    request: "GET /array",
    answer: [1, 2],
    result: [1, 2],
  },
  {
    name: "an answer that is a number",
    paths: { "/number": operation("get", "number", { responses: ok({ type: "number" }) }) },
    use: "api.number() satisfies Promise<number>",
    request: "GET /number",
    answer: 5,
    result: 5,
  },
  {
    name: "an answer that is text",
    paths: {
      "/text": operation("get", "text", {
        responses: { 200: { description: "Words.", content: { "text/plain": { schema: text } } } },
      }),
    },
    use: "api.text() satisfies Promise<string>",
    request: "GET /text",
    answer: "words",
    result: '"words"',
  },
  {
    name: "an answer that is binary",
    paths: {
      "/binary": operation("get", "binary", {
        responses: {
          200: {
            description: "Bytes.",
            content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
          },
        },
      }),
    },
    use: "api.binary().then((blob) => blob.text()) satisfies Promise<string>",
    request: "GET /binary",
    answer: "bytes",
    result: '"bytes"',
  },
  {
    name: "an answer that is an object described in place",
    paths: {
      "/inline": operation("get", "inline", { responses: ok(object({ score: { type: "number" } }, ["score"])) }),
    },
    use: "api.inline().then(({ score }) => score) satisfies Promise<number>",
    request: "GET /inline",
    answer: { score: 1 },
    result: 1,
    source: ['answer: "json"'],
  },
  {
    name: "an answer with no id at a path that looks like a list",
    paths: {
      "/threads/{thread_id}/score": operation("get", "score", {
        parameters: [parameter("thread_id", "path")],
        responses: ok(object({ object: { const: "score" } })),
      }),
    },
    use: `api.score("t")`,
    request: "GET /threads/t/score",
    source: ['answer: "json", object: "score"'],
  },
  {
    name: "a resource, by its id",
    paths: {
      "/resource": operation("get", "resource", {
        responses: ok({ allOf: [object({ id: text }, ["id"]), object({ object: { enum: ["thing"] } })] }),
      }),
    },
    use: "api.resource()",
    request: "GET /resource",
    source: ['answer: "resource", object: "thing"'],
  },
  {
    name: "what says that it is deleted",
    paths: {
      "/deleted": operation("delete", "deleted", {
        responses: ok(object({ id: text, deleted: { type: "boolean" } }, ["id"])),
      }),
    },
    use: "api.deleted()",
    request: "DELETE /deleted",
    source: ['answer: "deleted"'],
  },
  {
    name: "a list with a cursor is one of pages",
    paths: { "/pages": operation("get", "pages", { parameters: [parameter("after")], responses: ok(LIST) }) },
    components: { schemas: { item: object({ id: text }, ["id"]) } },
    use: "api.pages()",
    request: "GET /pages",
    source: ['this.sendList({ method: "GET", path: "/pages"'],
  },
  {
    name: "a list with no cursor is one object",
    paths: { "/whole": operation("get", "whole", { responses: ok(LIST) }) },
    use: "api.whole()",
    request: "GET /whole",
    source: ['this.send({ method: "GET", path: "/whole", answer: "list", object: "list" }'],
  },
  {
    name: "a list that the contract says is not paginated",
    paths: {
      "/unpaged": operation("get", "unpaged", {
        "x-paginated": false,
        parameters: [parameter("after")],
        responses: ok(LIST),
      }),
    },
    use: "api.unpaged()",
    request: "GET /unpaged",
    source: ['this.send({ method: "GET", path: "/unpaged"'],
  },
  {
    name: "HEAD",
    paths: { "/head": operation("head", "head") },
    use: "api.head() satisfies Promise<void>",
    request: "HEAD /head",
    answer: null,
    result: undefined,
  },
  {
    name: "PUT",
    paths: { "/put": operation("put", "put", { requestBody: body(object({})) }) },
    use: "api.put({})",
    request: "PUT /put {}",
  },
  {
    name: "PATCH",
    paths: { "/patch": operation("patch", "patch", { requestBody: body(object({})) }) },
    use: "api.patch({})",
    request: "PATCH /patch {}",
  },
  {
    name: "OPTIONS",
    paths: { "/options": operation("options", "options") },
    use: "api.options()",
    request: "OPTIONS /options",
  },
  {
    name: "a body that is an array",
    paths: { "/list-body": operation("post", "listBody", { requestBody: body({ type: "array", items: text }) }) },
    use: `api.listBody(["a"])`,
    request: 'POST /list-body ["a"]',
  },
  {
    name: "a body that is text in JSON",
    paths: { "/text-body": operation("post", "textBody", { requestBody: body(text) }) },
    use: `api.textBody("a")`,
    request: 'POST /text-body "a"',
  },
  {
    name: "a multipart body is a form",
    paths: {
      "/form": operation("post", "form", {
        requestBody: {
          required: true,
          content: { "multipart/form-data": { schema: object({ file: { type: "string", format: "binary" } }) } },
        },
      }),
    },
    use: "api.form(new FormData())",
    request: "POST /form multipart",
  },
  {
    name: "a body of JSON and of a form is JSON",
    paths: {
      "/either": operation("post", "either", {
        requestBody: {
          required: true,
          content: { "multipart/form-data": { schema: object({}) }, ...json(object({ a: text })) },
        },
      }),
    },
    use: `api.either({ a: "1" })`,
    request: 'POST /either {"a":"1"}',
  },
  {
    name: "references to bodies, answers and parameters",
    paths: {
      "/refs": operation("post", "refs", {
        parameters: [{ $ref: "#/components/parameters/Page" }],
        requestBody: { $ref: "#/components/requestBodies/Thing" },
        responses: { 200: { $ref: "#/components/responses/Thing" } },
      }),
    },
    components: {
      parameters: { Page: parameter("page", "query", { schema: { $ref: "#/components/schemas/page-number" } }) },
      requestBodies: { Thing: body(object({ a: text })) },
      responses: { Thing: { description: "A thing.", content: json(object({ b: text })) } },
      schemas: { "page-number": { type: "integer" } },
    },
    use: `api.refs({ a: "1" }, { query: { page: 2 } }).then(({ b }) => b) satisfies Promise<string | undefined>`,
    request: 'POST /refs?page=2 {"a":"1"}',
    answer: { b: "c" },
    result: "c",
  },
  {
    name: "a deprecated operation",
    paths: { "/old": operation("get", "old", { deprecated: true, description: "Was good once." }) },
    use: "api.old()",
    request: "GET /old",
    source: ["@deprecated"],
  },
  {
    name: "*/, quotes, backticks and tags in every kind of text",
    paths: {
      "/texts/{it}": operation("post", "texts", {
        summary: "Say \"it\" */ `now` 'please' {{x}} $y",
        description: "A comment */ ends `here`.\n@deprecated is no tag\r\n\n<script>alert(1)</script> | & \\",
        tags: ['T */ "t"'],
        externalDocs: { url: "https://x.test/*/a" },
        parameters: [
          parameter("it", "path", { description: '*/ "x"\n`y`' }),
          parameter("q", "query", { description: "*/" }),
        ],
        requestBody: body(
          { ...object({ a: { ...text, description: '*/ `a` "b"' } }), description: "*/" },
          { description: "*/ @x" },
        ),
        responses: { 200: { description: '*/ "`', content: json({ $ref: "#/components/schemas/texts" }) } },
      }),
    },
    components: { schemas: { texts: { ...object({ a: { enum: ['*/ "`', "b'"] } }), description: "*/ | `x`" } } },
    use: `api.texts("1", {})`,
    request: "POST /texts/1 {}",
    source: ["* \\@deprecated is no tag", "A comment *\\/ ends `here`."],
  },
  {
    name: "two tags, another tag, no tag: one class",
    paths: {
      "/tagged": { ...operation("get", "tagged", { tags: ["One", "Two"] }), ...operation("post", "untagged") },
      "/other": operation("get", "other", { tags: ["Three"] }),
    },
    use: "api.tagged().then(() => api.untagged()).then(() => api.other())",
    request: "GET /other",
  },
  {
    name: "components in lower case, with hyphens, and named like types",
    paths: {
      "/names": operation("post", "names", {
        requestBody: body({ $ref: "#/components/schemas/assistantObject" }),
        responses: ok({ $ref: "#/components/schemas/open-ai.Thing" }),
      }),
      "/names2": operation("post", "names2", { requestBody: body({ $ref: "#/components/schemas/a-b" }) }),
      "/names3": operation("post", "names3", { requestBody: body({ $ref: "#/components/schemas/a_b" }) }),
    },
    components: {
      schemas: {
        assistantObject: object({ a: text }),
        "open-ai.Thing": object({
          e: { $ref: "#/components/schemas/Error" },
          s: { $ref: "#/components/schemas/string" },
        }),
        Error: object({ message: text }),
        string: object({}),
        delete: object({}),
        "a-b": object({}),
        a_b: object({}),
        Page1: object({}),
      },
    },
    use: `api.names({ a: "1" }).then(({ e }) => e?.message)`,
    request: 'POST /names {"a":"1"}',
    result: undefined,
  },
  {
    name: "a union with a discriminator and a mapping",
    paths: { "/union": operation("post", "union", { requestBody: body({ $ref: "#/components/schemas/Pet" }) }) },
    components: {
      schemas: {
        Pet: {
          oneOf: [{ $ref: "#/components/schemas/cat" }, { $ref: "#/components/schemas/Dog" }],
          discriminator: {
            propertyName: "kind",
            mapping: { cat: "#/components/schemas/cat", dog: "#/components/schemas/Dog" },
          },
        },
        cat: object({ kind: text, lives: { type: "integer" } }, ["kind"]),
        Dog: object({ kind: text }, ["kind"]),
      },
    },
    use: `api.union({ kind: "cat", lives: 9 })`,
    request: 'POST /union {"kind":"cat","lives":9}',
  },
  {
    name: "schemas that hold themselves",
    paths: {
      "/tree": operation("post", "tree", {
        requestBody: body({ $ref: "#/components/schemas/Tree" }),
        responses: ok({ $ref: "#/components/schemas/Tree" }),
      }),
    },
    components: {
      schemas: {
        Tree: {
          type: "object",
          properties: { children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
        },
      },
    },
    use: "api.tree({ children: [{}] })",
    request: 'POST /tree {"children":[{}]}',
  },
  {
    name: "properties named like keywords",
    paths: {
      "/keywords": operation("post", "keywords", {
        requestBody: body(
          object({
            default: text,
            enum: text,
            description: { type: "integer" },
            nullable: { type: "boolean" },
            $ref: text,

            "a-b": text,
          }),
        ),
      }),
    },
    use: `api.keywords({ default: "1", description: 2, nullable: true, "a-b": "3" })`,
    request: 'POST /keywords {"default":"1","description":2,"nullable":true,"a-b":"3"}',
  },
  ...(
    [
      ["form", ",", "a%2Cb"],
      ["pipeDelimited", "|", "a%7Cb"],
      ["spaceDelimited", " ", "a%20b"],
    ] as const
  ).map(([style, separator, sent]) => ({
    name: `a list in one parameter, by style ${style}: ${separator}`,
    paths: {
      [`/lists/${style}`]: operation("get", `${style}List`, {
        parameters: [parameter("ids", "query", { style, explode: false, schema: { type: "array", items: text } })],
      }),
    },
    use: `api.${style}List({ ids: ["a", "b"] })`,
    request: `GET /lists/${style}?ids=${sent}`,
  })),
  {
    name: "an answer by default alone",
    paths: {
      "/default": operation("get", "byDefault", {
        responses: { default: { description: "All.", content: json({ type: "number" }) } },
      }),
    },
    use: "api.byDefault() satisfies Promise<number>",
    request: "GET /default",
    answer: 1,
    result: 1,
  },
  {
    name: "an operation with no responses",
    paths: { "/silent": { get: { operationId: "silent" } } },
    use: "api.silent() satisfies Promise<void>",
    request: "GET /silent",
    answer: null,
    result: undefined,
  },
  {
    name: "a range of statuses",
    paths: {
      "/range": operation("get", "range", {
        responses: { "2XX": { description: "Done.", content: json({ type: "number" }) } },
      }),
    },
    use: "api.range() satisfies Promise<number>",
    request: "GET /range",
    answer: 1,
    result: 1,
  },
  {
    name: "several answers",
    paths: {
      "/several": operation("get", "several", {
        responses: {
          200: { description: "One.", content: json({ type: "number" }) },
          202: { description: "Another.", content: json(text) },
          204: { description: "None." },
        },
      }),
    },
    use: "api.several() satisfies Promise<number | string | undefined>",
    request: "GET /several",
    answer: 1,
    result: 1,
  },
  {
    name: "other words for JSON",
    paths: {
      "/words-for-json": operation("post", "wordsForJson", {
        requestBody: {
          required: true,
          content: { "application/json; charset=utf-8": { schema: object({ a: text }) } },
        },
        responses: {
          200: { description: "Done.", content: { "application/vnd.x+json": { schema: { type: "number" } } } },
        },
      }),
    },
    use: `api.wordsForJson({ a: "1" }) satisfies Promise<number>`,
    request: 'POST /words-for-json {"a":"1"}',
    answer: 1,
    result: 1,
  },
  {
    name: "a path with a dot, a quote and x- keys beside it",
    paths: {
      "/it's/{file}.json": operation("get", "dotted", { parameters: [parameter("file", "path")] }),
      "x-paths": { get: "nothing" },
    },
    use: `api.dotted("f")`,
    request: "GET /it's/f.json",
  },
  {
    name: "a path item that is a reference",
    paths: { "/item-ref": { $ref: "#/components/pathItems/Item" } },
    components: { pathItems: { Item: operation("get", "itemRef") } },
    use: "api.itemRef()",
    request: "GET /item-ref",
  },
];
