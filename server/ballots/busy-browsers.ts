import type { VoterId } from '../../crypto/brands.ts';
import type { LogRef } from '../log/log-ref.ts';
import type { Db } from '../platform/database.ts';
import { groupBy } from '../platform/group-by.ts';

/** A son who votes for his parents and theirs is normal; more voters than this at one browser are looked at. */
export const VOTERS_OF_A_FAMILY = 4;

/** The voters of each browser from which more bound a key than a family has. They count like any other. */
export async function busyBrowsers(db: Db, { estate, assembly }: LogRef): Promise<readonly ReadonlySet<VoterId>[]> {
  const rows = await db
    .selectFrom('binding')
    .select(['browser', 'voter'])
    .where('estate_id', '=', estate)
    .where('assembly_id', '=', assembly)
    .where('browser', 'is not', null)
    .execute();
  return [...groupBy(rows, ({ browser }) => browser!.toString('hex')).values()]
    .map((own) => new Set(own.map(({ voter }) => voter as VoterId)))
    .filter(({ size }) => size > VOTERS_OF_A_FAMILY);
}
