// Every schema in scope is what it should be, also where the other document has nothing to compare it with: a document
// that is broken there is a broken document.
import type { Document } from "../document/document.js";
import { isObject, type JsonObject, type Schema } from "../document/node.js";
import type { Operation } from "../document/operations.js";
import { discriminatorOf, requiredOf, typesOf, valuesOf } from "../shape/own.js";
import type { Shapes } from "../shape/read.js";

/** Reads one keyword of a schema, and returns the schemas below it. */
type ReadKeyword = (document: Document, schema: JsonObject, keyword: string) => readonly Schema[];

const single: ReadKeyword = (document, schema, keyword) => {
  const below = document.schemaAt(schema, keyword);
  return below === undefined ? [] : [below];
};
const listed: ReadKeyword = (document, schema, keyword) => document.schemasAt(schema, keyword);
const named: ReadKeyword = (document, schema, keyword) => {
  return document.namedSchemasAt(schema, keyword).map(([, below]) => below);
};
const target: ReadKeyword = (document, schema) => [document.targetOf(schema)];

function fact(read: (document: Document, schema: JsonObject) => unknown): ReadKeyword {
  return (document, schema) => {
    read(document, schema);
    return [];
  };
}

const KEYWORDS = new Map<string, ReadKeyword>([
  ["type", fact(typesOf)],
  ["enum", fact(valuesOf)],
  ["required", fact(requiredOf)],
  ["discriminator", fact(discriminatorOf)],
  ["items", single],
  ["additionalProperties", single],
  ["allOf", listed],
  ["anyOf", listed],
  ["oneOf", listed],
  ["prefixItems", listed],
  ["properties", named],
  ["patternProperties", named],
  ["$ref", target],
  ["$dynamicRef", target],
]);

/** @throws {ComparisonError} A part is not what it should be. */
export function checkSchemas(operations: Iterable<Operation>, { document, simplify }: Shapes): void {
  const ahead = [...operations].flatMap(schemasOf);
  const seen = new Set<Schema>();
  for (let written = ahead.pop(); written !== undefined; written = ahead.pop()) {
    const schema = simplify(written);
    if (!isObject(schema) || seen.has(schema)) continue;
    seen.add(schema);
    for (const keyword in schema) {
      const below = KEYWORDS.get(keyword)?.(document, schema, keyword) ?? [];
      for (const one of below) ahead.push(one);
    }
  }
}

function schemasOf({ parameters, body, responses }: Operation): Schema[] {
  const headers = responses.flatMap((response) => [...response.headers.values()]);
  const bodies = body ? [body] : [];
  const holders = [...parameters.values(), ...bodies, ...responses, ...headers];
  const media = holders.flatMap((holder) => [holder, ...holder.contents.values()]);
  const schemas = media.flatMap(({ schema, itemSchema }) => [schema, itemSchema]);
  return schemas.filter((schema) => schema !== undefined);
}
