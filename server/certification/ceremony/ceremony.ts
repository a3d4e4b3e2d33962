import type { JsonObject } from '../../../crypto/canonical.ts';
import { effectiveBallots } from '../../../crypto/count/effective.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { openingsOf } from '../../ballots/openings.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { stateOf, type StateRefusal } from '../../log/log-service.ts';
import { canBeCounted } from '../count.ts';
import { rollReader } from '../../log/roll-reader.ts';

/** A paper as it is called out: its number, what stands on it, and the room only where the notice lets rooms and marks be seen. */
export interface CalledPaper {
  readonly serial: string;
  readonly rooms: readonly string[] | null;
  /** By motion: a mark, or what two readers read instead of one. */
  readonly marks: JsonObject;
}

/**
 * Papers that count, to be called out before witnesses: from their reviewed readings, after the close and once the numbers of
 * papers add up. Online ballots are never called out.
 */
export async function papersToCall(
  deps: Deps,
  log: LogRef,
): Promise<Result<readonly CalledPaper[], StateRefusal | { readonly code: 'CEREMONY_NOT_YET' | 'RECORDS_ERASED' }>> {
  const leaves = new Map((await rollReader(deps.db).leaves(log)).map((leaf) => [leaf.voter, leaf]));
  const current = await stateOf(deps, log);
  if (!current.ok) return current;
  const state = current.value;
  if (!state.closed || !state.reconciled || !state.notice) return err({ code: 'CEREMONY_NOT_YET' });
  if (!(await canBeCounted(deps, log))) return err({ code: 'RECORDS_ERASED' });
  const showsRooms = state.notice.body.rules.disclosure === 'rooms-and-marks';
  const papers = effectiveBallots(state).filter(({ source }) => source === 'paper');
  const bySeq = new Map(papers.map(({ seq, ballot }) => [seq, ballot]));
  const called: CalledPaper[] = [];
  for await (const { seq, opening } of openingsOf(deps, log, papers)) {
    const { serial, voter } = bySeq.get(seq)!;
    const rooms = showsRooms ? (leaves.get(voter)?.units.map(({ address }) => address) ?? []) : null;
    called.push({ serial: serial!, rooms, marks: opening.marks });
  }
  return ok(called.sort((a, b) => (a.serial < b.serial ? -1 : 1)));
}
