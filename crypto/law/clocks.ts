/** Periods of law counted in Shanghai days, with the arithmetic kept as data so that a screen can show it. */
import type { Instant, LocalDay } from '../brands.ts';
import { addDays, addMonths, dayEnd, dayStart, localDay } from '../time.ts';
import { ARTICLES } from './articles.ts';
import type { Article } from './findings.ts';

/** Days that must lie between the posting of a notice and the opening of the vote. Local law may only lengthen it. */
export const NOTICE_DAYS = 15;

/** Why a vote may not open earlier: posted on day 0, `days` full days counted, open from 00:00 of the day after. */
export interface NoticeClock {
  readonly posted: LocalDay;
  readonly days: number;
  readonly firstFullDay: LocalDay;
  readonly lastFullDay: LocalDay;
  readonly opensNotBefore: Instant;
  readonly articles: readonly Article[];
}

/**
 * Full clear days after a posting: the day of posting is not counted (art. 201), then `days` whole days pass.
 * Posted on 1 June with 15 days: 2 to 16 June are counted and the vote may open on 17 June at 00:00.
 */
export function noticeClock(posted: Instant, days: number): NoticeClock {
  const of = Math.max(wholeDays(days), NOTICE_DAYS);
  const postedOn = localDay(posted);
  const lastFullDay = addDays(postedOn, of);
  return {
    posted: postedOn,
    days: of,
    firstFullDay: addDays(postedOn, 1),
    lastFullDay,
    opensNotBefore: dayEnd(lastFullDay),
    articles: [ARTICLES.noticePeriod, ARTICLES.countingOfDays],
  };
}

/** A period counted from a day that itself does not count (art. 201). It ends with its last day, at 24:00 (art. 203). */
export interface CountedPeriod {
  readonly startedOn: LocalDay;
  readonly lastDay: LocalDay;
  readonly endsAt: Instant;
}

const ending = (startedOn: LocalDay, lastDay: LocalDay): CountedPeriod => ({
  startedOn,
  lastDay,
  endsAt: dayEnd(lastDay),
});

/** A period of days: 30 days from 1 June end on 1 July. */
export const periodOfDays = (startedOn: LocalDay, days: number): CountedPeriod =>
  ending(startedOn, addDays(startedOn, wholeDays(days)));

/** A period of months ends on the corresponding day, or at the end of the month (art. 202). */
export const periodOfMonths = (startedOn: LocalDay, months: number): CountedPeriod =>
  ending(startedOn, addMonths(startedOn, months));

/** A period of years, as the year in which an owner may sue (SPC interpretation art. 12). */
export const periodOfYears = (startedOn: LocalDay, years: number): CountedPeriod =>
  periodOfMonths(startedOn, years * 12);

/**
 * When objections to a provisional result end. The notice chose this period (rule `objectionDays`), so it ends with
 * the day it says; `moveOffHoliday` lengthens it where the notice wants that.
 */
export const objectionPeriod = (announced: Instant, objectionDays: number): CountedPeriod =>
  periodOfDays(localDay(announced), objectionDays);

/** A half-open voting window: `from` belongs to it, `to` no longer does. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

/** Whether something received at this instant is in time. */
export const isWithin = (window: Window, received: Instant): boolean => window.from <= received && received < window.to;

/** From 00:00 of the first Shanghai day to 24:00 of the last. */
export const windowOfDays = (first: LocalDay, last: LocalDay): Window => ({ from: dayStart(first), to: dayEnd(last) });

function wholeDays(days: number): number {
  if (!Number.isSafeInteger(days) || days < 1) throw new RangeError(`not a number of days: ${days}`);
  return days;
}
