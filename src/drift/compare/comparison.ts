import type { Schema } from "../document/node.js";
import type { Found } from "./change.js";
import type { Reader } from "./pair.js";

/** A comparison of the schemas of two documents, as the values that go one way. */
export interface SchemaComparison {
  readonly ours: Reader;
  readonly theirs: Reader;
  /** Where two schemas differ. A schema that is not there allows any value. */
  compare(ours: Schema | undefined, theirs: Schema | undefined): Found[];
  /** Compares what is left: the schemas that the compared ones are made of. */
  finish(): void;
}
