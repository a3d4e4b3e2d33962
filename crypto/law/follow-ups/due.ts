/** What is done, due, overdue or not known in a follow-up on a day. Pure: the same events and pack give the same answer. */
import type { LocalDay } from '../../brands.ts';
import { addDays, daysBetween } from '../../time.ts';
import type { Article, Bilingual } from '../findings.ts';
import type { HolidayCalendar } from '../holidays.ts';
import type { FigureReading } from '../packs/figure.ts';
import type { FigureKey } from '../packs/figures.ts';
import type { ResolvedPack } from '../packs/resolve.ts';
import { deadline, readingOf, spanOf, type Deadline } from './deadline.ts';
import { EVENTS, type EventId } from './events.data.ts';
import type { Clock, Duty, FollowUpEvent, FollowUpId, Machine, Step } from './machine.ts';
import { isIn, monthsOf, periodAt } from './periods.ts';
import { arithmeticOf, sentenceOf } from './words.ts';

export type StepStatus =
  /** `lateBy`: days after the last day, 0 if in time or if nobody knows a last day. */
  | { readonly state: 'done'; readonly on: LocalDay; readonly lateBy: number }
  /** `by` is the last day, and `inDays` 0 on it. */
  | { readonly state: 'due'; readonly by: LocalDay; readonly inDays: number }
  /** `since` is the first day that is too late. */
  | { readonly state: 'overdue'; readonly since: LocalDay; readonly days: number }
  /** Can be taken from `from` and not before. */
  | { readonly state: 'not-yet'; readonly from: LocalDay; readonly inDays: number }
  /** Can be taken now; no period is set, or the earliest day has come. */
  | { readonly state: 'open' }
  | { readonly state: 'waiting'; readonly for: EventId }
  /** The text that would give the period, or the sum, was not found. */
  | { readonly state: 'unknown'; readonly figure: FigureKey }
  /** The follow-up ended without it. */
  | { readonly state: 'not-needed' };

/** Why a day is not to be relied on without asking the authority. */
export type Doubt = 'draft' | 'unconfirmed' | 'excerpt' | 'calendar' | 'unknown';

export interface DueStep {
  readonly id: string;
  readonly name: Bilingual;
  readonly who: Duty;
  readonly done: EventId;
  readonly isOptional: boolean;
  readonly status: StepStatus;
  readonly doubts: readonly Doubt[];
  readonly sentence: Bilingual;
  /** How the day was counted; null where nothing was. */
  readonly arithmetic: Bilingual | null;
  readonly article: Article;
}

export interface FollowUpState {
  readonly id: FollowUpId;
  readonly name: Bilingual;
  readonly startedOn: LocalDay | null;
  /** When every step was done that has to be, or the event that ends it came. */
  readonly endedOn: LocalDay | null;
  readonly steps: readonly DueStep[];
}

export interface FollowUpFacts {
  readonly events: readonly FollowUpEvent[];
  readonly pack: ResolvedPack;
  readonly calendars: readonly HolidayCalendar[];
  readonly today: LocalDay;
}

export function followUpState(machine: Machine, facts: FollowUpFacts): FollowUpState {
  const startedOn = facts.events.map(({ on }) => on).sort()[0] ?? null;
  const cutOff = machine.end === null ? null : firstOn(facts.events, machine.end);
  const steps = machine.steps.map((step) => dueStep(step, facts, cutOff !== null));
  return { id: machine.id, name: machine.name, startedOn, endedOn: cutOff ?? completedOn(machine, steps), steps };
}

const daysOf = (events: readonly FollowUpEvent[], id: EventId): readonly LocalDay[] =>
  events
    .filter(({ event }) => event === id)
    .map(({ on }) => on)
    .sort();
const firstOn = (events: readonly FollowUpEvent[], id: EventId): LocalDay | null => daysOf(events, id)[0] ?? null;

/** What recurs is never over. */
function completedOn({ steps: known }: Machine, steps: readonly DueStep[]): LocalDay | null {
  if (known.some(({ clock }) => clock?.kind === 'each')) return null;
  const days = steps
    .filter(({ isOptional }) => !isOptional)
    .map(({ status }) => (status.state === 'done' ? status.on : null));
  return days.includes(null) ? null : (days as LocalDay[]).reduce((latest, on) => (on > latest ? on : latest));
}

interface Judged {
  readonly status: StepStatus;
  readonly counted: Deadline | null;
  readonly reading: FigureReading | null;
}

