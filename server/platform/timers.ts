import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The one task that the queue knows: look at a timer. */
export const QUEUE_TASK = 'timer';

export interface Timer {
  readonly key: string;
  readonly task: string;
  readonly payload: unknown;
  readonly due: Date;
}

/** The timers, and the queue's jobs that ring them. */
export const timerStore = (db: Db) => ({
  /** New, or moved if it still waits. False when it was done before. */
  async put({ key, task, payload, due }: Timer): Promise<boolean> {
    const row = await db
      .insertInto('timer')
      .values({ key, task, payload: JSON.stringify(payload), due })
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet({ task, payload: JSON.stringify(payload), due })
          .where('timer.done_at', 'is', null),
      )
      .returning('key')
      .executeTakeFirst();
    return row !== undefined;
  },

  /** Rings after as much real time as the service's clock still has to go. */
  async enqueue(key: string, due: Date, now: Date): Promise<void> {
    const waitMs = Math.max(0, due.getTime() - now.getTime());
    await sql`select graphile_worker.add_job(${QUEUE_TASK}, json_build_object('key', ${key}::text),
      run_at => clock_timestamp() + ${waitMs} * interval '1 millisecond', job_key => ${`timer:${key}`})`.execute(db);
  },

  async remove(key: string): Promise<void> {
    const { numDeletedRows } = await db
      .deleteFrom('timer')
      .where('key', '=', key)
      .where('done_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numDeletedRows > 0n) await sql`select graphile_worker.remove_job(${`timer:${key}`})`.execute(db);
  },

  /** Key of the earliest timer that is due, leaving out those named. */
  async earliestDue(now: Date, except: readonly string[]): Promise<string | null> {
    const row = await db
      .selectFrom('timer')
      .select('key')
      .where('done_at', 'is', null)
      .where('due', '<=', now)
      .where(sql<boolean>`key <> all(${except}::text[])`)
      .orderBy('due')
      .orderBy('key')
      .limit(1)
      .executeTakeFirst();
    return row?.key ?? null;
  },

  async nextDue(after: Date): Promise<Date | null> {
    const row = await db
      .selectFrom('timer')
      .select('due')
      .where('done_at', 'is', null)
      .where('due', '>', after)
      .orderBy('due')
      .limit(1)
      .executeTakeFirst();
    return row?.due ?? null;
  },

  /** Waits for another process that is at it; null when it was done. */
  async lockWaiting(key: string): Promise<Timer | null> {
    const row = await db
      .selectFrom('timer')
      .select(['key', 'task', 'payload', 'due'])
      .where('key', '=', key)
      .where('done_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    return row ?? null;
  },

  ...timerMarks(db),
});

const timerMarks = (db: Db) => ({
  /** It will be tried again; how often it failed is for whoever looks after the service. */
  async noteFailure(key: string, at: Date): Promise<void> {
    await db
      .updateTable('timer')
      .set({ failures: sql`failures + 1`, failed_at: at })
      .where('key', '=', key)
      .where('done_at', 'is', null)
      .execute();
  },

  async markDone(key: string, at: Date): Promise<void> {
    await db.updateTable('timer').set({ done_at: at }).where('key', '=', key).execute();
  },
});
