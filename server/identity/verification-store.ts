import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ContactSource } from '../estates/owners.ts';
import type { Db, Tx } from '../platform/database.ts';

/** That an account proved to be a person of the register, by which phone, and who vouched for the phone. */
export interface Verification {
  readonly person: string;
  readonly account: string;
  readonly phone: Buffer;
  readonly source: ContactSource;
  readonly at: Date;
}

export interface DeskCheck {
  readonly person: string;
  readonly phone: Buffer;
  readonly documentSeen: string;
  readonly by: string;
  readonly at: Date;
}

export const verificationStore = (db: Db | Tx, estate: string) => ({
  /** Keeps the newest proof. True when this phone had not proved this person before. */
  async put({ person, account, phone, source, at }: Verification): Promise<boolean> {
    const before = await db
      .selectFrom('verification')
      .select('phone_index')
      .where('estate_id', '=', estate)
      .where('person_id', '=', person)
      .executeTakeFirst();
    const row = { account_id: account, phone_index: phone, source, verified_at: at };
    await db
      .insertInto('verification')
      .values({ estate_id: estate, person_id: person, ...row })
      .onConflict((conflict) => conflict.columns(['estate_id', 'person_id']).doUpdateSet(row))
      .execute();
    return before?.phone_index.equals(phone) !== true;
  },

  /** Proofs of several accounts in this estate. */
  async ofAccounts(accounts: readonly string[]): Promise<readonly Verification[]> {
    // Looked up one by one: an estate's proofs are many, and these few.
    const found = await sql<Row>`select v.* from unnest(${accounts}::uuid[]) as asked (id)
      cross join lateral (
        select * from verification where estate_id = ${estate} and account_id = asked.id offset 0
      ) as v`.execute(db);
    return found.rows.map(toVerification);
  },

  /** Persons who were proved with this phone. */
  async personsWithPhone(phone: Buffer): Promise<readonly string[]> {
    return (await rows(db, estate).where('phone_index', '=', phone).execute()).map((row) => row.person_id);
  },

  async addDeskCheck({ person, phone, documentSeen, by, at }: DeskCheck): Promise<string> {
    const check = randomUUID();
    await db
      .insertInto('desk_check')
      .values({
        estate_id: estate,
        check_id: check,
        person_id: person,
        phone_index: phone,
        document_seen: documentSeen,
        seen_by: by,
        seen_at: at,
      })
      .execute();
    return check;
  },

  /** Looks at these persons' documents, the newest first. */
  async deskChecks(persons: readonly string[]): Promise<readonly DeskCheck[]> {
    if (persons.length === 0) return [];
    const found = await db
      .selectFrom('desk_check')
      .selectAll()
      .where('estate_id', '=', estate)
      .where(sql<boolean>`person_id = any(${persons}::uuid[])`)
      .orderBy('seen_at', 'desc')
      .execute();
    return found.map((row) => ({
      ...{ person: row.person_id, phone: row.phone_index, documentSeen: row.document_seen },
      ...{ by: row.seen_by, at: row.seen_at },
    }));
  },
});

const rows = (db: Db | Tx, estate: string) => db.selectFrom('verification').selectAll().where('estate_id', '=', estate);

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

const toVerification = (row: Row): Verification => ({
  person: row.person_id,
  account: row.account_id,
  phone: row.phone_index,
  source: row.source as ContactSource,
  at: row.verified_at,
});
