import { sql } from 'kysely';
import type { Deps } from '../deps.ts';
import type { Db, Tx } from '../platform/database.ts';

/** Time in which no process of the service was at work on this database. */
export interface Downtime {
  readonly from: Date;
  readonly to: Date;
}

/** A minute passes between beats; three without one are no slow minute any more. */
export const GAP_MS = 3 * 60_000;

/**
 * One beat of any process. A gap since the last beat is kept as downtime, once: whoever locks the row first finds it. Returns
 * the gap, if there was one.
 */
export async function beat({ clock }: Pick<Deps, 'clock'>, tx: Tx): Promise<Downtime | null> {
  const { rows } = await sql<{ at: Date }>`select beat_at as at from service_beat for update`.execute(tx);
  const to = await clock.inTransaction(tx);
  const from = rows[0]?.at ?? null;
  await sql`insert into service_beat (beat_at) values (${to})
    on conflict (only_row) do update set beat_at = greatest(service_beat.beat_at, excluded.beat_at)`.execute(tx);
  if (from === null || to.getTime() - from.getTime() < GAP_MS) return null;
  await tx
    .insertInto('service_downtime')
    .values({ from_at: from, to_at: to })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { from, to };
}

/** A demonstration moved its clock: nobody was away meanwhile. */
export async function skipBeat({ clock }: Pick<Deps, 'clock'>, db: Db): Promise<void> {
  const at = await clock.inTransaction(db);
  await sql`update service_beat set beat_at = greatest(beat_at, ${at})`.execute(db);
}

/** Downtimes that share time with the span, in order. */
export async function downtimesIn(db: Db, from: Date, to: Date): Promise<readonly Downtime[]> {
  const rows = await db
    .selectFrom('service_downtime')
    .select(['from_at', 'to_at'])
    .where('from_at', '<', to)
    .where('to_at', '>', from)
    .orderBy('from_at')
    .execute();
  return rows.map((row) => ({ from: row.from_at, to: row.to_at }));
}
