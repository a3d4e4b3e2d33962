import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { inTransaction, type Tx } from '../platform/database.ts';
import { forgetSessions, sessionStore, type KnownToken } from './session-store.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Short, because an access token is believed without its refresh token. */
export const ACCESS_MINUTES = 10;
/** A session ends after so long without use: an owner who signed in to read the notice (15 days) can vote without a new code. */
export const IDLE_DAYS = 30;
/**
 * A phone in a lift may lose the answer that brings its new token, and two tabs may refresh at the same moment: so long
 * after its use the token just before the newest is taken once more. It never leaves two tokens to use.
 */
export const GRACE_SECONDS = 60;

/** What the client keeps: the refresh token in an HttpOnly cookie, nothing else. */
export interface OpenedSession {
  readonly session: string;
  readonly account: string;
  readonly refreshToken: string;
  /** When the session ends unless it is used. */
  readonly expiresAt: Date;
}

/** Only its SHA-256 is stored: whoever reads the database cannot sign in with what he finds. */
const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
const drawToken = (): string => randomBytes(32).toString('base64url');
const idleEnd = (at: Date): Date => new Date(at.getTime() + IDLE_DAYS * DAY_MS);

/**
 * Opens a session for an account that has proved who it is.
 *
 * @param phone whose code proved it, of an owner
 */
export async function openSession(
  tx: Tx,
  account: string,
  at: Date,
  phone: Buffer | null = null,
): Promise<OpenedSession> {
  const store = sessionStore(tx);
  await forgetSessions(tx, new Date(at.getTime() - DAY_MS));
  const opened = { session: randomUUID(), account, refreshToken: drawToken(), expiresAt: idleEnd(at) };
  await store.open(opened, at, phone);
  await store.addToken(opened.session, tokenHash(opened.refreshToken), 0, at);
  return opened;
}

export interface SessionEnded {
  readonly code: 'SESSION_ENDED';
}

/**
 * Changes a refresh token for a new one. A token that comes again after its time of grace was copied, by whom nobody can
 * tell: the whole session ends and the owner signs in again. A copy used within it takes the place of the owner's token,
 * whose next use ends the session as well.
 */
export async function refreshSession(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  token: string,
): Promise<Result<OpenedSession, SessionEnded>> {
  // The value carries the refusal, because ending the session must be kept, not rolled back.
  const done = await inTransaction<OpenedSession | null, never>(db, async (tx) =>
    ok(await rotate(tx, token, await clock.inTransaction(tx))),
  );
  return done.ok && done.value ? ok(done.value) : err({ code: 'SESSION_ENDED' });
}

async function rotate(tx: Tx, token: string, at: Date): Promise<OpenedSession | null> {
  const store = sessionStore(tx);
  const known = await store.lockSessionOf(tokenHash(token), at);
  if (!known) return null;
  if (known.usedAt !== null && !isForgiven(known, await store.newestGeneration(known.session), at)) {
    await store.revoke(known.session, 'token-reused', at);
    return null;
  }
  const { session, account } = known;
  const opened = { session, account, refreshToken: drawToken(), expiresAt: idleEnd(at) };
  await store.prolong(session, opened.expiresAt);
  await store.retireTokens(session, at);
  await store.addToken(session, tokenHash(opened.refreshToken), known.generation + 1, at);
  return opened;
}

/** The token before the newest, or one that a repeated refresh has just replaced, and only for a short time. */
const isForgiven = ({ generation, usedAt }: KnownToken, newest: number, at: Date): boolean =>
  generation >= newest - 1 && usedAt !== null && at.getTime() - usedAt.getTime() < GRACE_SECONDS * 1000;

/** Ends a session: its access tokens stop working with the next request. */
export async function endSession({ db, clock }: Pick<Deps, 'db' | 'clock'>, session: string): Promise<void> {
  await sessionStore(db).revoke(session, 'signed-out', await clock.inTransaction(db));
}

/** Ends every other session of the account of this one: a phone that was lost is signed in no longer. */
export async function endOtherSessions(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  account: string,
  session: string,
): Promise<void> {
  await sessionStore(db).revokeAll(account, 'signed-out', await clock.inTransaction(db), session);
}

/** Ends every session of an account, because somebody else may hold one. */
export async function endSessionsOf(tx: Tx, account: string, at: Date): Promise<void> {
  await sessionStore(tx).revokeAll(account, 'disputed', at);
}
