import type { AssemblyDesk } from '../assembly-desk.svelte.ts';
import { loadPapers, type NextStep, type Paper, type PaperList } from './paper-api.ts';

/** All papers of an assembly as this desk last saw them. */
export class Papers {
  #list = $state.raw<PaperList>()!;
  readonly desk: AssemblyDesk;

  constructor(desk: AssemblyDesk) {
    this.desk = desk;
  }

  get list(): PaperList {
    return this.#list;
  }

  async load(): Promise<this> {
    this.#list = await loadPapers(this.desk.path);
    this.desk.setReconciled(this.#list.numbers.reconciled || this.#list.numbers.issued === 0);
    return this;
  }

  /** Papers on which this person may do this next. */
  waiting(step: NextStep): readonly Paper[] {
    return this.#list.papers.filter(({ next }) => next === step);
  }
}
