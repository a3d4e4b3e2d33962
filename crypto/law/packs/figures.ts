/** The kinds of figure that a rule pack may state; the one list of their names is in figures.data.ts. */
import type { Bilingual } from '../findings.ts';
import { FIGURES } from './figures.data.ts';
import type { Period, Word } from './words.ts';

/** A part of a whole, compared by cross-multiplication: at least `num/den`, or strictly more where `over`. */
export interface Share {
  readonly num: number;
  readonly den: number;
  readonly over: boolean;
}

/** One of the conditions under which a first assembly is due; all parts that are not null must hold. */
export interface FirstAssemblyTrigger {
  /** Delivered area, percent of all, at least. */
  readonly areaPercent: number | null;
  /** Delivered owners, percent of all, at least. */
  readonly headsPercent: number | null;
  /** Whole years since the first delivery. */
  readonly years: number | null;
}

export interface Values {
  readonly days: number;
  readonly months: number;
  readonly years: number;
  readonly percent: number;
  readonly people: number;
  readonly times: number;
  /** Money, in fen. */
  readonly fen: number;
  readonly share: Share;
  readonly 'yes-no': boolean;
  readonly text: string;
  readonly period: Period;
  readonly word: Word;
  readonly words: readonly Word[];
  readonly triggers: readonly FirstAssemblyTrigger[];
}
export type Unit = keyof Values;

/**
 * What the machine does with a figure at most. `blocks`: what breaks it is refused, if the figure was read in a text in
 * force; else it warns. `warns`: a person is asked to look. `reminds`: a clock runs and shows what is due. `shows`: it is
 * shown where somebody decides.
 */
export type Use = 'blocks' | 'warns' | 'reminds' | 'shows';

export type Topic =
  'meeting' | 'first' | 'committee' | 'reelection' | 'temporary' | 'company' | 'fund' | 'income' | 'party';

export interface FigureDefinition extends Bilingual {
  readonly unit: Unit;
  readonly use: Use;
  readonly topic: Topic;
}

export { FIGURES };
export type FigureKey = keyof typeof FIGURES;
/** The value a figure has, by its unit. */
export type ValueOf<Key extends FigureKey> = Values[(typeof FIGURES)[Key]['unit']];
export type FigureValue = Values[Unit];

/** Whether a part reaches the share of the whole, without division. */
export const reaches = ({ num, den, over }: Share, part: number, whole: number): boolean =>
  over ? part * den > whole * num : part * den >= whole * num;
