// Which variant of one union became which variant of another.
import { canonical } from "../shape/canonical.js";
import type { Fingerprint } from "../shape/fingerprint.js";
import type { Shapes } from "../shape/read.js";
import type { Branch, Shape } from "../shape/shape.js";
import { contentOf, nameVariants } from "./names.js";
import { findTags, sideOf, type Tagging, type Tags } from "./tags.js";

/** One document, as it is read while pairing. */
export interface Reader extends Shapes {
  fingerprint: Fingerprint;
}

/** A variant with its name, and what it is known by beside that. */
export interface Variant {
  branch: Branch;
  name: string;
  content: string;
}

export interface Pairing {
  pairs: { ours: Variant; theirs: Variant }[];
  removed: Variant[];
  added: Variant[];
}

/** How many combinations of variants are weighed against each other. */
const MAX_WEIGHED = 100_000;

/** Pairs the branches of two shapes: those that are equal, then by tag, then by what they have in common. */
export function pairBranches(ours: Shape, theirs: Shape, readOurs: Reader, readTheirs: Reader): Pairing {
  if (ours.branches.length < 2 && theirs.branches.length < 2) return pairSingle(ours, theirs);
  const all = {
    ours: distinctBranches(ours.branches, readOurs),
    theirs: distinctBranches(theirs.branches, readTheirs),
  };
  const tags = findTags(sideOf(ours, all.ours, readOurs.read), sideOf(theirs, all.theirs, readTheirs.read));
  const matches = new Matches(all.ours, all.theirs);
  matches.pairBy(
    (branch) => readOurs.fingerprint(branch),
    (branch) => readTheirs.fingerprint(branch),
  );
  matches.pairBy(
    (branch) => tagKey(tags.ours, branch),
    (branch) => tagKey(tags.theirs, branch),
  );
  matches.ours = splitByTag(matches.ours, tags.property, tags.ours, readOurs);
  matches.theirs = splitByTag(matches.theirs, tags.property, tags.theirs, readTheirs);
  matches.pairBy(
    (branch) => tagKey(tags.ours, branch),
    (branch) => tagKey(tags.theirs, branch),
  );
  const mayPair = (a: Branch, b: Branch) => !(tags.ours.has(a) && tags.theirs.has(b));
  matches.pairAlike((a, b) => a.type === b.type && mayPair(a, b), readOurs, readTheirs);
  matches.pairAlike((a, b) => isNumber(a) && isNumber(b), readOurs, readTheirs);
  return withNames(matches, tags, readOurs, readTheirs);
}

function pairSingle(ours: Shape, theirs: Shape): Pairing {
  const asVariant = (branch: Branch): Variant => ({ branch, name: branch.type ?? "any", content: "" });
  const [a, b] = [ours.branches.map(asVariant), theirs.branches.map(asVariant)];
  const [one, other] = [a[0], b[0]];
  const isSame =
    one && other && (one.branch.type === other.branch.type || [one, other].every((v) => isNumber(v.branch)));
  return isSame
    ? { pairs: [{ ours: one, theirs: other }], removed: [], added: [] }
    : { pairs: [], removed: a, added: b };
}

function withNames(matches: Matches, tags: Tagging, readOurs: Reader, readTheirs: Reader): Pairing {
  const ourNames = nameVariants(
    [...matches.pairs.map(([one]) => one), ...matches.ours],
    tags.ours,
    readOurs.fingerprint,
  );
  const theirNames = nameVariants(
    [...matches.pairs.map(([, other]) => other), ...matches.theirs],
    tags.theirs,
    readTheirs.fingerprint,
  );
  const ourVariant = (branch: Branch): Variant => ({
    branch,
    name: ourNames.get(branch) ?? "",
    content: contentOf(branch, tags.ours, readOurs.fingerprint),
  });
  const theirVariant = (branch: Branch): Variant => ({
    branch,
    name: theirNames.get(branch) ?? "",
    content: contentOf(branch, tags.theirs, readTheirs.fingerprint),
  });
  return {
    pairs: matches.pairs.map(([one, other]) => ({ ours: ourVariant(one), theirs: theirVariant(other) })),
    removed: matches.ours.map(ourVariant),
    added: matches.theirs.map(theirVariant),
  };
}

/** What has been paired so far, and what is left on both sides. */
class Matches {
  readonly pairs: (readonly [Branch, Branch])[] = [];
  ours: readonly Branch[];
  theirs: readonly Branch[];

  constructor(ours: readonly Branch[], theirs: readonly Branch[]) {
    this.ours = ours;
    this.theirs = theirs;
  }

