import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { compareDocuments } from "../../src/drift/compare/compare.js";
import type { Finding } from "../../src/drift/compare/finding.js";
import { Document } from "../../src/drift/document/document.js";

/** A part of an OpenAPI document. Tests edit it by place, so that its type says nothing more. */
// biome-ignore lint/suspicious/noExplicitAny: an edit may put anything anywhere
export type Node = any;

const original: Node = load(readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8"));

/** A new copy of openapi.yaml, for a test to edit. */
export function aDocument(): Node {
  return structuredClone(original);
}

/** What has become of openapi.yaml in `edit`. */
export function differences(edit: (document: Node) => void): Finding[] {
  const edited = aDocument();
  edit(edited);
  return compare(aDocument(), edited);
}

export function compare(ours: Node, theirs: Node): Finding[] {
  return compareDocuments(new Document(ours), new Document(theirs), ["/assistants", "/threads"]).findings;
}

/** A place for a property: an object in the answers or bodies of one path of openapi.yaml. */
export interface Place {
  path: string;
  find: (document: Node) => Node;
}

/** Compares openapi.yaml with a property `probe` at one of the `PLACES` against the same with another. */
export function compareProbes({ path, find }: Place, before: Node, after: Node): Finding[] {
  const [ours, theirs] = [before, after].map((schema) => {
    const document = structuredClone(documentOfPath(path));
    find(document).properties.probe = structuredClone(schema);
    return document;
  });
  return compare(ours, theirs);
}

/** openapi.yaml with this path alone, and no streams, of which each event is a place. */
function documentOfPath(path: string): Node {
  const known = ofPaths.get(path);
  if (known) return known;
  const item = structuredClone(original.paths[path]);
  delete item.post?.responses["200"].content["text/event-stream"];
  const document = withReached({ ...original, paths: { [path]: item } });
  ofPaths.set(path, document);
  return document;
}

const ofPaths = new Map<string, Node>();

/** A document with those of its schemas alone that the rest of it refers to. */
export function withReached(document: Node): Node {
  const { schemas = {}, ...others } = document.components;
  const names = new Set<string>();
  const ahead: Node[] = [{ ...document, components: others }];
  for (let part = ahead.pop(); part !== undefined; part = ahead.pop()) {
    for (const [name] of JSON.stringify(part).matchAll(/(?<="#\/components\/schemas\/)[^"/]+/g)) {
      if (names.has(name)) continue;
      names.add(name);
      ahead.push(schemas[name]);
    }
  }
  const reached = Object.entries(schemas).filter(([name]) => names.has(name));
  return { ...document, components: { ...others, schemas: Object.fromEntries(reached) } };
}

const schemas = (document: Node) => document.components.schemas;

/** Objects of openapi.yaml that are only sent or only returned, at the top of a body and deep inside one. */
export const PLACES: Record<"request" | "response", Record<string, Place>> = {
  request: {
    "the body": {
      path: "/assistants",
      find: (document) => schemas(document).CreateAssistantRequest,
    },
    "an item of the body": {
      path: "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs",
      find: (document) => schemas(document).SubmitToolOutputsRunRequest.properties.tool_outputs.items,
    },
    "a message of the thread of a run": {
      path: "/threads/runs",
      find: (document) => schemas(document).CreateMessageRequest,
    },
  },
  response: {
    "the answer": {
      path: "/threads/{thread_id}",
      find: (document) => schemas(document).DeleteThreadResponse,
    },
    "an object that may be null": {
      path: "/threads/runs",
      find: (document) => schemas(document).RunObject.properties.last_error,
    },
    "a branch of a union in an answer": {
      path: "/threads/{thread_id}/runs/{run_id}/steps/{step_id}",
      find: (document) => schemas(document).RunStepDetailsToolCallsRetrievalObject,
    },
  },
};
