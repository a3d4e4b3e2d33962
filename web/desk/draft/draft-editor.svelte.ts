import { explain, isProblem, type Explained } from '../../api/problem.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';
import { loadChecks, loadDraft, saveDraft } from './draft-api.ts';
import type { Checks, Draft } from './draft-types.ts';

export type Saving = 'saved' | 'waiting' | 'saving' | 'conflict' | 'failed';

const PAUSE_MS = 900;

/** The draft on this screen. It saves itself after a pause; what the law says about it follows every save. */
export class DraftEditor {
  #draft = $state<Draft>()!;
  #checks = $state.raw<Checks | null>(null);
  #saving = $state<Saving>('saved');
  #failure = $state.raw<Explained | null>(null);
  #version = 0;
  #kept = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #path: AssemblyPath;

  constructor(path: AssemblyPath) {
    this.#path = path;
  }

  /** Bound to the fields of the editor. */
  get draft(): Draft {
    return this.#draft;
  }
  get checks(): Checks | null {
    return this.#checks;
  }
  get saving(): Saving {
    return this.#saving;
  }
  get failure(): Explained | null {
    return this.#failure;
  }

  async load(): Promise<this> {
    const { draft, version } = await loadDraft(this.#path);
    this.#draft = draft;
    this.#version = version;
    this.#kept = JSON.stringify(draft);
    this.#saving = 'saved';
    this.#failure = null;
    await this.check();
    return this;
  }

  async check(): Promise<void> {
    this.#checks = await loadChecks(this.#path);
  }

  /** Called whenever something of the draft changed; the text is compared, so that focus alone saves nothing. */
  noticed(text: string): void {
    if (text === this.#kept || this.#saving === 'conflict') return;
    this.#saving = 'waiting';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), PAUSE_MS);
  }

  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    const draft = $state.snapshot(this.#draft) as Draft;
    const text = JSON.stringify(draft);
    if (text === this.#kept) return true;
    this.#saving = 'saving';
    try {
      this.#version = await saveDraft(this.#path, draft, this.#version);
      this.#kept = text;
      this.#saving = 'saved';
      this.#failure = null;
      await this.check();
      return true;
    } catch (problem) {
      this.#failure = explain(problem);
      this.#saving = isProblem(problem) && problem.code === 'DRAFT_CHANGED' ? 'conflict' : 'failed';
      return false;
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
