import type { LogRef } from '../log/log-ref.ts';
import type { Db, Tx } from '../platform/database.ts';
import { groupBy } from '../platform/group-by.ts';

export interface Support {
  readonly nomination: string;
  /** Id of a person who said so online, or address of a room whose signature stands on paper. */
  readonly supporter: string;
  readonly source: 'online' | 'paper';
}

export const supportStore = (db: Db | Tx, { estate, assembly }: LogRef) => {
  const here = { estate_id: estate, assembly_id: assembly };
  return {
    /** Of every nomination of the assembly, by its id. */
    async all(): Promise<ReadonlyMap<string, readonly Support[]>> {
      const rows = await db
        .selectFrom('nomination_support')
        .select(['nomination_id', 'supporter', 'source'])
        .where((eb) => eb.and(here))
        .orderBy('supporter')
        .execute();
      const all = rows.map((row): Support => ({
        ...{ nomination: row.nomination_id, supporter: row.supporter },
        source: row.source === 'online' ? 'online' : 'paper',
      }));
      return groupBy(all, ({ nomination }) => nomination);
    },

    /** Again is no second support. */
    async add(supports: readonly Support[], account: string, at: Date): Promise<void> {
      if (supports.length === 0) return;
      await db
        .insertInto('nomination_support')
        .values(
          supports.map(({ nomination, supporter, source }) => ({
            ...{ ...here, nomination_id: nomination, supporter, source, at, account_id: account },
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async remove(nomination: string, supporters: readonly string[]): Promise<void> {
      if (supporters.length === 0) return;
      await db
        .deleteFrom('nomination_support')
        .where((eb) => eb.and({ ...here, nomination_id: nomination }))
        .where('supporter', 'in', [...supporters])
        .execute();
    },
  };
};
