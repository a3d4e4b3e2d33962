import { ownerByIdentity, presentOwners } from '../estates/owners.ts';
import type { Db, Tx } from '../platform/database.ts';
import { accountStore } from './account-store.ts';
import { representationStore, type Capacity, type Representation } from './representation-store.ts';
import { verificationStore } from './verification-store.ts';

/** A person of the register for whom an account may act, and what that rests on. */
export interface ActsFor {
  readonly person: string;
  /** `owner` is the person himself; whether he is one of several is for the roll to say. */
  readonly capacity: 'owner' | Capacity;
  /** `pending`: 资格待核. He counts in the totals and may read, but not vote yet. */
  readonly standing: 'confirmed' | 'pending';
  readonly method: 'registry-sms' | 'desk';
  readonly verifier: 'service' | 'clerk';
  /** What the check rested on, for the salted hash in the log: JSON without personal data. */
  readonly evidence: string;
}

/** Everybody for whom the account may act in the estate now; empty for staff and former owners. */
export async function actsFor(db: Db | Tx, estate: string, account: string): Promise<readonly ActsFor[]> {
  const identity = await accountStore(db).identityOf(account);
  if (!identity) return [];
  const store = representationStore(db, estate);
  const self = await actsForHimself(db, estate, account, identity);
  const represents = await store.byIdentity(identity);
  const present = await presentOwners(
    db,
    estate,
    represents.map(({ person }) => person),
  );
  return [...self, ...represents.filter(({ person }) => present.has(person)).map(asRepresentative)];
}

async function actsForHimself(
  db: Db | Tx,
  estate: string,
  account: string,
  identity: Buffer,
): Promise<readonly ActsFor[]> {
  const owner = await ownerByIdentity(db, estate, identity);
  if (owner?.kind !== 'person') return [];
  const proofs = await verificationStore(db, estate).ofAccount(account);
  const proof = proofs.find(({ person }) => person === owner.person);
  if (!proof || (await hasGuardian(db, estate, owner.person))) return [];
  const check =
    proof.source === 'desk' ? await verificationStore(db, estate).deskCheck(owner.person, proof.phone) : null;
  const seen = check ? { check: check.documentSeen, seenBy: check.by, seenAt: check.at.toISOString() } : {};
  return [
    {
      person: owner.person,
      capacity: 'owner',
      standing: 'confirmed',
      method: proof.source === 'desk' ? 'desk' : 'registry-sms',
      verifier: proof.source === 'desk' ? 'clerk' : 'service',
      evidence: JSON.stringify({ contact: proof.source, verifiedAt: proof.at.toISOString(), ...seen }),
    },
  ];
}

/** Who is under guardianship acts through the guardian alone (Civil Code arts. 23, 27, 28). */
async function hasGuardian(db: Db | Tx, estate: string, person: string): Promise<boolean> {
  const represented = await representationStore(db, estate).byPersons([person]);
  return represented.some(({ capacity, state }) => capacity === 'guardian' && state === 'active');
}

const asRepresentative = (found: Representation): ActsFor => ({
  person: found.person,
  capacity: found.capacity,
  standing: found.state === 'active' ? 'confirmed' : 'pending',
  method: 'desk',
  verifier: 'clerk',
  evidence: JSON.stringify({
    representation: found.representation,
    capacity: found.capacity,
    registeredBy: found.registeredBy,
    registeredAt: found.registeredAt.toISOString(),
  }),
});
