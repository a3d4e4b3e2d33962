import { sql, type Selectable } from 'kysely';
import type { VoterId } from '../../../crypto/brands.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';
import type { PaperRequest as RequestRow } from '../../platform/tables.ts';

export const WAYS = ['delivered', 'collected', 'visit'] as const;
export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const;

export interface PaperRequest {
  readonly id: string;
  readonly voter: VoterId;
  readonly way: (typeof WAYS)[number];
  /** In Shanghai. */
  readonly day: string;
  readonly part: (typeof PARTS_OF_DAY)[number];
  readonly at: Date;
}

export const paperRequests = (db: Db, { estate, assembly }: LogRef) => {
  const here = { estate_id: estate, assembly_id: assembly };
  const standing = () =>
    db
      .selectFrom('paper_request')
      .selectAll()
      .where((eb) => eb.and(here))
      .where('withdrawn_at', 'is', null);
  return {
    /** False where the voter has asked already. */
    async add({ id, voter, way, day, part, at }: PaperRequest, accountId: string): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('paper_request')
        .values({ ...here, request_id: id, voter, account_id: accountId, way, day, part, requested_at: at })
        .onConflict((conflict) =>
          conflict.columns(['estate_id', 'assembly_id', 'voter']).where('withdrawn_at', 'is', null).doNothing(),
        )
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async find(id: string): Promise<PaperRequest | null> {
      const row = await standing().where('request_id', '=', id).executeTakeFirst();
      return row ? toRequest(row) : null;
    },

    /** Those that nobody withdrew: of these voters, or all of them. In the order in which they suit. */
    async list(voters?: readonly VoterId[]): Promise<readonly PaperRequest[]> {
      const asked = voters ? standing().where(sql<boolean>`voter = any(${voters}::text[])`) : standing();
      const rows = await asked.orderBy('day').orderBy('requested_at').execute();
      return rows.map(toRequest);
    },

    async withdraw(id: string, accountId: string, at: Date): Promise<void> {
      await db
        .updateTable('paper_request')
        .set({ withdrawn_at: at, withdrawn_by: accountId })
        .where((eb) => eb.and({ ...here, request_id: id }))
        .where('withdrawn_at', 'is', null)
        .execute();
    },
  };
};

const toRequest = (row: Selectable<RequestRow>): PaperRequest => ({
  id: row.request_id,
  voter: row.voter as VoterId,
  way: row.way as PaperRequest['way'],
  day: row.day,
  part: row.part as PaperRequest['part'],
  at: row.requested_at,
});
