import type { Instant, LocalDay } from './brands.ts';

const MS_PER_DAY = 86_400_000;
/** Asia/Shanghai has been UTC+8 without summer time since 1992; no assembly log is older. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const LOCAL_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Four-digit years only, with a day to spare at each end for the step between UTC and Shanghai. */
const EARLIEST_MS = Date.UTC(1000, 0, 1);
const LATEST_MS = Date.UTC(9999, 11, 30);

/** The instant of a number of milliseconds since 1970-01-01 UTC. Throws on fractions and far-off years, which are bugs. */
export function instant(ms: number): Instant {
  if (!Number.isSafeInteger(ms) || ms < EARLIEST_MS || ms > LATEST_MS) throw new RangeError(`not an instant: ${ms}`);
  return new Date(ms).toISOString() as Instant;
}

/** Every month has 28 days; reading a date to find out costs more than all else that is checked of an entry's envelope. */
export const PLAINLY_REAL =
  /[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z/;
const ALL_PLAINLY_REAL = new RegExp(`^${PLAINLY_REAL.source}$`);

/** Whether a text is an instant that needs no calendar to be one; false says nothing. */
export const isPlainlyReal = (text: string): boolean => ALL_PLAINLY_REAL.test(text);

/** Reads exactly `YYYY-MM-DDTHH:MM:SS.sssZ` naming a real moment (no 24:00, no 30 February, no leap second); else null. */
export function parseInstant(text: string): Instant | null {
  if (isPlainlyReal(text)) return text as Instant;
  if (!INSTANT.test(text)) return null;
  const ms = Date.parse(text);
  if (Number.isNaN(ms) || ms < EARLIEST_MS || ms > LATEST_MS) return null;
  return new Date(ms).toISOString() === text ? (text as Instant) : null;
}

/** Milliseconds since 1970-01-01 UTC. */
export const instantMs = (at: Instant): number => Date.parse(at);

/** The instant `ms` milliseconds later (earlier, if negative). */
export const addMs = (at: Instant, ms: number): Instant => instant(instantMs(at) + ms);

/** The calendar day in Shanghai that contains the instant. */
export const localDay = (at: Instant): LocalDay =>
  new Date(instantMs(at) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as LocalDay;

/** Reads exactly `YYYY-MM-DD` naming a real day; else null. */
export function parseLocalDay(text: string): LocalDay | null {
  return LOCAL_DAY.test(text) && parseInstant(`${text}T00:00:00.000Z`) !== null ? (text as LocalDay) : null;
}

/** A day written in code or data; throws on anything that is not a real day. */
export function day(text: string): LocalDay {
  const parsed = parseLocalDay(text);
  if (parsed === null) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

const dayMs = (of: LocalDay): number => Date.parse(`${of}T00:00:00.000Z`);
const dayOfMs = (ms: number): LocalDay => instant(ms).slice(0, 10) as LocalDay;

/** The day `count` days later (earlier, if negative). */
export const addDays = (from: LocalDay, count: number): LocalDay =>
  dayOfMs(dayMs(from) + wholeNumber(count) * MS_PER_DAY);

/** Whole days from one day to another: 1 from a day to the next. */
export const daysBetween = (from: LocalDay, to: LocalDay): number => (dayMs(to) - dayMs(from)) / MS_PER_DAY;

/** The corresponding day `count` months later; the end of the month where there is none (Civil Code art. 202). */
export function addMonths(from: LocalDay, count: number): LocalDay {
  const date = new Date(dayMs(from));
  const month = date.getUTCMonth() + wholeNumber(count);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return dayOfMs(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastOfMonth)));
}

/** 00:00 in Shanghai, when the day begins. */
export const dayStart = (of: LocalDay): Instant => instant(dayMs(of) - SHANGHAI_OFFSET_MS);

/** 24:00 in Shanghai, when the day ends: the first instant that no longer belongs to it (Civil Code art. 203). */
export const dayEnd = (of: LocalDay): Instant => dayStart(addDays(of, 1));

const WEEKDAYS_ZH = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;
const WEEKDAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (of: LocalDay): number => new Date(dayMs(of)).getUTCDay();
export const weekdayZh = (of: LocalDay): string => WEEKDAYS_ZH[weekday(of)] as string;
export const weekdayEn = (of: LocalDay): string => WEEKDAYS_EN[weekday(of)] as string;

function wholeNumber(count: number): number {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  return count;
}