function dueStep(step: Step, facts: FollowUpFacts, hasEnded: boolean): DueStep {
  const judged = judge(step, facts);
  const isLeft = hasEnded && judged.status.state !== 'done';
  const status: StepStatus = isLeft ? { state: 'not-needed' } : judged.status;
  const doubts = status.state === 'not-needed' ? [] : doubtsOf(judged);
  return {
    ...{ id: step.id, name: step.name, who: step.who, done: step.done, isOptional: step.optional ?? false },
    ...{ status, doubts, sentence: sentenceOf(status, doubts, judged.counted) },
    arithmetic: judged.counted && arithmeticOf(judged.counted),
    article: judged.reading?.from ? judged.reading.citation : step.article,
  };
}

function judge(step: Step, facts: FollowUpFacts): Judged {
  const { clock } = step;
  const from = daysOf(facts.events, step.after).at(-1);
  const alone = firstOn(facts.events, step.done);
  if (from === undefined) return { status: withoutStart(step, alone), counted: null, reading: null };
  const reading = clock && readingOf(clock, facts.pack);
  if (clock?.kind === 'each') return { ...recurring(step, from, facts, reading!), reading };
  const span = reading && spanOf(reading);
  const counted = clock && span ? deadline(clock.kind, from, span, facts.calendars) : null;
  const done = daysOf(facts.events, step.done).find((on) => clock?.kind === 'before' || on >= from);
  if (done !== undefined)
    return { status: { state: 'done', on: done, lateBy: lateBy(clock, counted, done) }, counted, reading };
  if (!clock || !reading) return { status: { state: 'open' }, counted, reading };
  if (reading.value === null) return { status: { state: 'unknown', figure: reading.key }, counted, reading };
  return { status: counted ? running(clock, counted, facts.today) : { state: 'open' }, counted, reading };
}

/** Something may have been done although nobody recorded what comes before it. */
const withoutStart = ({ after }: Step, done: LocalDay | null): StepStatus =>
  done === null ? { state: 'waiting', for: after } : { state: 'done', on: done, lateBy: 0 };

function running({ kind }: Clock, { day }: Deadline, today: LocalDay): StepStatus {
  const left = daysBetween(today, day);
  if (kind === 'not-before') return left > 0 ? { state: 'not-yet', from: day, inDays: left } : { state: 'open' };
  return left >= 0
    ? { state: 'due', by: day, inDays: left }
    : { state: 'overdue', since: addDays(day, 1), days: -left };
}

function lateBy(clock: Clock | null, counted: Deadline | null, done: LocalDay): number {
  if (!counted || clock?.kind === 'not-before') return 0;
  return Math.max(0, daysBetween(counted.day, done));
}

/** Once in each calendar period: the period before must have it, unless the follow-up began only in this one. */
function recurring(
  step: Step,
  from: LocalDay,
  { events, today }: FollowUpFacts,
  reading: FigureReading,
): Pick<Judged, 'status' | 'counted'> {
  const months = monthsOf(reading.value);
  if (months === null)
    return {
      status: reading.value === null ? { state: 'unknown', figure: reading.key } : { state: 'open' },
      counted: null,
    };
  const days = daysOf(events, step.done);
  const current = periodAt(today, months);
  const before = periodAt(addDays(current.first, -1), months);
  const latest = days.filter((on) => isIn(current, on)).at(-1);
  if (latest !== undefined) return { status: { state: 'done', on: latest, lateBy: 0 }, counted: null };
  const isMissed = from <= before.last && !days.some((on) => isIn(before, on));
  if (isMissed)
    return { status: { state: 'overdue', since: current.first, days: daysBetween(before.last, today) }, counted: null };
  return { status: { state: 'due', by: current.last, inDays: daysBetween(today, current.last) }, counted: null };
}

function doubtsOf({ reading, counted }: Judged): readonly Doubt[] {
  if (!reading) return [];
  if (reading.value === null) return ['unknown'];
  return [
    ...(reading.isDraft ? (['draft'] as const) : []),
    ...(reading.confidence === 'unconfirmed' || reading.confidence === 'excerpt' ? [reading.confidence] : []),
    ...(counted?.missingYear != null ? (['calendar'] as const) : []),
  ];
}

/** Whether a day may be shown as the law's own: nothing about it is in doubt. */
export const isCertain = ({ doubts }: Pick<DueStep, 'doubts'>): boolean => doubts.length === 0;

export const eventName = (id: EventId): Bilingual => EVENTS[id];
