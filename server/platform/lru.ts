import { dropOldest } from '../../crypto/drop-oldest.ts';

/** Keeps the values used last: as many as its capacity, and up to an eighth more; those unused for longest go first. */
export class Lru<K, V> {
  readonly #capacity: number;
  readonly #values = new Map<K, V>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: K): V | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.#capacity + (this.#capacity >> 3)) dropOldest(this.#values, this.#capacity);
  }

  delete(key: K): void {
    this.#values.delete(key);
  }
}
