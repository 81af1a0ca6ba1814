import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { compareDocuments } from "../../src/drift/compare/compare.js";
import type { Finding } from "../../src/drift/compare/finding.js";
import { createDocument } from "../../src/drift/document/document.js";

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
  return compareDocuments(createDocument(ours), createDocument(theirs), ["/assistants", "/threads"]).findings;
}

/** openapi.yaml with the operations that send or return one of the `PLACES`, and no streams, of which each event is a place. */
const small = ((): Node => {
  const paths = Object.fromEntries(
    [
      "/assistants",
      "/threads/{thread_id}",
      "/threads/runs",
      "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs",
      "/threads/{thread_id}/runs/{run_id}/steps/{step_id}",
    ].map((path) => [path, structuredClone(original.paths[path])]),
  );
  for (const item of Object.values(paths)) delete item.post?.responses["200"].content["text/event-stream"];
  return { ...original, paths };
})();

/** Compares openapi.yaml with a property `probe` at one of the `PLACES` against the same with another. */
export function compareProbes(find: (document: Node) => Node, before: Node, after: Node): Finding[] {
  const [ours, theirs] = [before, after].map((schema) => {
    const document = structuredClone(small);
    find(document).properties.probe = structuredClone(schema);
    return document;
  });
  return compare(ours, theirs);
}

const schemas = (document: Node) => document.components.schemas;

/** Objects of openapi.yaml that are only sent or only returned, at the top of a body and deep inside one. */
export const PLACES: Record<"request" | "response", Record<string, (document: Node) => Node>> = {
  request: {
    "the body": (document) => schemas(document).CreateAssistantRequest,
    "an item of the body": (document) => schemas(document).SubmitToolOutputsRunRequest.properties.tool_outputs.items,
    "a message of the thread of a run": (document) => schemas(document).CreateMessageRequest,
  },
  response: {
    "the answer": (document) => schemas(document).DeleteThreadResponse,
    "an object that may be null": (document) => schemas(document).RunObject.properties.last_error,
    "a branch of a union in an answer": (document) => schemas(document).RunStepDetailsToolCallsRetrievalObject,
  },
};
