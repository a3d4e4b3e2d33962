import type { Selectable } from 'kysely';
import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';
import type { PaperHandout } from '../../platform/tables.ts';

export interface NewHandout {
  readonly id: string;
  readonly names: Buffer;
  readonly papers: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly at: Date;
  readonly by: string;
}

/** What became of papers that were signed out; the three add up to all of them. */
export interface Settlement {
  /** Given to owners or put into their letterboxes. */
  readonly delivered: number;
  /** Brought back as they were. */
  readonly returned: number;
  readonly lost: number;
}

export const handoutStore = (db: Db, log: LogRef) => {
  const here = { estate_id: log.estate, assembly_id: log.assembly };
  return {
    async add({ id, names, papers, first, last, at, by }: NewHandout): Promise<void> {
      await db
        .insertInto('paper_handout')
        .values({
          ...{ ...here, handout_id: id, collectors_sealed: names, papers },
          ...{ first_serial: first, last_serial: last, handed_at: at, handed_by: by },
        })
        .execute();
    },

    async list(): Promise<readonly Selectable<PaperHandout>[]> {
      return db
        .selectFrom('paper_handout')
        .selectAll()
        .where((eb) => eb.and(here))
        .orderBy('handed_at')
        .orderBy('handout_id')
        .execute();
    },

    /** How many were signed out under this name and are not settled; null if there is no such handout. */
    async open(id: string): Promise<number | null> {
      const row = await db
        .selectFrom('paper_handout')
        .select('papers')
        .where((eb) => eb.and({ ...here, handout_id: id }))
        .where('settled_at', 'is', null)
        .executeTakeFirst();
      return row?.papers ?? null;
    },

    /** Papers that are signed out and not settled. */
    async inHands(): Promise<number> {
      const row = await db
        .selectFrom('paper_handout')
        .select((eb) => eb.fn.sum<string | null>('papers').as('papers'))
        .where((eb) => eb.and(here))
        .where('settled_at', 'is', null)
        .executeTakeFirst();
      return Number(row?.papers ?? 0);
    },

    /** False when somebody settled it before. */
    async settle(id: string, settlement: Settlement, { at, by }: { at: Date; by: string }): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('paper_handout')
        .set({ ...settlement, settled_at: at, settled_by: by })
        .where((eb) => eb.and({ ...here, handout_id: id }))
        .where('settled_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
};
