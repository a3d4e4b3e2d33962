import { timingSafeEqual } from 'node:crypto';
import { contactSource, findOwner, wasOwner, type ContactSource } from '../estates/owners.ts';
import { documentIndex, nameIndex, phoneIndex } from '../estates/personal-index.ts';
import type { Db } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import type { Claim } from './claim.ts';
import { representationsBy, representationStore } from './representation-store.ts';
import { verificationStore } from './verification-store.ts';

/** What the register, the desk's records and the known phones say to a claim. */
export type ClaimMatch =
  /** Document index of the person who will sign in: the owner, or whoever represents one. */
  | { readonly kind: 'matched'; readonly identity: Buffer }
  | { readonly kind: 'not-found' }
  /** Everything that he owned here is somebody else's now. */
  | { readonly kind: 'former-owner' }
  | { readonly kind: 'phone-unknown' }
  | { readonly kind: 'phone-in-use' }
  /** An organisation without a representative who has this phone. */
  | { readonly kind: 'representative-needed' };

export interface ClaimPlace {
  readonly db: Db;
  readonly keys: Keys;
  readonly estate: string;
}

export async function matchClaim(place: ClaimPlace, claim: Claim): Promise<ClaimMatch> {
  const { db, keys, estate } = place;
  const owner = await findOwner(db, keys, estate, claim);
  const phone = phoneIndex(keys, claim.phone);
  if (owner?.kind === 'organisation') return matchRepresentative(place, owner.person, phone);
  const identity = documentIndex(keys, claim.idType, claim.idNo);
  const named = nameIndex(keys, claim.name);
  const represents = (await representationsBy(db, estate, [identity])).filter(({ name }) =>
    timingSafeEqual(name, named),
  );
  if (!owner && represents.length === 0)
    return { kind: (await wasOwner(db, keys, estate, claim)) ? 'former-owner' : 'not-found' };
  if (represents.some((each) => timingSafeEqual(each.phone, phone))) return { kind: 'matched', identity };
  const source = owner && (await contactSource(db, estate, owner.person, phone));
  if (!owner || !source) return { kind: 'phone-unknown' };
  const isTaken = await isPhoneTaken(place, owner.person, phone, source);
  return isTaken ? { kind: 'phone-in-use' } : { kind: 'matched', identity };
}

async function matchRepresentative(
  { db, estate }: ClaimPlace,
  organisation: string,
  phone: Buffer,
): Promise<ClaimMatch> {
  const represented = await representationStore(db, estate).byPersons([organisation]);
  const found = represented.find((each) => timingSafeEqual(each.phone, phone));
  return found ? { kind: 'matched', identity: found.identity } : { kind: 'representative-needed' };
}

/** One phone proves one owner. More than one only where a community worker saw each document (a parent with a son's phone). */
export async function isPhoneTaken(
  { db, estate }: ClaimPlace,
  person: string,
  phone: Buffer,
  source: ContactSource,
): Promise<boolean> {
  if (source === 'desk') return false;
  const proved = await verificationStore(db, estate).personsWithPhone(phone);
  return proved.some((other) => other !== person);
}
