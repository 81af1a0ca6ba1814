// A union while its variants are paired with those of another.
import { canonical } from "../shape/canonical.js";
import type { Fingerprint } from "../shape/fingerprint.js";
import { type Branch, type Discriminator, nameOf, type ReadShape, type Shape } from "../shape/shape.js";
import type { Reader } from "./comparison.js";
import type { Tags } from "./tags.js";

export class Union {
  /** The variants that have no partner so far. */
  left: readonly Branch[];
  tags: Tags = new Map();
  readonly discriminator: Discriminator | undefined;
  readonly read: ReadShape;
  readonly fingerprint: Fingerprint;
  readonly #withValue: Reader["withValue"];

  constructor(shape: Shape, { read, fingerprint, withValue }: Reader) {
    this.left = distinctBranches(shape.branches, fingerprint);
    this.discriminator = shape.discriminator;
    this.read = read;
    this.fingerprint = fingerprint;
    this.#withValue = withValue;
  }

  remove(branches: ReadonlySet<Branch>): void {
    this.left = this.left.filter((branch) => !branches.has(branch));
  }

  tagOf(branch: Branch): string | undefined {
    const values = this.tags.get(branch);
    return values && canonical([...values].sort());
  }

  /** Makes variants that may have several tags one variant for each: `type: a | b` is the union of two. */
  splitByTag(property: string | undefined): void {
    if (property === undefined) return;
    this.left = this.left.flatMap((branch) => {
      const values = this.tags.get(branch) ?? [];
      if (values.length < 2) return [branch];
      return values.map((value) => this.#withTag(branch, property, value));
    });
  }

  #withTag(branch: Branch, property: string, value: string): Branch {
    const { schema = true, component } = branch.properties.get(property) ?? {};
    const narrowed = { schema: this.#withValue(schema, value), component };
    const properties = new Map(branch.properties).set(property, narrowed);
    const part = { ...branch, properties };
    this.tags.set(part, [value]);
    return part;
  }
}

/** Each variant once, however often the union lists it: by the first of its names. */
function distinctBranches(branches: readonly Branch[], fingerprint: Fingerprint): Branch[] {
  const found = new Map<string, Branch>();
  for (const branch of branches) {
    const key = fingerprint(branch);
    const known = found.get(key);
    const isFirst = !known || (nameOf(branch) ?? "") < (nameOf(known) ?? "");
    if (isFirst) found.set(key, branch);
  }
  return [...found.values()];
}
