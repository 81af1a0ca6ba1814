// What the variants of a union are called, each by a name of its own.
import type { Fingerprint } from "../shape/fingerprint.js";
import type { Branch } from "../shape/shape.js";
import type { Tags } from "./tags.js";

/** By tag, by shared schema, or by what they require; by their content where that is not enough. */
export function nameVariants(branches: readonly Branch[], tags: Tags, fingerprint: Fingerprint): Map<Branch, string> {
  const names = branches.map((branch) => [branch, shortName(branch, tags)] as const);
  const count = new Map<string, number>();
  for (const [, name] of names) count.set(name, (count.get(name) ?? 0) + 1);
  return new Map(
    names.map(([branch, name]) => [branch, count.get(name) === 1 ? name : `${name}~${fingerprint(branch)}`]),
  );
}

function shortName(branch: Branch, tags: Tags): string {
  const tag = tags.get(branch)?.join("|");
  return tag ?? branch.variant ?? branch.component ?? signatureOf(branch);
}

function signatureOf({ type, required }: Branch): string {
  return [...required].sort().slice(0, 3).join(",") || (type ?? "any");
}

/** What a variant is known by if it has neither tag nor name: all of it. */
export function contentOf(branch: Branch, tags: Tags, fingerprint: Fingerprint): string {
  const hasName = tags.has(branch) || (branch.variant ?? branch.component) !== undefined;
  return hasName ? "" : fingerprint(branch);
}
