import type { Schema } from "../document/node.js";
import type { Fingerprint } from "../shape/fingerprint.js";
import type { Shapes } from "../shape/read.js";
import type { Both } from "./both.js";
import type { Found } from "./found.js";

/** The schemas of one document, as they are read while comparing. */
export interface Reader extends Shapes {
  fingerprint: Fingerprint;
}

/** The schemas of two documents, which are compared as the values that go one way. */
export interface Schemas extends Both<Reader> {
  /** Where two schemas differ. A schema that is not there allows any value. */
  compare(ours: Schema | undefined, theirs: Schema | undefined): Found[];
  /** Compares what is left: the schemas that the compared ones are made of. */
  finish(): void;
}
