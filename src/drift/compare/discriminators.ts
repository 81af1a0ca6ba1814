// What became of the property that says which variant a value is, and of its values.
import { type Discriminator, nameOf, type Shape } from "../shape/shape.js";
import type { Both } from "./both.js";
import { change } from "./change.js";
import type { Change } from "./found.js";
import { compareListed } from "./values.js";
import type { Variant } from "./variants.js";

/** Of the schema as a whole. A discriminator on one side only says what the variants say themselves. */
export function compareDiscriminators(shapes: Both<Shape>): Change[] {
  const ours = shapes.ours.discriminator;
  const theirs = shapes.theirs.discriminator;
  if (!ours || !theirs) return [];
  if (ours.property !== theirs.property) {
    return [change("discriminator-changed", "other", ours.property, theirs.property)];
  }
  // The values of a union belong to its variants.
  if (isUnion(shapes)) return [];
  const before = [...ours.mapping.values()].flat();
  const after = [...theirs.mapping.values()].flat();
  return compareMappings(before, after);
}

/** Of one variant that is in both unions. */
export function compareMapped(shapes: Both<Shape>, variants: Both<Variant>): Change[] {
  const ours = shapes.ours.discriminator;
  const theirs = shapes.theirs.discriminator;
  if (ours?.property !== theirs?.property || !isUnion(shapes)) return [];
  const before = mappedTo(variants.ours, ours);
  const after = mappedTo(variants.theirs, theirs);
  return compareMappings(before, after);
}

/** Where one side maps nothing, its variants say themselves what they are. */
function compareMappings(before: readonly string[], after: readonly string[]): Change[] {
  const areListed = before.length > 0 && after.length > 0;
  return areListed ? compareListed("discriminator-value", before, after) : [];
}

function mappedTo({ branch }: Variant, discriminator: Discriminator | undefined): readonly string[] {
  if (!discriminator || branch.type !== "object") return [];
  return discriminator.mapping.get(nameOf(branch) ?? "") ?? [];
}

/** Whether one of the two is a union. */
function isUnion({ ours, theirs }: Both<Shape>): boolean {
  return ours.branches.length > 1 || theirs.branches.length > 1;
}
