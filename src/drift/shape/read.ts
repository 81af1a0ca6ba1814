// Schemas of one document as shapes.
import type { Document } from "../document/document.js";
import { ComparisonError } from "../document/error.js";
import { isObject, own, type Schema } from "../document/node.js";
import { intersect, unite } from "./algebra.js";
import { type Atom, createAtoms, UNIONS } from "./atoms.js";
import { type Conjunctions, createConjunctions } from "./conjunction.js";
import { type Flag, hasFlag } from "./flags.js";
import { gather, inferType } from "./gather.js";
import { withOwnLimits } from "./limits.js";
import { readOwn } from "./own.js";
import { type Branch, isAny, NOTHING, type ReadShape, type Shape } from "./shape.js";
import { createTexts } from "./text.js";

export interface Shapes {
  document: Document;
  read: ReadShape;
  simplify(schema: Schema): Schema;
  /** The name of a shared schema. */
  componentOf(schema: Schema): string | undefined;
  withValue: Conjunctions["withValue"];
  /** Whether a schema says so, or one that it is made of. */
  hasFlag(schema: Schema, flag: Flag): boolean;
}

/** How many schemas may be read anew because they refer to each other. */
const MAX_READS = 1_000_000;

/** Reads the schemas of a document. */
export function createShapes(document: Document): Shapes {
  const atoms = createAtoms(document);
  const { both, withValue } = createConjunctions(atoms.simplify);
  const textOf = createTexts(document);
  const partial = new Map<Schema, Shape>();
  const complete = new Map<Schema, Shape>();
  const open = new Map<Schema, number>();
  let outermost = Number.POSITIVE_INFINITY;
  let reads = 0;

  /** The shape as far as this schema says it; `undefined` inside of itself, where it adds nothing. */
  function readPartly(schema: Schema): Shape | undefined {
    const known = partial.get(schema);
    if (known) return known;
    const depth = open.get(schema);
    if (depth !== undefined) {
      outermost = Math.min(outermost, depth);
      return undefined;
    }
    reads += 1;
    if (reads > MAX_READS) {
      throw new ComparisonError(`${document.name}: its schemas refer to each other too often`);
    }
    const before = outermost;
    outermost = Number.POSITIVE_INFINITY;
    open.set(schema, open.size);
    const shape = combine(schema);
    open.delete(schema);
    // What was read inside of a schema that is not read to its end may lack something.
    const isWhole = outermost >= open.size;
    if (isWhole) partial.set(schema, shape);
    outermost = isWhole ? before : Math.min(before, outermost);
    return shape;
  }

  function combine(schema: Schema): Shape {
    const parts = atoms.conjuncts(schema);
    const shapes = parts.flatMap((atom) => [readOwn(document, atom, textOf), ...readUnions(atom)]);
    const [first = ANYTHING, ...others] = shapes;
    const shape = others.reduce((sum, other) => intersect(sum, other, both), first);
    // Without a type beside it `nullable` goes for the whole: for a reference, and for a union.
    return parts.some(isNullable) ? { ...shape, nullable: true } : shape;
  }

  function readUnions({ schema }: Atom): Shape[] {
    if (!isObject(schema)) return [];
    const unions = UNIONS.filter((keyword) => own(schema, keyword) !== undefined);
    return unions.flatMap((keyword) => {
      const alternatives = atoms.alternatives(schema, keyword);
      const shapes = alternatives.flatMap((schema) => readPartly(schema) ?? []);
      // Where there is nothing but the schema itself, the union adds nothing.
      const addsNothing = shapes.length === 0 && alternatives.length > 0;
      return addsNothing ? [] : [unite(shapes)];
    });
  }

  function readWholly(schema: Schema): Shape {
    const shape = readPartly(schema) ?? ANYTHING;
    const branches = shape.branches.map(inferType);
    const nullable = shape.nullable ?? isAny({ branches });
    return { ...shape, nullable, branches: gather(branches.map(withOwnLimits)) };
  }

  return {
    document,
    simplify: atoms.simplify,
    componentOf: atoms.componentOf,
    withValue,
    hasFlag: (schema, flag) => hasFlag(document, schema, flag),
    read(written) {
      const schema = atoms.simplify(written);
      const shape = complete.get(schema) ?? readWholly(schema);
      complete.set(schema, shape);
      return shape;
    },
  };
}

const NO_BRANCH: Branch = {
  type: undefined,
  component: undefined,
  sources: [],
  variant: undefined,
  values: undefined,
  known: [],
  properties: new Map(),
  patterns: new Map(),
  required: new Set(),
  additional: undefined,
  tuple: [],
  items: undefined,
  limits: new Map(),
};

const ANYTHING: Shape = { ...NOTHING, nullable: undefined, branches: [NO_BRANCH] };

function isNullable({ schema }: Atom): boolean {
  return isObject(schema) && schema.nullable === true && schema.type === undefined;
}
