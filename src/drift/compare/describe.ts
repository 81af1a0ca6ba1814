// Types in a few words, for people.
import type { Schema } from "../document/node.js";
import { type Branch, type ReadShape, type Shape, UNDESCRIBED } from "../shape/shape.js";

/** A type in a few words. */
export function describe(shape: Pick<Shape, "nullable" | "branches">, read: ReadShape): string {
  const words = shape.branches.map((branch) => describeType(branch, read));
  const isAny = words.length === 1 && words[0] === "any";
  const nothing = shape.nullable && !isAny ? ["null"] : [];
  return [...new Set(words), ...nothing].join(" | ") || "nothing";
}

function describeType(branch: Branch, read: ReadShape): string {
  if (branch.type === "array") return `array of ${describeItems(branch, read)}`;
  if (branch.values?.length) return branch.values.map((value) => JSON.stringify(value)).join(" | ");
  return branch.type ?? "any";
}

function describeItems({ tuple, items }: Branch, read: ReadShape): string {
  const schemas = [...tuple, items ?? (tuple.length > 0 ? [] : true)].flat();
  const types = new Set(schemas.flatMap((schema) => read(schema).branches.map(({ type }) => type ?? "any")));
  if (types.size > 1) return `(${[...types].join(" | ")})`;
  return [...types][0] ?? "nothing";
}

export function describeProperty(schema: Schema, isRequired: boolean, read: ReadShape): string {
  if (schema === UNDESCRIBED) return "required, but not described";
  return `${describe(read(schema), read)}, ${isRequired ? "required" : "optional"}`;
}

/** A variant of a union. */
export function describeVariant(branch: Branch, name: string, read: ReadShape): string {
  return branch.type === "object" ? `object (${name})` : describe({ nullable: false, branches: [branch] }, read);
}
