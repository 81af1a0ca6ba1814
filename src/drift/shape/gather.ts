// One way of saying the same: the branches of a shape, brought together where they can be.
import { groupBy, type Some } from "../group-by.js";
import { canonical, distinct } from "./canonical.js";
import type { Branch } from "./shape.js";

const PLAIN_TYPES = ["string", "integer", "number", "boolean"];

/** A branch that names properties or items is an object or an array. */
export function inferType(branch: Branch): Branch {
  const { type, properties, patterns, additional, tuple, items } = branch;
  if (type !== undefined) return branch;
  const isObject = properties.size + patterns.size > 0 || additional !== undefined;
  if (isObject) return { ...branch, type: "object" };
  const isArray = tuple.length > 0 || items !== undefined;
  return isArray ? { ...branch, type: "array" } : branch;
}

/**
 * Branches of plain values that differ by their values only become one branch with all the values. A branch that
 * allows any value takes in every other.
 */
export function gather(branches: readonly Branch[]): readonly Branch[] {
  const any = branches.find(isUnlimited);
  if (any) return [any];
  const groups = groupBy(branches, keyOf);
  return [...groups.values()].map(join);
}

function isUnlimited({ type, values, limits }: Branch): boolean {
  return type === undefined && values === undefined && limits.size === 0;
}

/** What branches of plain values have in common to become one. Any other branch is its own. */
function keyOf(branch: Branch): string | Branch {
  const { type = "", limits } = branch;
  if (!PLAIN_TYPES.includes(type)) return branch;
  return canonical({ type, limits: Object.fromEntries(limits) });
}

function join(group: Some<Branch>): Branch {
  const [first, ...others] = group;
  const isAlone = others.length === 0;
  const named = distinct(group.flatMap(({ values, known }) => values ?? known));
  const isOpen = group.some(({ values }) => values === undefined);
  if (isOpen) return { ...first, values: undefined, known: isAlone ? first.known : named };
  const values = isAlone ? first.values : named;
  const isEveryBoolean = first.type === "boolean" && new Set(values).size === 2;
  return { ...first, values: isEveryBoolean ? undefined : values };
}
