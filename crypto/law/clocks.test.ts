import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, dayStart, daysBetween, instant, localDay, parseInstant } from '../time.ts';
import { CALENDAR_2026 } from './calendars/2026.ts';
import {
  isWithin,
  NOTICE_DAYS,
  noticeClock,
  objectionPeriod,
  periodOfDays,
  periodOfYears,
  windowOfDays,
} from './clocks.ts';
import { isDayOff, moveOffHoliday } from './holidays.ts';

const at = (text: string) => parseInstant(text) ?? expect.fail(`not an instant: ${text}`);

test('a notice posted on 1 June lets the vote open on 17 June at 00:00 and not a millisecond earlier', () => {
  const clock = noticeClock(at('2026-06-01T01:00:00.000Z'), NOTICE_DAYS);
  expect(clock).toMatchObject({
    posted: '2026-06-01',
    firstFullDay: '2026-06-02',
    lastFullDay: '2026-06-16',
    days: 15,
  });
  expect(clock.opensNotBefore).toBe('2026-06-16T16:00:00.000Z');
  expect(clock.opensNotBefore).toBe(dayStart(day('2026-06-17')));
});

test('a notice posted a minute before midnight counts as posted that day, a minute later the next', () => {
  expect(noticeClock(at('2026-06-01T15:59:00.000Z'), 15).opensNotBefore).toBe(dayStart(day('2026-06-17')));
  expect(noticeClock(at('2026-06-01T16:01:00.000Z'), 15).opensNotBefore).toBe(dayStart(day('2026-06-18')));
});

test('the fifteen days run over a leap day', () => {
  expect(noticeClock(at('2028-02-20T04:00:00.000Z'), 15).opensNotBefore).toBe(dayStart(day('2028-03-07')));
  expect(noticeClock(at('2026-02-20T04:00:00.000Z'), 15).opensNotBefore).toBe(dayStart(day('2026-03-08')));
});

test('local law can lengthen the fifteen days and never shorten them', () => {
  expect(noticeClock(at('2026-06-01T01:00:00.000Z'), 7).days).toBe(15);
  expect(noticeClock(at('2026-06-01T01:00:00.000Z'), 20).opensNotBefore).toBe(dayStart(day('2026-06-22')));
});

test('D5 deadlines: 60 days from 1 June end on 31 July, 30 days on 1 July, a year on the same day', () => {
  expect(periodOfDays(day('2026-06-01'), 60).lastDay).toBe('2026-07-31');
  expect(periodOfDays(day('2026-06-01'), 30).lastDay).toBe('2026-07-01');
  expect(periodOfYears(day('2026-02-01'), 1).lastDay).toBe('2027-02-01');
  expect(periodOfYears(day('2028-02-29'), 1).lastDay).toBe('2029-02-28');
});

test('D5 late: the window that closes on 2 July at 24:00 does not hold a ballot of 3 July 00:00:04', () => {
  const window = windowOfDays(day('2026-06-20'), day('2026-07-02'));
  expect(isWithin(window, at('2026-07-02T15:59:59.999Z'))).toBe(true);
  expect(isWithin(window, at('2026-07-02T16:00:00.000Z'))).toBe(false);
  expect(isWithin(window, at('2026-07-02T16:00:04.000Z'))).toBe(false);
  expect(isWithin(window, window.from)).toBe(true);
});

test('objections end at 24:00 of the last day that the notice gave', () => {
  const period = objectionPeriod(at('2026-07-03T02:00:00.000Z'), 15);
  expect(period).toMatchObject({ startedOn: '2026-07-03', lastDay: '2026-07-18' });
  expect(period.endsAt).toBe(dayStart(day('2026-07-19')));
});

test('a period that ends in the National Day holiday ends with the first working day after it', () => {
  const moved = moveOffHoliday(periodOfDays(day('2026-09-02'), 30), [CALENDAR_2026]);
  expect(moved).toMatchObject({ ok: true, value: { startedOn: '2026-09-02', lastDay: '2026-10-08' } });
});

test('a Sunday that is worked by arrangement ends a period, an ordinary Sunday does not', () => {
  expect(isDayOff(day('2026-09-20'), [CALENDAR_2026])).toEqual({ ok: true, value: false });
  expect(moveOffHoliday(periodOfDays(day('2026-08-24'), 27), [CALENDAR_2026])).toMatchObject({
    value: { lastDay: '2026-09-20' },
  });
  expect(moveOffHoliday(periodOfDays(day('2026-08-17'), 27), [CALENDAR_2026])).toMatchObject({
    value: { lastDay: '2026-09-14' },
  });
});

test('a year whose holidays are not known is named instead of guessed', () => {
  const period = periodOfDays(day('2026-12-20'), 30);
  expect(moveOffHoliday(period, [CALENDAR_2026])).toEqual({
    ok: false,
    error: { code: 'holiday-calendar-missing', year: 2027 },
  });
});

test('the calendar of 2026 has the 33 days off and 6 worked days of the arrangement', () => {
  expect(new Set(CALENDAR_2026.daysOff).size).toBe(33);
  expect(CALENDAR_2026.workedWeekendDays).toHaveLength(6);
  for (const worked of CALENDAR_2026.workedWeekendDays) expect(CALENDAR_2026.daysOff).not.toContain(worked);
});

test('between a posting and the opening there are always the full number of days', () => {
  const posting = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2100, 0, 1) });
  fc.assert(
    fc.property(posting, fc.integer({ min: 15, max: 60 }), (ms, days) => {
      const clock = noticeClock(instant(ms), days);
      expect(daysBetween(clock.firstFullDay, clock.lastFullDay) + 1).toBe(days);
      expect(localDay(clock.opensNotBefore)).toBe(addDays(clock.posted, days + 1));
    }),
  );
});

test('a number of days that is no whole number is a bug', () => {
  for (const days of [0, -1, 1.5]) expect(() => periodOfDays(day('2026-06-01'), days)).toThrow(RangeError);
});
