// What became of a schema: every difference in the values that it allows.
import { canonical } from "../shape/canonical.js";
import { isAny, type Shape } from "../shape/shape.js";
import type { Both } from "./both.js";
import { compareBranches } from "./branches.js";
import { added, change, removed } from "./change.js";
import type { Schemas } from "./comparison.js";
import { describe, describeVariant } from "./describe.js";
import { compareDiscriminators, compareMapped } from "./discriminators.js";
import { at, type Change, type Found, inside } from "./found.js";
import { type Pairing, pairBranches } from "./pair.js";
import type { Variant } from "./variants.js";

export function compareShapes(shapes: Both<Shape>, schemas: Schemas): Found[] {
  const pairing = pairBranches(shapes, schemas);
  return [
    ...compareTypes(shapes, pairing, schemas),
    ...compareNull(shapes, schemas),
    ...compareDefaults(shapes),
    ...compareDiscriminators(shapes),
    ...pairing.pairs.flatMap((pair) => compareVariants(shapes, pair, schemas)),
  ];
}

function compareTypes({ ours, theirs }: Both<Shape>, pairing: Pairing, schemas: Schemas): Change[] {
  if (pairing.removed.length + pairing.added.length === 0) return [];
  const isOneForOne = ours.branches.length === 1 && theirs.branches.length === 1;
  const isWhole = isOneForOne || isAny(ours) || isAny(theirs);
  if (isWhole) return [typeChange({ ours, theirs }, schemas)];
  return [
    ...pairing.removed.map((variant) => {
      const before = describeVariant(variant, schemas.ours.read);
      return removed("variant", "narrower", before, detailsOf(variant));
    }),
    ...pairing.added.map((variant) => {
      const after = describeVariant(variant, schemas.theirs.read);
      return added("variant", "wider", after, detailsOf(variant));
    }),
  ];
}

function typeChange({ ours, theirs }: Both<Shape>, schemas: Schemas): Change {
  const before = describe(ours, schemas.ours.read);
  const after = describe(theirs, schemas.theirs.read);
  if (isAny(theirs)) return change("type-changed", "wider", before, after);
  return change("type-changed", isAny(ours) ? "narrower" : "other", before, after);
}

function detailsOf({ name, content }: Variant): { member: string; content: string } {
  return { member: `(${name})`, content };
}

function compareNull({ ours, theirs }: Both<Shape>, schemas: Schemas): Change[] {
  if (ours.nullable === theirs.nullable || isAny(ours) || isAny(theirs)) return [];
  const before = describe(ours, schemas.ours.read);
  const after = describe(theirs, schemas.theirs.read);
  if (theirs.nullable) return [change("null-added", "wider", before, after)];
  return [change("null-removed", "narrower", before, after)];
}

function compareDefaults({ ours, theirs }: Both<Shape>): Change[] {
  const { default: before = null } = ours;
  const { default: after = null } = theirs;
  if (canonical(before) === canonical(after)) return [];
  return [change("default-changed", "remark", before, after)];
}

function compareVariants(shapes: Both<Shape>, pair: Both<Variant>, schemas: Schemas): Found[] {
  const { branch, name } = pair.ours;
  const branches = { ours: branch, theirs: pair.theirs.branch };
  const found = [...compareBranches(branches, schemas), ...compareMapped(shapes, pair)];
  const { type, component, variant } = branch;
  const ofSameType = shapes.ours.branches.filter((one) => one.type === type);
  if (ofSameType.length < 2) return inside(component, found);
  // The name of a variant that is written inside of a shared schema is part of the place in that schema.
  return at(`(${name})`, variant === undefined ? found : inside(component, found));
}
