import type { Deps } from '../deps.ts';
import { namesOf, unitsOf } from '../estates/owners.ts';
import { maskName } from '../identity/mask-name.ts';

/** Somebody whom a message did not reach, as the community worker needs him: which door to knock at. */
export interface UnreachedView {
  readonly id: string;
  readonly name: string;
  readonly rooms: readonly string[];
  readonly reason: 'no-phone' | 'gateway';
  readonly kind: string;
  readonly at: string;
}

const AT_MOST = 500;

/** Those whom nobody has taken care of yet, the longest waiting first; how many there are in all. */
export async function unreachedIn(
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  estate: string,
): Promise<{ readonly total: number; readonly people: readonly UnreachedView[] }> {
  const open = db.selectFrom('unreached').where('estate_id', '=', estate).where('handled_at', 'is', null);
  const { total } = await open.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow();
  const rows = await open.selectAll().orderBy('at').orderBy('unreached_id').limit(AT_MOST).execute();
  const ids = rows.map(({ person_id }) => person_id);
  const [names, units] = await Promise.all([namesOf(db, keys, estate, ids), unitsOf(db, estate, ids)]);
  return {
    total: Number(total),
    people: rows.map((row) => ({
      ...{ id: row.unreached_id, name: maskName(names.get(row.person_id) ?? '') },
      rooms: (units.get(row.person_id) ?? []).map(({ address }) => address),
      ...{ reason: row.reason as UnreachedView['reason'], kind: row.kind, at: row.at.toISOString() },
    })),
  };
}

/** Somebody went there, or found the right number. False when it was done before. */
export async function settleUnreached(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { estate, id, by }: { readonly estate: string; readonly id: string; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('unreached')
    .set({ handled_at: clock.now(), handled_by: by })
    .where('estate_id', '=', estate)
    .where('unreached_id', '=', id)
    .where('handled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
