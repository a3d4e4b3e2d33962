import { marksFault, PAPER_READINGS, UNSIGNED, type MarksSource } from '../ballot/marks.ts';
import { isJsonObject, type Json, type JsonObject } from '../canonical.ts';
import type { Motion } from '../entries/notice.ts';
import type { FrozenRules } from '../law/rules.ts';
import { BLANK, CANDIDATE_MARKS, INVALID, MARKED, marksOf, slotsOf, UNMARKED } from '../tally/group.ts';
import { shapeOf } from './motion-shape.ts';

/** Reads ballots of one notice into slots, see tally/group.ts. */
export interface ItemReader {
  /** Where the item of each motion starts. */
  readonly starts: readonly number[];
  /** Slots of a whole ballot. */
  readonly length: number;
  /**
   * Reads what a ballot says into `slots`; an absent motion is a blank item. Null, or why the marks do not fit.
   * @param isOwn whether the voter has a vote on the motion with this place in the notice
   */
  readonly read: (
    marks: JsonObject,
    source: MarksSource,
    isOwn: (motion: number) => boolean,
    slots: Int8Array,
  ) => string | null;
}

type ReaderRules = Pick<FrozenRules, 'followMajority' | 'overvote'>;

const OVERVOTE = -3;
const MISFIT = -4;
const NOT_SIGNED = -5;

/** What a motion needs to be read, made once. */
interface Column {
  readonly motion: Motion;
  readonly start: number;
  readonly end: number;
  readonly places: ReadonlyMap<Json | undefined, number>;
  readonly candidates: ReadonlyMap<string, number>;
}

/** A reader for the motions of a notice. What marks fit is `marksFault`'s to say; this tells the same, faster. */
export function itemReader(motions: readonly Motion[], rules: ReaderRules): ItemReader {
  const columns = columnsOf(motions, rules);
  const starts = columns.map(({ start }) => start);
  return {
    starts,
    length: columns[columns.length - 1]?.end ?? 0,
    read: (marks, source, isOwn, slots) => {
      let [present, overvoted, unsigned] = [0, false, 0];
      for (let index = 0; index < columns.length; index++) {
        const column = columns[index]!;
        const mark = marks[column.motion.id];
        if (mark !== undefined) present++;
        const first = readItem(column, mark, source, slots);
        if (first === MISFIT) return misfit(marks, motions, rules, source);
        if (first === NOT_SIGNED) unsigned++;
        // What a paper says on a motion of others is not even an overvote.
        if (first === OVERVOTE && isOwn(index)) overvoted = true;
        slots[column.start] = first <= INVALID ? INVALID : first;
      }
      if (present !== Object.keys(marks).length) return misfit(marks, motions, rules, source);
      const isUnsigned = unsigned > 0 && unsigned === present;
      if (isUnsigned || (overvoted && rules.overvote === 'ballot')) for (const start of starts) slots[start] = INVALID;
      return null;
    },
  };
}

function columnsOf(motions: readonly Motion[], rules: ReaderRules): Column[] {
  let start = 0;
  return motions.map((motion) => {
    const shape = shapeOf(motion, rules.followMajority === 'on');
    const end = start + slotsOf(shape);
    const marks = motion.kind === 'elect' ? CANDIDATE_MARKS : marksOf(shape);
    const column: Column = {
      ...{ motion, start, end, places: new Map(marks.map((mark, place) => [mark, place])) },
      candidates: new Map(motion.kind === 'elect' ? motion.candidates.map((id, place) => [id, place]) : []),
    };
    start = end;
    return column;
  });
}

/** What the first slot says, or one of the codes above; the slots of candidates are written. */
function readItem(column: Column, mark: Json | undefined, source: MarksSource, slots: Int8Array): number {
  if (mark === undefined) return BLANK;
  if (source === 'paper' && typeof mark === 'string') {
    const reading = PAPER.get(mark);
    if (reading !== undefined) return reading;
  }
  if (column.motion.kind === 'elect') return readCandidates(column, column.motion.seats, mark, slots);
  return column.places.get(mark) ?? MISFIT;
}

const PAPER: ReadonlyMap<string, number> = new Map(
  PAPER_READINGS.map((reading) => [
    reading,
    reading === 'blank' ? BLANK : reading === 'overvote' ? OVERVOTE : reading === UNSIGNED ? NOT_SIGNED : INVALID,
  ]),
);

function readCandidates(
  { start, end, places, candidates }: Column,
  seats: number,
  mark: Json,
  slots: Int8Array,
): number {
  if (!isJsonObject(mark)) return MISFIT;
  slots.fill(UNMARKED, start + 1, end);
  let [marked, inFavour] = [0, 0];
  for (const id of Object.keys(mark)) {
    const candidate = candidates.get(id);
    const place = places.get(mark[id]);
    if (candidate === undefined || place === undefined) return MISFIT;
    slots[start + 1 + candidate] = place;
    marked++;
    if (place === 0) inFavour++;
  }
  return inFavour > seats ? MISFIT : marked > 0 ? MARKED : BLANK;
}

/** The fault in words. */
function misfit(marks: JsonObject, motions: readonly Motion[], rules: ReaderRules, source: MarksSource): string {
  const fault = marksFault(marks, motions, rules, source);
  if (fault === null) throw new Error('marks that fit were not read');
  return fault;
}

/**
 * Co-owners who must agree: the first one's items stay where the other's say the same, and are invalid where they differ,
 * motion by motion, because every motion is decided by itself.
 */
export function keepAgreed({ starts, length }: ItemReader, slots: Int8Array, other: Int8Array): void {
  for (const [index, start] of starts.entries()) {
    if (!sameItem(slots, other, start, starts[index + 1] ?? length)) slots[start] = INVALID;
  }
}

/** Whether two ballots say the same in the slots of one motion. */
export function sameItem(slots: Int8Array, other: Int8Array, start: number, end: number): boolean {
  const first = slots[start]!;
  let same = first === other[start];
  // Below MARKED the item is blank or invalid as a whole, and what its candidates' slots hold means nothing.
  for (let slot = start + 1; same && first >= MARKED && slot < end; slot++) same = slots[slot] === other[slot];
  return same;
}
