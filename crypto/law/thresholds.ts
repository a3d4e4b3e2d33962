/**
 * Civil Code art. 278(2) as code. Nothing configures these three tests: no pack, estate or request reaches them.
 * All are exact: cross-multiplied integers, never a quotient. A fraction passed in throws.
 */
import { areaCm2, heads, type AreaCm2, type Heads, type Weight } from '../brands.ts';
import { never } from '../result.ts';

/** Items of Civil Code art. 278(1), in its own numbering. */
export type LegalItem = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
/** What the participating must reach, in heads and in area. */
export type Threshold = 'over-half' | 'three-quarters';
/** A test of art. 278(2): the quorum of two thirds, or one of the two thresholds. */
export type Test278 = 'two-thirds' | Threshold;

export const LEGAL_ITEMS: readonly LegalItem[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

export const isLegalItem = (value: unknown): value is LegalItem => LEGAL_ITEMS.some((item) => item === value);

/** Items 6 (raise the fund), 7 (alter or rebuild) and 8 (change or exploit common parts) need three quarters. */
export function thresholdOf(item: LegalItem): Threshold {
  switch (item) {
    case 6:
    case 7:
    case 8:
      return 'three-quarters';
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
    case 9:
      return 'over-half';
    default:
      return never(item);
  }
}

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** 三分之二以上 and 四分之三以上 include the number (art. 1259); 过半数 is more than half. */
  readonly inclusive: boolean;
}

function fractionOf(test: Test278): Fraction {
  switch (test) {
    case 'two-thirds':
      return { numerator: 2n, denominator: 3n, inclusive: true };
    case 'three-quarters':
      return { numerator: 3n, denominator: 4n, inclusive: true };
    case 'over-half':
      return { numerator: 1n, denominator: 2n, inclusive: false };
    default:
      return never(test);
  }
}

/** Whether `part` of `whole` meets the test. Of nothing, nothing passes. Throws on anything but whole numbers. */
export const reaches = (test: Test278, part: number, whole: number): boolean => meets(test, count(part), count(whole));

/** The same for whole numbers of any size. */
export function meets(test: Test278, part: bigint, whole: bigint): boolean {
  const { numerator, denominator, inclusive } = fractionOf(test);
  const left = part * denominator;
  const right = whole * numerator;
  if (right === 0n) return false;
  return inclusive ? left >= right : left > right;
}

/** Whether `part` of `whole` is exactly the fraction that the test names. */
export function isAtBound(test: Test278, part: bigint, whole: bigint): boolean {
  const { numerator, denominator } = fractionOf(test);
  return part * denominator === whole * numerator;
}

/** The least whole number that meets the test; 1 where `whole` is 0, because nothing passes there. */
export function needed(test: Test278, whole: number): number {
  const { numerator, denominator, inclusive } = fractionOf(test);
  const product = count(whole) * numerator;
  const least = inclusive ? (product + denominator - 1n) / denominator : product / denominator + 1n;
  return Number(least > 0n ? least : 1n);
}

/** Least heads that meet the test, for display. */
export const neededHeads = (test: Test278, whole: Heads): Heads => heads(needed(test, whole));
/** Least area in cm² that meets the test, for display. */
export const neededArea = (test: Test278, whole: AreaCm2): AreaCm2 => areaCm2(needed(test, whole));

/** Whether a request of owners reaches `percent` per cent of the whole, inclusive, in both measures (PMR art. 13). */
export function petitionReaches(percent: number, signed: Weight, whole: Weight): boolean {
  const enough = (part: number, of: number): boolean => of > 0 && count(part) * 100n >= count(of) * count(percent);
  return enough(signed.heads, whole.heads) && enough(signed.areaCm2, whole.areaCm2);
}

function count(value: number): bigint {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number: ${value}`);
  return BigInt(value);
}
