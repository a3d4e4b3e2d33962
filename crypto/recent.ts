/**
 * Remembers what was used last: at least so many values, and at most twice as many. It forgets by leaving a map behind as a
 * whole. A map from which values are taken one by one is laid out anew again and again, and each layout that it has left,
 * once old, keeps what it held from being collected young.
 */
export class Recent<V> {
  readonly #atLeast: number;
  #values = new Map<string, V>();
  #before = new Map<string, V>();

  constructor(atLeast: number) {
    this.#atLeast = atLeast;
  }

  get(key: string): V | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) return value;
    const earlier = this.#before.get(key);
    if (earlier !== undefined) this.set(key, earlier);
    return earlier;
  }

  set(key: string, value: V): void {
    this.#values.set(key, value);
    if (this.#values.size < this.#atLeast) return;
    this.#before = this.#values;
    this.#values = new Map();
  }
}
