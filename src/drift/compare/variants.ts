// What the variants of a union are called, each by a name of its own.
import { type Branch, nameOf } from "../shape/shape.js";
import type { Union } from "./union.js";

export interface Variant {
  branch: Branch;
  name: string;
  /** What it is known by if it has neither tag nor name: all of it. */
  content: string;
}

/** By tag, by shared schema, or by what they require; by their content where that is not enough. */
export function createVariants(branches: readonly Branch[], union: Union): (branch: Branch) => Variant {
  const count = new Map<string, number>();
  for (const branch of branches) {
    const name = shortName(branch, union);
    count.set(name, (count.get(name) ?? 0) + 1);
  }
  return (branch) => {
    const all = union.fingerprint(branch);
    const short = shortName(branch, union);
    const name = count.get(short) === 1 ? short : `${short}~${all}`;
    const isNamed = union.tags.has(branch) || nameOf(branch) !== undefined;
    return { branch, name, content: isNamed ? "" : all };
  };
}

function shortName(branch: Branch, { tags }: Union): string {
  const tag = tags.get(branch)?.join("|");
  return tag ?? nameOf(branch) ?? signatureOf(branch);
}

function signatureOf({ type, required }: Branch): string {
  const first = [...required].sort().slice(0, 3);
  return first.join(",") || (type ?? "any");
}
