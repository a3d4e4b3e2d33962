import { Type } from 'typebox';
import type { JsonObject } from '../../crypto/canonical.ts';
import { opensTo, type Opening } from '../../crypto/ballot/commitment.ts';
import { marksFault } from '../../crypto/ballot/marks.ts';
import { commitment as commitmentShape } from '../../crypto/entries/fields.ts';
import type { NoticeBody } from '../../crypto/entries/notice.ts';
import type { LogState, Paper, Reading } from '../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';
import { defineAct, type ActContext, type ActRefusal, type ActRows } from '../assemblies/acts/act-definition.ts';
import { openingInsert } from '../ballots/openings.ts';
import { rollReader } from '../log/roll-reader.ts';
import { closed, ReasonInput, refusedAs } from './issue-acts.ts';
import { SerialInput } from './serial-input.ts';
import { motionsOf } from './own-motions.ts';
import { paperStore, READER_KEY, readerRow, type Reader } from './paper-store.ts';
import { paperProblems, type PaperRefusal } from './problems.ts';

const Commitment = Type.Unsafe<string>({ ...commitmentShape.schema });
const ReadingInput = Type.Object({ commitment: Commitment, serial: SerialInput }, closed);
const OpeningInput = Type.Object(
  {
    marks: Type.Record(Type.String({ maxLength: 3 }), Type.Unknown()),
    salt: Type.Unsafe<string>({ ...commitmentShape.schema, description: '32 random bytes, base64url' }),
  },
  closed,
);

/** The first reading. Its marks come with the signature, go sealed into the database, and into no entry. */
export const enterPaper = defineAct('paper-entered', {
  input: ReadingInput,
  opening: OpeningInput,
  problems: paperProblems,
  prepare: async ({ state }, { commitment, serial }) => {
    const paper = readable(state, serial);
    if (!paper.ok) return paper;
    const last = paper.value.readings.at(-1);
    if (last && last.state !== 'voided') return refusedAs('reading-open');
    return ok({ fields: { commitment, reading: paper.value.readings.length + 1, serial } });
  },
  finish: async (context, { fields, opening }) => {
    const { deps, log, state } = context;
    const [serial, commitment] = [String(fields['serial']), String(fields['commitment'])];
    const paper = state.papers.get(serial);
    const notice = state.notice?.body;
    const voter = paper && (await rollReader(deps.db).voter(log, paper.voter));
    if (!voter || !notice) throw new Error('a paper was issued to nobody');
    const marks = opening.marks as JsonObject;
    const read: Opening = { marks, salt: opening.salt };
    if (!opensTo(read, commitment, state.origin, voter.voter)) return err<PaperRefusal>({ code: 'OPENING_WRONG' });
    const fault = paperMarksFault(marks, notice, voter.leaf);
    if (fault !== null) return err<PaperRefusal>({ code: 'MARKS_UNFIT', fault });
    const rows = readBy(context, 'entered', fields);
    return ok({ ...rows, inserts: [...rows.inserts!, openingInsert(deps, log, { commitment, opening: read })] });
  },
});

/** The second reading, by somebody who has not seen the first: his device came to the same commitment by itself. */
export const reviewPaper = defineAct('paper-reviewed', {
  input: ReadingInput,
  opening: null,
  problems: paperProblems,
  prepare: async (context, { commitment, serial }) => {
    const { deps, log, state, actor } = context;
    const reading = openReading(state, serial);
    if (!reading.ok) return reading;
    const { number } = reading.value;
    const store = paperStore(deps.db, log);
    if (await hasRead(context, { serial, reading: number })) return err<PaperRefusal>({ code: 'SAME_READER', serial });
    const differs: PaperRefusal = { code: 'READINGS_DIFFER', serial, reading: number, next: 'paper-voided' };
    if (await store.hasDiffered({ serial, reading: number }, actor.accountId)) return err(differs);
    if (commitment !== reading.value.commitment) {
      await store.keepDifference({ serial, reading: number }, actor.accountId, await deps.clock.inTransaction(deps.db));
      return err(differs);
    }
    return ok({ fields: { commitment, reading: number, serial } });
  },
  finish: async (context, { fields }) => ok(readBy(context, 'reviewed', fields)),
});

/** A reading that does not hold: the two differ, or the reader himself saw that he slipped. */
export const voidReading = defineAct('paper-voided', {
  input: Type.Object({ reason: ReasonInput, serial: SerialInput }, closed),
  opening: null,
  problems: paperProblems,
  prepare: async ({ state }, { reason, serial }) => {
    const reading = openReading(state, serial);
    return reading.ok ? ok({ fields: { reading: reading.value.number, reason, serial } }) : reading;
  },
});

/** A paper that may be read now. */
function readable(state: LogState, serial: string): Result<Paper, ActRefusal> {
  const paper = state.papers.get(serial);
  if (!paper) return refusedAs('serial-unknown');
  if (paper.state !== 'registered' || paper.box === null) return refusedAs('paper-not-registered');
  if ((state.boxes.get(paper.box)?.sealed ?? null) === null) return refusedAs('box-not-sealed');
  if (state.tally) return refusedAs('tally-exists');
  return paper.readings.some((reading) => reading.state === 'reviewed') ? refusedAs('paper-reviewed') : ok(paper);
}

/** The reading that waits for its review. */
export function openReading(state: LogState, serial: string): Result<Reading, ActRefusal> {
  const paper = readable(state, serial);
  if (!paper.ok) return paper;
  const last = paper.value.readings.at(-1);
  return last?.state === 'open' ? ok(last) : err<PaperRefusal>({ code: 'NO_READING' });
}

/** Whether this account did a part of the reading. */
export async function hasRead(
  { deps, log, actor }: Pick<ActContext, 'deps' | 'log' | 'actor'>,
  { serial, reading }: Pick<Reader, 'serial' | 'reading'>,
): Promise<boolean> {
  const readers = await paperStore(deps.db, log).readers(serial);
  return readers.some((reader) => reader.reading === reading && reader.accountId === actor.accountId);
}

/** The row that the database compares accounts by. */
function readBy({ log, actor }: ActContext, part: Reader['part'], fields: JsonObject): ActRows {
  const [serial, reading] = [String(fields['serial']), Number(fields['reading'])];
  return {
    inserts: [readerRow(log, { serial, reading, accountId: actor.accountId, part })],
    onConflict: (constraint) => (constraint === READER_KEY ? ({ code: 'SAME_READER', serial } as PaperRefusal) : null),
  };
}

/** Why marks do not fit a voter's paper, or null. A paper without a signature says so on every item that it holds. */
export const paperMarksFault = (marks: JsonObject, notice: NoticeBody, leaf: RollLeaf): string | null =>
  marksFault(marks, motionsOf(notice, leaf), notice.rules, 'paper');
