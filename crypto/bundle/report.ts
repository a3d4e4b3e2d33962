import { toHex } from '../bytes.ts';
import type { ContactChange, LogState } from '../replay/state.ts';
import { CHECK_IDS, CHECK_NAMES, type Check, type CheckId, type CheckStatus, type Fault } from './checks.ts';
import type { FilesRead } from './files.ts';
import type { Heads } from './heads.ts';
import type { EntriesRead } from './read-entries.ts';
import { resultTable, type ResultTable } from './result-table.ts';
import { fingerprint, type Trust } from './trust.ts';

/** What a verification found. */
export interface Report {
  readonly checks: readonly Check[];
  /** Every check that could be made passed. */
  readonly passed: boolean;
  readonly origin: string | null;
  readonly size: number | null;
  /** Root of the log, hex. */
  readonly root: string | null;
  /** Key of the log as the bundle states it, and whether the caller vouched for it. */
  readonly vkey: string | null;
  readonly fingerprint: string | null;
  readonly originVerified: boolean;
  /** Sizes of the required heads that an officer attested because no quorum of witnesses had cosigned them within a day. */
  readonly attestedHeads: readonly number[];
  /** New phones of owners while the vote was open, by who signed for them; null where the entries could not be read. */
  readonly contactChanges: Readonly<Record<ContactChange['by'], number>> | null;
  readonly result: ResultTable | null;
}

/** Collects what each check found; a fault stands against anything milder. */
export class Findings {
  readonly #found = new Map<CheckId, CheckStatus>();

  fail(check: CheckId, { seq, path, what }: Fault): void {
    if (this.#found.get(check)?.status !== 'failed') this.#found.set(check, { status: 'failed', seq, path, what });
  }

  failIf(check: CheckId, found: Fault | null): void {
    if (found) this.fail(check, found);
  }

  notRun(check: CheckId, because: CheckId): void {
    if (!this.#found.has(check)) this.#found.set(check, { status: 'not-run', because });
  }

  closed(check: CheckId, closed: number, of: number, zh: string, en: string): void {
    if (!this.#found.has(check)) this.#found.set(check, { status: 'not-checkable', closed, of, what: { zh, en } });
  }

  firstFailed(among: readonly CheckId[]): CheckId | null {
    return among.find((check) => this.#found.get(check)?.status === 'failed') ?? null;
  }

  /** The heads or entries are not there to be read, so nothing else could be checked to its end. */
  stopped(because: CheckId): this {
    for (const check of CHECK_IDS) if (check !== because) this.notRun(check, because);
    return this;
  }

  /**
   * The log does not stand, so what rests on its content was not checked, 0 and 1 included: they too ask what the entries
   * say. Of several faults in entries only the lowest check is told; the others may follow from it.
   */
  restNotRun(because: CheckId): void {
    for (const check of CHECK_IDS) {
      const readWithoutReplay = (check === 2 || check === 3) && check < because;
      const failedAlone = (check === 0 || check === 1) && this.#found.get(check)?.status === 'failed';
      const ofRoots = check === 10 && because !== 2;
      if (check === because || readWithoutReplay || failedAlone || ofRoots) continue;
      this.#found.set(check, { status: 'not-run', because });
    }
  }

  /** Of checks that are decided: what was not found wrong has passed. */
  soFar(ids: readonly CheckId[]): Check[] {
    return ids.map((id) => ({ id, name: CHECK_NAMES[id], ...(this.#found.get(id) ?? { status: 'passed' }) }));
  }

  report(files: FilesRead, trust: Trust, heads?: Heads, entries?: EntriesRead): Report {
    const checks = this.soFar(CHECK_IDS);
    const passed = checks.every(({ status }) => status === 'passed' || status === 'not-checkable');
    const vkey = files.policy?.log ?? null;
    const recounted = checks[8]?.status === 'passed';
    return {
      ...{ checks, passed, vkey, fingerprint: vkey === null ? null : fingerprint(vkey) },
      origin: heads?.checkpoint.origin ?? null,
      size: entries?.size ?? null,
      root: entries ? toHex(entries.root) : null,
      originVerified: vkey !== null && checks[0]!.status === 'passed' && (trust.vkeys?.length ?? 0) > 0,
      attestedHeads: entries ? attestedIn(entries.state) : [],
      contactChanges: entries ? contactChangesIn(entries.state) : null,
      result: entries && passed ? resultTable(entries.state, recounted) : null,
    };
  }
}

const attestedIn = ({ requiredHeads }: LogState): number[] =>
  [...requiredHeads].flatMap(([size, { isAttested }]) => (isAttested ? [size] : []));

function contactChangesIn({ contactChanges }: LogState): Record<ContactChange['by'], number> {
  const owner = contactChanges.filter(({ by }) => by === 'owner').length;
  return { owner, 'two-staff': contactChanges.length - owner };
}
