// Schemas that a value has to be valid by at once, told apart by what they consist of.
import type { Schema } from "../document/node.js";
import { UNDESCRIBED } from "./shape.js";

export interface Conjunctions {
  /** The schema of what is valid by both: the same object whenever the parts are the same. */
  both(a: Schema | undefined, b: Schema | undefined): Schema | undefined;
  /** The schema of what is valid by this one and is this value. */
  withValue(schema: Schema, value: string): Schema;
}

/**
 * A schema that refers to itself may be joined with others again and again. There are only so many parts, so that the
 * joined schemas come to an end.
 */
export function createConjunctions(simplify: (schema: Schema) => Schema): Conjunctions {
  const numbers = new Map<Schema, number>();
  const joined = new Map<string, Schema>();
  const parts = new Map<Schema, readonly Schema[]>();
  const constants = new Map<string, Schema>();

  function join(schemas: readonly Schema[]): Schema {
    const all = new Map(schemas.map((schema) => [numberOf(schema), schema]));
    const [only] = all.size === 1 ? all.values() : [];
    if (only !== undefined) return only;
    const key = [...all.keys()].sort((a, b) => a - b).join(" ");
    const known = joined.get(key);
    if (known !== undefined) return known;
    const conjunction = { allOf: [...all.values()] };
    joined.set(key, conjunction);
    parts.set(conjunction, conjunction.allOf);
    return conjunction;
  }

  function numberOf(schema: Schema): number {
    const number = numbers.get(schema) ?? numbers.size;
    numbers.set(schema, number);
    return number;
  }

  function partsOf(schema: Schema): readonly Schema[] {
    return parts.get(schema) ?? [simplify(schema)];
  }

  return {
    both(a, b) {
      if (a === false || b === false) return false;
      if (allowsAll(a) || a === b) return b;
      if (allowsAll(b)) return a;
      return join([...partsOf(a), ...partsOf(b)]);
    },
    withValue(schema, value) {
      const constant = constants.get(value) ?? { enum: [value] };
      constants.set(value, constant);
      return join([...partsOf(schema), constant]);
    },
  };
}

function allowsAll(schema: Schema | undefined): schema is true | undefined {
  return schema === undefined || schema === true || schema === UNDESCRIBED;
}
