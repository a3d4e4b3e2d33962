import type { LogRef } from '../log/log-ref.ts';
import type { Db, Tx } from '../platform/database.ts';

/** The account in whose session an online ballot was cast; null for a paper and whatever else no session cast. */
export async function accountThatCast(db: Db | Tx, log: LogRef, seq: number): Promise<string | null> {
  const row = await db
    .selectFrom('ballot')
    .select('account_id')
    .where('estate_id', '=', log.estate)
    .where('assembly_id', '=', log.assembly)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row?.account_id ?? null;
}

/** The account in whose session a device was bound; null for one that the desk bound. */
export async function accountThatBound(db: Db | Tx, log: LogRef, kid: string): Promise<string | null> {
  const row = await db
    .selectFrom('binding')
    .select('account_id')
    .where('estate_id', '=', log.estate)
    .where('assembly_id', '=', log.assembly)
    .where('kid', '=', kid)
    .executeTakeFirst();
  return row?.account_id ?? null;
}
