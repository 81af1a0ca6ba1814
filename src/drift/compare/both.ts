// Two sides: our document, and the upstream one.

/** What there is of our document and of the upstream one. */
export interface Both<T> {
  ours: T;
  theirs: T;
}

/** The names that one of two maps has, those of the first before the others. */
export function namesOf(one: Map<string, unknown>, other: Map<string, unknown>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])];
}
