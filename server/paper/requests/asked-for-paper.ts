import type { VoterId } from '../../../crypto/brands.ts';
import { refKey, type LogRef } from '../../log/log-ref.ts';
import { batchedIn } from '../../platform/batched.ts';
import type { Db } from '../../platform/database.ts';
import { piece, statement } from '../../platform/piece.ts';

/** Whether online voting waits for a request of this voter to be withdrawn. Many ballots at one moment ask together. */
export const hasAskedForPaper = async (db: Db, log: LogRef, voter: VoterId): Promise<boolean> =>
  (await askIn(db, log)(voter)) === true;

const askIn = batchedIn(refKey, async (db: Db, { estate, assembly }: LogRef, voters) => {
  const asked = piece`
    select voter from paper_request
    where estate_id = ${estate} and assembly_id = ${assembly} and voter = any(${voters}::text[])
      and withdrawn_at is null`;
  const { rows } = await db.executeQuery<{ voter: string }>(statement(asked));
  return new Map(rows.map(({ voter }) => [voter, true as const]));
});
