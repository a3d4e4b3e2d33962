import { randomUUID } from 'node:crypto';
import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';

export const OUTCOMES_OF_CALLS = ['yes', 'no', 'unclear', 'unreachable'] as const;
export type CallOutcome = (typeof OUTCOMES_OF_CALLS)[number];

export interface Draw {
  readonly number: number;
  readonly population: number;
  readonly ballots: readonly number[];
  readonly flagged: readonly number[];
  readonly at: Date;
}

export interface Call {
  /** Of the ballot's entry. */
  readonly seq: number;
  readonly outcome: CallOutcome;
  readonly at: Date;
  readonly by: string;
}

/** Draws and calls of one file. Rows are only added. */
export const sampleStore = (db: Db, { estate, assembly }: LogRef) => {
  const here = { estate_id: estate, assembly_id: assembly };
  return {
    /** False where this draw is there already. */
    async addDraw({ number, population, ballots, flagged, at }: Draw, by: string): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('sample_draw')
        .values({
          ...{ ...here, number, population, ballots: [...ballots], flagged: [...flagged] },
          ...{ drawn_at: at, drawn_by: by },
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async draws(): Promise<readonly Draw[]> {
      const rows = await db
        .selectFrom('sample_draw')
        .selectAll()
        .where((eb) => eb.and(here))
        .orderBy('number')
        .execute();
      return rows.map(({ number, population, ballots, flagged, drawn_at: at }) => ({
        ...{ number, population, ballots, flagged, at },
      }));
    },

    addCall: ({ seq, outcome, at, by }: Call) =>
      db
        .insertInto('sample_call')
        .values({ ...here, call_id: randomUUID(), seq, outcome, called_at: at, called_by: by })
        .execute(),

    /** In their order. */
    async calls(): Promise<readonly Call[]> {
      const rows = await db
        .selectFrom('sample_call')
        .select(['seq', 'outcome', 'called_at', 'called_by'])
        .where((eb) => eb.and(here))
        .orderBy('called_at')
        .orderBy('call_id')
        .execute();
      return rows.map((row) => ({
        ...{ seq: row.seq, outcome: row.outcome as CallOutcome, at: row.called_at, by: row.called_by },
      }));
    },
  };
};
