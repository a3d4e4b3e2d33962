import { sql } from 'kysely';
import type { Deps } from '../deps.ts';

/** A deadline that was missed: still waiting though it is due, or done late because nobody worked on the queue. */
export interface MissedTimer {
  readonly key: string;
  readonly task: string;
  readonly due: string;
  /** Null while it waits. */
  readonly doneAt: string | null;
  readonly failures: number;
}

/** Nothing on the queue waits longer than this on a healthy service. */
const LATE_MS = 5 * 60_000;
const SHOWN_DAYS = 30;
const AT_MOST = 200;

/** What was missed in the last thirty days, the newest first. */
export async function missedTimers({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<readonly MissedTimer[]> {
  const now = clock.now();
  const since = new Date(now.getTime() - SHOWN_DAYS * 24 * 3_600_000);
  const { rows } = await sql<{ key: string; task: string; due: Date; done: Date | null; failures: number }>`
    select key, task, due, done_at as done, failures from timer
    where due >= ${since} and (
      (done_at is null and due < ${new Date(now.getTime() - LATE_MS)})
      or done_at > due + ${LATE_MS} * interval '1 millisecond' or (failures > 0 and done_at is null))
    order by due desc, key limit ${AT_MOST}`.execute(db);
  return rows.map(({ key, task, due, done, failures }) => ({
    ...{ key, task, due: due.toISOString(), doneAt: done?.toISOString() ?? null, failures },
  }));
}
