import { sql } from 'kysely';
import type { LogRef } from '../log/log-ref.ts';
import { insertInto, type Insert } from '../log/proposal.ts';
import type { Db } from '../platform/database.ts';
import { MAX_NUMBER } from './serial.ts';

export interface ReadingRef {
  readonly serial: string;
  readonly reading: number;
}

export interface Reader extends ReadingRef {
  readonly accountId: string;
  readonly part: 'entered' | 'reviewed';
}

/** The key that keeps one account from both parts of a reading. */
export const READER_KEY = 'paper_reader_pkey';

export const paperStore = (db: Db, log: LogRef) => {
  const here = { estate_id: log.estate, assembly_id: log.assembly };
  return {
    /** Takes the next `count` numbers and gives the first; null when not so many are left. Numbers are never given twice. */
    async takeNumbers(count: number): Promise<number | null> {
      const row = await db
        .insertInto('paper_numbering')
        .values({ ...here, last_number: count })
        .onConflict((conflict) =>
          conflict
            .columns(['estate_id', 'assembly_id'])
            .doUpdateSet({ last_number: sql<number>`paper_numbering.last_number + ${count}` })
            .where(sql<number>`paper_numbering.last_number`, '<=', MAX_NUMBER - count),
        )
        .returning('last_number')
        .executeTakeFirst();
      return row ? row.last_number - count + 1 : null;
    },

    /** Who did which part of which reading. */
    async readers(serial?: string): Promise<readonly Reader[]> {
      const rows = await db
        .selectFrom('paper_reader')
        .select(['serial', 'reading', 'account_id', 'part'])
        .where((eb) => eb.and(serial === undefined ? here : { ...here, serial }))
        .execute();
      return rows.map((row) => ({
        serial: row.serial,
        reading: row.reading,
        accountId: row.account_id,
        part: row.part === 'entered' ? 'entered' : 'reviewed',
      }));
    },

    /** Whether the account has read this reading otherwise before. */
    async hasDiffered({ serial, reading }: ReadingRef, accountId: string): Promise<boolean> {
      const row = await db
        .selectFrom('paper_difference')
        .select('found_at')
        .where((eb) => eb.and({ ...here, serial, reading, account_id: accountId }))
        .executeTakeFirst();
      return row !== undefined;
    },

    async keepDifference({ serial, reading }: ReadingRef, accountId: string, at: Date): Promise<void> {
      await db
        .insertInto('paper_difference')
        .values({ ...here, serial, reading, account_id: accountId, found_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
};

/** Goes beside the entry: the primary key refuses the same account in both parts. */
export const readerRow = (log: LogRef, { serial, reading, accountId, part }: Reader): Insert =>
  insertInto('paper_reader', ({ seq }) => ({
    estate_id: log.estate,
    assembly_id: log.assembly,
    serial,
    reading,
    account_id: accountId,
    part,
    seq,
  }));
