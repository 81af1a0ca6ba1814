// What became of a parameter of an operation, or of a header of a response.
import type { Document } from "../document/document.js";
import { type JsonObject, own, type Schema } from "../document/node.js";
import type { Parameter } from "../document/operations.js";
import { at, change, compareDeprecated, compareRequired, type Found, inside } from "./change.js";
import type { SchemaComparison } from "./comparison.js";
import { sharedName } from "./components.js";
import { compareNamed, contentsOf, describeContents, schemaAt } from "./contents.js";
import { describe } from "./describe.js";
import type { Reader } from "./pair.js";

/** A parameter or a header, and the node that it was written as. */
type Named = Pick<Parameter, "place" | "name" | "written" | "node">;

export function compareParameters(
  ours: Map<string, Parameter>,
  theirs: Map<string, Parameter>,
  schemas: SchemaComparison,
): Found[] {
  return compareNamed(ours, theirs, {
    both: (_key, one, other) => at(`${one.place}.${one.name}`, compareParameter(one, other, schemas)),
    removed: (_key, one) => (isInPath(one) ? [] : at(`${one.place}.${one.name}`, [removed("parameter", one, schemas)])),
    added: (_key, other) =>
      isInPath(other) ? [] : at(`${other.place}.${other.name}`, [added("parameter", other, schemas)]),
  });
}

/** A parameter of the path is in both documents, as the path is, whether it is described or not. */
function isInPath({ place }: Parameter): boolean {
  return place === "path";
}

export function compareHeaders(
  ours: Map<string, Named>,
  theirs: Map<string, Named>,
  schemas: SchemaComparison,
): Found[] {
  return compareNamed(ours, theirs, {
    both: (name, one, other) => at(`.header.${name}`, compareParameter(one, other, schemas)),
    removed: (name, one) => at(`.header.${name}`, [removed("header", one, schemas)]),
    added: (name, other) => at(`.header.${name}`, [added("header", other, schemas)]),
  });
}

function compareParameter(ours: Named, theirs: Named, schemas: SchemaComparison): Found[] {
  const [a, b] = [ours.node, theirs.node];
  const [before, after] = [styleOf(a, schemas.ours), styleOf(b, schemas.theirs)];
  const found = [
    ...compareRequired(a.required === true, b.required === true),
    ...compareDeprecated("parameter", a.deprecated === true, b.deprecated === true),
    ...(before === after ? [] : [change("style-changed", "other", before, after)]),
    ...schemas.compare(schemaOf(a, schemas.ours.document), schemaOf(b, schemas.theirs.document)),
  ];
  return inside(sharedName(ours.written), found);
}

function removed(noun: string, { node }: Named, { ours }: SchemaComparison): Found {
  return change(`${noun}-removed`, "removed", describeParameter(node, ours), null);
}

function added(noun: string, { node }: Named, { theirs }: SchemaComparison): Found {
  const effect = node.required === true ? "addedRequired" : "added";
  return change(`${noun}-added`, effect, null, describeParameter(node, theirs));
}

function schemaOf(parameter: JsonObject, document: Document): Schema | undefined {
  const [content] = contentsOf(document, parameter).values();
  return schemaAt(document, content ?? parameter);
}

/** How a parameter is written into the request. */
function styleOf(parameter: JsonObject, { document, read }: Reader): string {
  if (own(parameter, "content") !== undefined) return describeContents(document, parameter);
  const isForm = parameter.in === "query" || parameter.in === "cookie";
  const style = parameter.style ?? (isForm ? "form" : "simple");
  // A single value is written the same way, exploded or not.
  const { branches } = read(schemaAt(document, parameter) ?? true);
  const isList = branches.some(({ type }) => type === "array" || type === "object");
  const isExploded = isList && (parameter.explode ?? style === "form");
  const words = [String(style), isExploded && "exploded", parameter.allowReserved === true && "unescaped"];
  return words.filter(Boolean).join(", ");
}

function describeParameter(parameter: JsonObject, { document, read }: Reader): string {
  const shape = read(schemaOf(parameter, document) ?? true);
  return `${describe(shape, read)}, ${parameter.required === true ? "required" : "optional"}`;
}
