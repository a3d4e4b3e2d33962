import { expect, test } from 'vitest';
import type { LocalDay } from '../brands.ts';
import { workingDayAfter, workingDaysBetween } from './working-days.ts';

const day = (text: string) => text as LocalDay;

test('five working days leave out the weekend, the day itself and the holidays of the calendar', () => {
  expect(workingDayAfter(day('2026-03-19'), 5)).toBe('2026-03-26');
  // National Day 2026: 1 to 7 October off.
  expect(workingDayAfter(day('2026-09-30'), 1)).toBe('2026-10-08');
  // Of a year that nobody has entered, weekends are known all the same.
  expect(workingDayAfter(day('2099-01-01'), 2)).toBe('2099-01-05');
});

test('working days left count down to nothing on the last day and below it afterwards', () => {
  expect(workingDaysBetween(day('2026-03-19'), day('2026-03-26'))).toBe(5);
  expect(workingDaysBetween(day('2026-03-26'), day('2026-03-26'))).toBe(0);
  expect(workingDaysBetween(day('2026-03-30'), day('2026-03-26'))).toBe(-2);
});
