import type { KeyRole } from '../../crypto/entries/fields.ts';
import type { AssemblyPath, AssemblyView } from '../public/assembly-api.ts';
import { assemblyView } from '../state/assemblies.ts';
import type { Me } from '../state/session.svelte.ts';
import { registeredRoll, waitingActs, type RegisteredRoll, type WaitingAct } from './desk-api.ts';
import { RoleKey } from './signing/role-key.svelte.ts';
import { loadMilestones, type Milestone } from './signing/milestones.ts';
import { stepState, type StepFacts } from './steps.ts';

type Role = Me['grants'][number]['role'];

/** Whose grant goes with a key; the service decides, this only leaves out buttons that would be refused. */
const HOLDERS: Readonly<Record<KeyRole, readonly Role[]>> = {
  convener: ['committee'],
  clerk: ['community'],
  counter: ['community', 'committee'],
  officer: ['officer'],
  service: [],
};

/** One assembly as one person at a desk sees it: the same facts for everybody, the buttons of his own role. */
export class AssemblyDesk {
  readonly path: AssemblyPath;
  readonly key: RoleKey;
  readonly me: Me;
  #view = $state.raw<AssemblyView>()!;
  #roll = $state.raw<RegisteredRoll | null>(null);
  #acts = $state.raw<readonly WaitingAct[]>([]);
  #milestones = $state.raw<readonly Milestone[]>([]);
  #isReconciled = $state(true);
  #version = $state(0);

  constructor(path: AssemblyPath, me: Me) {
    this.path = path;
    this.me = me;
    this.key = new RoleKey(path, me.account);
  }

  get view(): AssemblyView {
    return this.#view;
  }
  get roll(): RegisteredRoll | null {
    return this.#roll;
  }
  /** Those that can still be completed. */
  get acts(): readonly WaitingAct[] {
    return this.#acts.filter(({ refused }) => refused === null);
  }

  /** Signed by one person, and by now nothing that the log would take. */
  get lapsedActs(): readonly WaitingAct[] {
    return this.#acts.filter(({ refused }) => refused !== null);
  }
  /** The steps that stand in the log, with whose signature. */
  get milestones(): readonly Milestone[] {
    return this.#milestones;
  }
  /** Grows with every act in the log that this screen knows of; what was loaded before may be out of date. */
  get version(): number {
    return this.#version;
  }
  /** Whether the log is open, so that keys can be asked for. */
  get isOpen(): boolean {
    return this.#view.phase !== 'draft' && this.#view.phase !== 'submitted';
  }
  /** From the notice to the close. Forms that collect ballots are offered only then. */
  get isCollecting(): boolean {
    return stepState('ballots', this.facts).state === 'now';
  }
  get facts(): StepFacts {
    return {
      phase: this.#view.phase,
      roll: this.#roll?.state ?? null,
      isNoticed: this.#view.notice !== null,
      isReconciled: this.#isReconciled,
    };
  }

  has(role: Role): boolean {
    return this.me.grants.some((grant) => grant.role === role && this.#covers(grant));
  }

  mayHold(role: KeyRole): boolean {
    return HOLDERS[role].some((holder) => this.has(holder));
  }

  /** The role that goes with the person's post first; he has one key here, so he asks for one of them. */
  get rolesToAsk(): readonly KeyRole[] {
    return (['convener', 'clerk', 'officer', 'counter'] as const).filter((role) => this.mayHold(role));
  }

  async load(): Promise<this> {
    await this.refresh();
    return this;
  }

  async refresh(): Promise<void> {
    const view = await assemblyView(this.path, true);
    const [roll, milestones] = await Promise.all([
      view.roll ? registeredRoll(this.path) : null,
      view.log ? loadMilestones(this.path) : [],
    ]);
    this.#view = view;
    this.#roll = roll;
    this.#milestones = milestones;
    if (!this.isOpen || this.rolesToAsk.length === 0) return;
    await this.key.load();
    await this.reloadActs();
  }

  async reloadActs(): Promise<void> {
    this.#acts = this.key.stage === 'ready' ? await waitingActs(this.path) : [];
  }

  /** After a signature. Who is signed out or without a network by now keeps what the screen shows. */
  askForActs(): void {
    this.reloadActs().catch(() => undefined);
  }

  /** Something entered the log: everything that depends on it is asked for again, as far as it can be had. */
  changed(): void {
    this.#version += 1;
    this.refresh().catch(() => undefined);
  }

  /** Told by the screen that knows the papers. */
  setReconciled(isReconciled: boolean): void {
    this.#isReconciled = isReconciled;
  }

  /** Area grants are divisions; whether one covers this estate the service knows, and says so by refusing. */
  #covers({ scope, scopeId }: Me['grants'][number]): boolean {
    return scope === 'area' || scopeId === this.path.estate;
  }
}
