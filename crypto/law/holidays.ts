/** Civil Code art. 203: a period whose last day is a public holiday ends with the day after the holiday. */
import type { LocalDay } from '../brands.ts';
import { err, ok, type Result } from '../result.ts';
import { addDays, day, dayEnd, weekday } from '../time.ts';
import { ARTICLES } from './articles.ts';
import type { CountedPeriod } from './clocks.ts';
import { finding, type Finding } from './findings.ts';

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

/** Days in a row, as an arrangement names them. */
export const daysFrom = (first: string, count: number): LocalDay[] =>
  Array.from({ length: count }, (_, index) => addDays(day(first), index));

/**
 * What to say where a deadline falls into a year that nobody has entered: which year, what stands all the same, what to
 * do. It informs; the day without the holidays is never later than the true one, so nobody who keeps it is late.
 */
export const calendarMissing = ({ year }: MissingCalendar): Finding =>
  finding('info', 'holiday-calendar-missing', ARTICLES.endOnHoliday, {
    subject: String(year),
    says: {
      zh: `没有 ${year} 年的节假日安排，期限先按不顺延计算，遇节假日可能再顺延；已记录的内容不受影响`,
      en: `The holidays of ${year} are not known here: the deadline is counted without moving it and may fall later; nothing that is recorded is affected`,
    },
    remedy: {
      zh: `在算出的日期以前办理，即不会逾期；国务院办公厅公布 ${year} 年安排以后，请管理员更新本系统`,
      en: `Act by the day shown and you are in time; once the State Council publishes ${year}, have the administrator update this system`,
    },
  });

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
