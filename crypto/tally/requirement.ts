/** What a test asks for, in words: the number that must be reached, or in area the half that must be exceeded. */
import type { Bilingual } from '../law/findings.ts';
import type { Test278 } from '../law/thresholds.ts';
import { formatBound, formatCount } from './area-text.ts';
import type { Bar } from './bars.ts';

export type Measure = 'heads' | 'area';

interface Bound {
  /** Heads, or cm². */
  readonly least: number;
  /** With unit. */
  readonly amount: Bilingual;
  /** True where the amount itself does not suffice. */
  readonly isExceeded: boolean;
}

/**
 * Heads are counted, so the least number that passes is said. Area is measured: 过半数 of 24,000 ㎡ is more than 12,000 ㎡, and
 * nobody thinks of 12,000.0001.
 */
export function boundOf(test: Test278, { needed, whole }: Pick<Bar, 'needed' | 'whole'>, measure: Measure): Bound {
  if (measure === 'heads') {
    const count = formatCount(needed);
    return { least: needed, amount: { zh: `${count} 人`, en: count }, isExceeded: false };
  }
  const isExceeded = test === 'over-half' && whole > 0 && 2 * (needed - 1) === whole;
  const least = isExceeded ? needed - 1 : needed;
  const area = formatBound(least);
  return { least, amount: { zh: `${area} ㎡`, en: `${area} m²` }, isExceeded };
}

/** `需要 768 人`, `需要超过 12,000 ㎡`. */
export function requirement(test: Test278, bar: Pick<Bar, 'needed' | 'whole'>, measure: Measure): Bilingual {
  const { amount, isExceeded } = boundOf(test, bar, measure);
  return {
    zh: `需要${isExceeded ? '超过' : ''} ${amount.zh}`,
    en: `${isExceeded ? 'more than ' : ''}${amount.en} needed`,
  };
}
