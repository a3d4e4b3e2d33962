import { err, ok, type Result } from '../../crypto/result.ts';
import { hasOpenVote } from '../assemblies/view/open-vote.ts';
import type { Deps } from '../deps.ts';
import { findEstate } from '../estates/estate-facts.ts';
import { findOwner, namesOf } from '../estates/owners.ts';
import { documentIndex, idTypeOf, nameIndex, phoneIndex } from '../estates/personal-index.ts';
import { hasSqlState, inTransaction } from '../platform/database.ts';
import { documentNumberKey } from '../registry/document-number.ts';
import { readClaim, type ClaimFault, type ClaimText, type IdTypeWord } from './claim.ts';
import { maskName } from './mask-name.ts';
import { representedText } from './message-texts.ts';
import { representationStore, type Capacity, type RepresentationState } from './representation-store.ts';
import { tellOtherPhones } from './tell-owner.ts';

export interface RepresentationRequest {
  readonly estate: string;
  readonly owner: { readonly name: string; readonly idType: IdTypeWord; readonly idNo: string };
  readonly representative: ClaimText;
  readonly capacity: Capacity;
  /** What was shown, in words: kept sealed. */
  readonly evidence: string;
  readonly by: string;
}

export type RegisterRefusal = ClaimFault | { readonly code: 'OWNER_NOT_FOUND' } | { readonly code: 'CAPACITY_UNFIT' };

export interface Registered {
  readonly representation: string;
  readonly state: RepresentationState;
}

type Identity = Pick<Deps, 'db' | 'keys' | 'clock' | 'messages' | 'log'>;

/**
 * Records who speaks for an owner, after a community worker saw the papers. Heirs wait for a second person, and while a vote is
 * open everybody does: one worker alone would otherwise give whomever he likes another's vote.
 */
export async function registerRepresentation(
  deps: Deps,
  request: RepresentationRequest,
): Promise<Result<Registered, RegisterRefusal>> {
  const { db, keys, clock } = deps;
  const { estate, capacity, evidence, by } = request;
  const claim = readClaim(request.representative);
  if (!claim.ok) return claim;
  const { name, idType, idNo, phone } = claim.value;
  const { owner: said } = request;
  const owner = await findOwner(db, keys, estate, {
    name: said.name,
    idType: idTypeOf(said.idType),
    idNo: documentNumberKey(said.idNo),
  });
  if (!owner) return err({ code: 'OWNER_NOT_FOUND' });
  if ((owner.kind === 'organisation') !== (capacity === 'authorised')) return err({ code: 'CAPACITY_UNFIT' });
  const made = await representationStore(db, estate).add(keys, {
    person: owner.person,
    capacity,
    name,
    idNo,
    phone,
    identityIndex: documentIndex(keys, idType, idNo),
    nameIndex: nameIndex(keys, name),
    phoneIndex: phoneIndex(keys, phone),
    evidence,
    state: capacity === 'heir' || (await hasOpenVote(deps, estate)) ? 'pending' : 'active',
    by,
    at: await clock.inTransaction(db),
  });
  const estateName = (await findEstate(db, estate))?.name ?? '';
  await tellOtherPhones(deps, {
    estate,
    person: owner.person,
    except: null,
    text: () => representedText(estateName, capacity),
  });
  return ok(made);
}

export type DecideRefusal = { readonly code: 'REPRESENTATION_NOT_FOUND' } | { readonly code: 'SECOND_PERSON_NEEDED' };

export interface Decision {
  readonly estate: string;
  readonly representation: string;
  readonly by: string;
}

/** Confirms what waits for a second person. The database refuses the account that registered it. */
export async function confirmRepresentation(
  { db, clock }: Identity,
  { estate, representation, by }: Decision,
): Promise<Result<null, DecideRefusal>> {
  try {
    return await inTransaction<null, DecideRefusal>(db, async (tx) => {
      const confirmed = await representationStore(tx, estate).confirm(
        representation,
        by,
        await clock.inTransaction(tx),
      );
      return confirmed ? ok(null) : err({ code: 'REPRESENTATION_NOT_FOUND' });
    });
  } catch (error) {
    if (hasSqlState(error, CHECK_VIOLATION, 'confirmed_by_another')) return err({ code: 'SECOND_PERSON_NEEDED' });
    throw error;
  }
}

const CHECK_VIOLATION = '23514';

/** Ends a representation: a new legal representative, a ward come of age, a title registered. */
export async function endRepresentation(
  { db, clock }: Identity,
  { estate, representation, by }: Decision,
): Promise<Result<null, DecideRefusal>> {
  const ended = await representationStore(db, estate).end(representation, by, await clock.inTransaction(db));
  return ended ? ok(null) : err({ code: 'REPRESENTATION_NOT_FOUND' });
}

/** For the desk and the street office: who speaks for whom, names masked. */
export interface RepresentationView {
  readonly representation: string;
  readonly owner: string;
  readonly representative: string;
  readonly capacity: Capacity;
  readonly state: RepresentationState;
  readonly evidence: string;
  readonly registeredAt: string;
  readonly hasPhoto: boolean;
}

export async function listRepresentations(
  { db, keys }: Identity,
  estate: string,
): Promise<readonly RepresentationView[]> {
  const store = representationStore(db, estate);
  const all = await store.all();
  const owners = await namesOf(
    db,
    keys,
    estate,
    all.map(({ person }) => person),
  );
  return Promise.all(
    all.map(async ({ representation, person, capacity, state, registeredAt, hasPhoto }) => {
      const { name, evidence } = await store.words(keys, representation);
      const owner = owners.get(person) ?? '';
      return {
        representation,
        owner: capacity === 'authorised' ? owner : maskName(owner),
        representative: maskName(name),
        capacity,
        state,
        evidence,
        registeredAt: registeredAt.toISOString(),
        hasPhoto,
      };
    }),
  );
}
