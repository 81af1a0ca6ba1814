// The pairs of schemas that are compared, each once.
import { ComparisonError } from "../document/error.js";
import type { Schema } from "../document/node.js";
import { createFingerprints } from "../shape/fingerprint.js";
import type { Shapes } from "../shape/read.js";
import type { Reader, Schemas } from "./comparison.js";
import { type Found, inside, link, type Pair } from "./found.js";
import { compareShapes } from "./shapes.js";

/** How many pairs of schemas are compared. A large API has some ten thousands. */
const MAX_PAIRS = 500_000;

/**
 * Compares schemas of two documents. Each pair is compared once, however many places it is in, so that schemas which
 * contain themselves come to an end.
 */
export function createSchemas(shapesOfOurs: Shapes, shapesOfTheirs: Shapes): Schemas {
  const ours = readerOf(shapesOfOurs);
  const theirs = readerOf(shapesOfTheirs);
  const pairs = new Map<Schema, Map<Schema, Pair>>();
  const ahead: (() => void)[] = [];
  let count = 0;
  const comparison: Schemas = { ours, theirs, compare, finish };
  return comparison;

  function compare(one: Schema | undefined, other: Schema | undefined): Found[] {
    if (one === undefined && other === undefined) return [];
    const pair = pairOf(ours.simplify(one ?? true), theirs.simplify(other ?? true));
    return [link(pair)];
  }

  function pairOf(one: Schema, other: Schema): Pair {
    const partners = pairs.get(one) ?? new Map<Schema, Pair>();
    pairs.set(one, partners);
    const known = partners.get(other);
    if (known) return known;
    count += 1;
    if (count > MAX_PAIRS) {
      throw new ComparisonError("the schemas refer to each other in too many combinations");
    }
    const pair: Pair = { found: [] };
    partners.set(other, pair);
    ahead.push(() => {
      const shapes = { ours: ours.read(one), theirs: theirs.read(other) };
      const found = compareShapes(shapes, comparison);
      pair.found = inside(ours.componentOf(one), found);
    });
    return pair;
  }

  function finish(): void {
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) next();
  }
}

function readerOf(shapes: Shapes): Reader {
  return { ...shapes, fingerprint: createFingerprints(shapes) };
}
