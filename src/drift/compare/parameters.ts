// What became of a parameter of an operation, or of a header of a response.
import type { Holder } from "../document/holder.js";
import { own, type Schema } from "../document/node.js";
import type { Parameter } from "../document/parameters.js";
import { type Both, namesOf } from "./both.js";
import { addedUse, compareDeprecated, compareFacts, compareRequired, removed } from "./change.js";
import type { Reader, Schemas } from "./comparison.js";
import { describeContents, describeUse } from "./describe.js";
import { at, type Found, inside } from "./found.js";

type Named<T> = Map<string, T>;

export function compareParameters({ ours, theirs }: Both<Named<Parameter>>, schemas: Schemas): Found[] {
  return namesOf(ours, theirs).flatMap((key) => {
    const pair = { ours: ours.get(key), theirs: theirs.get(key) };
    const { place, name } = pair.ours ?? pair.theirs ?? {};
    // A parameter of the path is in both documents, as the path is, whether it is described or not.
    const isInBoth = pair.ours && pair.theirs;
    if (place === "path" && !isInBoth) return [];
    return at(`${place}.${name}`, compareHolders("parameter", pair, schemas));
  });
}

export function compareHeaders({ ours, theirs }: Both<Named<Holder>>, schemas: Schemas): Found[] {
  // OpenAPI leaves the type of the content to the content.
  const names = namesOf(ours, theirs).filter((name) => name !== "content-type");
  return names.flatMap((name) => {
    const pair = { ours: ours.get(name), theirs: theirs.get(name) };
    return at(`.header.${name}`, compareHolders("header", pair, schemas));
  });
}

function compareHolders(noun: string, pair: Both<Holder | undefined>, schemas: Schemas): Found[] {
  const { ours, theirs } = pair;
  if (!ours) {
    if (!theirs) return [];
    return [addedUse(noun, theirs.isRequired, describe(theirs, schemas.theirs))];
  }
  if (!theirs) return [removed(noun, "removed", describe(ours, schemas.ours))];
  const before = styleOf(ours, schemas.ours);
  const after = styleOf(theirs, schemas.theirs);
  return inside(ours.component, [
    ...compareRequired(ours.isRequired, theirs.isRequired),
    ...compareDeprecated("parameter", ours.isDeprecated, theirs.isDeprecated),
    ...compareFacts("style-changed", "other", before, after),
    ...schemas.compare(schemaOf(ours), schemaOf(theirs)),
  ]);
}

function describe(holder: Holder, { read }: Reader): string {
  return describeUse(schemaOf(holder) ?? true, holder.isRequired, read);
}

function schemaOf({ schema, contents }: Holder): Schema | undefined {
  const [content] = contents.values();
  return content ? content.schema : schema;
}

/** How a parameter is written into the request. */
function styleOf(parameter: Holder, { read }: Reader): string {
  const { node, schema = true } = parameter;
  if (own(node, "content") !== undefined) return describeContents(parameter);
  const isForm = node.in === "query" || node.in === "cookie";
  const style = node.style ?? (isForm ? "form" : "simple");
  // A single value is written the same way, exploded or not.
  const types = read(schema).branches.map(({ type }) => type);
  const isList = types.includes("array") || types.includes("object");
  const isExploded = isList && (node.explode ?? style === "form");
  const words = [String(style)];
  if (isExploded) words.push("exploded");
  if (node.allowReserved === true) words.push("unescaped");
  return words.join(", ");
}
