import type { Opening } from '../../crypto/ballot/commitment.ts';
import { canonicalize } from '../../crypto/canonical.ts';
import { effectiveBallots, type EffectiveBallot } from '../../crypto/count/effective.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { insertInto, type Insert } from '../log/proposal.ts';
import { openSealedText, seal, type SealedPlace } from '../platform/sealed.ts';

/** Marks are sealed for one commitment of one log: a row that was moved to another ballot does not open. */
const placeOf = ({ estate, assembly }: LogRef, commitment: string): SealedPlace => ({
  estate,
  subject: `${assembly}/${commitment}`,
  field: 'opening',
});

export interface CommittedOpening {
  readonly commitment: string;
  readonly opening: Opening;
}

/** The row that keeps what opens a commitment, filed under the entry that holds the commitment. */
export function openingInsert(
  { keys }: Pick<Deps, 'keys'>,
  log: LogRef,
  { commitment, opening: { marks, salt } }: CommittedOpening,
): Insert {
  const sealed = seal(keys.dataKey, placeOf(log, commitment), canonicalize({ marks, salt }));
  return insertInto('opening', ({ seq }) => ({
    estate_id: log.estate,
    assembly_id: log.assembly,
    seq,
    sealed,
  }));
}

/** Openings fetched at once: a log may hold many more of ballots that were superseded, and those are never read. */
const BATCH = 1000;

/**
 * Openings of the given ballots, one after the other in their order. For the count and for what a court or certifying
 * officer receives; never for a log, a reply or an error. Throws if one is missing or does not open.
 */
export async function* openingsOf(
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  log: LogRef,
  ballots: readonly EffectiveBallot[],
): AsyncGenerator<{ readonly seq: number; readonly opening: Opening }> {
  for (let from = 0; from < ballots.length; from += BATCH) {
    const batch = ballots.slice(from, from + BATCH);
    const rows = await db
      .selectFrom('opening')
      .select(['seq', 'sealed'])
      .where('estate_id', '=', log.estate)
      .where('assembly_id', '=', log.assembly)
      .where(
        'seq',
        'in',
        batch.map(({ seq }) => seq),
      )
      .execute();
    const sealed = new Map(rows.map((row) => [row.seq, row.sealed]));
    for (const { seq, commitment } of batch) {
      const bytes = sealed.get(seq);
      if (!bytes) throw new Error(`the opening of entry ${seq} is missing`);
      const text = openSealedText(keys.dataKey, placeOf(log, commitment), bytes);
      yield { seq, opening: JSON.parse(text) as Opening };
    }
  }
}

/** Openings of the ballots that count, by number of the entry that holds the commitment. */
export async function readOpenings(
  deps: Pick<Deps, 'db' | 'keys'>,
  log: LogRef,
  state: LogState,
): Promise<Map<number, Opening>> {
  const openings = new Map<number, Opening>();
  for await (const { seq, opening } of openingsOf(deps, log, effectiveBallots(state))) openings.set(seq, opening);
  return openings;
}

/** What opens the commitment of one entry, or null if nothing is filed there: for a review of a single paper. */
export async function readOpening(
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  log: LogRef,
  { seq, commitment }: { readonly seq: number; readonly commitment: string },
): Promise<Opening | null> {
  const row = await db
    .selectFrom('opening')
    .select('sealed')
    .where('estate_id', '=', log.estate)
    .where('assembly_id', '=', log.assembly)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row ? (JSON.parse(openSealedText(keys.dataKey, placeOf(log, commitment), row.sealed)) as Opening) : null;
}
