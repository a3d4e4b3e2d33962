import type { Db, Tx } from '../platform/database.ts';

export interface ImportRun {
  readonly run: string;
  readonly kind: 'registry' | 'roster';
  readonly fileSha256: string;
  /** The day the data states for itself. */
  readonly asOf: string | null;
  readonly at: Date;
  readonly by: string;
  /** Counts and unit codes only. */
  readonly summary: object;
}

export const importStore = (db: Db | Tx, estate: string) => ({
  /** Within a transaction that holds the estate's row. */
  async addRun({ run, kind, fileSha256, asOf, at, by, summary }: ImportRun): Promise<void> {
    const { last } = await db
      .selectFrom('import_run')
      .select((eb) => eb.fn.max('number').as('last'))
      .where('estate_id', '=', estate)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('import_run')
      .values({
        estate_id: estate,
        run_id: run,
        kind,
        number: (last ?? 0) + 1,
        file_sha256: fileSha256,
        as_of: asOf,
        made_at: at,
        made_by: by,
        summary: JSON.stringify(summary),
      })
      .execute();
  },

  /** The newest import of a kind; null when there was none. */
  async latest(kind: ImportRun['kind']): Promise<ImportRun | null> {
    const row = await db
      .selectFrom('import_run')
      .selectAll()
      .where('estate_id', '=', estate)
      .where('kind', '=', kind)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row
      ? {
          run: row.run_id,
          kind,
          fileSha256: row.file_sha256,
          asOf: row.as_of,
          at: row.made_at,
          by: row.made_by,
          summary: row.summary as object,
        }
      : null;
  },
});
