/** Calendar periods in which something must happen once: months, quarters, half-years, years. */
import type { LocalDay } from '../../brands.ts';
import { addDays, addMonths, day } from '../../time.ts';

export interface CalendarPeriod {
  readonly first: LocalDay;
  readonly last: LocalDay;
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** Length of the period in months; null for a word that names none, as `regularly`. */
export const monthsOf = (period: unknown): number | null =>
  typeof period === 'string' ? (MONTHS[period] ?? null) : null;

/** The calendar period of so many months that contains the day. */
export function periodAt(of: LocalDay, months: number): CalendarPeriod {
  const [year, month] = [of.slice(0, 4), Number(of.slice(5, 7))];
  const firstMonth = month - ((month - 1) % months);
  const first = day(`${year}-${String(firstMonth).padStart(2, '0')}-01`);
  return { first, last: addDays(addMonths(first, months), -1) };
}

export const isIn = ({ first, last }: CalendarPeriod, of: LocalDay): boolean => first <= of && of <= last;
