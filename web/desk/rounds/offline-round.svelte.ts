import { isProblem } from '../../api/problem.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';
import { sendOutcomes, takeRound, type Met, type Noted, type Outcome, type TakenRound } from './rounds-api.ts';
import * as shelf from './sealed-shelf.ts';

/** As many as the service takes at once. */
const AT_ONCE = 300;

/** Why what waits is still here. */
export type Waits = 'offline' | 'signed-out' | 'refused' | null;

/**
 * A round on a collector's phone. An outcome is kept on the phone before the screen says so, and leaves it only once the
 * service has said that it has it. What the service cannot place stays and is shown; nothing is dropped on the way.
 */
export class OfflineRound {
  readonly #path: AssemblyPath;
  readonly #id: string;
  #round = $state.raw<TakenRound | null>(null);
  #waiting = $state.raw<readonly Noted[]>([]);
  #refused = $state.raw<readonly string[]>([]);
  #why = $state<Waits>(null);
  #takenAt = $state<string | null>(null);
  #isKept = $state(true);
  #sending: Promise<void> | null = null;

  constructor(path: AssemblyPath, id: string) {
    this.#path = path;
    this.#id = id;
  }

  get round(): TakenRound | null {
    return this.#round;
  }
  /** When the doors were last fetched. */
  get takenAt(): string | null {
    return this.#takenAt;
  }
  get waiting(): number {
    return this.#waiting.length;
  }
  get refused(): number {
    return this.#refused.length;
  }
  get why(): Waits {
    return this.#why;
  }
  /** False where the browser would not keep it: then it lives as long as the page, and the page says so. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** What holds of a door: the newest of what came with the round and what was noted here since. */
  met(unit: string): Met | null {
    const own = this.#waiting.filter((each) => each.unit === unit).at(-1);
    const known = this.#round?.doors.find((door) => door.unit === unit)?.met ?? null;
    return own ? { outcome: own.outcome, day: own.day ?? null, at: own.notedAt } : known;
  }

  /** First what lies on the phone, then the service if it answers. False where there is neither. */
  async open(): Promise<boolean> {
    const kept = await shelf.take<Kept>(this.#name()).catch(() => null);
    if (kept) [this.#round, this.#takenAt] = [kept.round, kept.at];
    this.#waiting = sorted(await shelf.takeAll<Noted>(this.#prefix()).catch(() => []));
    await this.sync();
    await this.#fetch();
    return this.#round !== null;
  }

  /** Keeps an outcome and tries to send it; resolves once it lies on the phone. */
  async note(unit: string, outcome: Outcome, day?: string): Promise<void> {
    const notedAt = new Date().toISOString();
    const noted: Noted = { id: randomId(), round: this.#id, unit, outcome, notedAt, ...(day ? { day } : {}) };
    await shelf.put(this.#prefix() + noted.id, noted).catch(() => (this.#isKept = false));
    this.#waiting = [...this.#waiting, noted];
    void this.sync();
  }

  /** Sends what waits. Asked twice at once, it is sent once. */
  sync(): Promise<void> {
    return (this.#sending ??= this.#send().finally(() => (this.#sending = null)));
  }

  /** Takes everything off this phone; only where nothing waits. */
  async handIn(): Promise<void> {
    await shelf.drop(this.#name());
    await shelf.dropAll(this.#prefix());
    this.#round = null;
  }

  async #send(): Promise<void> {
    for (;;) {
      const batch = this.#waiting.filter(({ id }) => !this.#refused.includes(id)).slice(0, AT_ONCE);
      if (batch.length === 0) return void (this.#why = this.#refused.length > 0 ? 'refused' : null);
      try {
        const { kept, refused } = await sendOutcomes(this.#path, batch);
        this.#refused = [...this.#refused, ...refused];
        await this.#settle(batch.filter(({ id }) => kept.includes(id)));
        // An answer that names none of them would be asked for for ever.
        if (kept.length + refused.length === 0) return void (this.#why = 'refused');
      } catch (problem) {
        this.#why = isProblem(problem) && [401, 403].includes(problem.status) ? 'signed-out' : 'offline';
        return;
      }
    }
  }

  /** The service has them: the doors say so, and the phone may forget them. */
  async #settle(sent: readonly Noted[]): Promise<void> {
    const latest = new Map(sent.map((each) => [each.unit, each]));
    if (this.#round) {
      const doors = this.#round.doors.map((door) => {
        const own = latest.get(door.unit);
        return own ? { ...door, met: { outcome: own.outcome, day: own.day ?? null, at: own.notedAt } } : door;
      });
      await this.#keep({ ...this.#round, doors }, this.#takenAt!);
    }
    const gone = new Set(sent.map(({ id }) => id));
    for (const id of gone) await shelf.drop(this.#prefix() + id).catch(() => undefined);
    this.#waiting = this.#waiting.filter(({ id }) => !gone.has(id));
  }

  /** The doors as the service knows them now; without it what was taken along stays. */
  async #fetch(): Promise<void> {
    try {
      const round = await takeRound(this.#path, this.#id);
      await this.#keep(round, round.serverTime);
    } catch (problem) {
      this.#why ??= isProblem(problem) && [401, 403].includes(problem.status) ? 'signed-out' : 'offline';
    }
  }

  async #keep(round: TakenRound, at: string): Promise<void> {
    [this.#round, this.#takenAt] = [round, at];
    await shelf.put(this.#name(), { round, at } satisfies Kept).catch(() => (this.#isKept = false));
  }

  #name = (): string => `round:${this.#path.assembly}:${this.#id}`;
  #prefix = (): string => `noted:${this.#path.assembly}:${this.#id}:`;
}

interface Kept {
  readonly round: TakenRound;
  readonly at: string;
}

const sorted = (noted: readonly Noted[]): readonly Noted[] =>
  [...noted].sort((a, b) => (a.notedAt < b.notedAt ? -1 : a.notedAt > b.notedAt ? 1 : 0));

/** A random UUID (RFC 9562, version 4); old kernels have random numbers and no `randomUUID`. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
