import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../../crypto/canonical.ts';
import type { Body } from '../../../crypto/entries/bodies.ts';
import type { VerifiedClaim } from '../../../crypto/replay/verify-signatures.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { maskPhone } from '../../accountability/masking.ts';
import { votingRights, type Voting } from '../../ballots/voting-right.ts';
import { openPersonal } from '../../estates/personal-data.ts';
import { logWriter, stateOf } from '../../log/log-service.ts';
import type { LogRefusal } from '../../log/problems.ts';
import { signatureVerdict } from '../../log/signature-verdict.ts';
import { recordEntry, tellOfBound } from './bind-phone.ts';
import { changeStore, type ContactChange } from './change-store.ts';
import { refuseContactChange, type ChangeRefusal } from './contact-changes.ts';
import { entryStore } from './entry-store.ts';
import { draftEntry, missingAt, placesOf, type Place } from './log-entries.ts';

/** A phone that the desk wants to bind to the owner himself, who may confirm it with his own device, or stop it. */
export interface OwnChange {
  readonly change: string;
  readonly voter: string;
  readonly phone: string;
  readonly documentSeen: string | null;
  readonly at: string;
}

interface Waiting {
  readonly asked: ContactChange;
  readonly place: Place;
}

export async function ownContactChanges(voting: Voting): Promise<readonly OwnChange[]> {
  const { deps, log } = voting;
  return (await waitingFor(voting)).map(({ asked, place }) => ({
    ...{ change: asked.id, voter: place.voter, documentSeen: asked.documentSeen, at: asked.at.toISOString() },
    phone: maskPhone(openPersonal(deps.keys, { estate: log.estate, person: asked.person }, 'phone', asked.phoneSealed)),
  }));
}

export type OwnRefusal = ChangeRefusal | LogRefusal | { readonly code: 'CONTACT_SIGNATURE_WRONG' };

export interface OwnDraft {
  readonly entry: string;
  readonly fields: JsonObject;
}

/** Writes the entry that the owner's device is to sign. */
export async function draftOwnChange(voting: Voting, change: string): Promise<Result<OwnDraft, OwnRefusal>> {
  const found = (await waitingFor(voting)).find(({ asked }) => asked.id === change);
  if (!found) return err({ code: 'CONTACT_CHANGE_UNKNOWN' });
  const { deps, log } = voting;
  const { body, ...row } = await draftEntry(deps, found.place, found.asked, 'owner');
  const fields = body as unknown as JsonObject;
  const entry = randomUUID();
  await entryStore(deps.db, log).add({ ...row, entry, fields });
  return ok({ entry, fields });
}

export interface SignedChange {
  readonly entry: string;
  readonly nonce: string;
  readonly jws: string;
}

/** The owner's device has signed: it is in the log, and with the last entry that it needs the phone is bound. */
export async function confirmOwnChange(
  voting: Voting,
  change: string,
  { entry, nonce, jws }: SignedChange,
): Promise<Result<null, OwnRefusal>> {
  const { deps, log, actor } = voting;
  const found = (await waitingFor(voting)).find(({ asked }) => asked.id === change);
  const drafted = await entryStore(deps.db, log).drafted(entry);
  if (!found || drafted?.change !== change || drafted.fields?.['voter'] !== found.place.voter)
    return err({ code: 'CONTACT_CHANGE_UNKNOWN' });
  const body = { ...drafted.fields, jws, nonce } as unknown as Body<'contact-changed'>;
  const verdict = await verdictOn(voting, body);
  if (!verdict.ok) return verdict;
  const { asked } = found;
  const places = (await placesOf(deps, log.estate, [asked.person])).get(asked.person) ?? [];
  let isBound = false;
  const appended = await logWriter(deps).append<OwnRefusal>(log, {
    ...{ type: 'contact-changed', body, verified: verdict.value },
    within: async (tx, { seq }) => {
      isBound = await recordEntry(deps, tx, { log, entry, change, places, by: actor.accountId }, seq);
    },
  });
  if (!appended.ok) return appended;
  if (isBound) deps.afterReply.start('tell of a phone', () => tellOfBound(deps, { estate: log.estate, ...asked }));
  return ok(null);
}

async function verdictOn(
  { deps, log }: Voting,
  body: Body<'contact-changed'>,
): Promise<Result<readonly VerifiedClaim[], OwnRefusal>> {
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const verdict = await signatureVerdict(deps, reading.value, 'contact-changed', body);
  return verdict.ok ? verdict : err({ code: 'CONTACT_SIGNATURE_WRONG' });
}

/** It is not his: nothing is bound. */
export async function stopOwnChange(voting: Voting, change: string): Promise<Result<null, ChangeRefusal>> {
  const { deps, log, actor } = voting;
  if (!(await waitingFor(voting)).some(({ asked }) => asked.id === change))
    return err({ code: 'CONTACT_CHANGE_UNKNOWN' });
  return refuseContactChange(deps, { estate: log.estate, change, by: actor.accountId });
}

/** Changes about the actor himself, with a voter of this log for whom they are not recorded. */
async function waitingFor(voting: Voting): Promise<readonly Waiting[]> {
  const { deps, log } = voting;
  const own = (await votingRights(voting)).flatMap(({ represented }) =>
    represented.filter(({ standing }) => standing.capacity === 'owner').map(({ personId }) => personId),
  );
  const asked = (await changeStore(deps.db, log.estate).waiting()).filter(({ person }) => own.includes(person));
  const places = await placesOf(deps, log.estate, [...new Set(own)]);
  const found = asked.map(async (each): Promise<Waiting[]> => {
    const here = (places.get(each.person) ?? []).filter((place) => place.log.assembly === log.assembly);
    const missing = await missingAt(deps.db, { estate: log.estate, change: each.id, places: here });
    return missing.map((place) => ({ asked: each, place }));
  });
  return (await Promise.all(found)).flat();
}
