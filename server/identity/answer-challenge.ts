import { recordConsent } from '../accountability/consents/record-consent.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { findEstate } from '../estates/estate-facts.ts';
import { contactSource, ownerByIdentity } from '../estates/owners.ts';
import { inTransaction, type Tx } from '../platform/database.ts';
import { accountStore, grantStore } from './account-store.ts';
import { clearFailures, countFailure, lockOf, type Locked } from './attempts.ts';
import { challengeStore, type Challenge, type OwnerChallenge } from './challenge-store.ts';
import { phoneUsedText } from './message-texts.ts';
import { isCode } from './one-time-code.ts';
import { representationsBy } from './representation-store.ts';
import { openSession, type OpenedSession } from './sessions.ts';
import { tellOtherPhones } from './tell-owner.ts';
import { verificationStore } from './verification-store.ts';

export type AnswerRefusal =
  Locked | { readonly code: 'CODE_WRONG'; readonly triesLeft: number } | { readonly code: 'CODE_NOT_VALID' };

/** What the owner's other phones should be told once the answer is committed. */
interface NewProof {
  readonly estate: string;
  readonly person: string;
  readonly phone: Buffer;
}

type Outcome =
  | { readonly refusal: AnswerRefusal }
  | { readonly refusal: null; readonly opened: OpenedSession; readonly proof: NewProof | null };

type Identity = Pick<Deps, 'db' | 'keys' | 'clock' | 'messages' | 'log'>;

/** Takes the code of a challenge, once, and opens a session. */
export async function answerChallenge(
  deps: Identity,
  { challenge, code }: { readonly challenge: string; readonly code: string },
): Promise<Result<OpenedSession, AnswerRefusal>> {
  const { db, clock } = deps;
  // A refusal travels as a value, because the wrong try that it counted must be kept.
  const done = await inTransaction<Outcome, never>(db, async (tx) => {
    const at = await clock.inTransaction(tx);
    const open = await challengeStore(tx).openForUpdate(challenge, at);
    return ok(open ? await judge(tx, deps, { open, code, at }) : { refusal: { code: 'CODE_NOT_VALID' } });
  });
  if (!done.ok) return done;
  if (done.value.refusal) return err(done.value.refusal);
  const { opened, proof } = done.value;
  if (proof) await tellProof(deps, proof);
  return ok(opened);
}

export interface Answer {
  readonly open: Challenge;
  readonly code: string;
  readonly at: Date;
}

async function judge(tx: Tx, deps: Identity, answer: Answer): Promise<Outcome> {
  const { open, at } = answer;
  if (open.kind === 'again') return { refusal: { code: 'CODE_NOT_VALID' } };
  const refusal = await spendCode(tx, deps, answer);
  if (refusal) return { refusal };
  const signedIn = open.kind === 'staff' ? { account: open.account, proof: null } : await proveOwner(tx, open, at);
  if (signedIn.account === null) return { refusal: { code: 'CODE_NOT_VALID' } };
  await clearFailures(tx, open.attempt);
  const phone = open.kind === 'owner' ? open.phone : null;
  return { refusal: null, opened: await openSession(tx, signedIn.account, at, phone), proof: signedIn.proof };
}

/** Takes the code of a challenge that is locked; a wrong one counts. Null if it was the right one. */
export async function spendCode(
  tx: Tx,
  { keys }: Pick<Deps, 'keys'>,
  { open, code, at }: Answer,
): Promise<AnswerRefusal | null> {
  const locked = await lockOf(tx, open.attempt, at);
  if (locked) return locked;
  if (!isCode(keys, open.challenge, code, open.codeHash)) {
    const counted = await countFailure(tx, open.attempt, at);
    return 'code' in counted ? counted : { code: 'CODE_WRONG', ...counted };
  }
  await challengeStore(tx).use(open.challenge, at);
  return null;
}

/** Records the proof. The register is asked again: it may have changed since the code was sent. */
async function proveOwner(
  tx: Tx,
  { estate, identity, phone }: OwnerChallenge,
  at: Date,
): Promise<{ account: string | null; proof: NewProof | null }> {
  const owner = await ownerByIdentity(tx, estate, identity);
  const source = owner && (await contactSource(tx, estate, owner.person, phone));
  const represents = await representationsBy(tx, estate, [identity]);
  if (!source && represents.length === 0) return { account: null, proof: null };
  const account = await accountStore(tx).ofIdentity(identity, at);
  const person = owner && source ? owner.person : null;
  await grantStore(tx).add({ account, role: 'owner', scope: 'estate', scopeId: estate, person, by: null, at });
  if (person === null || !source) return { account, proof: null };
  // The page says what for, and whoever sends the code agrees to it.
  await recordConsent(tx, estate, { person, account }, 'identity', at);
  const isNew = await verificationStore(tx, estate).put({ person, account, phone, source, at });
  return { account, proof: isNew ? { estate, person, phone } : null };
}

/** Over a second channel: whoever signs in with a stolen phone or a roster's wrong number is noticed. */
async function tellProof(deps: Identity, { estate, person, phone }: NewProof): Promise<void> {
  const found = await findEstate(deps.db, estate);
  if (found)
    await tellOtherPhones(deps, { estate, person, except: phone, text: (used) => phoneUsedText(found.name, used) });
}
