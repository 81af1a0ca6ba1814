// What became of how the properties of a form are encoded.
import type { Media } from "../document/holder.js";
import { isExtension, type Schema } from "../document/node.js";
import { canonical } from "../shape/canonical.js";
import type { ReadShape } from "../shape/shape.js";
import { type Both, namesOf } from "./both.js";
import { compareFacts } from "./change.js";
import type { Reader, Schemas } from "./comparison.js";
import { at, type Found } from "./found.js";

const FORM = /^multipart\/|^application\/x-www-form-urlencoded/;

export function compareEncodings(type: string, media: Both<Media>, schemas: Schemas): Found[] {
  if (!FORM.test(type)) return [];
  const ours = encodingsOf(type, media.ours, schemas.ours);
  const theirs = encodingsOf(type, media.theirs, schemas.theirs);
  return namesOf(ours, theirs).flatMap((name) => {
    const before = ours.get(name) ?? null;
    const after = theirs.get(name) ?? null;
    return at(`.${name}`, compareFacts("encoding-changed", "other", before, after));
  });
}

/** By property, where it is not encoded as it is by default. */
function encodingsOf(type: string, { node, schema = true }: Media, reader: Reader): Map<string, string> {
  const { document, read } = reader;
  const properties = read(schema).branches.flatMap((branch) => [...branch.properties]);
  const encodings = new Map<string, string>();
  for (const [name, written] of document.entriesAt(node, "encoding")) {
    const encoding = document.resolve(written, "an encoding");
    const { contentType, ...rest } = encoding;
    const [, property] = properties.find(([key]) => key === name) ?? [];
    const types = defaultTypes(property?.schema ?? true, read);
    const isDefault = isDefaultType(contentType, types, type);
    const kept = Object.entries(isDefault ? rest : encoding).filter(isTelling);
    if (kept.length > 0) encodings.set(name, canonical(Object.fromEntries(kept)));
  }
  return encodings;
}

function isDefaultType(contentType: unknown, defaults: readonly string[], form: string): boolean {
  const type = String(contentType).replaceAll(" ", "");
  // Only the parts of a multipart form have types.
  const isIdle = !form.startsWith("multipart/") && type === contentType;
  return isIdle || defaults.includes(type);
}

/** Whether a key says more than the default does. */
function isTelling([key, value]: [string, unknown]): boolean {
  if (key === "style") return value !== "form";
  if (key === "allowReserved") return value !== false;
  return !isExtension(key);
}

function defaultTypes(schema: Schema, read: ReadShape): string[] {
  return read(schema).branches.flatMap(({ type, limits, items = true }) => {
    if (type === "array") return defaultTypes(items, read);
    if (type === "object" || type === undefined) return ["application/json"];
    const isBinary = limits.get("format") === "binary";
    return [isBinary ? "application/octet-stream" : "text/plain"];
  });
}
