import { readFileSync } from "node:fs";
import { load } from "js-yaml";

type Node = Record<string, unknown>;

interface Operation {
  id: string;
  /** The method of the client: the id, or what `codegen.config.json` says in its place. */
  name: string;
  method: string;
  path: string;
  node: Node & { summary: string; description: string; responses: Record<string, Node> };
}

interface Document extends Node {
  paths: Record<string, Record<string, Node>>;
  components: { schemas: Record<string, Node>; parameters: Record<string, Node>; responses: Record<string, Node> };
}

/** What a contract holds, and what of the project belongs to it. */
interface Contract {
  version: string;
  file: string;
  operationCount: number;
  listCount: number;
  schemaCount: number;
  /** The schemas that the published document has not, or has inline. */
  ownSchemas: string[];
  /** The folder that is generated from it. */
  generated?: string;
  /** The module of `src/` that exports its `AssistantsClient`. */
  entry?: string;
}

const V1: Contract = {
  version: "v1",
  file: "openapi.yaml",
  operationCount: 28,
  listCount: 6,
  schemaCount: 74,
  ownSchemas: ["Metadata"],
  generated: "generated",
  entry: "index",
};

const V2: Contract = {
  version: "v2",
  file: "openapi.v2.yaml",
  operationCount: 23,
  listCount: 4,
  schemaCount: 91,
  ownSchemas: [
    "AutoChunkingStrategy",
    "CreateToolResources",
    "CreateToolResourcesVectorStore",
    "ImageDetail",
    "MessageAttachment",
    "StaticChunkingStrategy",
    "ToolResources",
  ],
  generated: "generated/v2",
  entry: "v2",
};

const { operationIdNameMappings } = JSON.parse(readFileSync("codegen.config.json", "utf8")) as {
  operationIdNameMappings: Record<string, string>;
};

function read(contract: Contract) {
  const document = load(readFileSync(contract.file, "utf8")) as Document;
  return { ...contract, ...document.components, document, operations: operationsOf(document) };
}

function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, node]) => "operationId" in node)
      .map(([method, node]) => {
        const id = String(node.operationId);
        const name = operationIdNameMappings[id] ?? id;
        return { id, name, method: method.toUpperCase(), path, node: node as Operation["node"] };
      }),
  );
}

/** Every schema of a document, with where it stands; what a `$ref` leads to stands at its own place. */
export function placesOf(schemas: Record<string, Node>): [string, Node][] {
  return Object.entries(schemas).flatMap(([name, schema]) => [...within(schema, name)]);
}

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

/** Every text of a document that a person reads, with where it stands. */
export function* textsOf(node: unknown, place = ""): Generator<[string, string]> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const isText = (key === "description" || key === "summary") && typeof value === "string";
    if (isText) yield [`${place}/${key}`, value];
    else yield* textsOf(value, `${place}/${key}`);
  }
}

export const [v1, v2] = [read(V1), read(V2)];
export const CONTRACTS = [v1, v2];

/** The samples of code of a contract, each with the method that it calls. */
export function samplesOf({ operations }: ReturnType<typeof read>): { name: string; source: string }[] {
  return operations.flatMap(({ name, node }) =>
    (node["x-codeSamples"] as { source: string }[]).map(({ source }) => ({ name, source })),
  );
}
