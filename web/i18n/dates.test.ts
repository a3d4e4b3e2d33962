import { expect, test } from 'vitest';
import { dayText, momentText, recordedText, untilText } from './dates.ts';

test('a deadline is said with its weekday, in Beijing time, in both languages', () => {
  expect(momentText('2026-11-30T12:00:00.000Z', 'zh-CN')).toBe('11月30日（周一）20:00');
  expect(momentText('2026-11-30T12:00:00.000Z', 'en')).toBe('Mon, 30 Nov 2026, 20:00');
});

test('midnight is 00:00 of the new day, never 24:00', () => {
  expect(momentText('2026-11-16T16:00:00.000Z', 'zh-CN')).toBe('11月17日（周二）00:00');
});

test('a period that ends with a day ends at its 24:00', () => {
  expect(untilText('2026-12-08T16:00:00.000Z', 'zh-CN')).toBe('12月8日（周二）24:00');
  expect(untilText('2026-12-08T16:00:00.000Z', 'en')).toBe('Tue, 8 Dec 2026, 24:00');
  expect(untilText('2026-11-30T12:00:00.000Z', 'zh-CN')).toBe('11月30日（周一）20:00');
});

test('a receipt says year and second', () => {
  expect(recordedText('2026-11-20T04:05:06.000Z', 'zh-CN')).toBe('2026年11月20日 12:05:06');
});

test('a calendar day is that day wherever the reader is', () => {
  expect(dayText('2026-11-30', 'zh-CN')).toBe('11月30日（周一）');
  expect(dayText('2026-11-30', 'en')).toBe('Mon 30 Nov');
});
