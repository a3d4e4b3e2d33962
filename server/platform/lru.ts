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

/**
 * Forgets what was put into a map first, until only so many are left. To be called for many at a time: each call steps over
 * every place that was emptied since the map was last laid out, and for one at a time that is most of what a map costs.
 */
function dropOldest<K>(map: Map<K, unknown>, left: number): void {
  for (const key of map.keys()) {
    if (map.size <= left) return;
    map.delete(key);
  }
}
