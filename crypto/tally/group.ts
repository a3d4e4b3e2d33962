/**
 * Grouping: a zero result for everything a motion offers, then weights added to it, then closed against the electorate.
 * What nobody chose still appears, and what was not offered cannot be added.
 */
import { areaCm2, heads, NO_WEIGHT, type Weight } from '../brands.ts';
import { assertWithin, sum, without } from './weights.ts';

/** What a motion offers; ids as in the notice. */
export type MotionShape =
  | { readonly kind: 'decide'; readonly followMajority: boolean }
  | { readonly kind: 'choose'; readonly options: readonly string[] }
  | { readonly kind: 'elect'; readonly candidates: readonly string[] };

/** How one voter's item reads: the marks chosen, or that it is blank or invalid. */
export type Item =
  | { readonly kind: 'blank' }
  | { readonly kind: 'invalid' }
  /** One mark for a decision (`for`) or a choice (`o1`, `none`); `<candidate>:<mark>` each for an election. */
  | { readonly kind: 'marked'; readonly marks: readonly string[] };

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

interface Cell {
  heads: number;
  areaCm2: number;
}

/** A count under way; only the functions here change it. */
export interface OpenCount {
  readonly kind: MotionShape['kind'];
  readonly marks: ReadonlyMap<string, Cell>;
  readonly cast: Cell;
  readonly blank: Cell;
  readonly invalid: Cell;
}

const zero = (): Cell => ({ heads: 0, areaCm2: 0 });

/** The marks a motion offers, in the order in which they are shown. */
export function marksOf(shape: MotionShape): readonly string[] {
  switch (shape.kind) {
    case 'decide':
      return ['for', 'against', 'abstain', ...(shape.followMajority ? ['follow-majority'] : [])];
    case 'choose':
      return [...shape.options, 'none', 'abstain'];
    case 'elect':
      return shape.candidates.flatMap((id) => [`${id}:for`, `${id}:against`, `${id}:abstain`]);
  }
}

/** Nothing counted yet, with a zero for every mark on offer. */
export function openCount(shape: MotionShape): OpenCount {
  const marks = new Map(marksOf(shape).map((mark) => [mark, zero()]));
  return { kind: shape.kind, marks, cast: zero(), blank: zero(), invalid: zero() };
}

/** Adds one voter's item with his frozen weight. Throws on a mark that is not on offer and on marks that contradict. */
export function addItem(count: OpenCount, item: Item, weight: Weight): void {
  if (item.kind !== 'marked') return add(count[item.kind], weight);
  assertOneMarkEach(count, item.marks);
  for (const mark of item.marks) {
    const cell = count.marks.get(mark);
    if (!cell) throw new Error(`mark ${mark} is not offered by this motion`);
    add(cell, weight);
  }
  add(count.cast, weight);
}

/** Ends the count: who is left of the electorate stayed silent. Throws where more was added than the electorate holds. */
export function closeCount(count: OpenCount, electorate: Weight): MotionCount {
  const cast = frozen(count.cast);
  const blank = frozen(count.blank);
  const invalid = frozen(count.invalid);
  const returned = sum([cast, blank, invalid]);
  assertWithin(returned, electorate, 'the items of a motion');
  const marks = Object.fromEntries([...count.marks].map(([mark, cell]) => [mark, frozen(cell)]));
  return { kind: count.kind, electorate, cast, marks, blank, invalid, silent: without(electorate, returned) };
}

/** The weight of one mark; zero for 随多数 where it was not offered. */
export const markWeight = (count: MotionCount, mark: string): Weight =>
  Object.hasOwn(count.marks, mark) ? (count.marks[mark] ?? NO_WEIGHT) : NO_WEIGHT;

function add(cell: Cell, weight: Weight): void {
  cell.heads = heads(cell.heads + heads(weight.heads));
  cell.areaCm2 = areaCm2(cell.areaCm2 + areaCm2(weight.areaCm2));
}

const frozen = (cell: Cell): Weight => ({ heads: heads(cell.heads), areaCm2: areaCm2(cell.areaCm2) });

/** One mark for a decision or a choice, one for each candidate of an election. */
function assertOneMarkEach(count: OpenCount, marks: readonly string[]): void {
  const subjects = count.kind === 'elect' ? marks.map((mark) => mark.slice(0, mark.indexOf(':'))) : marks.map(() => '');
  if (marks.length === 0 || new Set(subjects).size !== marks.length)
    throw new Error('an item has none or contradicting marks');
}
