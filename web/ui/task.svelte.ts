import { explain, isProblem, type Explained } from '../api/problem.ts';

/** One thing at a time, and what became of it in words. */
export class Task {
  #busy = $state(false);
  #failure = $state.raw<Explained | null>(null);
  #code = $state<string | null>(null);

  get busy(): boolean {
    return this.#busy;
  }
  get failure(): Explained | null {
    return this.#failure;
  }
  /** The refusal's stable code, for a screen that offers the remedy. */
  get code(): string | null {
    return this.#code;
  }

  clear(): void {
    this.#failure = null;
    this.#code = null;
  }

  /** The result, or null if it failed or something else is still under way. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.#busy) return null;
    this.#busy = true;
    this.clear();
    try {
      return await work();
    } catch (problem) {
      this.#failure = explain(problem);
      this.#code = isProblem(problem) ? problem.code : null;
      return null;
    } finally {
      this.#busy = false;
    }
  }
}
