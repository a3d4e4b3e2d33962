import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database.ts';

export const ERASURE_SCOPES = ['identities', 'openings', 'roll', 'former-owners'] as const;
/** 身份对应关系 · 表决内容 · 名册行 · 已离开的业主 */
export type ErasureScope = (typeof ERASURE_SCOPES)[number];

export interface Erasure {
  readonly id: string;
  /** Null for former owners. */
  readonly assembly: string | null;
  readonly scope: ErasureScope;
  readonly reason: string;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly confirmedBy: string | null;
  readonly doneAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** Rows and files by kind. */
  readonly removed: Readonly<Record<string, number>> | null;
}

export const erasureStore = (db: Db | Tx, estate: string) => ({
  /** False when the same waits already. */
  async ask(erasure: Pick<Erasure, 'id' | 'assembly' | 'scope' | 'reason' | 'askedAt' | 'askedBy'>): Promise<boolean> {
    const added = await db
      .insertInto('erasure')
      .values({
        ...{ estate_id: estate, erasure_id: erasure.id, assembly_id: erasure.assembly, scope: erasure.scope },
        ...{ reason: erasure.reason, asked_at: erasure.askedAt, asked_by: erasure.askedBy },
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('erasure_id')
      .executeTakeFirst();
    return added !== undefined;
  },

  async list(): Promise<readonly Erasure[]> {
    const rows = await erasures(db, estate).orderBy('asked_at', 'desc').orderBy('erasure_id').execute();
    return rows.map(toErasure);
  },

  /** Locked until the transaction ends. */
  async waiting(id: string): Promise<Erasure | null> {
    const row = await erasures(db, estate)
      .where('erasure_id', '=', id)
      .where('done_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    return row ? toErasure(row) : null;
  },

  /** Removes what the scope says; the database refuses it where nobody asked. */
  async remove({ assembly, scope }: Pick<Erasure, 'assembly' | 'scope'>): Promise<Readonly<Record<string, number>>> {
    const { rows } = await (
      assembly === null
        ? sql<{ removed: Record<string, number> }>`select erase_former_owners(${estate}) as removed`
        : sql<{ removed: Record<string, number> }>`select erase_assembly(${estate}, ${assembly}, ${scope}) as removed`
    ).execute(db);
    return rows[0]?.removed ?? {};
  },

  /** The database refuses the one who asked. */
  async done(id: string, by: string, at: Date, removed: Readonly<Record<string, number>>): Promise<void> {
    await db
      .updateTable('erasure')
      .set({ confirmed_by: by, done_at: at, removed: JSON.stringify(removed) })
      .where('estate_id', '=', estate)
      .where('erasure_id', '=', id)
      .execute();
  },

  async withdraw(id: string, at: Date): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('erasure')
      .set({ withdrawn_at: at })
      .where('estate_id', '=', estate)
      .where('erasure_id', '=', id)
      .where('done_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  },

  /** Scopes that were erased of an assembly. */
  async of(assembly: string): Promise<ReadonlySet<ErasureScope>> {
    const rows = await db
      .selectFrom('erasure')
      .select('scope')
      .where('estate_id', '=', estate)
      .where('assembly_id', '=', assembly)
      .where('done_at', 'is not', null)
      .execute();
    return new Set(rows.map(({ scope }) => scope as ErasureScope));
  },
});

/** The lines of a roll that is erased: their hashes stay. */
export const closedRolls = (db: Db | Tx, estate: string) => ({
  /** Keeps the hash of every line before the line goes. */
  async closeRoll(assembly: string, hashes: ReadonlyMap<string, string>): Promise<void> {
    const [voters, closed] = [[...hashes.keys()], [...hashes.values()]];
    await sql`update roll_voter set closed_hash = given.hash
      from unnest(${voters}::text[], ${closed}::text[]) as given (voter, hash)
      where estate_id = ${estate} and assembly_id = ${assembly} and roll_voter.voter = given.voter`.execute(db);
  },

  /** Hashes of the lines of a roll that was erased, in their order; null where the lines are there. */
  async closedRoll(assembly: string): Promise<readonly string[] | null> {
    const rows = await db
      .selectFrom('roll_voter')
      .select('closed_hash')
      .where('estate_id', '=', estate)
      .where('assembly_id', '=', assembly)
      .where('leaf', '=', '')
      .orderBy('voter')
      .execute();
    return rows.length === 0 ? null : rows.map(({ closed_hash }) => closed_hash ?? '');
  },
});

const erasures = (db: Db | Tx, estate: string) => db.selectFrom('erasure').selectAll().where('estate_id', '=', estate);
type Row = Awaited<ReturnType<ReturnType<typeof erasures>['execute']>>[number];

const toErasure = (row: Row): Erasure => ({
  ...{ id: row.erasure_id, assembly: row.assembly_id, scope: row.scope as ErasureScope, reason: row.reason },
  ...{ askedAt: row.asked_at, askedBy: row.asked_by, confirmedBy: row.confirmed_by, doneAt: row.done_at },
  ...{ withdrawnAt: row.withdrawn_at, removed: row.removed as Erasure['removed'] },
});
