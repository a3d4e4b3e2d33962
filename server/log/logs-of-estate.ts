import type { Db } from '../platform/database.ts';
import type { LogRef } from './log-ref.ts';

/** Every log of one estate. */
export async function logsOf(db: Db, estate: string): Promise<readonly LogRef[]> {
  const rows = await db
    .selectFrom('log')
    .select('assembly_id')
    .where('estate_id', '=', estate)
    .orderBy('assembly_id')
    .execute();
  return rows.map(({ assembly_id }) => ({ estate, assembly: assembly_id }));
}

/** Every log of the service. */
export async function allLogRefs(db: Db): Promise<readonly LogRef[]> {
  const rows = await db.selectFrom('log').select(['estate_id', 'assembly_id']).orderBy('assembly_id').execute();
  return rows.map(({ estate_id, assembly_id }) => ({ estate: estate_id, assembly: assembly_id }));
}
