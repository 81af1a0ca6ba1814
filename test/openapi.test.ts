import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import type { AssistantsApi, Call } from "../generated/assistants-api.js";
import { type ClientOptions, PagePromise } from "../src/index.js";
import { CONTRACTS, placesOf, samplesOf, textsOf } from "./contracts.js";

describe.each(CONTRACTS)("$file", (contract) => {
  const { document, operations, schemas, parameters, responses } = contract;

  it("has an id of its own for each operation", () => {
    expect(operations).toHaveLength(contract.operationCount);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(contract.operationCount);
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
      ...placesOf(schemas)
        .filter(([place, schema]) => /\.\w+$/.test(place) && !schema.description)
        .map(([place]) => place),
    ];
    expect(undescribed).toEqual([]);
  });

  it("is written so that comments, tables and hovers can take it", () => {
    const unfit = [...textsOf(document)].filter(
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

  it("pages where the API pages", () => {
    const paged = operations.filter(({ node }) => node["x-paginated"]).map(({ id }) => id);
    expect(paged).toHaveLength(contract.listCount);
    expect(paged).toEqual(operations.map(({ id }) => id).filter((id) => id.startsWith("list")));
  });

  it("keeps the schemas that the API had, and adds what it names itself", () => {
    expect(Object.keys(schemas)).toHaveLength(contract.schemaCount);
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(contract.ownSchemas));
  });

  it("reaches every schema from an operation", () => {
    const reached = new Set(JSON.stringify(document).match(/(?<=components\/schemas\/)\w+/g));
    expect(Object.keys(schemas).filter((name) => !reached.has(name))).toEqual([]);
  });

  it.skipIf(!contract.generated)("hands on with each call what is answered", async () => {
    const { AssistantsApi: Api } = await import(resolve(`${contract.generated}/assistants-api.ts`));
    class Recorder extends (Api as typeof AssistantsApi) {
      calls: Call[] = [];
      protected override async send<Answer>(call: Call): Promise<Answer> {
        this.calls.push(call);
        return undefined as Answer;
      }
    }
    const recorder = new Recorder({} as never);
    const methods = recorder as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    for (const { id, name, node } of operations) {
      const content = node.responses["200"]?.content as Record<string, { schema: { $ref: string } }>;
      const schema = schemas[content["application/json"]?.schema.$ref.split("/").at(-1) ?? ""];
      const properties = schema?.properties as { object: { enum?: string[] }; deleted?: unknown };
      await methods[name]!("a", "b", "c");
      const { answer, object } = recorder.calls.at(-1)!;
      const kind = node["x-paginated"] ? "list" : properties.deleted ? "deleted" : "resource";
      expect({ answer, object }, id).toEqual({ answer: kind, object: properties.object.enum?.[0] });
    }
  });

  it("has a sample for each operation, which calls it", () => {
    const samples = samplesOf(contract);
    expect(samples).toHaveLength(contract.operationCount);
    for (const { name, source } of samples) expect(source).toContain(`client.${name}(`);
  });
});

/** A module that is imported by its name in a table, of which the compiler knows nothing. */
interface Entry {
  AssistantsClient: new (options: ClientOptions) => Record<string, (...ids: string[]) => Promise<unknown>>;
}

describe.each(CONTRACTS.filter(({ entry }) => entry))("the client of $version", (contract) => {
  it("pages through the list operations, and only through them", async () => {
    const { AssistantsClient }: Entry = await import(`../src/${contract.entry}.ts`);
    const client = new AssistantsClient({ apiKey: "sk", fetch: async () => new Response() });
    for (const { name, node } of contract.operations) {
      const answer = client[name]?.("a", "b", "c");
      answer?.catch(() => {});
      expect(answer instanceof PagePromise, name).toBe(node["x-paginated"] === true);
    }
  });
});

describe.each(CONTRACTS.filter(({ generated }) => generated))("$generated/", ({ generated, operations, schemas }) => {
  const read = (file: string) => readFileSync(`${generated}/${file}`, "utf8");

  it("has a method for each operation, with its request line and a link", () => {
    const api = read("assistants-api.ts");
    for (const { name, method, path } of operations) {
      const [, comment = ""] = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s+${name}\\(`).exec(api) ?? [];
      expect(comment, name).toContain(`\`${method} ${path}\``);
      expect(comment, name).toMatch(/@see \{@link https:\S+\}/);
    }
  });

  it("has a reference page for each model, and each operation in a table", () => {
    const table = read("reference/AssistantsApi.md");
    for (const { name, method, path } of operations)
      expect(table).toContain(`| [\`${name}\`](#${name.toLowerCase()}) | \`${method} ${path}\` |`);
    for (const name of Object.keys(schemas)) expect(existsSync(`${generated}/reference/${name}.md`), name).toBe(true);
  });

  it("has operations by resource, lists as pages, and null in types", () => {
    const table = read("reference/AssistantsApi.md");
    const headings = [...table.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(["Assistants", "Threads", "Messages", "Runs", "Run steps"]);
    expect(table).toContain("options?: ListOptions): PagePromise<Message>\n");
    const run = read("reference/RunObject.md");
    for (const name of ["required_action", "last_error", "usage"]) {
      expect(run).toMatch(new RegExp(`^\\| \`${name}\` \\| .*, or \`null\` \\| yes \\|`, "m"));
    }
  });

  it("links to pages that there are, and leaves no cell undefined", () => {
    for (const page of ["README", "AssistantsApi", ...Object.keys(schemas)]) {
      const text = read(`reference/${page}.md`);
      for (const [, target = ""] of text.matchAll(/\]\((\w+\.md)/g))
        expect(existsSync(`${generated}/reference/${target}`), target).toBe(true);
      expect(text).not.toMatch(/undefined|&[a-z]+;|\{\{/);
    }
  });
});

const folder = process.env.ASSISTANTS_UPSTREAM ?? "../shared/upstream";
const published = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".yaml")) : [];

describe.skipIf(published.length === 0)(`beside the published documents (skipped where ${folder} has none)`, () => {
  it.each(published)("has descriptions of its own: %s", (name) => {
    const theirs = new Set(
      [...textsOf(load(readFileSync(`${folder}/${name}`, "utf8")))].map(([, text]) => text.trim()),
    );
    // `Always` and a value have no other way to be said.
    const shared = CONTRACTS.flatMap(({ document }) => [...textsOf(document)]).filter(
      ([, text]) => theirs.has(text) && text.split(" ").length > 2,
    );
    expect(shared).toEqual([]);
  });
});
