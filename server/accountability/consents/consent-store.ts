import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database.ts';
import { consentTextHash, type ConsentKind } from './consent-texts.ts';

export interface Consent {
  readonly kind: ConsentKind;
  readonly textSha256: string;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}

/** What owners of one estate agreed to, with every withdrawal. */
export const consentStore = (db: Db | Tx, estate: string) => ({
  /** What a person agrees to already is not recorded twice. */
  async give(who: { readonly person: string; readonly account: string }, kind: ConsentKind, at: Date): Promise<void> {
    await db
      .insertInto('consent')
      .values({
        ...{ estate_id: estate, consent_id: randomUUID(), person_id: who.person, account_id: who.account },
        ...{ kind, text_sha256: consentTextHash(kind), given_at: at },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  async withdraw(persons: readonly string[], kind: ConsentKind, at: Date): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('consent')
      .set({ withdrawn_at: at })
      .where('estate_id', '=', estate)
      .where(sql<boolean>`person_id = any(${persons}::uuid[])`)
      .where('kind', '=', kind)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  },

  /** The newest of each kind. */
  async newest(persons: readonly string[]): Promise<readonly Consent[]> {
    const { rows } = await sql<{ kind: ConsentKind; text: string; given: Date; withdrawn: Date | null }>`
      select distinct on (kind) kind, text_sha256 as text, given_at as given, withdrawn_at as withdrawn
      from consent where estate_id = ${estate} and person_id = any(${persons}::uuid[])
      order by kind, given_at desc, withdrawn_at desc nulls first`.execute(db);
    return rows.map((row) => ({
      ...{ kind: row.kind, textSha256: row.text, givenAt: row.given, withdrawnAt: row.withdrawn },
    }));
  },

  /** How many people agree to each now, and how many took it back. */
  async totals(): Promise<readonly { kind: ConsentKind; standing: number; withdrawn: number }[]> {
    const { rows } = await sql<{ kind: ConsentKind; standing: number; withdrawn: number }>`
      select kind, count(*) filter (where withdrawn_at is null)::int as standing,
        count(*) filter (where withdrawn_at is not null)::int as withdrawn
      from (select distinct on (person_id, kind) * from consent where estate_id = ${estate}
        order by person_id, kind, given_at desc, withdrawn_at desc nulls first) newest
      group by kind order by kind`.execute(db);
    return rows;
  },
});
