// What became of the property that says which variant a value is, and of its values.
import { without } from "../shape/canonical.js";
import type { Branch, Discriminator, Shape } from "../shape/shape.js";
import { type Change, change } from "./change.js";

/** Of the schema as a whole. A discriminator on one side only says what the variants say themselves. */
export function compareDiscriminators(ours: Shape, theirs: Shape): Change[] {
  const [a, b] = [ours.discriminator, theirs.discriminator];
  if (!a || !b) return [];
  if (a.property !== b.property) return [change("discriminator-changed", "other", a.property, b.property)];
  const isUnion = ours.branches.length > 1 || theirs.branches.length > 1;
  // The values of a union belong to its variants.
  if (isUnion || a.mapping.size === 0 || b.mapping.size === 0) return [];
  return compareValues([...a.mapping.values()].flat(), [...b.mapping.values()].flat());
}

/** Of one variant that is in both unions. */
export function compareMapped(
  ours: Shape,
  theirs: Shape,
  one: { branch: Branch },
  other: { branch: Branch },
): Change[] {
  if (ours.discriminator?.property !== theirs.discriminator?.property) return [];
  const isUnion = ours.branches.length > 1 || theirs.branches.length > 1;
  const [before, after] = [mapped(ours.discriminator, one.branch), mapped(theirs.discriminator, other.branch)];
  return isUnion && before && after ? compareValues(before, after) : [];
}

function mapped(discriminator: Discriminator | undefined, branch: Branch): readonly string[] | undefined {
  return branch.type === "object" ? discriminator?.mapping.get(branch.variant ?? branch.component ?? "") : undefined;
}

function compareValues(before: readonly string[], after: readonly string[]): Change[] {
  const removed = without(before, after).map((value) => ({ value, kind: "discriminator-value-removed" as const }));
  const added = without(after, before).map((value) => ({ value, kind: "discriminator-value-added" as const }));
  return [
    ...removed.map(({ kind, value }) => change(kind, "narrower", value, null, { member: `=${JSON.stringify(value)}` })),
    ...added.map(({ kind, value }) => change(kind, "wider", null, value, { member: `=${JSON.stringify(value)}` })),
  ];
}
