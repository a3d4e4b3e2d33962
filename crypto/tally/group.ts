/**
 * Grouping: a zero for everything a motion offers, then items added to it with their weights, then closed against the
 * electorate. What nobody chose still appears, and what was not offered has no number to be added under.
 */
import { areaCm2, heads, NO_WEIGHT, type Weight } from '../brands.ts';
import { never } from '../result.ts';
import { assertWithin, sum, without } from './weights.ts';

/** What a motion offers; ids as in the notice. */
export type MotionShape =
  | { readonly kind: 'decide'; readonly followMajority: boolean }
  | { readonly kind: 'choose'; readonly options: readonly string[] }
  | { readonly kind: 'elect'; readonly candidates: readonly string[] };

/**
 * A motion counted, in heads and area. Always cast + blank + invalid + silent = electorate, in both measures. For a
 * decision or a choice the marks add up to `cast`; for an election those of each candidate stay within it.
 */
export interface MotionCount {
  readonly kind: MotionShape['kind'];
  readonly electorate: Weight;
  /** Items with at least one valid mark. */
  readonly cast: Weight;
  /** Every mark on offer: `for`, `o1`, `c1:against`, …; zero where nobody chose it. */
  readonly marks: Readonly<Record<string, Weight>>;
  readonly blank: Weight;
  readonly invalid: Weight;
  /** Everybody in the electorate of whom no item counts. */
  readonly silent: Weight;
}

/** The marks a motion offers, in the order in which they are shown. */
export function marksOf(shape: MotionShape): readonly string[] {
  switch (shape.kind) {
    case 'decide':
      return ['for', 'against', 'abstain', ...(shape.followMajority ? ['follow-majority'] : [])];
    case 'choose':
      return [...shape.options, 'none', 'abstain'];
    case 'elect':
      return shape.candidates.flatMap((id) => CANDIDATE_MARKS.map((mark) => `${id}:${mark}`));
    default:
      return never(shape);
  }
}

/** What may be said of a candidate, in the order of their numbers within an item. */
export const CANDIDATE_MARKS = ['for', 'against', 'abstain'] as const;

/*
 * One voter's item as small integers, so that a million of them need no object each. A decision or a choice takes one
 * slot: the place of its mark in `marksOf`. An election takes one that says MARKED, and one for each candidate: the place
 * of the mark in CANDIDATE_MARKS, or UNMARKED. In the first slot BLANK and INVALID stand for the whole item.
 */
export const BLANK = -1;
export const INVALID = -2;
export const MARKED = 0;
export const UNMARKED = -1;

/** How many slots an item of the motion takes. */
export const slotsOf = (shape: MotionShape): number => (shape.kind === 'elect' ? 1 + shape.candidates.length : 1);

/** A count under way; only the functions here change it. Sums by cell: the marks on offer, then cast, blank, invalid. */
export interface OpenCount {
  readonly kind: MotionShape['kind'];
  readonly marks: readonly string[];
  readonly candidates: number;
  /** Whole numbers, which a double holds exactly up to 2^53; `closeCount` refuses anything else. */
  readonly heads: Float64Array;
  readonly areaCm2: Float64Array;
}

/** Nothing counted yet, with a zero for every mark on offer. */
export function openCount(shape: MotionShape): OpenCount {
  const marks = marksOf(shape);
  const candidates = shape.kind === 'elect' ? shape.candidates.length : 0;
  const cells = marks.length + 3;
  return { kind: shape.kind, marks, candidates, heads: new Float64Array(cells), areaCm2: new Float64Array(cells) };
}

/**
 * Adds one voter's item, which starts at slot `at`, with his frozen weight.
 * @param voterHeads whole number of heads
 * @param voterArea whole number of cm²
 */
export function addItem(count: OpenCount, slots: Int8Array, at: number, voterHeads: number, voterArea: number): void {
  const cast = count.marks.length;
  const first = slots[at]!;
  if (first === BLANK) return add(count, cast + 1, voterHeads, voterArea);
  if (first === INVALID) return add(count, cast + 2, voterHeads, voterArea);
  add(count, cast, voterHeads, voterArea);
  if (count.kind !== 'elect') return add(count, first, voterHeads, voterArea);
  for (let candidate = 0; candidate < count.candidates; candidate++) {
    const mark = slots[at + 1 + candidate]!;
    if (mark !== UNMARKED) add(count, CANDIDATE_MARKS.length * candidate + mark, voterHeads, voterArea);
  }
}

function add(count: OpenCount, cell: number, voterHeads: number, voterArea: number): void {
  count.heads[cell]! += voterHeads;
  count.areaCm2[cell]! += voterArea;
}

/** Ends the count: who is left of the electorate stayed silent. Throws where more was added than the electorate holds. */
export function closeCount(count: OpenCount, electorate: Weight): MotionCount {
  const first = count.marks.length;
  const [cast, blank, invalid] = [weightAt(count, first), weightAt(count, first + 1), weightAt(count, first + 2)];
  const returned = sum([cast, blank, invalid]);
  assertWithin(returned, electorate, 'the items of a motion');
  const marks = Object.fromEntries(count.marks.map((mark, cell) => [mark, weightAt(count, cell)]));
  return { kind: count.kind, electorate, cast, marks, blank, invalid, silent: without(electorate, returned) };
}

const weightAt = (count: OpenCount, cell: number): Weight => ({
  heads: heads(count.heads[cell]!),
  areaCm2: areaCm2(count.areaCm2[cell]!),
});

/** The weight of one mark; zero for 随多数 where it was not offered. */
export const markWeight = (count: MotionCount, mark: string): Weight =>
  Object.prototype.hasOwnProperty.call(count.marks, mark) ? (count.marks[mark] ?? NO_WEIGHT) : NO_WEIGHT;
