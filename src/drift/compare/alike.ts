// Which variants of two unions have the most in common.
import type { Schema } from "../document/node.js";
import { canonical } from "../shape/canonical.js";
import { type Branch, nameOf, type ReadShape } from "../shape/shape.js";
import type { Both } from "./both.js";
import type { Union } from "./union.js";

export type MayPair = (ours: Branch, theirs: Branch) => boolean;

/** How many combinations of variants are weighed against each other. */
const MAX_WEIGHED = 100_000;

/** The combinations that are allowed, those with the most in common first. */
export function rankCombinations(ours: Union, theirs: Union, mayPair: MayPair): Both<Branch>[] {
  const isTooMany = ours.left.length * theirs.left.length > MAX_WEIGHED;
  if (isTooMany) return namesakes(ours, theirs, mayPair);
  const others = withTraits(theirs);
  const combinations: (Both<Branch> & { score: number })[] = [];
  for (const one of withTraits(ours)) {
    for (const other of others) {
      if (!mayPair(one.branch, other.branch)) continue;
      const score = overlap(one.traits, other.traits);
      combinations.push({ ours: one.branch, theirs: other.branch, score });
    }
  }
  return combinations.sort((one, other) => other.score - one.score);
}

/** Of too many variants, those that are called the same are all that is tried. */
function namesakes(ours: Union, theirs: Union, mayPair: MayPair): Both<Branch>[] {
  const byName = new Map(theirs.left.map((branch) => [nameOf(branch), branch]));
  return ours.left.flatMap((branch) => {
    const other = byName.get(nameOf(branch));
    return other && mayPair(branch, other) ? [{ ours: branch, theirs: other }] : [];
  });
}

/** How much two variants have in common, from 0 to 1. */
function overlap(one: Set<string>, other: Set<string>): number {
  const common = [...one].filter((trait) => other.has(trait)).length;
  return common / (one.size + other.size - common);
}

function withTraits({ left, read }: Union): { branch: Branch; traits: Set<string> }[] {
  return left.map((branch) => ({ branch, traits: traitsOf(branch, read) }));
}

function traitsOf(branch: Branch, read: ReadShape): Set<string> {
  const { type = "any", properties, limits, values = [], items } = branch;
  const typesOf = (schema: Schema) => read(schema).branches.map((one) => one.type);
  const traits = new Set([type, `named ${nameOf(branch)}`]);
  for (const [name, { schema }] of properties) {
    traits.add(name);
    traits.add(`${name}: ${typesOf(schema)}`);
  }
  for (const limit of limits) traits.add(canonical(limit));
  for (const value of values) traits.add(canonical(value));
  if (items !== undefined) traits.add(`of ${typesOf(items)}`);
  return traits;
}
