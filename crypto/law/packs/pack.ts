/** Rule packs: dated data with a source for every figure, layered country → province → city → county or district. */
import type { LocalDay } from '../../brands.ts';
import type { Bilingual } from '../findings.ts';
import type { FigureKey, FigureValue, ValueOf } from './figures.ts';

/**
 * How well a figure is known: read in the official text, seen in an excerpt or quotation, or from memory only. Null goes
 * with a null value. Only what was read, in a text in force, can block anything by itself.
 */
export type Confidence = 'read' | 'excerpt' | 'unconfirmed';

/** A text that figures come from. */
export interface LegalText {
  /** Title as printed, with the edition in brackets where there are several. */
  readonly zh: string;
  readonly en: string;
  /** A draft put out for comment informs; it never blocks. */
  readonly status: 'in-force' | 'draft';
  readonly inForceFrom: LocalDay | null;
  readonly inForceUntil: LocalDay | null;
  /** Where it was read: an address, or the number and date of the document. */
  readonly seen: string;
}

/** Where in a text: 第十四条, or an item of an opinion. */
export type Place = Bilingual;

export interface Figure<Value extends FigureValue = FigureValue> {
  /** Null: the text was looked for and not found; "to be confirmed by the authority". */
  readonly value: Value | null;
  readonly at: Place;
  readonly text: LegalText;
  readonly confidence: Confidence | null;
}

export type Figures = { readonly [Key in FigureKey]?: Figure<ValueOf<Key>> };

/** One layer: what one country, province or city says for itself. A new place is one file with one of these. */
export interface Pack {
  /** Stable, as estates and logs name it: CN, FJ, FJ-漳平. Versions of one place share it. */
  readonly id: string;
  /** GB/T 2260: 2 digits for a province, 4 for a city, 6 for a county or district; '' for the country. */
  readonly division: string;
  readonly parent: string | null;
  readonly name: Bilingual;
  /** Date or number of the text that the layer rests on. */
  readonly version: string;
  /** The days on which this version holds; null is open. */
  readonly inForceFrom: LocalDay | null;
  readonly inForceUntil: LocalDay | null;
  readonly figures: Figures;
  /** Texts of this place that apply and could not be read in full: what they say is not known. */
  readonly unread: readonly Bilingual[];
}

/** A figure that was read in the official text. */
export const read = <Value extends FigureValue>(value: Value, at: Place, text: LegalText): Figure<Value> => ({
  value,
  at,
  text,
  confidence: 'read',
});

/** A figure seen in an excerpt or a quotation of the text. */
export const excerpt = <Value extends FigureValue>(value: Value, at: Place, text: LegalText): Figure<Value> => ({
  value,
  at,
  text,
  confidence: 'excerpt',
});

/** A figure from memory, to be confirmed by the authority. */
export const unconfirmed = <Value extends FigureValue>(value: Value, at: Place, text: LegalText): Figure<Value> => ({
  value,
  at,
  text,
  confidence: 'unconfirmed',
});

/** A text is known to speak of this and its figure was not found; nothing may be assumed. */
export const unknown = (at: Place, text: LegalText): Figure<never> => ({ value: null, at, text, confidence: null });

const DIGITS = '零一二三四五六七八九';

/** 14 → 第十四条, art. 14. */
export const art = (number: number): Place => ({ zh: `第${inChinese(number)}条`, en: `art. ${number}` });

/** An item of an opinion or plan, as it numbers them itself. */
export const item = (zh: string, en: string): Place => ({ zh, en });

/** At least this part. */
export const atLeast = (num: number, den: number) => ({ num, den, over: false });
/** 过半数: more than half, half itself does not do. */
export const OVER_HALF = { num: 1, den: 2, over: true } as const;

function inChinese(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const digit = (of: number) => DIGITS[of] ?? '';
  const most = hundreds === 0 ? '' : `${digit(hundreds)}百`;
  const middle =
    tens === 0 ? (hundreds > 0 && ones > 0 ? '零' : '') : tens === 1 && hundreds === 0 ? '十' : `${digit(tens)}十`;
  return most + middle + (ones === 0 ? '' : digit(ones));
}
