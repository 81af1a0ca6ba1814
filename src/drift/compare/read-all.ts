// Everything in scope is read, also what the other document has nothing to compare with: a document that is broken there
// is a broken document.
import type { Schema } from "../document/node.js";
import type { Operation } from "../document/operations.js";
import type { Shapes } from "../shape/read.js";
import type { Branch } from "../shape/shape.js";

/** @throws {ComparisonError} A part is not what it should be. */
export function readAll(operations: Iterable<Operation>, { read, simplify }: Shapes): void {
  const ahead = [...operations].flatMap(schemasOf);
  const seen = new Set<Schema>();
  for (let written = ahead.pop(); written !== undefined; written = ahead.pop()) {
    const schema = simplify(written);
    if (seen.has(schema)) continue;
    seen.add(schema);
    for (const below of read(schema).branches.flatMap(schemasBelow)) ahead.push(below);
  }
}

function schemasBelow({ properties, patterns, additional, tuple, items }: Branch): Schema[] {
  const named = [...properties.values()].map(({ schema }) => schema);
  const schemas = [...named, ...patterns.values(), ...tuple];
  if (additional !== undefined) schemas.push(additional);
  if (items !== undefined) schemas.push(items);
  return schemas;
}

function schemasOf({ parameters, body, responses }: Operation): Schema[] {
  const headers = responses.flatMap((response) => [...response.headers.values()]);
  const bodies = body ? [body] : [];
  const holders = [...parameters.values(), ...bodies, ...responses, ...headers];
  const media = holders.flatMap((holder) => [holder, ...holder.contents.values()]);
  const schemas = media.flatMap(({ schema, itemSchema }) => [schema, itemSchema]);
  return schemas.filter((schema) => schema !== undefined);
}
