import { skipBeat } from '../operations/downtime.ts';
import type { MovableClock } from './clock.ts';
import type { Db } from './database.ts';
import type { Jobs } from './jobs.ts';

export interface ClockMover {
  readonly db: Db;
  readonly clock: MovableClock;
  readonly jobs: Jobs;
}

/**
 * Moves the clock to the instant, stopping at every deadline on the way, so that each is carried out at its hour as it would
 * have been if the days had really passed.
 */
export async function moveClock(
  { db, clock, jobs }: ClockMover,
  target: Date,
): Promise<{ now: Date; tasksDone: number }> {
  let now = await clock.inTransaction(db);
  let tasksDone = await jobs.runDue();
  for (;;) {
    const next = await jobs.nextDue(now);
    const isLast = next === null || next > target;
    now = await clock.moveTo(db, isLast ? target : next);
    // Nobody was away meanwhile: the days of a demonstration pass at once.
    await skipBeat({ clock }, db);
    tasksDone += await jobs.runDue();
    if (isLast) return { now, tasksDone };
  }
}
