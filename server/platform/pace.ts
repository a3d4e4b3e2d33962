import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Least time between the beginnings of two rounds that several share. Below it a busy service spends itself on rounds for two
 * or three: each has its fixed cost here and in the database, and everybody waits longer for the processor than for the pace.
 */
const GAP_MS = 3;

/** Spaces out rounds in a rush; whoever comes alone, or one after the other, never waits. */
export class Pace {
  #began = -Infinity;
  #shared = false;

  /**
   * Resolves when the next round may begin.
   *
   * @param isBusy whether the one before has not ended
   */
  async next(isBusy = false): Promise<void> {
    const left = this.#began + GAP_MS - performance.now();
    if ((this.#shared || isBusy) && left > 0) await sleep(left);
  }

  /** A round begins, for so many. */
  begin(size: number): void {
    this.#began = performance.now();
    this.#shared = size > 1;
  }
}
