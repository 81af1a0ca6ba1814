import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { load } from "js-yaml";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { AssistantsApi, type Call } from "../generated/assistants-api.js";
import { AssistantsClient, PagePromise } from "../src/index.js";

type Node = Record<string, unknown>;

interface Operation {
  id: string;
  method: string;
  path: string;
  node: Node & { summary: string; description: string; responses: Record<string, Node> };
}

const spec = load(readFileSync("openapi.yaml", "utf8")) as Node & {
  paths: Record<string, Record<string, Node>>;
  components: { schemas: Record<string, Node>; parameters: Record<string, Node>; responses: Record<string, Node> };
};
const { schemas, parameters, responses } = spec.components;

const operations: Operation[] = Object.entries(spec.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([, node]) => "operationId" in node)
    .map(([method, node]) => ({
      id: String(node.operationId),
      method: method.toUpperCase(),
      path,
      node: node as never,
    })),
);

/** Every schema within a schema, with where it stands; what a `$ref` leads to stands at its own place. */
function* within(schema: Node, place: string): Generator<[string, Node]> {
  yield [place, schema];
  for (const [name, property] of Object.entries((schema.properties as Record<string, Node>) ?? {})) {
    yield* within(property, `${place}.${name}`);
  }
  for (const union of ["oneOf", "anyOf"]) {
    for (const [n, branch] of ((schema[union] as Node[]) ?? []).entries()) yield* within(branch, `${place}[${n}]`);
  }
  if (schema.items) yield* within(schema.items as Node, `${place}[]`);
}

const places = Object.entries(schemas).flatMap(([name, schema]) => [...within(schema, name)]);

/** Every text of the document that a person reads, with where it stands. */
function* texts(node: unknown, place = ""): Generator<[string, string]> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const isText = (key === "description" || key === "summary") && typeof value === "string";
    if (isText) yield [`${place}/${key}`, value];
    else yield* texts(value, `${place}/${key}`);
  }
}

