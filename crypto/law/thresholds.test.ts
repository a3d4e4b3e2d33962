import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaCm2, heads } from '../brands.ts';
import {
  isLegalItem,
  LEGAL_ITEMS,
  needed,
  neededArea,
  neededHeads,
  petitionReaches,
  reaches,
  thresholdOf,
  type Test278,
} from './thresholds.ts';

const TESTS: readonly Test278[] = ['two-thirds', 'over-half', 'three-quarters'];

test('items 6, 7 and 8 need three quarters, every other item over half', () => {
  expect(LEGAL_ITEMS.filter((item) => thresholdOf(item) === 'three-quarters')).toEqual([6, 7, 8]);
  expect(LEGAL_ITEMS.filter((item) => thresholdOf(item) === 'over-half')).toEqual([1, 2, 3, 4, 5, 9]);
});

test('only the nine items of art. 278 are items', () => {
  for (const value of [0, 10, 6.5, '6', null]) expect(isLegalItem(value)).toBe(false);
  expect(isLegalItem(6)).toBe(true);
});

test('two thirds and three quarters include the number, over half excludes it', () => {
  expect(reaches('two-thirds', 200, 300)).toBe(true);
  expect(reaches('two-thirds', 199, 300)).toBe(false);
  expect(reaches('three-quarters', 150, 200)).toBe(true);
  expect(reaches('three-quarters', 149, 200)).toBe(false);
  expect(reaches('over-half', 100, 200)).toBe(false);
  expect(reaches('over-half', 101, 200)).toBe(true);
});

test('10b-10: 768 of 1,152 heads is a quorum and 767 is not; 83,199.5334 m² is and 83,199.5333 m² is not', () => {
  expect(reaches('two-thirds', 768, 1152)).toBe(true);
  expect(reaches('two-thirds', 767, 1152)).toBe(false);
  const whole = areaCm2(1_247_993_000);
  expect(reaches('two-thirds', 831_995_334, whole)).toBe(true);
  expect(reaches('two-thirds', 831_995_333, whole)).toBe(false);
  expect(neededHeads('two-thirds', heads(1152))).toBe(768);
  expect(neededArea('two-thirds', whole)).toBe(831_995_334);
});

test("law example, developer's unsold units: 151 heads and 20,000 m² need 101 heads and 13,333.3334 m²", () => {
  expect(neededHeads('two-thirds', heads(151))).toBe(101);
  expect(reaches('two-thirds', 100, 151)).toBe(false);
  expect(neededArea('two-thirds', areaCm2(200_000_000))).toBe(133_333_334);
  // With the developer absent the buyers' 100 m² flats decide: 134 are needed, so area binds before heads.
  expect(reaches('two-thirds', 133 * 1_000_000, 200_000_000)).toBe(false);
  expect(reaches('two-thirds', 134 * 1_000_000, 200_000_000)).toBe(true);
});

test('D5 20 % petition: 60 heads and 6,000 m² of 300 and 30,000 suffice, 5,999.99 m² does not', () => {
  const whole = { heads: heads(300), areaCm2: areaCm2(300_000_000) };
  expect(petitionReaches(20, { heads: heads(60), areaCm2: areaCm2(60_000_000) }, whole)).toBe(true);
  expect(petitionReaches(20, { heads: heads(60), areaCm2: areaCm2(59_999_900) }, whole)).toBe(false);
  expect(petitionReaches(20, { heads: heads(59), areaCm2: areaCm2(60_000_000) }, whole)).toBe(false);
});

test('of nothing, nothing passes', () => {
  for (const each of TESTS) expect(reaches(each, 0, 0)).toBe(false);
  expect(TESTS.map((each) => needed(each, 0))).toEqual([1, 1, 1]);
});

test('no fraction, negative or inexact number enters a test', () => {
  for (const value of [0.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    for (const each of TESTS) {
      expect(() => reaches(each, value, 10)).toThrow(RangeError);
      expect(() => reaches(each, 1, value)).toThrow(RangeError);
      expect(() => needed(each, value)).toThrow(RangeError);
    }
  }
});

const wholes = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

test('the number needed is the least that passes, up to the largest exact integers', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TESTS), wholes, (each, whole) => {
      const least = needed(each, whole);
      expect(reaches(each, least, whole)).toBe(true);
      expect(reaches(each, least - 1, whole)).toBe(false);
    }),
  );
});

test('more never turns a pass into a failure', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TESTS), wholes, fc.nat(), fc.nat(), (each, whole, part, more) => {
      if (reaches(each, part, whole)) expect(reaches(each, part + more, whole)).toBe(true);
    }),
  );
});
