import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addMs,
  day,
  dayEnd,
  dayStart,
  daysBetween,
  instant,
  instantMs,
  localDay,
  parseInstant,
  parseLocalDay,
  weekdayEn,
  weekdayZh,
} from './time.ts';

test('an instant is written with milliseconds and a Z', () => {
  expect(instant(0)).toBe('1970-01-01T00:00:00.000Z');
  expect(addMs(instant(0), 1)).toBe('1970-01-01T00:00:00.001Z');
});

test('only the exact form of a real moment is read', () => {
  expect(parseInstant('2026-06-01T00:00:00.000Z')).toBe('2026-06-01T00:00:00.000Z');
  for (const text of [
    '2026-06-01T00:00:00Z',
    '2026-06-01T00:00:00.000+00:00',
    '2026-06-01 00:00:00.000Z',
    '2026-06-01T24:00:00.000Z',
    '2026-06-30T23:59:60.000Z',
    '2026-02-29T00:00:00.000Z',
    '2026-13-01T00:00:00.000Z',
    '0000-01-01T00:00:00.000Z',
    ' 2026-06-01T00:00:00.000Z',
    '2026-06-01T00:00:00.000Z\n',
    '２026-06-01T00:00:00.000Z',
    '+12026-06-01T00:00:00.000Z',
  ]) {
    expect(parseInstant(text), text).toBeNull();
  }
});

test('a fraction of a millisecond is a bug, not an instant', () => {
  for (const ms of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e16]) expect(() => instant(ms)).toThrow(RangeError);
});

test('29 February exists in leap years only', () => {
  expect(parseLocalDay('2028-02-29')).toBe('2028-02-29');
  expect(parseLocalDay('2026-02-29')).toBeNull();
  expect(parseLocalDay('2100-02-29')).toBeNull();
  expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
  expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
  expect(() => day('2026-02-30')).toThrow(RangeError);
});

test('the day in Shanghai turns at 16:00 UTC', () => {
  expect(localDay(instant(Date.UTC(2026, 5, 1, 15, 59, 59, 999)))).toBe('2026-06-01');
  expect(localDay(instant(Date.UTC(2026, 5, 1, 16)))).toBe('2026-06-02');
  expect(dayStart(day('2026-06-02'))).toBe('2026-06-01T16:00:00.000Z');
});

test('24:00 of a day is 00:00 of the next', () => {
  expect(dayEnd(day('2026-12-31'))).toBe('2026-12-31T16:00:00.000Z');
  expect(dayEnd(day('2026-12-31'))).toBe(dayStart(day('2027-01-01')));
});

test('weekdays have their names', () => {
  expect([weekdayZh(day('2026-06-01')), weekdayEn(day('2026-06-01'))]).toEqual(['星期一', 'Monday']);
  expect([weekdayZh(day('2026-06-07')), weekdayEn(day('2026-06-07'))]).toEqual(['星期日', 'Sunday']);
});

test('a month later is the corresponding day, or the end of the month', () => {
  expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
  expect(addMonths(day('2028-02-29'), 12)).toBe('2029-02-28');
  expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28');
  expect(addMonths(day('2026-02-01'), 12)).toBe('2027-02-01');
});

const someMs = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2200, 0, 1) });

test('every instant lies in its own Shanghai day and reads back as itself', () => {
  fc.assert(
    fc.property(someMs, (ms) => {
      const at = instant(ms);
      expect(parseInstant(at)).toBe(at);
      expect(instantMs(at)).toBe(ms);
      expect(dayStart(localDay(at)) <= at && at < dayEnd(localDay(at))).toBe(true);
    }),
  );
});

test('counting days forward and back returns to the same day', () => {
  fc.assert(
    fc.property(someMs, fc.integer({ min: -5000, max: 5000 }), (ms, count) => {
      const from = localDay(instant(ms));
      expect(addDays(addDays(from, count), -count)).toBe(from);
      expect(daysBetween(from, addDays(from, count))).toBe(count);
    }),
  );
});
