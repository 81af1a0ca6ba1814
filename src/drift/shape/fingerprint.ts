// Shapes by a short text that is the same for the same values, as far down as it looks.
import type { Schema } from "../document/node.js";
import { canonical, hash } from "./canonical.js";
import type { Shapes } from "./read.js";
import type { Branch, Shape } from "./shape.js";

/** How many schemas deep two shapes are told apart. */
const LEVELS = 6;

export type Fingerprint = (branch: Branch) => string;

export function createFingerprints({ read, simplify, hasFlag }: Shapes): Fingerprint {
  const schemas = new Map<Schema, string[]>();
  const branches = new Map<Branch, string>();

  function ofSchema(written: Schema | undefined, levels: number): string {
    if (written === undefined || written === true) return "any";
    if (levels === 0) return "…";
    const schema = simplify(written);
    const byLevels = schemas.get(schema) ?? [];
    schemas.set(schema, byLevels);
    const text = byLevels[levels] ?? ofShape(read(schema), levels);
    byLevels[levels] = text;
    return text;
  }

  function ofShape({ nullable, branches: all, default: value }: Shape, levels: number): string {
    const texts = all.map((branch) => ofBranch(branch, levels)).sort();
    return hash([String(nullable), canonical(value), ...new Set(texts)]);
  }

  function ofBranch(branch: Branch, levels: number): string {
    const { type = "any", values, known, limits, patterns, additional, tuple, items } = branch;
    const below = (schema: Schema | undefined) => ofSchema(schema, levels - 1);
    const properties = [...branch.properties].map(([name, { schema }]) => {
      const isRequired = branch.required.has(name) && "required";
      const isDeprecated = hasFlag(schema, "deprecated") && "deprecated";
      return `${name} ${isRequired} ${isDeprecated} ${below(schema)}`;
    });
    const byPattern = [...patterns].map(([pattern, schema]) => `/${pattern}/ ${below(schema)}`);
    return hash([
      type,
      values ? textOf(values) : "",
      textOf(known),
      textOf([...limits]),
      ...properties.sort(),
      ...byPattern.sort(),
      additional === false ? "closed" : `{} ${below(additional)}`,
      ...tuple.map((schema, index) => `[${index}] ${below(schema)}`),
      `[] ${below(items)}`,
    ]);
  }

  return (branch) => {
    const text = branches.get(branch) ?? ofBranch(branch, LEVELS);
    branches.set(branch, text);
    return text;
  };
}

/** Values in whatever order they are listed. */
function textOf(values: readonly unknown[]): string {
  return canonical(values.map(canonical).sort());
}
