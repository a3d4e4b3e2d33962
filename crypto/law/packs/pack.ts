/** Rule packs: dated data with a source for every figure, layered country → province → city. */
import type { LocalDay } from '../../brands.ts';
import type { Bilingual } from '../findings.ts';
import type { FigureKey, FigureValue, ValueOf } from './figures.ts';

/**
 * How well a figure is known: read in the official text, seen in an excerpt or quotation, or from memory only. An
 * unconfirmed figure never blocks anything by itself; null goes with a null value.
 */
export type Confidence = 'read' | 'excerpt' | 'unconfirmed';

export interface Figure<Value extends FigureValue = FigureValue> {
  /** Null: the text was looked for and not found; "to be confirmed by the authority". */
  readonly value: Value | null;
  readonly article: string;
  readonly source: string;
  readonly confidence: Confidence | null;
}

export type Figures = { readonly [Key in FigureKey]?: Figure<ValueOf<Key>> };

/** One layer: what one country, province or city says for itself. A new place is one file with one of these. */
export interface Pack {
  readonly id: string;
  readonly parent: string | null;
  readonly name: Bilingual;
  readonly status: 'in-force' | 'draft';
  /** Date or number of the text that the layer rests on. */
  readonly version: string;
  readonly inForceFrom: LocalDay | null;
  readonly inForceUntil: LocalDay | null;
  readonly figures: Figures;
  /** Texts of this place that apply and could not be read in full: what they say is not known. */
  readonly unread: readonly string[];
}

/** A figure that was read in the official text. */
export const read = <Value extends FigureValue>(value: Value, article: string, source: string): Figure<Value> => ({
  value,
  article,
  source,
  confidence: 'read',
});

/** A figure seen in an excerpt or a quotation of the text. */
export const excerpt = <Value extends FigureValue>(value: Value, article: string, source: string): Figure<Value> => ({
  value,
  article,
  source,
  confidence: 'excerpt',
});

/** A figure from memory, to be confirmed by the authority. */
export const unconfirmed = <Value extends FigureValue>(
  value: Value,
  article: string,
  source: string,
): Figure<Value> => ({ value, article, source, confidence: 'unconfirmed' });
