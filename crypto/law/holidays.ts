/** Civil Code art. 203: a period whose last day is a public holiday ends with the day after the holiday. */
import type { LocalDay } from '../brands.ts';
import { err, ok, type Result } from '../result.ts';
import { addDays, dayEnd, weekday } from '../time.ts';
import type { CountedPeriod } from './clocks.ts';

/** A year as the State Council arranges it: days off beside weekends, and weekend days that are worked. */
export interface HolidayCalendar {
  readonly year: number;
  readonly source: string;
  readonly daysOff: readonly LocalDay[];
  readonly workedWeekendDays: readonly LocalDay[];
}

/** The arrangement of this year is not among the calendars given, so nothing can be said about its days. */
export interface MissingCalendar {
  readonly code: 'holiday-calendar-missing';
  readonly year: number;
}

/** The same period, its last day moved off weekends and public holidays; never used to shorten a notice. */
export function moveOffHoliday(
  period: CountedPeriod,
  calendars: readonly HolidayCalendar[],
): Result<CountedPeriod, MissingCalendar> {
  let lastDay = period.lastDay;
  for (;;) {
    const off = isDayOff(lastDay, calendars);
    if (!off.ok) return off;
    if (!off.value) return ok({ ...period, lastDay, endsAt: dayEnd(lastDay) });
    lastDay = addDays(lastDay, 1);
  }
}

/** Whether a day is a weekend or public holiday that is not worked. */
export function isDayOff(of: LocalDay, calendars: readonly HolidayCalendar[]): Result<boolean, MissingCalendar> {
  const year = Number(of.slice(0, 4));
  const calendar = calendars.find((each) => each.year === year);
  if (!calendar) return err({ code: 'holiday-calendar-missing', year });
  if (calendar.workedWeekendDays.includes(of)) return ok(false);
  return ok(calendar.daysOff.includes(of) || weekday(of) === 0 || weekday(of) === 6);
}
