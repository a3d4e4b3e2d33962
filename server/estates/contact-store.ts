import { sql } from 'kysely';
import type { Db, Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { openPersonal } from './personal-data.ts';
import { inBatches } from './registry-store.ts';

export interface ContactRow {
  readonly estate_id: string;
  readonly person_id: string;
  readonly phone_index: Buffer;
  readonly phone_sealed: Buffer;
  readonly source: 'registry' | 'roster' | 'desk';
  readonly recorded_at: Date;
  readonly recorded_by: string | null;
}

/** A phone of a person, by its keyed hash. */
export type ContactKey = Pick<ContactRow, 'person_id' | 'phone_index'>;

/** The phones of an estate's owners, by who vouches for them. */
export const contactStore = (db: Db | Tx, estate: string) => ({
  add: (rows: readonly ContactRow[]) =>
    inBatches(rows, (batch) =>
      db
        .insertInto('contact')
        .values([...batch])
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    ),

  async of(source: ContactRow['source']): Promise<readonly ContactKey[]> {
    return db
      .selectFrom('contact')
      .select(['person_id', 'phone_index'])
      .where('estate_id', '=', estate)
      .where('source', '=', source)
      .execute();
  },

  /** The register's phones of each person, opened. */
  async registered(keys: Keys): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await db
      .selectFrom('contact')
      .select(['person_id', 'phone_sealed'])
      .where('estate_id', '=', estate)
      .where('source', '=', 'registry')
      .execute();
    const phones = new Map<string, string[]>();
    for (const { person_id: person, phone_sealed } of rows) {
      const phone = openPersonal(keys, { estate, person }, 'phone', phone_sealed);
      phones.set(person, [...(phones.get(person) ?? []), phone]);
    }
    return phones;
  },

  async drop(source: ContactRow['source'], contacts: readonly ContactKey[]): Promise<void> {
    const persons = contacts.map(({ person_id }) => person_id);
    const phones = contacts.map(({ phone_index }) => phone_index);
    await sql`delete from contact using unnest(${persons}::uuid[], ${phones}::bytea[]) as gone (person_id, phone_index)
      where contact.estate_id = ${estate} and contact.source = ${source}
        and contact.person_id = gone.person_id and contact.phone_index = gone.phone_index`.execute(db);
  },
});
