/** First come, first served, and nobody waits longer than was promised. */
export class WaitingLine<T> {
  readonly #maxWaitMs: number;
  readonly #giveUp: (item: T) => void;
  #waiting: { readonly item: T; readonly until: number }[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(maxWaitMs: number, giveUp: (item: T) => void) {
    this.#maxWaitMs = maxWaitMs;
    this.#giveUp = giveUp;
  }

  get length(): number {
    return this.#waiting.length;
  }

  add(item: T): void {
    this.#waiting.push({ item, until: performance.now() + this.#maxWaitMs });
    this.#timer ??= setTimeout(() => this.#expire(), this.#maxWaitMs);
  }

  /** Those at the front, who wait no longer. */
  take(count: number = this.#waiting.length): T[] {
    const taken = this.#waiting.splice(0, count).map(({ item }) => item);
    if (this.#waiting.length === 0 && this.#timer) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
    return taken;
  }

  #expire(): void {
    const now = performance.now();
    this.#timer = null;
    const tooLate = this.#waiting.filter(({ until }) => until <= now);
    this.#waiting = this.#waiting.slice(tooLate.length);
    const next = this.#waiting[0];
    if (next) this.#timer = setTimeout(() => this.#expire(), next.until - now);
    for (const { item } of tooLate) this.#giveUp(item);
  }
}
