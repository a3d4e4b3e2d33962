import type { LogRef } from '../log/log-ref.ts';
import type { Db } from '../platform/database.ts';
import type { Draft } from './drafts/draft-schema.ts';

/** An assembly around its log. */
export interface Assembly {
  readonly estate: string;
  readonly assembly: string;
  readonly createdAt: Date;
  readonly draft: Draft;
  /** Grows with every change of the draft. */
  readonly version: number;
  readonly changedAt: Date;
  readonly submittedAt: Date | null;
  /** Null until an officer opened the log. */
  readonly openedAt: Date | null;
}

export interface Change {
  readonly by: string;
  readonly at: Date;
}

const COLUMNS = [
  'estate_id',
  'assembly_id',
  'created_at',
  'draft',
  'draft_version',
  'changed_at',
  'submitted_at',
  'opened_at',
] as const;

export const assemblyStore = (db: Db) => ({
  async find({ estate, assembly }: LogRef): Promise<Assembly | null> {
    const row = await db
      .selectFrom('assembly')
      .select(COLUMNS)
      .where('estate_id', '=', estate)
      .where('assembly_id', '=', assembly)
      .executeTakeFirst();
    return row ? toAssembly(row) : null;
  },

  /** Newest first. */
  async ofEstate(estate: string): Promise<readonly Assembly[]> {
    const rows = await db
      .selectFrom('assembly')
      .select(COLUMNS)
      .where('estate_id', '=', estate)
      .orderBy('created_at', 'desc')
      .orderBy('assembly_id')
      .execute();
    return rows.map(toAssembly);
  },

  /** Those that a street office has to do with: handed in, oldest first. */
  async submitted(estates: readonly string[]): Promise<readonly Assembly[]> {
    if (estates.length === 0) return [];
    const rows = await db
      .selectFrom('assembly')
      .select(COLUMNS)
      .where('estate_id', 'in', estates)
      .where('submitted_at', 'is not', null)
      .orderBy('submitted_at')
      .orderBy('assembly_id')
      .execute();
    return rows.map(toAssembly);
  },
});

/** Changes of the row, each made by one account at one instant. */
export const assemblyChanges = (db: Db, { by, at }: Change) => ({
  async create({ estate, assembly }: LogRef, draft: Draft): Promise<void> {
    await db
      .insertInto('assembly')
      .values({
        estate_id: estate,
        assembly_id: assembly,
        created_at: at,
        created_by: by,
        draft: JSON.stringify(draft),
        changed_at: at,
        changed_by: by,
      })
      .execute();
  },

  /** The new version, or null if somebody changed the draft meanwhile. */
  async replaceDraft({ estate, assembly }: LogRef, from: number, draft: Draft): Promise<number | null> {
    const row = await db
      .updateTable('assembly')
      .set({ draft: JSON.stringify(draft), draft_version: from + 1, changed_at: at, changed_by: by })
      .where('estate_id', '=', estate)
      .where('assembly_id', '=', assembly)
      .where('draft_version', '=', from)
      .returning('draft_version')
      .executeTakeFirst();
    return row?.draft_version ?? null;
  },

  /** False when it was handed in before. */
  async submit({ estate, assembly }: LogRef): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('assembly')
      .set({ submitted_at: at, submitted_by: by })
      .where('estate_id', '=', estate)
      .where('assembly_id', '=', assembly)
      .where('submitted_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },

  /** False when it is open already, or was not handed in. */
  async markOpened({ estate, assembly }: LogRef): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('assembly')
      .set({ opened_at: at, opened_by: by })
      .where('estate_id', '=', estate)
      .where('assembly_id', '=', assembly)
      .where('submitted_at', 'is not', null)
      .where('opened_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },
});

interface Row {
  readonly estate_id: string;
  readonly assembly_id: string;
  readonly created_at: Date;
  readonly draft: unknown;
  readonly draft_version: number;
  readonly changed_at: Date;
  readonly submitted_at: Date | null;
  readonly opened_at: Date | null;
}

const toAssembly = (row: Row): Assembly => ({
  estate: row.estate_id,
  assembly: row.assembly_id,
  createdAt: row.created_at,
  draft: row.draft as Draft,
  version: row.draft_version,
  changedAt: row.changed_at,
  submittedAt: row.submitted_at,
  openedAt: row.opened_at,
});
