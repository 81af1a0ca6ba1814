// A schema by the values that it allows, so that two spellings of the same values have the same shape.
import type { Schema } from "../document/node.js";

export interface Property {
  schema: Schema;
  /** The shared schema that it is written in. */
  component: string | undefined;
}

/** One type of value and what is asked of it. */
export interface Branch {
  /** `undefined` is any type. */
  type: string | undefined;
  /** The shared schema that it is written in, for people to find it. */
  component: string | undefined;
  /** The shared schemas that it is put together from. */
  sources: readonly string[];
  /** The shared schema that it is as one of a union. */
  variant: string | undefined;
  /** The only values allowed. */
  values: readonly unknown[] | undefined;
  /** Values that are named beside others that are not. */
  known: readonly unknown[];
  properties: Map<string, Property>;
  /** Of properties whose name matches a pattern. */
  patterns: Map<string, Schema>;
  required: Set<string>;
  /** Of properties that are not named. */
  additional: Schema | undefined;
  /** Of the first items, one by one. */
  tuple: readonly Schema[];
  /** Of the other items. */
  items: Schema | undefined;
  /** Everything else that is asked, by keyword. */
  limits: Map<string, unknown>;
}

export interface Discriminator {
  property: string;
  /** The values of that property for each shared schema that is mapped. */
  mapping: Map<string, readonly string[]>;
}

export interface Shape {
  /** `undefined` while nothing was said of it. */
  nullable: boolean | undefined;
  branches: readonly Branch[];
  default: unknown;
  discriminator: Discriminator | undefined;
}

/** The shape that allows no value. */
export const NOTHING: Shape = {
  nullable: false,
  branches: [],
  default: undefined,
  discriminator: undefined,
};

/** The schema of a property that is required and never described. */
export const UNDESCRIBED: Schema = Object.freeze({});

/** The shape of a schema, all said. */
export type ReadShape = (schema: Schema) => Shape;

/** The shared schema that a variant of a union is called by. */
export function nameOf({ variant, component }: Branch): string | undefined {
  return variant ?? component;
}

export function isNumber({ type }: Branch): boolean {
  return type === "integer" || type === "number";
}

/** Whether values of every type are allowed. */
export function isAny({ branches }: Pick<Shape, "branches">): boolean {
  return branches.some(({ type, values }) => type === undefined && values === undefined);
}
