// What tells the variants of a union apart: the values of one property, or the mapping of a discriminator.
import type { Branch, Discriminator, ReadShape, Shape } from "../shape/shape.js";

/** Where APIs say which variant a value is, the usual names first. */
const USUAL = ["type", "event", "object", "kind", "role"];

/** The values of a property by which a variant is known. */
export type Tags = Map<Branch, readonly string[]>;

export interface Tagging {
  /** Nothing where the variants are not told apart by a property. */
  property: string | undefined;
  ours: Tags;
  theirs: Tags;
}

interface Side {
  branches: readonly Branch[];
  discriminator: Discriminator | undefined;
  read: ReadShape;
}

export function sideOf({ discriminator }: Shape, branches: readonly Branch[], read: ReadShape): Side {
  return { branches: branches.filter(({ type }) => type === "object"), discriminator, read };
}

/** The property that tells the most variants apart in both unions, and its values. */
export function findTags(ours: Side, theirs: Side): Tagging {
  let best: Tagging = { property: undefined, ours: new Map(), theirs: new Map() };
  // Alone on both sides an object is still the object, whatever its tag.
  if (ours.branches.length < 2 && theirs.branches.length < 2) return best;
  const [inOurs, inTheirs] = [tagsByProperty(ours), tagsByProperty(theirs)];
  const names = [...inOurs.keys(), ...inTheirs.keys()].sort();
  for (const property of new Set([...USUAL, ...names])) {
    const tags = { ours: inOurs.get(property) ?? new Map(), theirs: inTheirs.get(property) ?? new Map() };
    const isBetter = sizeOf(tags) > sizeOf(best);
    if (isBetter && isTelling(tags.ours) && isTelling(tags.theirs)) best = { property, ...tags };
  }
  return best;
}

function sizeOf({ ours, theirs }: Pick<Tagging, "ours" | "theirs">): number {
  return ours.size + theirs.size;
}

/** Whether no two variants have a value in common. */
function isTelling(tags: Tags): boolean {
  const values = [...tags.values()].flat();
  return new Set(values).size === values.length;
}

function tagsByProperty({ branches, discriminator, read }: Side): Map<string, Tags> {
  const found = new Map<string, Tags>();
  const add = (property: string, branch: Branch, values: readonly string[]) => {
    const tags = found.get(property) ?? new Map();
    found.set(property, tags.set(branch, values));
  };
  for (const branch of branches) {
    const mapped = discriminator?.mapping.get(branch.variant ?? branch.component ?? "");
    if (discriminator && mapped) add(discriminator.property, branch, mapped);
    for (const [property, { schema }] of branch.properties) {
      const values = constantsOf(read(schema));
      if (values) add(property, branch, values);
    }
  }
  return found;
}

/** The texts that a property may be, where they are listed. */
function constantsOf({ branches }: Shape): readonly string[] | undefined {
  const [only] = branches;
  if (branches.length !== 1 || !only?.values) return undefined;
  const texts = only.values.filter((value) => typeof value === "string");
  return texts.length === only.values.length && texts.length > 0 ? texts : undefined;
}
