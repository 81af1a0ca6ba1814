// What became of how the properties of a form are encoded.
import type { Media } from "../document/holder.js";
import { isExtension, type Schema } from "../document/node.js";
import { canonical } from "../shape/canonical.js";
import type { ReadShape } from "../shape/shape.js";
import { at, compareFacts, type Found, namesOf } from "./change.js";
import type { Reader, SchemaComparison } from "./comparison.js";

const FORM = /^multipart\/|^application\/x-www-form-urlencoded/;

export function compareEncodings(type: string, ours: Media, theirs: Media, schemas: SchemaComparison): Found[] {
  if (!FORM.test(type)) return [];
  const before = encodingsOf(type, ours, schemas.ours);
  const after = encodingsOf(type, theirs, schemas.theirs);
  return namesOf(before, after).flatMap((name) => {
    const [one, other] = [before.get(name) ?? null, after.get(name) ?? null];
    return at(`.${name}`, compareFacts("encoding-changed", "other", one, other));
  });
}

/** By property, where it is not encoded as it is by default. */
function encodingsOf(type: string, { node, schema = true }: Media, reader: Reader): Map<string, string> {
  const { document, read } = reader;
  const properties = read(schema).branches.flatMap((branch) => [...branch.properties]);
  const encodings = new Map<string, string>();
  for (const [name, written] of document.entriesAt(node, "encoding")) {
    const encoding = document.resolve(written, "an encoding");
    const [, property] = properties.find(([key]) => key === name) ?? [];
    const types = defaultTypes(property?.schema ?? true, read);
    const isDefault = (key: string, value: unknown) =>
      key === "contentType" ? isDefaultType(type, types, value) : isDefaultStyle(key, value);
    const kept = Object.entries(encoding).filter(([key, value]) => !isExtension(key) && !isDefault(key, value));
    if (kept.length > 0) encodings.set(name, canonical(Object.fromEntries(kept)));
  }
  return encodings;
}

function isDefaultType(form: string, defaults: readonly string[], contentType: unknown): boolean {
  const type = String(contentType).replaceAll(" ", "");
  // Only the parts of a multipart form have types.
  const isSaid = form.startsWith("multipart/") || type !== contentType;
  return defaults.includes(type) || !isSaid;
}

function isDefaultStyle(key: string, value: unknown): boolean {
  return (key === "style" && value === "form") || (key === "allowReserved" && value === false);
}

function defaultTypes(schema: Schema, read: ReadShape): string[] {
  return read(schema).branches.flatMap(({ type, limits, items = true }) => {
    if (type === "array") return defaultTypes(items, read);
    if (type === "object" || type === undefined) return ["application/json"];
    const isBinary = limits.get("format") === "binary";
    return [isBinary ? "application/octet-stream" : "text/plain"];
  });
}
