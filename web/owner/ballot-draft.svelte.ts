import type { Marks, MotionView } from './motion-view.ts';

/** What a voter has chosen so far: one answer a motion, nothing preselected, complete when every motion has one. */
export class BallotDraft {
  #marks = $state<Marks>({});
  readonly motions: readonly MotionView[];

  /** `kept`: what was chosen before a reload; answers to other motions are left out. */
  constructor(motions: readonly MotionView[], kept: Marks = {}) {
    this.motions = motions;
    for (const { id } of motions) if (kept[id] !== undefined) this.#marks[id] = kept[id];
  }

  /** Takes over answers from another device; what is answered here stays. */
  fill(kept: Marks): void {
    for (const { id } of this.motions)
      if (this.#marks[id] === undefined && kept[id] !== undefined) this.#marks[id] = kept[id];
  }

  get marks(): Marks {
    return $state.snapshot(this.#marks);
  }

  readonly missing = $derived.by(() => this.motions.filter((motion) => !this.isAnswered(motion)));
  readonly complete = $derived(this.missing.length === 0);

  mark(motion: string): string | undefined {
    const mark = this.#marks[motion];
    return typeof mark === 'string' ? mark : undefined;
  }

  setMark(motion: string, mark: string): void {
    this.#marks[motion] = mark;
  }

  candidateMark(motion: string, candidate: string): string | undefined {
    const marks = this.#marks[motion];
    return typeof marks === 'object' ? marks[candidate] : undefined;
  }

  /** Whether one more candidate of an election may be marked "for". */
  maySupport(motion: MotionView, candidate: string): boolean {
    if (motion.kind !== 'elect' || this.candidateMark(motion.id, candidate) === 'for') return true;
    return this.supported(motion.id) < motion.seats;
  }

  setCandidateMark(motion: string, candidate: string, mark: string): void {
    const marks = this.#marks[motion];
    this.#marks[motion] = { ...(typeof marks === 'object' ? marks : {}), [candidate]: mark };
  }

  /** How many candidates of an election are marked "for". */
  supported(motion: string): number {
    const marks = this.#marks[motion];
    return typeof marks === 'object' ? Object.values(marks).filter((mark) => mark === 'for').length : 0;
  }

  isAnswered(motion: MotionView): boolean {
    const mark = this.#marks[motion.id];
    if (motion.kind !== 'elect') return typeof mark === 'string';
    return (
      typeof mark === 'object' &&
      motion.candidates.every(({ id }) => id in mark) &&
      this.supported(motion.id) <= motion.seats
    );
  }
}
