// What tells the variants of a union apart: the values of one property, or the mapping of a discriminator.
import { type Branch, type Discriminator, nameOf, type ReadShape, type Shape } from "../shape/shape.js";
import type { Both } from "./both.js";

/** Where APIs say which variant a value is, the usual names first. */
const USUAL = ["type", "event", "object", "kind", "role"];

/** The values of a property by which a variant is known. */
export type Tags = Map<Branch, readonly string[]>;

export interface Tagging extends Both<Tags> {
  /** Nothing where the variants are not told apart by a property. */
  property: string | undefined;
}

interface Variants {
  left: readonly Branch[];
  discriminator: Discriminator | undefined;
  read: ReadShape;
}

/** The property that tells the most variants apart in both unions, and its values. */
export function findTags(ours: Variants, theirs: Variants): Tagging {
  let best: Tagging = { property: undefined, ours: new Map(), theirs: new Map() };
  // Alone on both sides an object is still the object, whatever its tag.
  if (!hasSeveralObjects(ours) && !hasSeveralObjects(theirs)) return best;
  const inOurs = tagsByProperty(ours);
  const inTheirs = tagsByProperty(theirs);
  const names = [...inOurs.keys(), ...inTheirs.keys()].sort();
  for (const property of new Set([...USUAL, ...names])) {
    const one: Tags = inOurs.get(property) ?? new Map();
    const other: Tags = inTheirs.get(property) ?? new Map();
    const isBetter = one.size + other.size > best.ours.size + best.theirs.size;
    if (isBetter && areDistinct(one) && areDistinct(other)) {
      best = { property, ours: one, theirs: other };
    }
  }
  return best;
}

function hasSeveralObjects({ left }: Variants): boolean {
  return left.filter(isObjectType).length > 1;
}

function isObjectType({ type }: Branch): boolean {
  return type === "object";
}

/** Whether no two variants have a value in common. */
function areDistinct(tags: Tags): boolean {
  const values = [...tags.values()].flat();
  return new Set(values).size === values.length;
}

function tagsByProperty({ left, discriminator, read }: Variants): Map<string, Tags> {
  const found = new Map<string, Tags>();
  const add = (property: string, branch: Branch, values: readonly string[]) => {
    const tags: Tags = found.get(property) ?? new Map();
    found.set(property, tags.set(branch, values));
  };
  for (const branch of left.filter(isObjectType)) {
    const mapped = discriminator?.mapping.get(nameOf(branch) ?? "");
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
  const [only, ...others] = branches;
  if (!only?.values || others.length > 0) return undefined;
  const texts = only.values.filter((value) => typeof value === "string");
  const areTexts = texts.length === only.values.length;
  return areTexts && texts.length > 0 ? texts : undefined;
}
