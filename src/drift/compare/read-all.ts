// Everything in scope is read, also what the other document has nothing to compare with: a document that is broken there
// is a broken document.
import { type Document, objectAt, resolve } from "../document/document.js";
import { isExtension, type JsonObject, own, type Schema } from "../document/node.js";
import type { Operation } from "../document/operations.js";
import type { Shapes } from "../shape/read.js";
import { contentsOf, schemaAt } from "./contents.js";

/** @throws {ComparisonError} A part is not what it should be. */
export function readAll(operations: Iterable<Operation>, { document, read, simplify }: Shapes): void {
  const ahead = [...operations].flatMap((operation) => schemasOf(document, operation));
  const seen = new Set<Schema>();
  for (let written = ahead.pop(); written !== undefined; written = ahead.pop()) {
    const schema = simplify(written);
    if (seen.has(schema)) continue;
    seen.add(schema);
    for (const { properties, patterns, additional, tuple, items } of read(schema).branches) {
      for (const property of properties.values()) ahead.push(property.schema);
      for (const below of [...patterns.values(), ...tuple, additional, items]) {
        if (below !== undefined) ahead.push(below);
      }
    }
  }
}

function schemasOf(document: Document, { node, parameters }: Operation): Schema[] {
  const body = own(node, "requestBody");
  const responses = Object.entries(objectAt(document, node, "responses")).filter(([status]) => !isExtension(status));
  const answers = responses.map(([, response]) => resolve(document, response, "a response"));
  const headers = answers.flatMap((answer) => Object.values(objectAt(document, answer, "headers")));
  const holders = [
    ...[...parameters.values()].map((parameter) => parameter.node),
    ...(body === undefined ? [] : [resolve(document, body, "a body")]),
    ...answers,
    ...headers.map((header) => resolve(document, header, "a header")),
  ];
  return holders.flatMap((holder) => [holder, ...contentsOf(document, holder).values()]).flatMap(schemasIn);

  function schemasIn(holder: JsonObject): Schema[] {
    const schemas = ["schema", "itemSchema"].map((key) => schemaAt(document, holder, key));
    return schemas.filter((schema) => schema !== undefined);
  }
}