describe("openapi.yaml", () => {
  it("has 28 operations, each with an id of its own", () => {
    expect(operations).toHaveLength(28);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(28);
  });

  it("describes every operation, parameter, response, schema and property", () => {
    const undescribed = [
      ...operations.filter(({ node }) => !node.summary || !node.description).map(({ id }) => id),
      ...operations.flatMap(({ id, node }) =>
        Object.entries(node.responses)
          .filter(([, response]) => !response.description && !response.$ref)
          .map(([status]) => `${id} ${status}`),
      ),
      ...Object.entries({ ...parameters, ...responses, ...schemas })
        .filter(([, node]) => !node.description)
        .map(([name]) => name),
      ...places.filter(([place, schema]) => /\.\w+$/.test(place) && !schema.description).map(([place]) => place),
    ];
    expect(undescribed).toEqual([]);
  });

  it("is written so that comments, tables and hovers can take it", () => {
    const unfit = [...texts(spec)].filter(
      ([place, text]) =>
        /\*\/|\||\n/.test(text) || (place.endsWith("/summary") && /["'`]/.test(text)) || text !== text.trim(),
    );
    expect(unfit).toEqual([]);
  });

  it("has an error envelope for every operation", () => {
    for (const { id, node } of operations)
      expect(node.responses.default, id).toEqual({ $ref: "#/components/responses/Error" });
  });

  it("streams where the API streams", () => {
    const streaming = operations.filter(({ node }) =>
      Object.keys((node.responses["200"]?.content as object) ?? {}).includes("text/event-stream"),
    );
    expect(streaming.map(({ id }) => id).sort()).toEqual(["createRun", "createThreadAndRun", "submitToolOuputsToRun"]);
  });

  it("keeps the schemas that the API had, and adds one", () => {
    expect(Object.keys(schemas)).toHaveLength(74);
    expect(schemas).toHaveProperty("Metadata");
  });
});

describe("the client", () => {
  const client = new AssistantsClient({ apiKey: "sk", fetch: async () => new Response() });

  it("pages through the list operations, and only through them", () => {
    const paged = operations.filter(({ node }) => node["x-paginated"]).map(({ id }) => id);
    expect(paged).toHaveLength(6);
    for (const { id, node } of operations) {
      const method = (client as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)[
        id.replace("ToolOuputs", "ToolOutputs")
      ];
      const answer = method?.call(client, "a", "b", "c");
      answer?.catch(() => {});
      expect(answer instanceof PagePromise, id).toBe(node["x-paginated"] === true);
    }
  });

  it("knows what each operation answers", async () => {
    class Recorder extends AssistantsApi {
      calls: Call[] = [];
      protected override async send<Answer>(call: Call): Promise<Answer> {
        this.calls.push(call);
        return undefined as Answer;
      }
    }
    const recorder = new Recorder(client.http as never);
    const methods = recorder as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    for (const { id, node } of operations) {
      const content = node.responses["200"]?.content as Record<string, { schema: { $ref: string } }>;
      const schema = schemas[content["application/json"]?.schema.$ref.split("/").at(-1) ?? ""];
      const properties = schema?.properties as { object: { enum?: string[] }; deleted?: Node };
      await methods[id.replace("ToolOuputs", "ToolOutputs")]!("a", "b", "c");
      const { answer, object } = recorder.calls.at(-1)!;
      const kind = node["x-paginated"] ? "list" : properties.deleted ? "deleted" : "resource";
      expect({ answer, object }, id).toEqual({ answer: kind, object: properties.object.enum?.[0] });
    }
  });
});

describe("the samples", () => {
  it("call their own operation, and compile", () => {
    const samples = operations.flatMap(({ id, node }) =>
      (node["x-codeSamples"] as { source: string }[]).map(({ source }) => ({ id, source })),
    );
    expect(samples).toHaveLength(28);
    for (const { id, source } of samples)
      expect(source).toContain(`client.${id.replace("ToolOuputs", "ToolOutputs")}(`);

    // One file that is not on the disk, with a function for each sample.
    const file = resolve("test/samples.ts");
    const functions = samples.map(
      ({ id, source }) => `export async function ${id}(client: AssistantsClient) {\n${source}\n}\n`,
    );
    const text = `import type { AssistantsClient } from "../src/index.js";\n${functions.join("")}`;
    const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, process.cwd());
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (name) => name === file || fileExists(name);
    host.getSourceFile = (name, version, ...rest) =>
      name === file ? ts.createSourceFile(name, text, version) : getSourceFile(name, version, ...rest);
    const program = ts.createProgram([file], options, host);
    const problems = ts.getPreEmitDiagnostics(program, program.getSourceFile(file));
    expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
  }, 30_000);
});

describe("generated/", () => {
  const api = readFileSync("generated/assistants-api.ts", "utf8");

  it("has a method for each operation, with its request line and a link", () => {
    for (const { id, method, path } of operations) {
      const name = id.replace("ToolOuputs", "ToolOutputs");
      const [, comment = ""] = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s+${name}\\(`).exec(api) ?? [];
      expect(comment, id).toContain(`\`${method} ${path}\``);
      expect(comment, id).toMatch(/@see \{@link https:\S+\}/);
    }
  });

  it("has a reference page for each model, and each operation in a table", () => {
    const table = readFileSync("generated/reference/AssistantsApi.md", "utf8");
    for (const { id, method, path } of operations) {
      const name = id.replace("ToolOuputs", "ToolOutputs");
      expect(table).toContain(`| [\`${name}\`](#${name.toLowerCase()}) | \`${method} ${path}\` |`);
    }
    for (const name of Object.keys(schemas)) expect(existsSync(`generated/reference/${name}.md`), name).toBe(true);
  });

  it("has operations by resource, lists as pages, and null in types", () => {
    const table = readFileSync("generated/reference/AssistantsApi.md", "utf8");
    const headings = [...table.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(["Assistants", "Threads", "Messages", "Runs", "Run steps"]);
    expect(table).toContain("options?: ListOptions): PagePromise<Message>\n");
    const run = readFileSync("generated/reference/RunObject.md", "utf8");
    for (const name of ["required_action", "last_error", "usage"]) {
      expect(run).toMatch(new RegExp(`^\\| \`${name}\` \\| .*, or \`null\` \\| yes \\|`, "m"));
    }
  });

  it("links to pages that there are, and leaves no cell undefined", () => {
    for (const page of ["README", "AssistantsApi", ...Object.keys(schemas)]) {
      const text = readFileSync(`generated/reference/${page}.md`, "utf8");
      for (const [, target = ""] of text.matchAll(/\]\((\w+\.md)/g))
        expect(existsSync(`generated/reference/${target}`), target).toBe(true);
      expect(text).not.toMatch(/undefined|&[a-z]+;|\{\{/);
    }
  });
});

const folder = process.env.ASSISTANTS_UPSTREAM ?? "../shared/upstream";
const documents = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".yaml")) : [];

describe.skipIf(documents.length === 0)(`beside the published documents (skipped where ${folder} has none)`, () => {
  it.each(documents)("has descriptions of its own: %s", (name) => {
    const published = new Set(
      [...texts(load(readFileSync(`${folder}/${name}`, "utf8")))].map(([, text]) => text.trim()),
    );
    // `Always` and a value have no other way to be said.
    const shared = [...texts(spec)].filter(([, text]) => published.has(text) && text.split(" ").length > 2);
    expect(shared).toEqual([]);
  });
});