  /** Pairs what has the same key. */
  pairBy(keyOfOurs: (branch: Branch) => string | undefined, keyOfTheirs: (branch: Branch) => string | undefined): void {
    const byKey = new Map(this.theirs.map((branch) => [keyOfTheirs(branch), branch]));
    byKey.delete(undefined);
    const partners = new Map<Branch, Branch>();
    for (const branch of this.ours) {
      const key = keyOfOurs(branch);
      const partner = byKey.get(key);
      if (!partner) continue;
      byKey.delete(key);
      partners.set(branch, partner);
    }
    this.#take(partners);
  }

  /** Pairs what has the most in common. */
  pairAlike(mayPair: (a: Branch, b: Branch) => boolean, readOurs: Reader, readTheirs: Reader): void {
    const partners = new Map<Branch, Branch>();
    const taken = new Set<Branch>();
    for (const [one, other] of candidates(this.ours, this.theirs, mayPair, readOurs, readTheirs)) {
      if (partners.has(one) || taken.has(other)) continue;
      partners.set(one, other);
      taken.add(other);
    }
    this.#take(partners);
  }

  #take(partners: Map<Branch, Branch>): void {
    const taken = new Set(partners.values());
    for (const pair of partners) this.pairs.push(pair);
    this.ours = this.ours.filter((branch) => !partners.has(branch));
    this.theirs = this.theirs.filter((branch) => !taken.has(branch));
  }
}

/** The combinations that are allowed, those with the most in common first. */
function candidates(
  ours: readonly Branch[],
  theirs: readonly Branch[],
  mayPair: (a: Branch, b: Branch) => boolean,
  readOurs: Reader,
  readTheirs: Reader,
): (readonly [Branch, Branch])[] {
  // With so many, those that are called the same are all that is tried.
  if (ours.length * theirs.length > MAX_WEIGHED) {
    const byName = new Map(theirs.map((branch) => [branch.variant ?? branch.component, branch]));
    return ours.flatMap((one) => {
      const other = byName.get(one.variant ?? one.component);
      return other && mayPair(one, other) ? [[one, other] as const] : [];
    });
  }
  const traitsOfTheirs = new Map(theirs.map((branch) => [branch, traitsOf(branch, readTheirs)]));
  const weighed = ours.flatMap((one) => {
    const traits = traitsOf(one, readOurs);
    return [...traitsOfTheirs]
      .filter(([other]) => mayPair(one, other))
      .map(([other, otherTraits]) => ({ pair: [one, other] as const, score: overlap(traits, otherTraits) }));
  });
  return weighed.sort((x, y) => y.score - x.score).map(({ pair }) => pair);
}

/** How much two variants have in common, from 0 to 1. */
function overlap(a: Set<string>, b: Set<string>): number {
  const common = [...a].filter((trait) => b.has(trait)).length;
  return common / (a.size + b.size - common);
}

function traitsOf(branch: Branch, { read }: Reader): Set<string> {
  const typesOf = (schema: Parameters<typeof read>[0]) => read(schema).branches.map(({ type }) => type);
  return new Set([
    branch.type ?? "any",
    `named ${branch.variant ?? branch.component}`,
    ...[...branch.properties].flatMap(([name, { schema }]) => [name, `${name}: ${typesOf(schema)}`]),
    ...[...branch.limits].map(canonical),
    ...(branch.values ?? []).map(canonical),
    ...(branch.items === undefined ? [] : [`of ${typesOf(branch.items)}`]),
  ]);
}

/** Variants that may have several tags as one variant for each: `type: a | b` is the union of two. */
function splitByTag(branches: readonly Branch[], property: string | undefined, tags: Tags, reader: Reader): Branch[] {
  return branches.flatMap((branch) => {
    const values = tags.get(branch) ?? [];
    if (property === undefined || values.length < 2) return [branch];
    return values.map((value) => {
      const { schema = true, component = undefined } = branch.properties.get(property) ?? {};
      const narrowed = { schema: reader.withValue(schema, value), component };
      const part = { ...branch, properties: new Map(branch.properties).set(property, narrowed) };
      tags.set(part, [value]);
      return part;
    });
  });
}

function tagKey(tags: Tags, branch: Branch): string | undefined {
  const values = tags.get(branch);
  return values && canonical([...values].sort());
}

/** Each variant once, however often the union lists it: by the first of its names. */
function distinctBranches(branches: readonly Branch[], { fingerprint }: Reader): Branch[] {
  const found = new Map<string, Branch>();
  for (const branch of branches) {
    const key = fingerprint(branch);
    const known = found.get(key);
    if (!known || nameOf(branch) < nameOf(known)) found.set(key, branch);
  }
  return [...found.values()];
}

function nameOf({ variant, component }: Branch): string {
  return variant ?? component ?? "";
}

function isNumber({ type }: Branch): boolean {
  return type === "integer" || type === "number";
}
