interface Entry<T> {
  position: number;
  id: string;
  value: T;
}

/**
 * Objects in the order of their creation, found by id at once and by position in logarithmic time. The order is also
 * that of `created_at`, since time does not go back, and it tells objects of the same second apart.
 */
export class Collection<T> {
  #created = 0;
  readonly #entries: Entry<T>[] = [];
  readonly #byId = new Map<string, Entry<T>>();

  get size(): number {
    return this.#entries.length;
  }

  add(id: string, value: T): T {
    const entry = { position: this.#created++, id, value };
    this.#entries.push(entry);
    this.#byId.set(id, entry);
    return value;
  }

  get(id: string): T | undefined {
    return this.#byId.get(id)?.value;
  }

  delete(id: string): T | undefined {
    const entry = this.#byId.get(id);
    if (!entry) return undefined;
    this.#byId.delete(id);
    this.#entries.splice(this.#search(entry.position), 1);
    return entry.value;
  }

  clear(): void {
    this.#entries.length = 0;
    this.#byId.clear();
  }

  /** Every object, oldest first. */
  values(): T[] {
    return this.#entries.map((entry) => entry.value);
  }

  /** The object at an index, oldest first. */
  at(index: number): { id: string; value: T } | undefined {
    return this.#entries[index];
  }

  /** The index of an object, oldest first, or undefined when it is not here. */
  indexOf(id: string): number | undefined {
    const entry = this.#byId.get(id);
    return entry && this.#search(entry.position);
  }

  #search(position: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle]?.position ?? Infinity) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
