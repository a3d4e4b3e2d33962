import type { LogRef } from '../../log/log-ref.ts';
import type { Db, Tx } from '../../platform/database.ts';

export const BASES = ['candidate', 'seat', 'bidder', 'other'] as const;
/** 候选人 · 职务在表决之列 · 与参选单位有利害关系 · 其他 */
export type Basis = (typeof BASES)[number];
export const POSTS = ['committee', 'community', 'officer'] as const;
export type Post = (typeof POSTS)[number];

export interface Conflict {
  readonly id: string;
  readonly account: string;
  readonly role: Post;
  readonly basis: Basis;
  readonly reason: string;
  readonly at: Date;
  /** Null where the service saw it in the draft. */
  readonly by: string | null;
  readonly lifted: { readonly at: Date; readonly by: string; readonly reason: string } | null;
}

/** Who has no part in an assembly at the desk. Rows are added and lifted, never removed. */
export const conflictStore = (db: Db | Tx, { estate, assembly }: LogRef) => {
  const here = { estate_id: estate, assembly_id: assembly };
  return {
    /** False when the account is out on this ground already. */
    async add({ id, account, role, basis, reason, at, by }: Omit<Conflict, 'lifted'>): Promise<boolean> {
      const added = await db
        .insertInto('interest_conflict')
        .values({
          ...{ ...here, conflict_id: id, account_id: account, role, basis, reason },
          ...{ declared_at: at, declared_by: by },
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('conflict_id')
        .executeTakeFirst();
      return added !== undefined;
    },

    async list(): Promise<readonly Conflict[]> {
      const rows = await db
        .selectFrom('interest_conflict')
        .selectAll()
        .where((eb) => eb.and(here))
        .orderBy('declared_at')
        .orderBy('conflict_id')
        .execute();
      return rows.map((row) => ({
        ...{ id: row.conflict_id, account: row.account_id, role: row.role as Post, basis: row.basis as Basis },
        ...{ reason: row.reason, at: row.declared_at, by: row.declared_by },
        lifted: row.lifted_at && {
          ...{ at: row.lifted_at, by: row.lifted_by ?? '', reason: row.lifted_reason ?? '' },
        },
      }));
    },

    /** False when there is none that holds. */
    async lift(id: string, { by, at, reason }: { by: string; at: Date; reason: string }): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('interest_conflict')
        .set({ lifted_at: at, lifted_by: by, lifted_reason: reason })
        .where((eb) => eb.and({ ...here, conflict_id: id }))
        .where('lifted_at', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    async holds(account: string): Promise<boolean> {
      const row = await db
        .selectFrom('interest_conflict')
        .select('conflict_id')
        .where((eb) => eb.and({ ...here, account_id: account }))
        .where('lifted_at', 'is', null)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
};
