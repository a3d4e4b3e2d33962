import { sql } from 'kysely';
import type { Db, Tx } from '../platform/database.ts';

export interface UsedToken {
  readonly session: string;
  readonly account: string;
}

export const sessionStore = (db: Db | Tx) => ({
  async open(session: string, account: string, at: Date, expiresAt: Date): Promise<void> {
    const row = { session_id: session, account_id: account, signed_in_at: at, expires_at: expiresAt };
    await db.insertInto('session').values(row).execute();
  },

  async addToken(session: string, tokenHash: Buffer, at: Date): Promise<void> {
    await db
      .insertInto('refresh_token')
      .values({ token_hash: tokenHash, session_id: session, issued_at: at })
      .execute();
  },

  /** Marks the token used; of two requests with the same token exactly one gets true. */
  async useToken(tokenHash: Buffer, at: Date): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('refresh_token')
      .set({ used_at: at })
      .where('token_hash', '=', tokenHash)
      .where('used_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },

  /** The session that a token belongs to, if it holds; used or not. */
  async sessionOfToken(tokenHash: Buffer, now: Date): Promise<UsedToken | null> {
    const row = await db
      .selectFrom('refresh_token as t')
      .innerJoin('session as s', 's.session_id', 't.session_id')
      .select(['s.session_id', 's.account_id'])
      .where('t.token_hash', '=', tokenHash)
      .where('s.revoked_at', 'is', null)
      .where('s.expires_at', '>', now)
      .executeTakeFirst();
    return row ? { session: row.session_id, account: row.account_id } : null;
  },

  async prolong(session: string, expiresAt: Date): Promise<void> {
    await db.updateTable('session').set({ expires_at: expiresAt }).where('session_id', '=', session).execute();
  },

  async revoke(session: string, reason: 'signed-out' | 'token-reused', at: Date): Promise<void> {
    await db
      .updateTable('session')
      .set({ revoked_at: at, revoked_for: reason })
      .where('session_id', '=', session)
      .where('revoked_at', 'is', null)
      .execute();
  },

  /** Removes what ended before the instant: some at a time, and none that somebody else removes just now. */
  async forget(before: Date): Promise<void> {
    await sql`delete from session where session_id in
      (select session_id from session where expires_at < ${before} limit 100 for update skip locked)`.execute(db);
  },
});
