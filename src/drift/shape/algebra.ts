// Shapes put together: the values that both allow, and the values that at least one allows.
import { ComparisonError } from "../document/error.js";
import type { Schema } from "../document/node.js";
import { canonical, common } from "./canonical.js";
import { tighter } from "./limits.js";
import { type Branch, type Discriminator, nameOf, type Property, type Shape, UNDESCRIBED } from "./shape.js";

/** The schema of what is valid by two schemas. */
export type Both = (a: Schema | undefined, b: Schema | undefined) => Schema | undefined;

/** How many branches a schema may have. Unions joined with unions multiply. */
const MAX_BRANCHES = 4_096;

/** The values that both allow. */
export function intersect(a: Shape, b: Shape, both: Both): Shape {
  checkSize(a, b);
  const branches = a.branches.flatMap((one) => {
    return b.branches.flatMap((other) => intersectBranches(one, other, both));
  });
  return {
    nullable: intersectNullable(a.nullable, b.nullable),
    branches,
    default: leastDefault([a, b]),
    discriminator: intersectDiscriminators(a.discriminator, b.discriminator),
  };
}

function checkSize({ branches: some }: Shape, { branches: others }: Shape): void {
  const areUnions = some.length > 1 && others.length > 1;
  if (areUnions && some.length * others.length > MAX_BRANCHES) {
    throw new ComparisonError(`a schema combines unions into more than ${MAX_BRANCHES} variants`);
  }
}

/** Of several defaults always the same, in whatever order they are written. */
function leastDefault(shapes: readonly Shape[]): unknown {
  const all = shapes.map((shape) => shape.default);
  const [first, ...others] = all.filter((value) => value !== undefined);
  const isLess = (a: unknown, b: unknown) => canonical(a) < canonical(b);
  return others.reduce((least, other) => (isLess(other, least) ? other : least), first);
}

function intersectDiscriminators(
  a: Discriminator | undefined,
  b: Discriminator | undefined,
): Discriminator | undefined {
  if (!a || !b) return a ?? b;
  if (a.property !== b.property) return a.property < b.property ? a : b;
  const mapping = merge(a.mapping, b.mapping, (x, y) => [...new Set([...x, ...y])].sort());
  return { property: a.property, mapping };
}

function intersectNullable(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : a && b;
}

/** None where no value is valid by both. */
function intersectBranches(a: Branch, b: Branch, both: Both): Branch[] {
  const type = intersectTypes(a.type, b.type);
  if (type === "none") return [];
  const values = intersectValues(a.values, b.values);
  if (values?.length === 0) return [];
  // One of a union keeps the name that it has there.
  const isVariant = a.variant === undefined && b.variant !== undefined;
  const [named, other] = isVariant ? [b, a] : [a, b];
  return [
    {
      type,
      component: named.component ?? other.component,
      sources: [...new Set([...a.sources, ...b.sources])],
      variant: named.variant,
      values,
      known: [],
      properties: merge(a.properties, b.properties, (x, y) => intersectProperties(x, y, both)),
      patterns: merge(a.patterns, b.patterns, (x, y) => both(x, y) ?? true),
      required: new Set([...a.required, ...b.required]),
      additional: both(a.additional, b.additional),
      tuple: intersectTuples(a, b, both),
      items: both(a.items, b.items),
      limits: merge(a.limits, b.limits, (x, y, keyword) => tighter(keyword, x, y)),
    },
  ];
}

type Values = Branch["values"];

function intersectValues(a: Values, b: Values): Values {
  return a && b ? common(a, b) : (a ?? b);
}

function intersectTypes(a: string | undefined, b: string | undefined): string | undefined {
  if (a === b || b === undefined) return a;
  if (a === undefined) return b;
  const types = [a, b];
  const areNumbers = types.includes("integer") && types.includes("number");
  return areNumbers ? "integer" : "none";
}

function intersectProperties(a: Property, b: Property, both: Both): Property {
  if (a.schema === UNDESCRIBED) return b;
  if (b.schema === UNDESCRIBED) return a;
  const component = a.component === b.component ? a.component : undefined;
  return { schema: both(a.schema, b.schema) ?? true, component };
}

function intersectTuples(a: Branch, b: Branch, both: Both): readonly Schema[] {
  const longer = a.tuple.length > b.tuple.length ? a.tuple : b.tuple;
  return longer.map((_, index) => both(itemAt(a, index), itemAt(b, index)) ?? true);
}

/** The schema of one item of a list. */
export function itemAt({ tuple, items }: Branch, index: number): Schema | undefined {
  return tuple[index] ?? items;
}

function merge<T>(a: Map<string, T>, b: Map<string, T>, join: (x: T, y: T, key: string) => T): Map<string, T> {
  const merged = new Map(a);
  for (const [key, value] of b) {
    const present = merged.get(key);
    merged.set(key, present === undefined ? value : join(present, value, key));
  }
  return merged;
}

/** The values that at least one allows. */
export function unite(shapes: readonly Shape[]): Shape {
  return {
    nullable: uniteNullable(shapes),
    branches: shapes.flatMap(({ branches }) => branches).map(asVariant),
    default: leastDefault(shapes),
    discriminator: undefined,
  };
}

function uniteNullable(shapes: readonly Shape[]): boolean | undefined {
  const all = shapes.map(({ nullable }) => nullable);
  if (all.includes(true)) return true;
  return all.includes(undefined) ? undefined : false;
}

function asVariant(branch: Branch): Branch {
  return { ...branch, variant: nameOf(branch) };
}
