// What is found where two schemas or two operations differ.

/**
 * What an edit does to the set of values, or to what a client relies on: `removed` and `added` are for what has a name,
 * `addedRequired` for what may not be left out, `remark` for what changes no value.
 */
export type Effect = "narrower" | "wider" | "other" | "removed" | "added" | "addedRequired" | "remark";

/** Where something was found. */
export interface Place {
  /** From what was compared. */
  path: string;
  /** The shared part of the document that the place is in. */
  component: string | undefined;
  /** From the shared part, or from what was compared while there is none. */
  within: string;
}

/** One difference. */
export interface Change extends Place {
  kind: string;
  effect: Effect;
  /** Whether it is about how long, how many, how large or in what form. */
  isLimit: boolean;
  /** In our document; null where there is nothing. */
  before: unknown;
  /** Upstream; null where there is nothing. */
  after: unknown;
  /** The end of the path that names one of several at a place, such as a value of an enum. */
  member: string;
  /** What tells it from other changes that read the same. */
  content: string;
}

/** Two schemas that were compared elsewhere, with all that was found in them. */
export interface Pair {
  found: readonly Found[];
}

/** A place where two schemas meet. */
export interface Link extends Place {
  pair: Pair;
}

export type Found = Change | Link;

export function isLink(found: Found): found is Link {
  return "pair" in found;
}

export function link(pair: Pair): Link {
  return { path: "", component: undefined, within: "", pair };
}

/** The same, found at this place. */
export function at(path: string, found: readonly Found[]): Found[] {
  if (path === "") return [...found];
  return found.map((one) => {
    const isShared = one.component !== undefined;
    const within = isShared ? one.within : path + one.within;
    return { ...one, path: path + one.path, within };
  });
}

/** The same, found in this shared part where it is in none yet. */
export function inside(component: string | undefined, found: readonly Found[]): Found[] {
  if (component === undefined) return [...found];
  return found.map((one) => ({ ...one, component: one.component ?? component }));
}

/** The step from an object to one of its properties. */
export function stepTo(property: string): string {
  return /^[\w-]+$/.test(property) ? `.${property}` : `[${JSON.stringify(property)}]`;
}
