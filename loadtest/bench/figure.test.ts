import { expect, test } from 'vitest';
import { cellsOf, median, missesGoal } from './figure.ts';

test('the median of an even number of rounds is the mean of the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 5])).toBe(5);
});

test('a goal is met at its very bound, and missed beyond it or without a ratio', () => {
  const figure = { name: 'a', value: '1', ratio: 1.5, goal: { atMost: 1.5 } } as const;
  expect(missesGoal(figure)).toBe(false);
  expect(missesGoal({ ...figure, ratio: 1.51 })).toBe(true);
  expect(missesGoal({ name: 'a', value: '1', goal: { atLeast: 1 } })).toBe(true);
  expect(missesGoal({ name: 'a', value: '1' })).toBe(false);
});

test('the table says beside each figure what it is compared with and whether its goal is met', () => {
  expect(cellsOf({ name: 'a', value: '10 /s', ratio: 0.25, of: 'of the ceiling', goal: { atLeast: 0.6 } })).toEqual([
    'a',
    '10 /s',
    '0.25× of the ceiling',
    '≥ 0.6 MISSED',
  ]);
});
