import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Time is a parameter: no other file reads the system's clock. All instants are UTC. */
export interface Clock {
  /** For display, expiry of tokens and the like. May lag by half a second behind another process's move of the demo clock. */
  now(): Date;
  /** For everything that is recorded or decides: read inside the transaction that records it. */
  inTransaction(tx: Db): Promise<Date>;
}

/** A clock that only the demonstration and tests have. */
export interface MovableClock extends Clock {
  /** Moves forwards to the instant; never back. Returns the instant that the clock then shows. */
  moveTo(db: Db, instant: Date): Promise<Date>;
  /** Follows moves made by other processes. */
  refresh(): Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  async inTransaction(tx) {
    const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(tx);
    return first(rows).at;
  },
};

/** The real clock plus an offset that is kept in the database, so that several processes agree. */
export function demoClock(db: Db): MovableClock {
  let offsetMs = 0;
  const follow = (offset: number) => (offsetMs = Math.max(offsetMs, offset));
  return {
    now: () => new Date(Date.now() + offsetMs),
    async inTransaction(tx) {
      const { rows } = await sql<{ at: Date; offset_ms: number }>`
        select clock_timestamp() + offset_ms * interval '1 millisecond' as at, offset_ms from demo_clock`.execute(tx);
      follow(first(rows).offset_ms);
      return first(rows).at;
    },
    async moveTo(tx, instant) {
      // Milliseconds since 1970 in SQL, so that the offset is counted from the same clock that is read above.
      await sql`update demo_clock set offset_ms =
        greatest(offset_ms, ${instant.getTime()}::bigint - floor(extract(epoch from clock_timestamp()) * 1000)::bigint)`.execute(
        tx,
      );
      return this.inTransaction(tx);
    },
    async refresh() {
      follow(await demoOffset(db));
    },
  };
}

/** Milliseconds by which the demonstration moved this database's clock; 0 where it never did. */
export async function demoOffset(db: Db): Promise<number> {
  const { rows } = await sql<{ offset_ms: number }>`select offset_ms from demo_clock`.execute(db);
  return first(rows).offset_ms;
}

function first<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('the clock gave no row');
  return row;
}
