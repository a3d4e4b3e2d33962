import { sql } from 'kysely';
import type { Db, Tx } from '../platform/database.ts';

interface ChallengeBase {
  readonly challenge: string;
  readonly phone: Buffer;
  readonly attempt: Buffer;
  readonly codeHash: Buffer;
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

export interface OwnerChallenge extends ChallengeBase {
  readonly kind: 'owner';
  readonly estate: string;
  readonly identity: Buffer;
}

export interface StaffChallenge extends ChallengeBase {
  readonly kind: 'staff';
  /** Null for a phone that is no staff member's; its code was never sent. */
  readonly account: string | null;
}

/** Asked of somebody who is signed in. */
export interface AgainChallenge extends ChallengeBase {
  readonly kind: 'again';
  readonly estate: string;
  readonly session: string;
}

/** A one-time code that was sent. */
export type Challenge = OwnerChallenge | StaffChallenge | AgainChallenge;

const AT_A_TIME = 100;

export const challengeStore = (db: Db | Tx) => ({
  async add(challenge: Challenge): Promise<void> {
    await db
      .insertInto('challenge')
      .values({
        challenge_id: challenge.challenge,
        kind: challenge.kind,
        estate_id: challenge.kind === 'staff' ? null : challenge.estate,
        identity_index: challenge.kind === 'owner' ? challenge.identity : null,
        account_id: challenge.kind === 'staff' ? challenge.account : null,
        session_id: challenge.kind === 'again' ? challenge.session : null,
        phone_index: challenge.phone,
        attempt_index: challenge.attempt,
        code_hash: challenge.codeHash,
        sent_at: challenge.sentAt,
        expires_at: challenge.expiresAt,
      })
      .execute();
  },

  /** A challenge whose code can still be used, locked against a second answer at the same moment; else null. */
  async openForUpdate(challenge: string, now: Date): Promise<Challenge | null> {
    const row = await db
      .selectFrom('challenge')
      .selectAll()
      .where('challenge_id', '=', challenge)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return null;
    const base = {
      challenge,
      phone: row.phone_index,
      attempt: row.attempt_index,
      codeHash: row.code_hash,
      sentAt: row.sent_at,
      expiresAt: row.expires_at,
    };
    const { estate_id: estate, identity_index: identity, session_id: session } = row;
    if (estate !== null && identity !== null) return { ...base, kind: 'owner', estate, identity };
    if (estate !== null && session !== null) return { ...base, kind: 'again', estate, session };
    return { ...base, kind: 'staff', account: row.account_id };
  },

  async use(challenge: string, at: Date): Promise<void> {
    await db.updateTable('challenge').set({ used_at: at }).where('challenge_id', '=', challenge).execute();
  },

  /**
   * Codes sent to a phone since the instant and not answered: an annoyance to whoever has the phone. Until the transaction ends
   * nobody else counts or adds one, so that claims at the same moment see each other.
   */
  async unanswered(phone: Buffer, since: Date): Promise<number> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`codes:${phone.toString('hex')}`}, 0))`.execute(db);
    const { count } = await db
      .selectFrom('challenge')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('phone_index', '=', phone)
      .where('sent_at', '>', since)
      .where('used_at', 'is', null)
      .executeTakeFirstOrThrow();
    return count;
  },

  /** Removes codes and tries that ended before the instant: some at a time, and none that somebody else removes just now. */
  async forget(before: Date): Promise<void> {
    await sql`delete from challenge where challenge_id in
      (select challenge_id from challenge where expires_at < ${before} limit ${AT_A_TIME} for update skip locked)`.execute(
      db,
    );
    await sql`delete from sign_in_attempt where attempt_index in
      (select attempt_index from sign_in_attempt where last_failed_at < ${before} limit ${AT_A_TIME} for update skip locked)`.execute(
      db,
    );
  },
});
