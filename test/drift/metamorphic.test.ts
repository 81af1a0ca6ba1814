import { describe, expect, it } from "vitest";
import { aDocument, compare, type Node, withReached } from "./documents.js";
import { upstreamDocuments } from "./upstream.js";

/** Applies `change` to every object of a document, the innermost first. */
function everywhere(node: Node, change: (object: Node) => Node): Node {
  if (Array.isArray(node)) return node.map((one) => everywhere(one, change));
  if (typeof node !== "object" || node === null) return node;
  return change(Object.fromEntries(Object.entries(node).map(([key, value]) => [key, everywhere(value, change)])));
}

/** Whether an object is a schema with this type, and not properties of which one is called `type`. */
const hasType = (node: Node) => typeof node.type === "string" || Array.isArray(node.type);

function reversed(node: Node): Node {
  return everywhere(node, (object) => Object.fromEntries(Object.entries(object).reverse()));
}

/** Beside a reference in `allOf`, null is said of the whole. */
const isBareNull = (node: Node) => node.nullable === true && Object.keys(node).length === 1;

/** As OpenAPI 3.1 spells what 3.0 says. */
function as31(document: Node): Node {
  const hoisted = everywhere(document, (node) => {
    if (!Array.isArray(node.allOf) || !node.allOf.some(isBareNull)) return node;
    return { ...node, allOf: node.allOf.filter((part: Node) => !isBareNull(part)), nullable: true };
  });
  const converted = everywhere(hoisted, ({ nullable, ...node }) => {
    if (typeof nullable !== "boolean") return nullable === undefined ? node : { ...node, nullable };
    if (!nullable) return node;
    if (hasType(node))
      return { ...node, type: [node.type, "null"].flat(), ...(node.enum && { enum: [...node.enum, null] }) };
    return { anyOf: [node, { type: "null" }] };
  });
  return { ...converted, openapi: "3.1.0" };
}

/** As OpenAPI 3.0 spells what 3.1 says. */
function as30(document: Node): Node {
  const converted = everywhere(document, (node) => {
    if (Array.isArray(node.type)) {
      const [type] = node.type.filter((one: string) => one !== "null");
      return { ...node, type, ...(node.type.includes("null") && { nullable: true }) };
    }
    const branches = Array.isArray(node.anyOf) && node.anyOf.filter((one: Node) => one.type !== "null");
    if (!branches || branches.length === node.anyOf.length) return node;
    const { anyOf, ...rest } = node;
    return branches.length === 1
      ? { ...rest, ...branches[0], nullable: true }
      : { ...rest, anyOf: branches, nullable: true };
  });
  return { ...converted, openapi: "3.0.3" };
}

/** With every reference replaced by what it leads to, and one that leads back to itself left alone. */
function inlined(document: Node): Node {
  const follow = (reference: string) =>
    reference
      .split("/")
      .slice(1)
      .reduce((at: Node, key) => at[key.replaceAll("~1", "/")], document);
  const inline = (node: Node, above: string[]): Node => {
    if (Array.isArray(node)) return node.map((one) => inline(one, above));
    if (typeof node !== "object" || node === null) return node;
    if (typeof node.$ref === "string" && !above.includes(node.$ref)) {
      const { $ref, ...siblings } = node;
      return { ...inline(follow($ref), [...above, $ref]), ...siblings };
    }
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inline(value, above)]));
  };
  return { ...document, paths: inline(inScope(document.paths), []) };
}

function inScope(paths: Node): Node {
  return Object.fromEntries(Object.entries(paths).filter(([path]) => /^\/(assistants|threads)(\/|$)/.test(path)));
}

/** With every object schema told in two halves, and each reference in an `allOf` of its own. */
function asAllOf(document: Node): Node {
  const halved = everywhere(document.components.schemas, (node) => {
    if (typeof node.$ref === "string") return { allOf: [{ $ref: node.$ref }], ...without(node, "$ref") };
    if (node.type !== "object" || !node.properties || !Array.isArray(node.required)) return node;
    const { required, additionalProperties, ...rest } = node;
    return {
      allOf: [rest, { required, ...(additionalProperties !== undefined && { additionalProperties }) }],
    };
  });
  return { ...document, components: { ...document.components, schemas: halved } };
}

function without(node: Node, key: string): Node {
  const { [key]: _, ...rest } = node;
  return rest;
}

const REWRITINGS: [name: string, rewrite: (document: Node) => Node][] = [
  ["itself", (document) => structuredClone(document)],
  ["its keys in another order", reversed],
  ["its spelling in OpenAPI 3.1", as31],
  ["its spelling in OpenAPI 3.0", as30],
  ["all references inlined", inlined],
  ["its objects as `allOf`", asAllOf],
  ["all of these", (document) => reversed(inlined(as31(as30(asAllOf(document)))))],
];

/** What a comparison reads of a document. */
const ofScope = (document: Node) => withReached({ ...document, paths: inScope(document.paths) });

const DOCUMENTS = [["openapi.yaml", aDocument()] as const, ...upstreamDocuments()].map(
  ([name, document]) => [name, ofScope(document)] as const,
);

describe.each(DOCUMENTS)("%s against", (_name, document) => {
  it.each(REWRITINGS)("%s: no difference, either way", (_rewriting, rewrite) => {
    const rewritten = rewrite(document);
    expect(compare(document, rewritten)).toEqual([]);
    expect(compare(rewritten, document)).toEqual([]);
  });
});
