import { sql } from 'kysely';
import type { Db, Tx } from '../platform/database.ts';

export interface KnownToken {
  readonly session: string;
  readonly account: string;
  /** How many refreshes of the session came before it. */
  readonly generation: number;
  /** When a newer token took its place; null while it is the one to use. */
  readonly usedAt: Date | null;
}

export interface NewSession {
  readonly session: string;
  readonly account: string;
  readonly expiresAt: Date;
}

export type RevokedFor = 'signed-out' | 'token-reused' | 'disputed';

export const sessionStore = (db: Db | Tx) => ({
  async open({ session, account, expiresAt }: NewSession, at: Date, phone: Buffer | null): Promise<void> {
    const row = { session_id: session, account_id: account, signed_in_at: at };
    const values = { ...row, expires_at: expiresAt, phone_index: phone };
    await db.insertInto('session').values(values).execute();
  },

  async addToken(session: string, tokenHash: Buffer, generation: number, at: Date): Promise<void> {
    await db
      .insertInto('refresh_token')
      .values({ token_hash: tokenHash, session_id: session, generation, issued_at: at })
      .execute();
  },

  /** The session that a token belongs to, if it holds, locked until the transaction ends; the token used or not. */
  async lockSessionOf(tokenHash: Buffer, now: Date): Promise<KnownToken | null> {
    const held = await db
      .selectFrom('session as s')
      .select(['s.session_id', 's.account_id'])
      .where('s.session_id', 'in', (select) =>
        select.selectFrom('refresh_token as t').select('t.session_id').where('t.token_hash', '=', tokenHash),
      )
      .where('s.revoked_at', 'is', null)
      .where('s.expires_at', '>', now)
      .forUpdate()
      .executeTakeFirst();
    if (!held) return null;
    // Read after the lock: another request with the same token may have used it meanwhile.
    const { generation, used_at } = await db
      .selectFrom('refresh_token')
      .select(['generation', 'used_at'])
      .where('token_hash', '=', tokenHash)
      .executeTakeFirstOrThrow();
    return { session: held.session_id, account: held.account_id, generation, usedAt: used_at };
  },

  /** The highest generation of a session's tokens. */
  async newestGeneration(session: string): Promise<number> {
    const { newest } = await db
      .selectFrom('refresh_token')
      .select((select) => select.fn.max('generation').as('newest'))
      .where('session_id', '=', session)
      .executeTakeFirstOrThrow();
    return newest;
  },

  /** From now on no token of the session so far is the one to use. */
  async retireTokens(session: string, at: Date): Promise<void> {
    await db
      .updateTable('refresh_token')
      .set({ used_at: at })
      .where('session_id', '=', session)
      .where('used_at', 'is', null)
      .execute();
  },

  async prolong(session: string, expiresAt: Date): Promise<void> {
    await db.updateTable('session').set({ expires_at: expiresAt }).where('session_id', '=', session).execute();
  },

  async revoke(session: string, reason: RevokedFor, at: Date): Promise<void> {
    await db
      .updateTable('session')
      .set({ revoked_at: at, revoked_for: reason })
      .where('session_id', '=', session)
      .where('revoked_at', 'is', null)
      .execute();
  },

  /** Every session of an account, but for one that is kept. */
  async revokeAll(account: string, reason: RevokedFor, at: Date, kept: string | null = null): Promise<void> {
    await db
      .updateTable('session')
      .set({ revoked_at: at, revoked_for: reason })
      .where('account_id', '=', account)
      .where('revoked_at', 'is', null)
      .$if(kept !== null, (query) => query.where('session_id', '<>', kept!))
      .execute();
  },
});

export interface Holder {
  readonly account: string;
  /** Whose code opened it; null for sessions of staff, and from before that was kept. */
  readonly phone: Buffer | null;
}

/** Whose session it is; null once it was ended. */
export async function holderOf(db: Db | Tx, session: string): Promise<Holder | null> {
  const row = await db
    .selectFrom('session')
    .select(['account_id', 'phone_index'])
    .where('session_id', '=', session)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row ? { account: row.account_id, phone: row.phone_index } : null;
}

/** A second code was answered in the session. */
export async function confirmSession(db: Db | Tx, session: string, at: Date): Promise<void> {
  await db.updateTable('session').set({ confirmed_at: at }).where('session_id', '=', session).execute();
}

/** Removes what ended before the instant: some at a time, and none that somebody else removes just now. */
export async function forgetSessions(db: Db | Tx, before: Date): Promise<void> {
  await sql`delete from session where session_id in
    (select session_id from session where expires_at < ${before} limit 100 for update skip locked)`.execute(db);
}
