import type { JsonObject } from '../../../crypto/canonical.ts';
import type { EntryType } from '../../../crypto/entries/bodies.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';
import { bodyOf } from './signed-text.ts';

/** An act that is in the log. */
export interface RecordedAct {
  readonly type: EntryType;
  readonly seq: number;
  readonly at: Date;
  /** The account that prepared it. */
  readonly by: string;
  /** What was signed, without `aud`. */
  readonly fields: JsonObject;
}

/** The acts of some types that stand in a log, in its order. */
export async function recordedActs(
  db: Db,
  { estate, assembly }: LogRef,
  types: readonly EntryType[],
): Promise<readonly RecordedAct[]> {
  const rows = await db
    .selectFrom('act')
    .innerJoin('act_end', (join) =>
      join
        .onRef('act_end.estate_id', '=', 'act.estate_id')
        .onRef('act_end.assembly_id', '=', 'act.assembly_id')
        .onRef('act_end.act_id', '=', 'act.act_id'),
    )
    .select(['act.type', 'act.payload', 'act.prepared_by', 'act_end.seq', 'act_end.ended_at'])
    .where('act.estate_id', '=', estate)
    .where('act.assembly_id', '=', assembly)
    .where('act.type', 'in', types)
    .where('act_end.seq', 'is not', null)
    .orderBy('act_end.seq')
    .execute();
  return rows.map((row) => ({
    ...{ type: row.type as EntryType, seq: row.seq!, at: row.ended_at, by: row.prepared_by },
    fields: bodyOf(row.payload),
  }));
}
