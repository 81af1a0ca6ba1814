// Bodies and responses: what they hold for each media type, and in which headers.
import { type Document, fault, objectAt, resolve } from "../document/document.js";
import { isExtension, type JsonObject, nameOfType, own, type Schema } from "../document/node.js";
import { canonical } from "../shape/canonical.js";
import { isSchema } from "../shape/conjunction.js";
import { at, change, type Found } from "./change.js";
import type { SchemaComparison } from "./comparison.js";

/** The media types of a body, a response or a parameter. */
export function contentsOf(document: Document, holder: JsonObject): Map<string, JsonObject> {
  const contents = Object.entries(objectAt(document, holder, "content"));
  return new Map(contents.map(([type, value]) => [nameOf(type), resolve(document, value, "a media type")]));
}

/** A media type without its character set, which changes no value. */
function nameOf(mediaType: string): string {
  const [type = "", ...parameters] = mediaType.split(";").map((part) => part.trim().toLowerCase());
  return [type, ...parameters.filter((part) => part !== "" && !part.startsWith("charset="))].join(";");
}

/** The media types in a few words. */
export function describeContents(document: Document, holder: JsonObject): string {
  return [...contentsOf(document, holder).keys()].sort().join(", ") || "no content";
}

/** The schema at a key, where there is one. */
export function schemaAt(document: Document, holder: JsonObject, key = "schema"): Schema | undefined {
  const schema = own(holder, key);
  if (schema === undefined || isSchema(schema)) return schema;
  throw fault(document, holder, `${key} is ${nameOfType(schema)}, not a schema`);
}

export function compareContents(ours: JsonObject, theirs: JsonObject, schemas: SchemaComparison): Found[] {
  const [documentOfOurs, documentOfTheirs] = [schemas.ours.document, schemas.theirs.document];
  const compareAt = (key: string, one: JsonObject, other: JsonObject) =>
    schemas.compare(schemaAt(documentOfOurs, one, key), schemaAt(documentOfTheirs, other, key));
  return compareNamed(contentsOf(documentOfOurs, ours), contentsOf(documentOfTheirs, theirs), {
    both: (type, one, other) => {
      const found = [
        ...compareAt("schema", one, other),
        // OpenAPI 3.2 describes a stream by its items.
        ...at("[]", compareAt("itemSchema", one, other)),
        ...compareEncodings(encodingsOf(type, one, schemas.ours), encodingsOf(type, other, schemas.theirs)),
      ];
      return at(type === "application/json" ? "" : `<${type}>`, found);
    },
    removed: (type) => [change("media-type-removed", "removed", type, null, { member: `<${type}>` })],
    // Which type comes back is for the request to say.
    added: (type) => [change("media-type-added", "added", null, type, { member: `<${type}>` })],
  });
}

/** What the properties of a form are encoded as, where that is not the default. */
function encodingsOf(
  type: string,
  media: JsonObject,
  { document, read }: SchemaComparison["ours"],
): Map<string, string> {
  if (!/^multipart\/|^application\/x-www-form-urlencoded/.test(type)) return new Map();
  const properties = read(schemaAt(document, media) ?? true).branches.map((branch) => branch.properties);
  const encodings = Object.entries(objectAt(document, media, "encoding")).map(([name, written]) => {
    const encoding = { ...resolve(document, written, "an encoding") };
    const schema = properties.find((all) => all.has(name))?.get(name)?.schema ?? true;
    const types = [...defaultTypes(schema, read), type.startsWith("multipart/") ? undefined : encoding.contentType];
    if (types.includes(String(encoding.contentType).replaceAll(" ", ""))) delete encoding.contentType;
    const kept = Object.entries(encoding).filter(([key, value]) => !isExtension(key) && !isDefault(key, value));
    return [name, kept.length > 0 ? canonical(Object.fromEntries(kept)) : ""] as const;
  });
  return new Map(encodings.filter(([, text]) => text !== ""));
}

function isDefault(key: string, value: unknown): boolean {
  return (key === "style" && value === "form") || (key === "allowReserved" && value === false);
}

function defaultTypes(schema: Schema, read: SchemaComparison["ours"]["read"]): string[] {
  return read(schema).branches.flatMap(({ type, limits, items }) => {
    if (type === "array") return defaultTypes(items ?? true, read);
    if (type === "object" || type === undefined) return ["application/json"];
    return [limits.get("format") === "binary" ? "application/octet-stream" : "text/plain"];
  });
}

function compareEncodings(ours: Map<string, string>, theirs: Map<string, string>): Found[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((name) => {
    const [before, after] = [ours.get(name) ?? null, theirs.get(name) ?? null];
    return before === after ? [] : at(`.${name}`, [change("encoding-changed", "other", before, after)]);
  });
}

/** What is said of the names that only one side has, and of those that both have. */
export function compareNamed<T>(
  ours: Map<string, T>,
  theirs: Map<string, T>,
  on: {
    both: (name: string, one: T, other: T) => Found[];
    removed: (name: string, one: T) => Found[];
    added: (name: string, other: T) => Found[];
  },
): Found[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((name) => {
    const [one, other] = [ours.get(name), theirs.get(name)];
    if (one !== undefined && other !== undefined) return on.both(name, one, other);
    if (one !== undefined) return on.removed(name, one);
    return other !== undefined ? on.added(name, other) : [];
  });
}
