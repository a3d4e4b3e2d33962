import type { AreaCm2 } from '../../crypto/brands.ts';
import { areaFromDecimal } from './decimal.ts';
import { compact, saysNothing, withoutBrackets } from './plain-text.ts';

export type AreaReading =
  | { readonly kind: 'exact'; readonly area: AreaCm2 }
  /** 约, 左右 and the like: an estimate, whatever its digits. Null where even the digits cannot be read. */
  | { readonly kind: 'approximate'; readonly area: AreaCm2 | null }
  /** More than four decimals: no registry figure, and never rounded silently. `squareMetres` holds all digits. */
  | { readonly kind: 'too-precise'; readonly squareMetres: string }
  /** Empty, a dash, 无, or zero. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' };

/** `㎡` and `m²` have become `m2` by NFKC before this is applied. */
const UNIT = /(?:m\^?2|平方米|平方公尺|平方|平米|平|方)$/i;
const ESTIMATE = /约|大概|近|≈|^~|左右|上下|余|多|\+/;
const ESTIMATE_BEFORE = /^(?:大约|约为|约|大概|近|≈|~)+/;
const ESTIMATE_AFTER = /(?:左右|上下|余|多|\+)+$/;
const RANGE = /^\d+(?:\.\d+)?[-~–—]\d+(?:\.\d+)?$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?=\.|$)/;

const ungroup = (digits: string): string => (GROUPED.test(digits) ? digits.replaceAll(',', '') : digits);

/** Longer text is a remark. */
const LONGEST = 40;

/** What a roster's area cell says, in whole cm², with everything it may say besides a number. */
export function readArea(cell: string): AreaReading {
  const text = compact(cell);
  if (saysNothing(text)) return { kind: 'none' };
  if (text.length > LONGEST) return { kind: 'unreadable' };
  const body = withoutBrackets(text).replace(ESTIMATE_AFTER, '').replace(UNIT, '').replace(ESTIMATE_AFTER, '');
  const digits = ungroup(body.replace(ESTIMATE_BEFORE, ''));
  const read = areaFromDecimal(digits.startsWith('.') ? `0${digits}` : digits);
  if (ESTIMATE.test(text) || RANGE.test(digits)) return { kind: 'approximate', area: read.ok ? read.value : null };
  if (read.ok) return read.value === 0 ? { kind: 'none' } : { kind: 'exact', area: read.value };
  return read.error === 'more-than-four-decimals'
    ? { kind: 'too-precise', squareMetres: digits }
    : { kind: 'unreadable' };
}
