import { sql } from 'kysely';
import type { Db, Tx } from '../platform/database.ts';

export interface LookRow {
  readonly look: string;
  readonly at: Date;
  readonly by: string;
  readonly kind: string;
  readonly isExport: boolean;
  readonly isUnmasked: boolean;
  readonly assembly: string | null;
  readonly subject: string | null;
  readonly persons: readonly string[];
  readonly people: number;
  readonly reason: Buffer;
}

/** Looks at personal data of one estate: rows are added and read, never changed. */
export const lookStore = (db: Db | Tx, estate: string) => ({
  async add(row: LookRow): Promise<void> {
    await db
      .insertInto('personal_look')
      .values({
        ...{ estate_id: estate, look_id: row.look, looked_at: row.at, looked_by: row.by, kind: row.kind },
        ...{ is_export: row.isExport, is_unmasked: row.isUnmasked, assembly_id: row.assembly, subject: row.subject },
        ...{ persons: [...row.persons], people: row.people, reason_sealed: row.reason },
      })
      .execute();
  },

  /** Whether this account looked at the same thing since then: a page that is loaded again is one look. */
  async isRepeated({ by, kind, assembly, subject }: LookRow, since: Date): Promise<boolean> {
    const found = await looks(db, estate)
      .select('look_id')
      .where('looked_by', '=', by)
      .where('looked_at', '>=', since)
      .where('kind', '=', kind)
      .where('is_export', '=', false)
      .where(sql<boolean>`assembly_id is not distinct from ${assembly} and subject is not distinct from ${subject}`)
      .limit(1)
      .executeTakeFirst();
    return found !== undefined;
  },

  /** How many people's data an account saw in full since then. */
  async peopleSeen(by: string, since: Date): Promise<number> {
    const { people } = await looks(db, estate)
      .select(sql<number>`coalesce(sum(people), 0)::int`.as('people'))
      .where('looked_by', '=', by)
      .where('looked_at', '>=', since)
      .where('is_unmasked', '=', true)
      .executeTakeFirstOrThrow();
    return people;
  },

  /** The newest first, older than the instant if one is given. */
  async newest(limit: number, before: Date | null): Promise<readonly (LookRow & { readonly mark: string | null })[]> {
    const rows = await db
      .selectFrom('personal_look as l')
      .leftJoin('personal_export as e', (join) =>
        join.onRef('e.estate_id', '=', 'l.estate_id').onRef('e.look_id', '=', 'l.look_id'),
      )
      .selectAll('l')
      .select('e.mark')
      .where('l.estate_id', '=', estate)
      .$if(before !== null, (query) => query.where('l.looked_at', '<', before!))
      .orderBy('l.looked_at', 'desc')
      .orderBy('l.look_id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ ...toLook(row), mark: row.mark }));
  },

  /** Looks at one record, e.g. an owner's room in a court's file, or at some of the persons. */
  async about(persons: readonly string[], limit: number): Promise<readonly LookRow[]> {
    const rows = await looks(db, estate)
      .selectAll()
      .where(sql<boolean>`persons && ${persons}::uuid[]`)
      .orderBy('looked_at', 'desc')
      .limit(limit)
      .execute();
    return rows.map(toLook);
  },
});

const looks = (db: Db | Tx, estate: string) => db.selectFrom('personal_look').where('estate_id', '=', estate);

interface Columns {
  readonly look_id: string;
  readonly looked_at: Date;
  readonly looked_by: string;
  readonly kind: string;
  readonly is_export: boolean;
  readonly is_unmasked: boolean;
  readonly assembly_id: string | null;
  readonly subject: string | null;
  readonly persons: readonly string[];
  readonly people: number;
  readonly reason_sealed: Buffer;
}

const toLook = (row: Columns): LookRow => ({
  ...{ look: row.look_id, at: row.looked_at, by: row.looked_by, kind: row.kind, isExport: row.is_export },
  ...{ isUnmasked: row.is_unmasked, assembly: row.assembly_id, subject: row.subject, persons: row.persons },
  ...{ people: row.people, reason: row.reason_sealed },
});

export interface Alarm {
  readonly day: string;
  readonly account: string;
  readonly at: Date;
  readonly people: number;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
  readonly note: Buffer | null;
}

export const alarmStore = (db: Db | Tx, estate: string) => ({
  /** True the first time on that day. */
  async raise({ day, account, at, people }: Pick<Alarm, 'day' | 'account' | 'at' | 'people'>): Promise<boolean> {
    const raised = await db
      .insertInto('look_alarm')
      .values({ estate_id: estate, day, account_id: account, raised_at: at, people })
      .onConflict((conflict) => conflict.doNothing())
      .returning('day')
      .executeTakeFirst();
    return raised !== undefined;
  },

  async list(): Promise<readonly Alarm[]> {
    const rows = await db
      .selectFrom('look_alarm')
      .selectAll()
      .where('estate_id', '=', estate)
      .orderBy('raised_at', 'desc')
      .limit(100)
      .execute();
    return rows.map((row) => ({
      ...{ day: row.day, account: row.account_id, at: row.raised_at, people: row.people },
      ...{ settledAt: row.settled_at, settledBy: row.settled_by, note: row.note_sealed },
    }));
  },

  /** False when there is none that waits. */
  async settle(
    { day, account }: Pick<Alarm, 'day' | 'account'>,
    { by, at, note }: { readonly by: string; readonly at: Date; readonly note: Buffer },
  ): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('look_alarm')
      .set({ settled_at: at, settled_by: by, note_sealed: note })
      .where('estate_id', '=', estate)
      .where('day', '=', day)
      .where('account_id', '=', account)
      .where('settled_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  },
});

export const exportStore = (db: Db | Tx, estate: string) => ({
  async add(row: { export: string; look: string; mark: string; rows: number; sha256: string }): Promise<void> {
    await db
      .insertInto('personal_export')
      .values({
        ...{ estate_id: estate, export_id: row.export, look_id: row.look, mark: row.mark },
        ...{ rows: row.rows, file_sha256: row.sha256 },
      })
      .execute();
  },

  /** The looks to which marks belong. */
  async withMarks(marks: readonly string[]): Promise<readonly { readonly mark: string; readonly look: LookRow }[]> {
    if (marks.length === 0) return [];
    const rows = await db
      .selectFrom('personal_export as e')
      .innerJoin('personal_look as l', (join) =>
        join.onRef('l.estate_id', '=', 'e.estate_id').onRef('l.look_id', '=', 'e.look_id'),
      )
      .selectAll('l')
      .select('e.mark')
      .where('e.estate_id', '=', estate)
      .where('e.mark', 'in', [...marks])
      .execute();
    return rows.map((row) => ({ mark: row.mark, look: toLook(row) }));
  },
});
