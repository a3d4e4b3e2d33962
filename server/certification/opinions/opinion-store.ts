import { randomUUID } from 'node:crypto';
import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';

export type Opinion = 'agree' | 'doubt';

export interface OpinionRow {
  readonly accountId: string;
  /** Of the check in the file. */
  readonly check: string;
  /** Number of the ballot that he speaks of; null: of the check as a whole. */
  readonly ballot: number | null;
  /** Null where it was taken back. */
  readonly opinion: Opinion | null;
  readonly note: string;
  readonly at: Date;
}

/** What officers said of the checks of one file. Rows are only added. */
export const opinionStore = (db: Db, { estate, assembly }: LogRef) => ({
  add: ({ accountId, check, ballot, opinion, note, at }: OpinionRow) =>
    db
      .insertInto('office_opinion')
      .values({
        ...{ estate_id: estate, assembly_id: assembly, opinion_id: randomUUID(), account_id: accountId },
        ...{ check_id: check, ballot, opinion, note, said_at: at },
      })
      .execute(),

  /** All of it, in the order in which it was said. */
  async list(): Promise<readonly OpinionRow[]> {
    const rows = await db
      .selectFrom('office_opinion')
      .selectAll()
      .where('estate_id', '=', estate)
      .where('assembly_id', '=', assembly)
      .orderBy('said_at')
      .orderBy('opinion_id')
      .execute();
    return rows.map((row) => ({
      ...{ accountId: row.account_id, check: row.check_id, ballot: row.ballot, opinion: row.opinion as Opinion | null },
      ...{ note: row.note, at: row.said_at },
    }));
  },
});
