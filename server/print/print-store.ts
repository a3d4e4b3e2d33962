import { sql } from 'kysely';
import type { LogRef } from '../log/log-ref.ts';
import type { Db } from '../platform/database.ts';

export interface PrintBatch {
  /** From 1. */
  readonly batch: number;
  readonly serials: readonly string[];
  readonly printedAt: Date;
}

export const printStore = (db: Db, log: LogRef) => {
  const here = { estate_id: log.estate, assembly_id: log.assembly };
  return {
    /** Two at one instant: the second meets the first's key and tries the next number. */
    async add(serials: readonly string[], by: string, at: Date): Promise<PrintBatch> {
      for (;;) {
        const row = await db
          .insertInto('print_batch')
          .values((eb) => ({
            ...here,
            batch: eb
              .selectFrom('print_batch')
              .select(sql<number>`coalesce(max(batch), 0) + 1`.as('next'))
              .where((where) => where.and(here)),
            ...{ serials: [...serials], printed_at: at, printed_by: by },
          }))
          .onConflict((conflict) => conflict.doNothing())
          .returning('batch')
          .executeTakeFirst();
        if (row) return { batch: row.batch, serials, printedAt: at };
      }
    },

    async batches(): Promise<readonly PrintBatch[]> {
      const rows = await db
        .selectFrom('print_batch')
        .select(['batch', 'serials', 'printed_at'])
        .where((eb) => eb.and(here))
        .orderBy('batch')
        .execute();
      return rows.map(({ batch, serials, printed_at }) => ({ batch, serials, printedAt: printed_at }));
    },
  };
};

/** What only the office says of itself. */
export interface OfficeWords {
  readonly phone: string;
  readonly sender: string | null;
}

export const phoneStore = (db: Db, estate: string) => ({
  async find(): Promise<string | null> {
    const row = await db.selectFrom('office_phone').select('phone').where('estate_id', '=', estate).executeTakeFirst();
    return row?.phone ?? null;
  },

  /** The name under which its messages come; null until the office has said it. */
  async sender(): Promise<string | null> {
    const row = await db.selectFrom('office_phone').select('sender').where('estate_id', '=', estate).executeTakeFirst();
    return row?.sender ?? null;
  },

  async set({ phone, sender }: OfficeWords, by: string, at: Date): Promise<void> {
    const row = { phone, sender, set_by: by, set_at: at };
    await db
      .insertInto('office_phone')
      .values({ estate_id: estate, ...row })
      .onConflict((conflict) => conflict.column('estate_id').doUpdateSet(row))
      .execute();
  },
});
