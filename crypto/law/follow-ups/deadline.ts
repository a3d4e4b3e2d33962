/** The day that a clock of the pack gives, with everything that a person needs to count it again. */
import type { LocalDay } from '../../brands.ts';
import { addDays, addMonths } from '../../time.ts';
import { periodOfDays, periodOfMonths, periodOfYears } from '../clocks.ts';
import { isDayOff, moveOffHoliday, type HolidayCalendar } from '../holidays.ts';
import { figure, type FigureReading } from '../packs/figure.ts';
import { FIGURES, type FigureKey } from '../packs/figures.ts';
import type { ResolvedPack } from '../packs/resolve.ts';
import type { Clock } from './machine.ts';

export type Span = { readonly length: number; readonly unit: 'days' | 'months' | 'years' | 'working-days' };

/** A day that was counted: day 0, how long, and where a holiday moved it. */
export interface Deadline {
  readonly from: LocalDay;
  readonly span: Span;
  /** Last day of the bare period. */
  readonly counted: LocalDay;
  /** The day that holds: `counted`, or the first working day after it. */
  readonly day: LocalDay;
  /** The year whose holidays are not known, so that the day may still move; else null. */
  readonly missingYear: number | null;
}

/** The first of the clock's figures that the pack knows; if it knows none, the first, unknown. */
export function readingOf({ figures }: Clock, pack: ResolvedPack): FigureReading {
  const readings = figures.map((key) => figure(pack, key) as FigureReading);
  return readings.find(({ value }) => value !== null) ?? readings[0]!;
}

/** Null where the figure is no length of time. */
export function spanOf({ key, value }: FigureReading): Span | null {
  if (typeof value !== 'number') return null;
  if (WORKING_DAYS.has(key)) return { length: value, unit: 'working-days' };
  const { unit } = FIGURES[key];
  return unit === 'days' || unit === 'months' || unit === 'years' ? { length: value, unit } : null;
}

const WORKING_DAYS: ReadonlySet<FigureKey> = new Set(['certificateWorkingDays']);

export function deadline(
  kind: Clock['kind'],
  from: LocalDay,
  span: Span,
  calendars: readonly HolidayCalendar[],
): Deadline {
  if (kind === 'before') return fixed(from, span, backwards(from, span));
  if (span.unit === 'working-days') return workingDays(from, span, calendars);
  const period = periodOf(from, span);
  if (kind === 'at-most') return fixed(from, span, period.lastDay);
  const moved = moveOffHoliday(period, calendars);
  const { lastDay: counted } = period;
  if (!moved.ok) return { from, span, counted, day: counted, missingYear: moved.error.year };
  return { from, span, counted, day: moved.value.lastDay, missingYear: null };
}

const fixed = (from: LocalDay, span: Span, day: LocalDay): Deadline => ({
  ...{ from, span, day },
  counted: day,
  missingYear: null,
});

function periodOf(from: LocalDay, { length, unit }: Span) {
  if (unit === 'days') return periodOfDays(from, length);
  return unit === 'months' ? periodOfMonths(from, length) : periodOfYears(from, length);
}

function backwards(from: LocalDay, { length, unit }: Span): LocalDay {
  if (unit === 'months') return addMonths(from, -length);
  return unit === 'years' ? addMonths(from, -12 * length) : addDays(from, -length);
}

/** Where a year is missing, its days are taken for working days, which is early rather than late. */
function workingDays(from: LocalDay, span: Span, calendars: readonly HolidayCalendar[]): Deadline {
  let day = from;
  let missingYear: number | null = null;
  for (let left = span.length; left > 0;) {
    day = addDays(day, 1);
    const off = isDayOff(day, calendars);
    if (!off.ok) missingYear = off.error.year;
    if (!off.ok || !off.value) left -= 1;
  }
  return { from, span, counted: day, day, missingYear };
}
