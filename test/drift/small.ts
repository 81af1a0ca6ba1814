import { compareDocuments } from "../../src/drift/compare/compare.js";
import type { Finding } from "../../src/drift/compare/finding.js";
import { Document } from "../../src/drift/document/document.js";
import type { Node } from "./documents.js";

/** Small documents of one operation. */

export const S = { type: "string" };
export const I = { type: "integer" };
export const object = (properties: Node, required?: string[]) => ({
  type: "object",
  properties,
  ...(required && { required }),
});
export const list = (items: Node) => ({ type: "array", items });
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const json = (schema: Node) => ({ "application/json": { schema } });

export interface Around {
  openapi?: string;
  schemas?: Node;
  components?: Node;
  /** Beside the paths. */
  root?: Node;
  /** Beside the operation. */
  item?: Node;
}

/** A document with `POST /threads/{id}`. */
export function documentOf(
  operation: Node,
  { openapi = "3.1.0", schemas = {}, components, root, item }: Around = {},
): Node {
  const post = { operationId: "op", responses: { 200: { description: "" } }, ...operation };
  return {
    openapi,
    info: { title: "t", version: "1" },
    paths: { "/threads/{id}": { ...item, post } },
    components: { schemas, ...components },
    ...root,
  };
}

/** A document that answers with this. */
export const answering = (schema: Node, around?: Around) =>
  documentOf({ responses: { 200: { description: "", content: json(schema) } } }, around);

/** A document that takes this. */
export const taking = (schema: Node, around?: Around) =>
  documentOf({ requestBody: { required: true, content: json(schema) } }, around);

export function findingsOf(ours: Node, theirs: Node): Finding[] {
  const [a, b] = [ours, theirs].map((root) => new Document(structuredClone(root)));
  return compareDocuments(a!, b!, ["/assistants", "/threads"]).findings;
}

export const say = (findings: readonly Finding[]) => findings.map((one) => `${one.class}: ${one.message}`);
