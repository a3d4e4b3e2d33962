import type { Db, Tx } from '../../platform/database.ts';

/** A phone that is to become somebody's while a vote is open, and waits for a second person. */
export interface ContactChange {
  readonly id: string;
  readonly person: string;
  readonly phoneIndex: Buffer;
  readonly phoneSealed: Buffer;
  readonly documentSeen: string | null;
  readonly source: 'desk' | 'roster';
  readonly at: Date;
  readonly by: string;
}

export const changeStore = (db: Db | Tx, estate: string) => ({
  /** Nothing happens where the same phone waits already. */
  async add(change: ContactChange): Promise<void> {
    await db
      .insertInto('contact_change')
      .values({
        ...{ estate_id: estate, change_id: change.id, person_id: change.person, phone_index: change.phoneIndex },
        ...{ phone_sealed: change.phoneSealed, document_seen: change.documentSeen, source: change.source },
        ...{ asked_at: change.at, asked_by: change.by },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  async waiting(): Promise<readonly ContactChange[]> {
    return (await open(db, estate).orderBy('asked_at').orderBy('change_id').execute()).map(toChange);
  },

  /** One that waits. */
  async find(id: string): Promise<ContactChange | null> {
    const row = await open(db, estate).where('change_id', '=', id).executeTakeFirst();
    return row ? toChange(row) : null;
  },

  async lock(id: string): Promise<ContactChange | null> {
    const row = await open(db, estate).where('change_id', '=', id).forUpdate().executeTakeFirst();
    return row ? toChange(row) : null;
  },

  /** The database refuses the one who asked. */
  async end(id: string, how: 'confirmed' | 'refused', by: string, at: Date): Promise<void> {
    const set = how === 'confirmed' ? { confirmed_at: at, confirmed_by: by } : { refused_at: at, refused_by: by };
    await db
      .updateTable('contact_change')
      .set(set)
      .where('estate_id', '=', estate)
      .where('change_id', '=', id)
      .execute();
  },
});

const open = (db: Db | Tx, estate: string) =>
  db
    .selectFrom('contact_change')
    .selectAll()
    .where('estate_id', '=', estate)
    .where('confirmed_at', 'is', null)
    .where('refused_at', 'is', null);

type Row = Awaited<ReturnType<ReturnType<typeof open>['execute']>>[number];
const toChange = (row: Row): ContactChange => ({
  ...{ id: row.change_id, person: row.person_id, phoneIndex: row.phone_index, phoneSealed: row.phone_sealed },
  ...{ documentSeen: row.document_seen, source: row.source === 'roster' ? 'roster' : 'desk' },
  ...{ at: row.asked_at, by: row.asked_by },
});
