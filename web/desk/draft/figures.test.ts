import { expect, test } from 'vitest';
import { fenOf, instantOf, listOf, localText, yuanText } from './figures.ts';

test('amounts become integer fen without a floating number on the way', () => {
  expect(fenOf('486,000')).toBe(48_600_000);
  expect(fenOf('1284.6')).toBe(128_460);
  expect(fenOf('１２８４．０９')).toBe(128_409);
  expect(fenOf('0.29')).toBe(29);
  expect(fenOf('12.345')).toBeNull();
  expect(fenOf('-3')).toBeNull();
  expect(yuanText(128_409)).toBe('1284.09');
});

test('a time in the editor is Beijing time on every computer', () => {
  expect(instantOf('2026-12-01T09:00')).toBe('2026-12-01T01:00:00.000Z');
  expect(localText('2026-12-10T12:00:00.000Z')).toBe('2026-12-10T20:00');
  expect(instantOf('2026-12-01')).toBeNull();
});

test('names of a scope are sorted and said once', () => {
  expect(listOf('5、3, 5 1')).toEqual(['1', '3', '5']);
});
