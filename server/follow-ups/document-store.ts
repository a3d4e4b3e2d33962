import type { Db, Tx } from '../platform/database.ts';

/** Papers that prove what was recorded in an estate. */
export const followUpDocuments = (db: Db | Tx, estate: string) => ({
  async add(document: { sha256: string; bytes: number; type: string }, by: string, at: Date): Promise<void> {
    await db
      .insertInto('follow_up_document')
      .values({ estate_id: estate, ...document, uploaded_by: by, uploaded_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  async find(sha256: string): Promise<{ readonly bytes: number; readonly type: string } | null> {
    const row = await db
      .selectFrom('follow_up_document')
      .select(['bytes', 'type'])
      .where('estate_id', '=', estate)
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    return row ?? null;
  },
});
