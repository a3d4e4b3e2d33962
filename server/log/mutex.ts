/** Lets one piece of work at a time through for each key, in the order of arrival. */
export class KeyedMutex {
  readonly #lines = new Map<string, { tail: Promise<unknown>; length: number }>();

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(key) ?? { tail: Promise.resolve(), length: 0 };
    this.#lines.set(key, line);
    line.length++;
    const mine = line.tail.then(work, work);
    line.tail = mine
      .catch(() => undefined)
      .then(() => {
        if (--line.length === 0) this.#lines.delete(key);
      });
    return mine;
  }

  /** Whether somebody waits behind the work that is under way. */
  isAwaited(key: string): boolean {
    return (this.#lines.get(key)?.length ?? 0) > 1;
  }
}
