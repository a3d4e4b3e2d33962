import { randomUUID } from 'node:crypto';
import type { VoterId } from '../../crypto/brands.ts';
import type { Channel } from '../../crypto/entries/fields.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { instant } from '../../crypto/time.ts';
import { activeKey } from '../assemblies/acts/signing-key.ts';
import { ownPerson } from '../assemblies/keys/own-person.ts';
import { CHANNEL_ZH, termsFault, windowFault } from '../ballots/admission.ts';
import type { Deps } from '../deps.ts';
import { compareEndOfNumber, isOrganisation } from '../estates/known-facts.ts';
import { contactSource } from '../estates/owners.ts';
import { phoneIndex } from '../estates/personal-index.ts';
import { actsHimself } from '../identity/acts-for.ts';
import { attemptIndex, clearFailures, countFailure, lockOf } from '../identity/attempts.ts';
import type { LogRef } from '../log/log-ref.ts';
import { stateOf } from '../log/log-service.ts';
import type { LogRefusal } from '../log/problems.ts';
import { rollReader } from '../log/roll-reader.ts';
import type { Actor } from '../platform/authorize.ts';
import { attendedStore, type AttendedChannel, type SeenDocument } from './attended-store.ts';
import type { AttendedRefusal } from './problems.ts';

export interface Asking {
  readonly deps: Deps;
  readonly log: LogRef;
  readonly actor: Actor;
}

/** How a worker knows who votes: a document that he saw, or the number that he dialled. Neither is kept. */
export type Proof =
  | { readonly channel: 'assisted'; readonly document: SeenDocument; readonly end: string }
  | { readonly channel: 'phone' | 'video'; readonly dialled: string; readonly recording: string };

export type Begin = Proof & { readonly voter: string; readonly person: string };
type Refusal = AttendedRefusal | LogRefusal | { readonly code: 'KEY_NOT_ENROLLED' };

/**
 * Begins a vote that a worker takes down: on the spot with the document in his hand, or by the owner's known telephone where
 * the notice offers it. What the person chooses comes later, once a second worker has confirmed that he is there.
 */
export async function beginAttended(
  { deps, log, actor }: Asking,
  begin: Begin,
): Promise<Result<{ readonly id: string }, Refusal>> {
  const name = await ownPerson(deps.db, log, actor.accountId);
  const voter = await rollReader(deps.db).voter(log, begin.voter);
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const state = reading.value;
  const key = name === null ? null : activeKey(state, name, ['clerk']);
  if (!key) return err({ code: 'KEY_NOT_ENROLLED' });
  if (state.notice && !state.windows.has(begin.channel)) return err(notOffered(begin.channel));
  const person = voter?.people.find((each) => each.person === begin.person);
  if (!voter || !person) return err({ code: 'OWNER_NOT_OF_VOTER' });
  const now = deps.clock.now();
  const at = instant(now.getTime());
  const fault =
    windowFault(state, begin.channel, at) ??
    termsFault(state, { voter: voter.voter as VoterId, person: begin.person }, at) ??
    (await identityFault({ deps, log, actor }, person.personId, begin));
  if (fault) return err(fault);
  const id = randomUUID();
  await attendedStore(deps.db, log).add({
    ...{ id, voter: voter.voter, person: begin.person, channel: begin.channel, worker: actor.accountId },
    ...{ device: key.kid, at: now },
    document: begin.channel === 'assisted' ? begin.document : null,
    recording: begin.channel === 'assisted' ? null : begin.recording.trim(),
  });
  return ok({ id });
}

export const notOffered = (channel: AttendedChannel): AttendedRefusal => ({
  code: 'CHANNEL_NOT_OFFERED',
  channel,
  channelZh: CHANNEL_ZH[channel satisfies Channel],
});

/** Wrong tries are counted for this worker and this person, so that nobody finds a number out by trying. */
async function identityFault(
  { deps, log, actor }: Asking,
  personId: string,
  proof: Proof,
): Promise<AttendedRefusal | null> {
  const { db, keys } = deps;
  if (await isOrganisation(db, log.estate, personId)) return { code: 'OWNER_IS_ORGANISATION' };
  if (!(await actsHimself(db, log.estate, personId))) return { code: 'OWNER_ACTS_NOT' };
  const tries = attemptIndex(keys, Buffer.from(personId), Buffer.from(actor.accountId));
  const now = deps.clock.now();
  const lock = await lockOf(db, tries, now);
  if (lock) return { code: 'IDENTITY_LOCKED_HERE', retryAfterSeconds: lock.retryAfterSeconds };
  const fault = await proofFault(deps, { estate: log.estate, person: personId }, proof);
  if (fault === null) await clearFailures(db, tries);
  else if (fault.code !== 'DOCUMENT_UNREGISTERED') await countFailure(db, tries, now);
  return fault;
}

async function proofFault(
  { db, keys }: Deps,
  { estate, person }: { readonly estate: string; readonly person: string },
  proof: Proof,
): Promise<AttendedRefusal | null> {
  if (proof.channel !== 'assisted') {
    const known = await contactSource(db, estate, person, phoneIndex(keys, proof.dialled));
    return known === null ? { code: 'NUMBER_NOT_KNOWN' } : null;
  }
  switch (await compareEndOfNumber(db, keys, { estate, person, end: proof.end })) {
    case 'agrees':
      return null;
    case 'differs':
      return { code: 'DOCUMENT_DIFFERS' };
    case 'no-number':
      return { code: 'DOCUMENT_UNREGISTERED' };
  }
}
