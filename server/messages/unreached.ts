import { randomUUID } from 'node:crypto';
import type { Db } from '../platform/database.ts';

export interface Unreached {
  readonly estate: string;
  readonly people: readonly string[];
  /** What the message was for, as the gateway knows it. */
  readonly kind: string;
  readonly reason: 'no-phone' | 'gateway';
  readonly at: Date;
}

/** Leaves it to the community desk to reach them; who waits there already is not put down twice. */
export async function recordUnreached(db: Db, { estate, people, kind, reason, at }: Unreached): Promise<void> {
  if (people.length === 0) return;
  await db
    .insertInto('unreached')
    .values(people.map((person_id) => ({ estate_id: estate, unreached_id: randomUUID(), person_id, kind, reason, at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
