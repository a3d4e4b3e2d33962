import { sql } from 'kysely';
import type { VoterId } from '../../../crypto/brands.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { batched, type Ask } from '../../platform/batched.ts';
import type { Db } from '../../platform/database.ts';

const asks = new WeakMap<Db, Ask<string, true>>();

/** Whether online voting waits for a request of this voter to be withdrawn. Many ballots at one moment ask together. */
export async function hasAskedForPaper(db: Db, { estate, assembly }: LogRef, voter: VoterId): Promise<boolean> {
  const ask = asks.get(db) ?? batched((keys: readonly string[]) => askedAmong(db, keys));
  asks.set(db, ask);
  return (await ask(`${estate} ${assembly} ${voter}`)) === true;
}

async function askedAmong(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, true>> {
  const [estates, assemblies, voters] = [0, 1, 2].map((part) => keys.map((key) => key.split(' ')[part]!));
  const { rows } = await sql<{ key: string }>`
    select estate_id || ' ' || assembly_id || ' ' || voter as key
    from paper_request
    join unnest(${estates}::text[], ${assemblies}::text[], ${voters}::text[]) as wanted (estate_id, assembly_id, voter)
      using (estate_id, assembly_id, voter)
    where withdrawn_at is null`.execute(db);
  return new Map(rows.map(({ key }) => [key, true]));
}
