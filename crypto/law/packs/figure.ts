/** How a check, a clock or a screen asks a pack: the value, where it stands, and whether it may stop anybody. */
import type { Article, Bilingual, Severity } from '../findings.ts';
import { FIGURES } from './figures.data.ts';
import type { FigureKey, FigureValue, Use, ValueOf } from './figures.ts';
import type { Confidence } from './pack.ts';
import { mayBlock, type ResolvedPack, type StatedFigure } from './resolve.ts';

export interface FigureReading<Value extends FigureValue = FigureValue> {
  readonly key: FigureKey;
  /** Null: no layer knows it; to be confirmed by the authority. */
  readonly value: Value | null;
  readonly confidence: Confidence | null;
  readonly isDraft: boolean;
  /** Only a figure that was read in the text, and the text is in force. Anything else informs. */
  readonly mayBlock: boolean;
  /** Text and article, with the mark of a draft or of a figure from memory. */
  readonly citation: Article;
  /** Id of the layer that states it; null where none does. */
  readonly from: string | null;
  /** What the machine does with it here. */
  readonly effect: Effect;
}

export type Effect = Use | 'ask';

/** What applies here; a draft or a null only where nothing in force says anything. */
export function figure<Key extends FigureKey>(pack: ResolvedPack, key: Key): FigureReading<ValueOf<Key>> {
  const stated = pack.figures[key] as StatedFigure<ValueOf<Key>> | undefined;
  return stated ? readingOf(pack, key, stated) : unstated(key);
}

/**
 * The nearest figure that may block, or null. It differs from `figure` where a nearer layer is known from an excerpt only:
 * what breaks the nearer one warns, what breaks this one is refused.
 */
export function bindingFigure<Key extends FigureKey>(pack: ResolvedPack, key: Key): FigureReading<ValueOf<Key>> | null {
  return allFigures(pack, key).find((each) => each.mayBlock) ?? null;
}

/** The figure that applies and then what every other layer says. */
export function allFigures<Key extends FigureKey>(
  pack: ResolvedPack,
  key: Key,
): readonly FigureReading<ValueOf<Key>>[] {
  const applied = pack.figures[key];
  const all = applied ? [applied, ...applied.others] : [];
  return all.map((each) => readingOf(pack, key, each as StatedFigure<ValueOf<Key>>));
}

/** The value that applies, or null where no layer knows it. */
export const figureValue = <Key extends FigureKey>(pack: ResolvedPack, key: Key): ValueOf<Key> | null =>
  figure(pack, key).value;

/** How grave it is to break a figure. */
export const severityOf = ({ mayBlock }: Pick<FigureReading, 'mayBlock'>): Severity => (mayBlock ? 'error' : 'warning');

/** What is said where a figure is null. */
export const TO_BE_CONFIRMED: Bilingual = { zh: '待主管部门确认', en: 'to be confirmed by the authority' };

function readingOf<Value extends FigureValue>(
  pack: ResolvedPack,
  key: FigureKey,
  stated: StatedFigure<Value>,
): FigureReading<Value> {
  const { value, confidence, isDraft, from } = stated;
  const blocks = mayBlock(stated);
  const effect = effectOf(key, value, blocks);
  return { key, value, confidence, isDraft, mayBlock: blocks, citation: citationOf(pack, stated), from, effect };
}

const unstated = <Value extends FigureValue>(key: FigureKey): FigureReading<Value> => ({
  key,
  value: null,
  confidence: null,
  isDraft: false,
  mayBlock: false,
  citation: TO_BE_CONFIRMED,
  from: null,
  effect: 'ask',
});

function effectOf(key: FigureKey, value: FigureValue | null, blocks: boolean): Effect {
  if (value === null) return 'ask';
  const { use } = FIGURES[key];
  // "No" asks nothing of anybody.
  if (value === false) return 'shows';
  return use === 'blocks' && !blocks ? 'warns' : use;
}

function citationOf(
  { texts }: ResolvedPack,
  { source, article, articleEn, confidence, isDraft }: StatedFigure,
): Article {
  const title = texts.find((text) => text.zh === source)?.en ?? source;
  const marks = [
    ...(isDraft && !source.includes('征求意见稿') ? [{ zh: '征求意见稿', en: 'draft for comment' }] : []),
    ...(confidence === 'unconfirmed' ? [{ zh: '未核对原文', en: 'not checked against the text' }] : []),
    ...(confidence === 'excerpt' ? [{ zh: '仅见摘录', en: 'excerpt only' }] : []),
  ];
  const zh = marks.length > 0 ? `（${marks.map((mark) => mark.zh).join('，')}）` : '';
  const en = marks.length > 0 ? ` (${marks.map((mark) => mark.en).join(', ')})` : '';
  return { zh: `${source}${article}${zh}`, en: `${title}, ${articleEn}${en}` };
}
