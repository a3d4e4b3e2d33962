import { sql } from 'kysely';
import { blindIndex } from '../platform/blind-index.ts';
import type { Db, Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';

/** Wrong identities or codes that lock, and for how long. */
export const MAX_FAILURES = 5;
export const LOCK_MINUTES = 30;
const LOCK_MS = LOCK_MINUTES * 60_000;

/** One identity tried with one phone, or one name, in no estate: the tries of all estates count together. */
export const attemptIndex = (
  { indexKey }: Pick<Keys, 'indexKey'>,
  identity: Buffer | 'staff' | 'again' | 'name',
  of: Buffer,
): Buffer =>
  blindIndex(
    indexKey,
    'attempt',
    typeof identity === 'string' ? identity : identity.toString('hex'),
    of.toString('hex'),
  );

export interface Locked {
  readonly code: 'IDENTITY_LOCKED';
  readonly retryAfterSeconds: number;
}

const lockedFor = (until: Date, now: Date): Locked => ({
  code: 'IDENTITY_LOCKED',
  retryAfterSeconds: Math.ceil((until.getTime() - now.getTime()) / 1000),
});

/** Null unless the pair is locked now. */
export async function lockOf(db: Db | Tx, index: Buffer, now: Date): Promise<Locked | null> {
  const row = await db
    .selectFrom('sign_in_attempt')
    .select('locked_until')
    .where('attempt_index', '=', index)
    .executeTakeFirst();
  return row?.locked_until && row.locked_until > now ? lockedFor(row.locked_until, now) : null;
}

/**
 * Counts a wrong try in one statement, so that tries at the same moment all count. The fifth locks; tries further apart than
 * the lock lasts do not add up.
 */
export async function countFailure(
  db: Db | Tx,
  index: Buffer,
  now: Date,
): Promise<Locked | { readonly triesLeft: number }> {
  const expired = new Date(now.getTime() - LOCK_MS);
  const until = new Date(now.getTime() + LOCK_MS);
  const { rows } = await sql<{ failures: number; locked_until: Date | null }>`
    insert into sign_in_attempt as known (attempt_index, failures, last_failed_at) values (${index}, 1, ${now})
    on conflict (attempt_index) do update set
      failures = case when known.last_failed_at <= ${expired} then 1 else known.failures + 1 end,
      last_failed_at = ${now},
      locked_until = case when known.last_failed_at > ${expired} and known.failures + 1 >= ${MAX_FAILURES} then ${until}::timestamptz end
    returning failures, locked_until`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('a failure was not counted');
  return row.locked_until ? lockedFor(row.locked_until, now) : { triesLeft: MAX_FAILURES - row.failures };
}

/** Forgets the wrong tries: after a success, or when a community worker has seen the document. */
export async function clearFailures(db: Db | Tx, index: Buffer): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('attempt_index', '=', index).execute();
}
