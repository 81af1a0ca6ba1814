// What became of a schema: every difference in the values that it allows.
import { ComparisonError } from "../document/error.js";
import type { Schema } from "../document/node.js";
import { canonical } from "../shape/canonical.js";
import { createFingerprints } from "../shape/fingerprint.js";
import type { Shapes } from "../shape/read.js";
import { isAny, type Shape } from "../shape/shape.js";
import { compareBranches } from "./branches.js";
import { at, change, type Found, inside, link, type Pair } from "./change.js";
import type { SchemaComparison } from "./comparison.js";
import { describe, describeVariant } from "./describe.js";
import { compareDiscriminators, compareMapped } from "./discriminators.js";
import { type Pairing, pairBranches, type Reader, type Variant } from "./pair.js";

/** How many pairs of schemas are compared. A large API has some ten thousands. */
const MAX_PAIRS = 500_000;

/**
 * Compares schemas of two documents. Each pair is compared once, however many places it is in, so that schemas which
 * contain themselves come to an end.
 */
export function createSchemaComparison(shapesOfOurs: Shapes, shapesOfTheirs: Shapes): SchemaComparison {
  const ours: Reader = { ...shapesOfOurs, fingerprint: createFingerprints(shapesOfOurs) };
  const theirs: Reader = { ...shapesOfTheirs, fingerprint: createFingerprints(shapesOfTheirs) };
  const pairs = new Map<Schema, Map<Schema, Pair>>();
  const ahead: (() => void)[] = [];
  let count = 0;
  const comparison: SchemaComparison = { ours, theirs, compare, finish };
  return comparison;

  function compare(one: Schema | undefined, other: Schema | undefined): Found[] {
    if (one === undefined && other === undefined) return [];
    return [link(pairOf(ours.simplify(one ?? true), theirs.simplify(other ?? true)))];
  }

  function pairOf(one: Schema, other: Schema): Pair {
    const partners = pairs.get(one) ?? new Map<Schema, Pair>();
    pairs.set(one, partners);
    const known = partners.get(other);
    if (known) return known;
    count += 1;
    if (count > MAX_PAIRS) throw new ComparisonError("the schemas refer to each other in too many combinations");
    const pair: { found: Found[] } = { found: [] };
    partners.set(other, pair);
    ahead.push(() => {
      pair.found = inside(ours.componentOf(one), compareShapes(ours.read(one), theirs.read(other)));
    });
    return pair;
  }

  function finish(): void {
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) next();
  }

  function compareShapes(a: Shape, b: Shape): Found[] {
    const pairing = pairBranches(a, b, ours, theirs);
    return [
      ...compareTypes(a, b, pairing),
      ...compareNull(a, b),
      ...compareDefaults(a, b),
      ...compareDiscriminators(a, b),
      ...pairing.pairs.flatMap(({ ours: one, theirs: other }) => compareVariants(a, b, one, other)),
    ];
  }

  function compareVariants(a: Shape, b: Shape, one: Variant, other: Variant): Found[] {
    const found = [...compareBranches(one.branch, other.branch, comparison), ...compareMapped(a, b, one, other)];
    const { component, variant } = one.branch;
    const isOneOfMany = a.branches.filter(({ type }) => type === one.branch.type).length > 1;
    if (!isOneOfMany) return inside(component, found);
    // The name of a variant that is written inside of a shared schema is part of the place in that schema.
    return at(`(${one.name})`, variant === undefined ? found : inside(component, found));
  }

  function compareDefaults(a: Shape, b: Shape): Found[] {
    if (canonical(a.default) === canonical(b.default)) return [];
    return [change("default-changed", "remark", a.default ?? null, b.default ?? null)];
  }

  function compareNull(a: Shape, b: Shape): Found[] {
    if (a.nullable === b.nullable || isAny(a) || isAny(b)) return [];
    const [before, after] = [describe(a, ours.read), describe(b, theirs.read)];
    if (b.nullable) return [change("null-added", "wider", before, after)];
    return [change("null-removed", "narrower", before, after)];
  }

  function compareTypes(a: Shape, b: Shape, { removed, added }: Pairing): Found[] {
    if (removed.length === 0 && added.length === 0) return [];
    const isOneForOne = a.branches.length === 1 && b.branches.length === 1;
    if (isAny(a) || isAny(b) || isOneForOne) {
      const effect = isAny(b) ? "wider" : isAny(a) ? "narrower" : "other";
      return [change("type-changed", effect, describe(a, ours.read), describe(b, theirs.read))];
    }
    return [
      ...removed.map(({ branch, name, content }) => {
        const before = describeVariant(branch, name, ours.read);
        return change("variant-removed", "narrower", before, null, { member: `(${name})`, content });
      }),
      ...added.map(({ branch, name, content }) => {
        const after = describeVariant(branch, name, theirs.read);
        return change("variant-added", "wider", null, after, { member: `(${name})`, content });
      }),
    ];
  }
}
