// Shapes by a short text that is the same for the same values, as far down as it looks.
import type { Document } from "../document/document.js";
import type { Schema } from "../document/node.js";
import { canonical } from "./canonical.js";
import { hasFlag } from "./flags.js";
import type { Shapes } from "./read.js";
import type { Branch, Shape } from "./shape.js";
import { hash } from "./text.js";

/** How many schemas deep two shapes are told apart. */
const LEVELS = 6;

export type Fingerprint = (branch: Branch) => string;

export function createFingerprints({ document, read, simplify }: Shapes): Fingerprint {
  const known = new Map<Schema, string[]>();

  function ofSchema(written: Schema | undefined, levels: number): string {
    if (written === undefined || written === true) return "any";
    if (levels === 0) return "…";
    const schema = simplify(written);
    const found = known.get(schema)?.[levels];
    if (found !== undefined) return found;
    const text = ofShape(read(schema), levels);
    known.set(schema, Object.assign(known.get(schema) ?? [], { [levels]: text }));
    return text;
  }

  function ofShape({ nullable, branches, default: value }: Shape, levels: number): string {
    const all = branches.map((branch) => ofBranch(branch, levels)).sort();
    return hash([String(nullable), canonical(value), ...new Set(all)]);
  }

  function ofBranch(branch: Branch, levels: number): string {
    const below = (schema: Schema | undefined) => ofSchema(schema, levels - 1);
    const properties = [...branch.properties].map(([name, { schema }]) => {
      const marks = [branch.required.has(name) && "required", isDeprecated(document, schema) && "deprecated"];
      return `${name} ${marks.join(" ")} ${below(schema)}`;
    });
    return hash([
      branch.type ?? "any",
      canonical(branch.values?.map(canonical).sort()),
      canonical(branch.known.map(canonical).sort()),
      canonical([...branch.limits].map(canonical).sort()),
      ...properties.sort(),
      ...[...branch.patterns].map(([pattern, schema]) => `/${pattern}/ ${below(schema)}`).sort(),
      branch.additional === false ? "closed" : `{} ${below(branch.additional)}`,
      ...branch.tuple.map((schema, index) => `[${index}] ${below(schema)}`),
      `[] ${below(branch.items)}`,
    ]);
  }

  const branches = new Map<Branch, string>();
  return (branch) => {
    const text = branches.get(branch) ?? ofBranch(branch, LEVELS);
    branches.set(branch, text);
    return text;
  };
}

function isDeprecated(document: Document, schema: Schema): boolean {
  return hasFlag(document, schema, "deprecated");
}
