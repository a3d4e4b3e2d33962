import type { LocalDay } from '../brands.ts';
import { addDays, weekday } from '../time.ts';
import { CALENDARS } from './calendars/all.ts';
import { isDayOff } from './holidays.ts';

/** Where a year's holidays are not known yet, weekends are off and every other day is worked. */
const isWorkingDay = (day: LocalDay): boolean => {
  const off = isDayOff(day, CALENDARS);
  return off.ok ? !off.value : weekday(day) !== 0 && weekday(day) !== 6;
};

/** The last of so many working days, the day itself not counted (Civil Code art. 201). */
export function workingDayAfter(from: LocalDay, days: number): LocalDay {
  let day = from;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Working days from one day to another, the first not counted; negative where the second lies before the first. */
export function workingDaysBetween(from: LocalDay, to: LocalDay): number {
  const [first, last] = from <= to ? [from, to] : [to, from];
  let days = 0;
  for (let day = first; day < last;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) days += 1;
  }
  return from <= to ? days : -days;
}
