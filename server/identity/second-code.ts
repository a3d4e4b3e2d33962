import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { findEstate } from '../estates/estate-facts.ts';
import { phonesOf } from '../estates/owners.ts';
import { phoneIndex } from '../estates/personal-index.ts';
import { inTransaction, type Db } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { identitiesOf } from './account-store.ts';
import { spendCode, type AnswerRefusal } from './answer-challenge.ts';
import { attemptIndex, clearFailures, lockOf, type Locked } from './attempts.ts';
import { challengeStore } from './challenge-store.ts';
import { secondCodeText, signingCodeText } from './message-texts.ts';
import { phoneOfRepresentative, representationsBy } from './representation-store.ts';
import { confirmSession, holderOf, type Holder } from './session-store.ts';
import { ownStaffPhone } from './staff-phones.ts';
import { sendCode, type ChallengeStarted, type SendRefusal } from './start-challenge.ts';
import { verificationStore } from './verification-store.ts';

type Identity = Pick<Deps, 'db' | 'keys' | 'clock' | 'messages'>;

export interface InSession {
  readonly estate: string;
  readonly session: string;
}

export interface SecondCodeStarted extends ChallengeStarted {
  /** Last four digits of the phone that has it. */
  readonly phoneTail: string;
}

/** `SESSION_ENDED` also where the phone that opened the session is no longer on record: then he says again who he is. */
export type SecondCodeRefusal = SendRefusal | Locked | { readonly code: 'SESSION_ENDED' };

/** Sends a code to the phone whose code opened the session; no other can be named. */
export async function startSecondCode(
  deps: Identity,
  { estate, session }: InSession,
): Promise<Result<SecondCodeStarted, SecondCodeRefusal>> {
  const { db, keys, clock } = deps;
  const [found, holder] = await Promise.all([findEstate(db, estate), holderOf(db, session)]);
  const staff = holder && (await ownStaffPhone(deps, holder.account));
  const to = staff ?? (holder && (await phoneOnRecord({ db, keys, estate }, holder)));
  if (!found || to === null) return err({ code: 'SESSION_ENDED' });
  const now = await clock.inTransaction(db);
  const phone = phoneIndex(keys, to);
  const attempt = attemptIndex(keys, 'again', phone);
  const locked = await lockOf(db, attempt, now);
  if (locked) return err(locked);
  const sent = await sendCode(deps, {
    ...{ now, to, text: (code: string) => (staff ? signingCodeText(code) : secondCodeText(found.name, code)) },
    challenge: { kind: 'again', estate, session, phone, attempt },
  });
  return sent.ok ? ok({ ...sent.value, phoneTail: to.slice(-4) }) : sent;
}

interface Place {
  readonly db: Db;
  readonly keys: Keys;
  readonly estate: string;
}

/** The phone that opened the session, if it is still on record for the owner or as his representative's. */
async function phoneOnRecord({ db, keys, estate }: Place, { account, phone }: Holder): Promise<string | null> {
  const proofs = await verificationStore(db, estate).ofAccounts([account]);
  const used = phone ?? proofs[0]?.phone;
  if (!used) return null;
  const persons = proofs.map(({ person }) => person);
  const own = [...(await phonesOf(db, keys, estate, persons)).values()].flat();
  const known = own.find((each) => phoneIndex(keys, each).equals(used));
  if (known !== undefined) return known;
  const identities = [...(await identitiesOf(db, [account])).values()];
  const represents = identities.length === 0 ? [] : await representationsBy(db, estate, identities);
  const held = represents.find((each) => each.phone.equals(used));
  return held ? phoneOfRepresentative(db, keys, estate, held.representation) : null;
}

export interface SecondAnswer extends Pick<InSession, 'session'> {
  readonly challenge: string;
  readonly code: string;
}

/** Takes the code, once, in the session for which it was sent. */
export async function answerSecondCode(
  { db, keys, clock }: Pick<Deps, 'db' | 'keys' | 'clock'>,
  { session, challenge, code }: SecondAnswer,
): Promise<Result<null, AnswerRefusal>> {
  // A refusal travels as a value, because the wrong try that it counted must be kept.
  const done = await inTransaction<AnswerRefusal | null, never>(db, async (tx) => {
    const at = await clock.inTransaction(tx);
    const open = await challengeStore(tx).openForUpdate(challenge, at);
    if (open?.kind !== 'again' || open.session !== session) return ok({ code: 'CODE_NOT_VALID' });
    const refusal = await spendCode(tx, { keys }, { open, code, at });
    if (refusal) return ok(refusal);
    await clearFailures(tx, open.attempt);
    await confirmSession(tx, session, at);
    return ok(null);
  });
  if (!done.ok) return done;
  return done.value ? err(done.value) : ok(null);
}
