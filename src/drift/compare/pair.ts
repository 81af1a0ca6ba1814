// Which variant of one union became which variant of another.
import { type Branch, isNumber, type Shape } from "../shape/shape.js";
import { type MayPair, rankCombinations } from "./alike.js";
import type { Both } from "./both.js";
import type { Reader } from "./comparison.js";
import { findTags, type Tagging } from "./tags.js";
import { Union } from "./union.js";
import { createVariants, type Variant } from "./variants.js";

export interface Pairing {
  pairs: Both<Variant>[];
  removed: Variant[];
  added: Variant[];
}

/** Pairs the branches of two shapes: those that are equal, then by tag, then by what they have in common. */
export function pairBranches({ ours, theirs }: Both<Shape>, readers: Both<Reader>): Pairing {
  const isUnion = ours.branches.length > 1 || theirs.branches.length > 1;
  if (!isUnion) return pairSingle(ours, theirs);
  const one = new Union(ours, readers.ours);
  const other = new Union(theirs, readers.theirs);
  const tagging = findTags(one, other);
  one.tags = tagging.ours;
  other.tags = tagging.theirs;
  const haveTags: MayPair = (a, b) => one.tags.has(a) && other.tags.has(b);
  const pairs = [
    takeEqual(one, other, fingerprintOf),
    takeEqual(one, other, tagOf),
    takeSplit(one, other, tagging),
    takeAlike(one, other, (a, b) => a.type === b.type && !haveTags(a, b)),
    takeAlike(one, other, (a, b) => isNumber(a) && isNumber(b)),
  ];
  return withNames(pairs.flat(), one, other);
}

function pairSingle(ours: Shape, theirs: Shape): Pairing {
  const [one] = ours.branches.map(unnamed);
  const [other] = theirs.branches.map(unnamed);
  const canPair = one && other && isSameType(one.branch, other.branch);
  if (canPair) return { pairs: [{ ours: one, theirs: other }], removed: [], added: [] };
  return { pairs: [], removed: one ? [one] : [], added: other ? [other] : [] };
}

function unnamed(branch: Branch): Variant {
  return { branch, name: branch.type ?? "any", content: "" };
}

function isSameType(one: Branch, other: Branch): boolean {
  return one.type === other.type || (isNumber(one) && isNumber(other));
}

function fingerprintOf(union: Union, branch: Branch): string {
  return union.fingerprint(branch);
}

function tagOf(union: Union, branch: Branch): string | undefined {
  return union.tagOf(branch);
}

type KeyOf = (union: Union, branch: Branch) => string | undefined;

/** Takes from both unions what has the same key. */
function takeEqual(ours: Union, theirs: Union, keyOf: KeyOf): Both<Branch>[] {
  const byKey = new Map(theirs.left.map((branch) => [keyOf(theirs, branch), branch]));
  byKey.delete(undefined);
  const pairs = ours.left.flatMap((branch) => {
    const partner = byKey.get(keyOf(ours, branch));
    return partner ? [{ ours: branch, theirs: partner }] : [];
  });
  return take(ours, theirs, pairs);
}

/** Takes what has one tag in common of several. */
function takeSplit(ours: Union, theirs: Union, { property }: Tagging): Both<Branch>[] {
  ours.splitByTag(property);
  theirs.splitByTag(property);
  return takeEqual(ours, theirs, tagOf);
}

/** Takes from both unions what has the most in common. */
function takeAlike(ours: Union, theirs: Union, mayPair: MayPair): Both<Branch>[] {
  return take(ours, theirs, rankCombinations(ours, theirs, mayPair));
}

/** Takes the pairs from both unions, each variant in the first pair that it is in. */
function take(ours: Union, theirs: Union, candidates: readonly Both<Branch>[]): Both<Branch>[] {
  const fromOurs = new Set<Branch>();
  const fromTheirs = new Set<Branch>();
  const pairs = candidates.filter((pair) => {
    if (fromOurs.has(pair.ours) || fromTheirs.has(pair.theirs)) return false;
    fromOurs.add(pair.ours);
    fromTheirs.add(pair.theirs);
    return true;
  });
  ours.remove(fromOurs);
  theirs.remove(fromTheirs);
  return pairs;
}

function withNames(pairs: readonly Both<Branch>[], ours: Union, theirs: Union): Pairing {
  const ofOurs = [...pairs.map((pair) => pair.ours), ...ours.left];
  const ofTheirs = [...pairs.map((pair) => pair.theirs), ...theirs.left];
  const ourVariant = createVariants(ofOurs, ours);
  const theirVariant = createVariants(ofTheirs, theirs);
  const named = pairs.map((pair) => ({
    ours: ourVariant(pair.ours),
    theirs: theirVariant(pair.theirs),
  }));
  return {
    pairs: named,
    removed: ours.left.map(ourVariant),
    added: theirs.left.map(theirVariant),
  };
}
