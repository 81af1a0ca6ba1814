// One way of saying the same: the branches of a shape, brought together where they can be.
import { canonical, distinct } from "./canonical.js";
import type { Branch } from "./shape.js";

const PLAIN_TYPES = ["string", "integer", "number", "boolean"];

/** A branch that names properties or items is an object or an array. */
export function inferType(branch: Branch): Branch {
  if (branch.type !== undefined) return branch;
  const { properties, patterns, additional, tuple, items } = branch;
  if (properties.size > 0 || patterns.size > 0 || additional !== undefined) return { ...branch, type: "object" };
  return tuple.length > 0 || items !== undefined ? { ...branch, type: "array" } : branch;
}

/**
 * Branches of plain values that differ by their values only become one branch with all the values. A branch that
 * allows any value takes in every other.
 */
export function gather(branches: readonly Branch[]): readonly Branch[] {
  const any = branches.find(isUnlimited);
  if (any) return [any];
  const groups = new Map<string, Branch[]>();
  for (const [index, branch] of branches.entries()) {
    const isPlain = PLAIN_TYPES.includes(branch.type ?? "");
    const key = isPlain ? canonical([branch.type, ...[...branch.limits].sort(byKeyword)]) : `other ${index}`;
    const group = groups.get(key);
    if (group) group.push(branch);
    else groups.set(key, [branch]);
  }
  return [...groups.values()].map(join);
}

function isUnlimited({ type, values, limits }: Branch): boolean {
  return type === undefined && values === undefined && limits.size === 0;
}

function byKeyword([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function join(group: readonly Branch[]): Branch {
  const [first, ...others] = group;
  if (first === undefined) throw new Error("A group of branches has at least one.");
  const named = group.flatMap(({ values, known }) => values ?? known);
  const isOpen = group.some(({ values }) => values === undefined);
  if (isOpen) return { ...first, values: undefined, known: others.length > 0 ? distinct(named) : first.known };
  const values = others.length > 0 ? distinct(named) : first.values;
  const isEveryBoolean = first.type === "boolean" && new Set(values).size === 2;
  return { ...first, values: isEveryBoolean ? undefined : values };
}
