import { randomUUID } from 'node:crypto';
import { err, never, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { findEstate } from '../estates/estate-facts.ts';
import { documentIndex, nameIndex, phoneIndex } from '../estates/personal-index.ts';
import { underOfficeName } from '../print/sender.ts';
import { isTaken } from '../platform/messages.ts';
import { accountStore } from './account-store.ts';
import { attemptIndex, countFailure, lockOf, type Locked } from './attempts.ts';
import { challengeStore, type Challenge } from './challenge-store.ts';
import { readClaim, readPhone, type ClaimFault, type ClaimText } from './claim.ts';
import { matchClaim, type ClaimMatch } from './match-claim.ts';
import { ownerCodeText, staffCodeText } from './message-texts.ts';
import { CODE_MINUTES, codeHash, drawCode } from './one-time-code.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Codes sent to one phone and not answered: nobody shall be woken by a stranger's tries. */
const UNANSWERED_CODES = 5;
const UNANSWERED_MINUTES = 10;

export interface ChallengeStarted {
  readonly challenge: string;
  readonly expiresAt: string;
}

export type SendRefusal = { readonly code: 'CODES_TOO_OFTEN' } | { readonly code: 'MESSAGE_NOT_SENT' };
type ClaimRefusal = {
  readonly code: 'IDENTITY_NOT_FOUND' | 'FORMER_OWNER' | 'PHONE_NOT_KNOWN' | 'REPRESENTATIVE_NEEDED';
  readonly triesLeft: number;
};
export type StartRefusal =
  | ClaimFault
  | ClaimRefusal
  | Locked
  | SendRefusal
  | { readonly code: 'UNKNOWN_ESTATE' }
  | { readonly code: 'PHONE_IN_USE' };

export interface OwnerClaimText extends ClaimText {
  readonly estate: string;
}

type Identity = Pick<Deps, 'db' | 'keys' | 'clock' | 'messages'>;

/** Sends a one-time code to an owner whose name, document and phone agree with what is on record. */
export async function startOwnerChallenge(
  deps: Identity,
  { estate, ...text }: OwnerClaimText,
): Promise<Result<ChallengeStarted, StartRefusal>> {
  const { db, keys, clock } = deps;
  const claim = readClaim(text);
  if (!claim.ok) return claim;
  const found = await findEstate(db, estate);
  if (!found) return err({ code: 'UNKNOWN_ESTATE' });
  const now = await clock.inTransaction(db);
  const phone = phoneIndex(keys, claim.value.phone);
  const attempt = attemptIndex(keys, documentIndex(keys, claim.value.idType, claim.value.idNo), phone);
  const locked = await lockOf(db, attempt, now);
  if (locked) return err(locked);
  const match = await matchClaim({ db, keys, estate }, claim.value);
  if (match.kind !== 'matched') {
    const guess = attemptIndex(keys, 'name', nameIndex(keys, claim.value.name));
    return err(await refusalOf(deps, match.kind, { attempt, guess, now }));
  }
  return sendCode(deps, {
    now,
    to: claim.value.phone,
    text: (code) => ownerCodeText(found.name, code),
    challenge: { kind: 'owner', estate, identity: match.identity, phone, attempt },
  });
}

interface Failed {
  readonly attempt: Buffer;
  /** All wrong claims of one name: a lock is of one number and phone, and who guesses numbers takes another phone each time. */
  readonly guess: Buffer;
  readonly now: Date;
}

/** Whoever has guessed often is not told which part of the last claim was right. */
async function refusalOf(
  { db }: Identity,
  fault: Exclude<ClaimMatch['kind'], 'matched'>,
  { attempt, guess, now }: Failed,
): Promise<StartRefusal> {
  if (fault === 'phone-in-use') return { code: 'PHONE_IN_USE' };
  const counted = await countFailure(db, attempt, now);
  if ('code' in counted) return counted;
  const guessed = await countFailure(db, guess, now);
  const told = 'code' in guessed ? 'not-found' : fault;
  switch (told) {
    case 'not-found':
      return { code: 'IDENTITY_NOT_FOUND', ...counted };
    case 'former-owner':
      return { code: 'FORMER_OWNER', ...counted };
    case 'phone-unknown':
      return { code: 'PHONE_NOT_KNOWN', ...counted };
    case 'representative-needed':
      return { code: 'REPRESENTATIVE_NEEDED', ...counted };
    default:
      return never(told);
  }
}

/** Sends a code to a staff member. The answer is the same for a phone that is nobody's, so that nobody learns which are. */
export async function startStaffChallenge(
  deps: Identity,
  phoneText: string,
): Promise<Result<ChallengeStarted, ClaimFault | Locked | SendRefusal>> {
  const { db, keys, clock } = deps;
  const to = readPhone(phoneText);
  if (to === null) return err({ code: 'PHONE_MALFORMED', field: 'phone' });
  const now = await clock.inTransaction(db);
  const phone = phoneIndex(keys, to);
  const attempt = attemptIndex(keys, 'staff', phone);
  const locked = await lockOf(db, attempt, now);
  if (locked) return err(locked);
  const account = await accountStore(db).staffByPhone(phone);
  return sendCode(deps, { now, to, text: staffCodeText, challenge: { kind: 'staff', account, phone, attempt } });
}

type WithoutCode<C> = C extends Challenge ? Omit<C, 'challenge' | 'codeHash' | 'sentAt' | 'expiresAt'> : never;

export interface CodeToSend {
  readonly now: Date;
  readonly to: string;
  readonly text: (code: string) => string;
  readonly challenge: WithoutCode<Challenge>;
}

/** Sends a code and keeps what it answers; at most so many that nobody answers. */
export async function sendCode(
  { db, keys, messages }: Identity,
  { now, to, text, challenge }: CodeToSend,
): Promise<Result<ChallengeStarted, SendRefusal>> {
  await challengeStore(db).forget(new Date(now.getTime() - DAY_MS));
  const id = randomUUID();
  const code = drawCode();
  const expiresAt = new Date(now.getTime() + CODE_MINUTES * MINUTE_MS);
  const isKept = await db.transaction().execute(async (tx) => {
    const since = new Date(now.getTime() - UNANSWERED_MINUTES * MINUTE_MS);
    const store = challengeStore(tx);
    if ((await store.unanswered(challenge.phone, since)) >= UNANSWERED_CODES) return false;
    await store.add({ ...challenge, challenge: id, codeHash: codeHash(keys, id, code), sentAt: now, expiresAt });
    return true;
  });
  if (!isKept) return err({ code: 'CODES_TOO_OFTEN' });
  const words = challenge.kind === 'staff' ? text(code) : await underOfficeName(db, challenge.estate, text(code));
  const isDecoy = challenge.kind === 'staff' && challenge.account === null;
  if (!isDecoy && !(await isTaken(messages, { to, text: words, kind: 'sign-in-code' })))
    return err({ code: 'MESSAGE_NOT_SENT' });
  return ok({ challenge: id, expiresAt: expiresAt.toISOString() });
}
