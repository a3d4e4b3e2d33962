import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { RoundRef } from './round.ts';

/** How a message ends: sent, given up, or no longer wanted. */
export type Outcome =
  | { readonly state: 'sent' }
  | { readonly state: 'failed'; readonly reason: 'gateway' | 'no-phone' }
  | { readonly state: 'dropped'; readonly reason: 'voted' | 'opted-out' | 'over' };

export interface WaitingMessage {
  readonly personId: string;
  readonly messageId: string;
  readonly phoneIndex: Buffer;
  readonly attempts: number;
}

/** The messages of one round. */
export const messageStore = (db: Db, { estate, assembly, round }: RoundRef) => {
  const ofRound = { estate_id: estate, assembly_id: assembly, round };
  return {
    /** Returns those that are new: who was put down before, or shares a phone with somebody who was, gets no second one. */
    async add(people: ReadonlyMap<string, Buffer | null>, at: Date): Promise<readonly string[]> {
      if (people.size === 0) return [];
      const rows = await db
        .insertInto('owner_message')
        .values(
          [...people].map(([person_id, phone_index]) => ({
            ...{ ...ofRound, person_id, phone_index, message_id: randomUUID(), due: at },
            ...(phone_index === null
              ? ({ state: 'failed', reason: 'no-phone', done_at: at } as const)
              : ({ state: 'waiting' } as const)),
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .returning('person_id')
        .execute();
      return rows.map(({ person_id }) => person_id);
    },

    /** Those due, locked until the transaction ends; nobody else gets them meanwhile. */
    async take(now: Date, limit: number): Promise<readonly WaitingMessage[]> {
      const rows = await db
        .selectFrom('owner_message')
        .select(['person_id', 'message_id', 'phone_index', 'attempts'])
        .where((eb) => eb.and(ofRound))
        .where('state', '=', 'waiting')
        .where('due', '<=', now)
        .orderBy('due')
        .orderBy('person_id')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute();
      return rows.map((row) => ({
        ...{ personId: row.person_id, messageId: row.message_id },
        ...{ phoneIndex: row.phone_index!, attempts: row.attempts },
      }));
    },

    async nextDue(): Promise<Date | null> {
      const { due } = await db
        .selectFrom('owner_message')
        .select((eb) => eb.fn.min('due').as('due'))
        .where((eb) => eb.and(ofRound))
        .where('state', '=', 'waiting')
        .executeTakeFirstOrThrow();
      return due;
    },

    end: (people: readonly string[], outcome: Outcome, at: Date) =>
      db
        .updateTable('owner_message')
        .set({ ...outcome, done_at: at, attempts: sql`attempts + ${outcome.state === 'dropped' ? 0 : 1}` })
        .where((eb) => eb.and(ofRound))
        .where(sql<boolean>`person_id = any(${people}::uuid[])`)
        .execute(),

    putOff: (person: string, due: Date) =>
      db
        .updateTable('owner_message')
        .set({ due, attempts: sql`attempts + 1` })
        .where((eb) => eb.and({ ...ofRound, person_id: person }))
        .execute(),
  };
};

/** Of these phones, those that want no more reminders, in hex. */
export async function optedOut(db: Db, phones: readonly Buffer[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('message_opt_out')
    .select('phone_index')
    .where(sql<boolean>`phone_index = any(${phones}::bytea[])`)
    .execute();
  return new Set(rows.map(({ phone_index }) => phone_index.toString('hex')));
}
