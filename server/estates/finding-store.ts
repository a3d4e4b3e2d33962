import { sql, type Selectable } from 'kysely';
import { blindIndex } from '../platform/blind-index.ts';
import type { Db, Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { openSealedText, seal, type SealedPlace } from '../platform/sealed.ts';
import type { Finding } from '../platform/tables.ts';
import type { Doubt, DoubtCode, Note } from '../registry/finding.ts';
import { inBatches } from './registry-store.ts';

export const DOUBT_ANSWERS = ['registry-stands', 'roster-corrected', 'registry-to-correct'] as const;
/** 以登记为准 · 清册已更正 · 已转登记机构更正 */
export type DoubtAnswer = (typeof DOUBT_ANSWERS)[number];

/** A finding with its raw cell opened: for committee and administrator of the estate only. */
export interface KeptFinding {
  /** Position in the run, from 0. */
  readonly position: number;
  readonly kind: 'doubt' | 'note';
  readonly sheet: string | null;
  readonly row: number | null;
  readonly unitCode: string | null;
  readonly code: string;
  readonly field: string;
  readonly raw: string | null;
  readonly parsed: string | number | null;
  /** Null while open. */
  readonly answer: DoubtAnswer | null;
}

export interface Answer {
  readonly run: string;
  readonly position: number;
  readonly answer: DoubtAnswer;
  readonly remark: string | null;
  readonly by: string;
  readonly at: Date;
}

/** Findings of roster imports. Raw cells are sealed at rest. */
export const findingStore = (db: Db | Tx, keys: Keys, estate: string) => ({
  /** Keeps a run's findings, with the answers that the same doubts had in the run before. */
  async add(run: string, found: { readonly doubts: readonly Doubt[]; readonly notes: readonly Note[] }): Promise<void> {
    const rows = [
      ...found.doubts.map((finding) => ({ kind: 'doubt' as const, finding })),
      ...found.notes.map((finding) => ({ kind: 'note' as const, finding })),
    ].map(({ kind, finding }, position) => ({ kind, ...toRow(keys, { estate, run, position }, finding) }));
    await inBatches(rows, (batch) =>
      db
        .insertInto('finding')
        .values([...batch])
        .execute(),
    );
    await carryAnswers(db, estate, run);
  },

  async ofRun(run: string): Promise<readonly KeptFinding[]> {
    const rows = await db
      .selectFrom('finding')
      .selectAll()
      .where('estate_id', '=', estate)
      .where('run_id', '=', run)
      .orderBy('position')
      .execute();
    return rows.map((row) => toFinding(keys, row));
  },

  /** False when the run has no such doubt. */
  async answer({ run, position, answer, remark, by, at }: Answer): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('finding')
      .set({
        answer,
        answered_by: by,
        answered_at: at,
        remark_sealed: sealCell(keys, cell({ estate, run, position }, 'remark'), remark),
      })
      .where('estate_id', '=', estate)
      .where('run_id', '=', run)
      .where('position', '=', position)
      .where('kind', '=', 'doubt')
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  },

  /** How many doubts of a run are open, by code. */
  async open(run: string): Promise<ReadonlyMap<DoubtCode, number>> {
    const rows = await db
      .selectFrom('finding')
      .select((eb) => ['code', eb.fn.countAll<number>().as('count')])
      .where('estate_id', '=', estate)
      .where('run_id', '=', run)
      .where('kind', '=', 'doubt')
      .where('answer', 'is', null)
      .groupBy('code')
      .execute();
    return new Map(rows.map(({ code, count }) => [code as DoubtCode, count]));
  },
});

const toRow = (keys: Keys, { estate, run, position }: FindingPlace, finding: Doubt | Note) => ({
  estate_id: estate,
  run_id: run,
  position,
  code: finding.code,
  field: finding.field,
  sheet: finding.sheet,
  row: finding.row,
  unit_id: finding.unitCode,
  raw_sealed: sealCell(keys, cell({ estate, run, position }, 'raw'), finding.raw),
  parsed_sealed: sealCell(keys, cell({ estate, run, position }, 'parsed'), finding.parsed),
  fingerprint: fingerprint(keys, estate, finding),
});

function toFinding(keys: Keys, row: Selectable<Finding>): KeptFinding {
  const place = { estate: row.estate_id, run: row.run_id, position: row.position };
  return {
    position: row.position,
    kind: row.kind === 'doubt' ? 'doubt' : 'note',
    sheet: row.sheet,
    row: row.row,
    unitCode: row.unit_id,
    code: row.code,
    field: row.field,
    raw: openCell(keys, cell(place, 'raw'), row.raw_sealed) as string | null,
    parsed: openCell(keys, cell(place, 'parsed'), row.parsed_sealed),
    answer: row.answer as DoubtAnswer | null,
  };
}

const fingerprint = (keys: Keys, estate: string, { unitCode, code, field, raw, sheet }: Doubt | Note): Buffer =>
  blindIndex(
    keys.indexKey,
    'finding',
    estate,
    unitCode ?? '',
    code,
    field,
    raw ?? '',
    unitCode === null ? (sheet ?? '') : '',
  );

/** Remarks stay with the run in which they were made: a sealed text opens only in its own place. */
async function carryAnswers(db: Db | Tx, estate: string, run: string): Promise<void> {
  await sql`
    update finding set answer = earlier.answer, answered_by = earlier.answered_by, answered_at = earlier.answered_at
    from (
      select distinct on (f.fingerprint) f.fingerprint, f.answer, f.answered_by, f.answered_at
      from finding f join import_run r using (estate_id, run_id)
      where f.estate_id = ${estate} and f.run_id <> ${run} and f.answer is not null
      order by f.fingerprint, r.number desc
    ) earlier
    where finding.estate_id = ${estate} and finding.run_id = ${run} and finding.kind = 'doubt'
      and finding.fingerprint = earlier.fingerprint`.execute(db);
}

interface FindingPlace {
  readonly estate: string;
  readonly run: string;
  readonly position: number;
}

const cell = ({ estate, run, position }: FindingPlace, field: string): SealedPlace => ({
  estate,
  subject: `${run}/${position}`,
  field,
});

/** JSON inside, so that a number of cm² stays a number. */
const sealCell = (keys: Keys, place: SealedPlace, value: string | number | null): Buffer | null =>
  value === null ? null : seal(keys.dataKey, place, JSON.stringify(value));

const openCell = (keys: Keys, place: SealedPlace, sealed: Buffer | null): string | number | null =>
  sealed === null ? null : (JSON.parse(openSealedText(keys.dataKey, place, sealed)) as string | number);
