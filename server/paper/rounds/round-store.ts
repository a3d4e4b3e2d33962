import { sql, type Selectable } from 'kysely';
import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';
import type { CanvassRound } from '../../platform/tables.ts';

/** What collectors met at a door: 给了票 约时间 拒绝 联系不上 租客 空置 已投. Never a choice. */
export const OUTCOMES = ['handed-over', 'appointment', 'refused', 'not-reached', 'tenant', 'vacant', 'voted'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface NotedOutcome {
  /** Drawn by the device: what is sent twice is kept once. */
  readonly id: string;
  readonly round: string;
  readonly unit: string;
  readonly outcome: Outcome;
  readonly day: string | null;
  readonly notedAt: Date;
}

/** What holds of a unit now. */
export interface UnitOutcome {
  readonly unit: string;
  readonly outcome: Outcome;
  readonly day: string | null;
  readonly at: Date;
}

export const roundStore = (db: Db, log: LogRef) => {
  const here = { estate_id: log.estate, assembly_id: log.assembly };
  return {
    async add(round: { id: string; building: string; names: Buffer; at: Date; by: string }): Promise<void> {
      await db
        .insertInto('canvass_round')
        .values({
          ...{ ...here, round_id: round.id, building: round.building, collectors_sealed: round.names },
          ...{ begun_at: round.at, begun_by: round.by },
        })
        .execute();
    },

    async list(): Promise<readonly Selectable<CanvassRound>[]> {
      return db
        .selectFrom('canvass_round')
        .selectAll()
        .where((eb) => eb.and(here))
        .orderBy('begun_at', 'desc')
        .orderBy('round_id')
        .execute();
    },

    async find(id: string): Promise<Selectable<CanvassRound> | null> {
      const row = await db
        .selectFrom('canvass_round')
        .selectAll()
        .where((eb) => eb.and({ ...here, round_id: id }))
        .executeTakeFirst();
      return row ?? null;
    },

    /** Whatever came before under the same names stays as it was. */
    async keep(outcomes: readonly NotedOutcome[], { at, by }: { at: Date; by: string }): Promise<void> {
      if (outcomes.length === 0) return;
      await db
        .insertInto('canvass_outcome')
        .values(
          outcomes.map(({ id, round, unit, outcome, day, notedAt }) => ({
            ...{ ...here, outcome_id: id, round_id: round, unit, outcome, day },
            ...{ noted_at: notedAt, received_at: at, noted_by: by },
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    /** The outcome noted last holds, whenever it came: a phone may have lain in a stairwell without a network for hours. */
    async standing(): Promise<readonly UnitOutcome[]> {
      const { rows } = await sql<UnitOutcome>`
        select distinct on (unit) unit, outcome, to_char(day, 'YYYY-MM-DD') as day, noted_at as at
        from canvass_outcome where estate_id = ${log.estate} and assembly_id = ${log.assembly}
        order by unit, noted_at desc, received_at desc, outcome_id desc`.execute(db);
      return rows;
    },

    /** How many outcomes each round has. */
    async sizes(): Promise<ReadonlyMap<string, number>> {
      const rows = await db
        .selectFrom('canvass_outcome')
        .select((eb) => ['round_id', eb.fn.countAll<string>().as('outcomes')])
        .where((eb) => eb.and(here))
        .groupBy('round_id')
        .execute();
      return new Map(rows.map((row) => [row.round_id, Number(row.outcomes)]));
    },
  };
};
