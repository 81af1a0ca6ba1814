// Schemas and media types in a few words, for people.
import type { Holder } from "../document/holder.js";
import type { Schema } from "../document/node.js";
import { type Branch, type ReadShape, type Shape, UNDESCRIBED } from "../shape/shape.js";
import type { Variant } from "./variants.js";

/** A type in a few words. */
export function describe({ branches, nullable }: Shape, read: ReadShape): string {
  const words = branches.map((branch) => describeType(branch, read));
  const isAny = words.length === 1 && words[0] === "any";
  if (nullable && !isAny) words.push("null");
  return [...new Set(words)].join(" | ") || "nothing";
}

function describeType({ type, values, ...rest }: Branch, read: ReadShape): string {
  if (type === "array") return `array of ${describeItems(rest, read)}`;
  if (!values?.length) return type ?? "any";
  return values.map((value) => JSON.stringify(value)).join(" | ");
}

type Items = Pick<Branch, "tuple" | "items">;

function describeItems({ tuple, items }: Items, read: ReadShape): string {
  const schemas = [...tuple];
  if (items !== undefined) schemas.push(items);
  if (schemas.length === 0) return "any";
  const branches = schemas.flatMap((schema) => read(schema).branches);
  const types = new Set(branches.map(({ type }) => type ?? "any"));
  const words = [...types].join(" | ") || "nothing";
  return types.size > 1 ? `(${words})` : words;
}

/** What a property or a parameter takes, and whether it may be left out. */
export function describeUse(schema: Schema, isRequired: boolean, read: ReadShape): string {
  if (schema === UNDESCRIBED) return "required, but not described";
  const type = describe(read(schema), read);
  return `${type}, ${isRequired ? "required" : "optional"}`;
}

/** A variant of a union. */
export function describeVariant({ branch, name }: Variant, read: ReadShape): string {
  if (branch.type === "object") return `object (${name})`;
  return describeType(branch, read) || "nothing";
}

/** The media types. */
export function describeContents({ contents }: Holder): string {
  return [...contents.keys()].sort().join(", ") || "no content";
}
