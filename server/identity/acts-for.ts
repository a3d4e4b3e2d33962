import { sql, type RawBuilder } from 'kysely';
import { ownersByIdentity, presentOwners, type OwnerFound } from '../estates/owners.ts';
import type { Db, Tx } from '../platform/database.ts';
import { groupBy } from '../platform/group-by.ts';
import { sideBySide } from '../platform/pipelined.ts';
import { identitiesOf } from './account-store.ts';
import { representationsBy, representationStore, type Capacity, type Representation } from './representation-store.ts';
import { verificationStore, type DeskCheck, type Verification } from './verification-store.ts';

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
  return (await actsForAll(db, estate, [account])).get(account) ?? [];
}

/** The same for many accounts, with as many statements as for one; accounts of staff are left out. */
export async function actsForAll(
  db: Db | Tx,
  estate: string,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, readonly ActsFor[]>> {
  const { identities, proofs, owners, guarded, represented } = await facts(db, estate, accounts);
  const seen = proofs.filter(({ source }) => source === 'desk').map(({ person }) => person);
  const checks = await verificationStore(db, estate).deskChecks(seen);
  const known = { owners, guarded, checks, proofs: groupBy(proofs, ({ account }) => account) };
  return new Map(
    [...identities].map(([account, identity]) => {
      const himself = forHimself(known, account, identity);
      const others = represented.get(identity.toString('hex')) ?? [];
      return [account, [...(himself ? [himself] : []), ...others.map(asRepresentative)]];
    }),
  );
}

/** What hangs on the accounts alone, in one way to the database: in a rush every way is a wait for many. */
const facts = (db: Db | Tx, estate: string, accounts: readonly string[]) =>
  sideBySide(db, async (here) => {
    const store = verificationStore(here, estate);
    const asked = identitiesAsked(accounts);
    const [identities, proofs, owners, guarded, represented] = await Promise.all([
      identitiesOf(here, accounts),
      store.ofAccounts(accounts),
      ownersByIdentity(here, estate, asked),
      personsWithGuardian(here, estate, store.provedBy(accounts)),
      representedBy(here, estate, asked),
    ]);
    return { identities, proofs, owners, guarded, represented };
  });

/** Finds the identities of accounts. */
const identitiesAsked = (accounts: readonly string[]): RawBuilder<unknown> =>
  sql`select identity_index from account where account_id = any(${accounts}::uuid[])`;

/** What accounts represent whose owner owns something here still, by identity in hex. */
async function representedBy(db: Db | Tx, estate: string, identities: RawBuilder<unknown>) {
  const found = await representationsBy(db, estate, identities);
  if (found.length === 0) return new Map<string, Representation[]>();
  const present = await presentOwners(
    db,
    estate,
    found.map(({ person }) => person),
  );
  const current = found.filter(({ person }) => present.has(person));
  return groupBy(current, ({ identity }) => identity.toString('hex'));
}

interface Facts {
  readonly owners: ReadonlyMap<string, OwnerFound>;
  readonly proofs: ReadonlyMap<string, readonly Verification[]>;
  readonly guarded: ReadonlySet<string>;
  readonly checks: readonly DeskCheck[];
}

/** A person who owns something here and proved it, acting for himself. */
function forHimself({ owners, proofs, guarded, checks }: Facts, account: string, identity: Buffer): ActsFor | null {
  const owner = owners.get(identity.toString('hex'));
  if (owner?.kind !== 'person') return null;
  const { person } = owner;
  const proof = proofs.get(account)?.find((each) => each.person === person);
  if (!proof || guarded.has(person)) return null;
  const isDesk = proof.source === 'desk';
  const check = isDesk ? checks.find((each) => each.person === person && each.phone.equals(proof.phone)) : undefined;
  const seen = check ? { check: check.documentSeen, seenBy: check.by, seenAt: check.at.toISOString() } : {};
  return {
    ...{ person, capacity: 'owner', standing: 'confirmed' },
    method: isDesk ? 'desk' : 'registry-sms',
    verifier: isDesk ? 'clerk' : 'service',
    evidence: JSON.stringify({ contact: proof.source, verifiedAt: proof.at.toISOString(), ...seen }),
  };
}

/** Who is under guardianship acts through the guardian alone (Civil Code arts. 23, 27, 28). */
async function personsWithGuardian(
  db: Db | Tx,
  estate: string,
  persons: RawBuilder<unknown>,
): Promise<ReadonlySet<string>> {
  const represented = await representationStore(db, estate).byPersons(persons);
  const guarded = represented.filter(({ capacity, state }) => capacity === 'guardian' && state === 'active');
  return new Set(guarded.map(({ person }) => person));
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
