import type { Db, Tx } from '../../platform/database.ts';

export const VERDICTS = ['same', 'different'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Two people of a register, the smaller id first. */
export interface Pair {
  readonly person: string;
  readonly other: string;
}

export const pairOf = (a: string, b: string): Pair => (a < b ? { person: a, other: b } : { person: b, other: a });

export interface Merge extends Pair {
  readonly id: string;
  readonly evidence: readonly string[];
  readonly verdict: Verdict;
  readonly note: Buffer;
  readonly at: Date;
  readonly by: string;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
}

/** What was decided about pairs, less what was withdrawn. */
export const mergeStore = (db: Db | Tx, estate: string) => ({
  async list(): Promise<readonly Merge[]> {
    const rows = await db
      .selectFrom('person_merge')
      .selectAll()
      .where('estate_id', '=', estate)
      .where('withdrawn_at', 'is', null)
      .orderBy('proposed_at')
      .orderBy('merge_id')
      .execute();
    return rows.map((row) => ({
      ...{ id: row.merge_id, person: row.person_id, other: row.other_id, evidence: row.evidence },
      ...{ verdict: row.verdict as Verdict, note: row.note_sealed, at: row.proposed_at, by: row.proposed_by },
      ...{ confirmedAt: row.confirmed_at, confirmedBy: row.confirmed_by },
    }));
  },

  /** False when the pair was decided, or waits. */
  async propose(merge: Omit<Merge, 'confirmedAt' | 'confirmedBy'>): Promise<boolean> {
    const added = await db
      .insertInto('person_merge')
      .values({
        ...{ estate_id: estate, merge_id: merge.id, person_id: merge.person, other_id: merge.other },
        ...{ evidence: [...merge.evidence], verdict: merge.verdict, note_sealed: merge.note },
        ...{ proposed_at: merge.at, proposed_by: merge.by },
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('merge_id')
      .executeTakeFirst();
    return added !== undefined;
  },

  /** The database refuses the one who proposed. */
  async confirm(id: string, by: string, at: Date): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('person_merge')
      .set({ confirmed_at: at, confirmed_by: by })
      .where('estate_id', '=', estate)
      .where('merge_id', '=', id)
      .where('confirmed_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  },

  async withdraw(id: string, by: string, at: Date): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('person_merge')
      .set({ withdrawn_at: at, withdrawn_by: by })
      .where('estate_id', '=', estate)
      .where('merge_id', '=', id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  },
});
