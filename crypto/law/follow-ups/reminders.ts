/** On which days somebody is reminded of a step, from its state alone. */
import type { LocalDay } from '../../brands.ts';
import { addDays } from '../../time.ts';
import type { DueStep, FollowUpState } from './due.ts';

export const STAGES = ['week', 'eve', 'last', 'overdue', 'open'] as const;
export type ReminderStage = (typeof STAGES)[number];

export interface Reminder {
  readonly step: DueStep;
  /** The day that the step is due, or from which it can be taken. */
  readonly day: LocalDay;
  readonly stage: ReminderStage;
}

interface Planned {
  readonly on: LocalDay;
  readonly day: LocalDay;
  readonly stage: ReminderStage;
}

/** The reminders of a step, by the days on which they are sent: a week before, the eve, the last day, the day after it. */
function plan({ status }: DueStep): readonly Planned[] {
  if (status.state === 'not-yet') return [{ on: status.from, day: status.from, stage: 'open' }];
  const day = status.state === 'due' ? status.by : status.state === 'overdue' ? addDays(status.since, -1) : null;
  if (day === null) return [];
  return [
    { on: addDays(day, -7), day, stage: 'week' },
    { on: addDays(day, -1), day, stage: 'eve' },
    { on: day, day, stage: 'last' },
    { on: addDays(day, 1), day, stage: 'overdue' },
  ];
}

/** What somebody should have been told by today of each step: only the newest, however long nobody could be told. */
export function remindersOn({ steps, endedOn }: FollowUpState, today: LocalDay): readonly Reminder[] {
  if (endedOn !== null) return [];
  return steps.flatMap((step) => {
    const newest = plan(step)
      .filter(({ on }) => on <= today)
      .at(-1);
    return newest ? [{ step, day: newest.day, stage: newest.stage }] : [];
  });
}

/**
 * The next day on which a reminder may be due; null where nothing that is known now will ever be. A step that recurs is
 * looked at again on the first of the next month, because its next period begins on one.
 */
export function nextLook({ steps, endedOn }: FollowUpState, today: LocalDay, recurs: boolean): LocalDay | null {
  if (endedOn !== null) return null;
  const days = steps.flatMap((step) => plan(step).map(({ on }) => on)).filter((on) => on > today);
  if (recurs) days.push(firstOfNextMonth(today));
  return days.sort()[0] ?? null;
}

function firstOfNextMonth(today: LocalDay): LocalDay {
  let day = addDays(today, 1);
  while (!day.endsWith('-01')) day = addDays(day, 1);
  return day;
}
