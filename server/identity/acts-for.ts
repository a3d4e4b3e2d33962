import { sql } from 'kysely';
import type { JsonObject } from '../../crypto/canonical.ts';
import { ownerOf, presentOwners, type ContactSource, type OwnerFound } from '../estates/owners.ts';
import type { Db, Tx } from '../platform/database.ts';
import { groupBy } from '../platform/group-by.ts';
import {
  hasGuardian,
  representationsBy,
  representsSomebody,
  type Capacity,
  type Representation,
} from './representation-store.ts';
import { verificationStore, type DeskCheck } from './verification-store.ts';

/** A person of the register for whom an account may act, and what that rests on. */
export interface ActsFor {
  readonly person: string;
  /** `owner` is the person himself; whether he is one of several is for the roll to say. */
  readonly capacity: 'owner' | Capacity;
  /** `pending`: 资格待核. He counts in the totals and may read, but not vote yet. */
  readonly standing: 'confirmed' | 'pending';
  readonly method: 'registry-sms' | 'desk';
  readonly verifier: 'service' | 'clerk';
  /** What the check rested on, for the salted hash in the log; no personal data. */
  readonly evidence: JsonObject;
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
  const known = await factsOf(db, estate, accounts);
  const represented = await representedBy(db, estate, known);
  const checks = await verificationStore(db, estate).deskChecks(
    known.flatMap(({ source, person }) => (source === 'desk' && person !== null ? [person] : [])),
  );
  return new Map(
    known.map((facts) => {
      const himself = forHimself(facts, checks);
      const others = represented.get(facts.identity.toString('hex')) ?? [];
      return [facts.account, himself ? [himself, ...others.map(asRepresentative)] : others.map(asRepresentative)];
    }),
  );
}

/** What is known of an account in an estate: who of the register he is, and whether and how he proved it. */
interface Facts {
  readonly account: string;
  readonly identity: Buffer;
  /** Who owns something here now; null, as is `kind`, where he owns nothing. */
  readonly person: string | null;
  readonly kind: OwnerFound['kind'] | null;
  /** Null, as are `phone` and `at`, where this account did not prove to be the person. */
  readonly source: ContactSource | null;
  readonly phone: Buffer | null;
  readonly at: Date | null;
  /** Who is under guardianship acts through the guardian alone (Civil Code arts. 23, 27, 28). */
  readonly guarded: boolean;
  readonly represents: boolean;
}

/** In one statement, each looked up by its key: in a rush every statement costs many people's time. */
async function factsOf(db: Db | Tx, estate: string, accounts: readonly string[]): Promise<readonly Facts[]> {
  const found = await sql<Facts>`
    select a.account_id as account, a.identity_index as identity, p.person_id as person, p.kind,
      v.source, v.phone_index as phone, v.verified_at as at,
      ${hasGuardian(estate, sql`p.person_id`)} as guarded, ${representsSomebody(estate, sql`a.identity_index`)} as represents
    from unnest(${accounts}::uuid[]) as asked (id)
    cross join lateral (
      select account_id, identity_index from account where account_id = asked.id and identity_index is not null offset 0
    ) as a
    left join lateral (${ownerOf(estate, sql`a.identity_index`)}) as p on true
    left join lateral (
      select source, phone_index, verified_at from verification
      where estate_id = ${estate} and person_id = p.person_id and account_id = a.account_id offset 0
    ) as v on true`.execute(db);
  return found.rows;
}

/** What accounts represent whose owner owns something here still, by identity in hex. */
async function representedBy(db: Db | Tx, estate: string, known: readonly Facts[]) {
  const identities = known.flatMap(({ represents, identity }) => (represents ? [identity] : []));
  if (identities.length === 0) return new Map<string, Representation[]>();
  const found = await representationsBy(db, estate, identities);
  const present = await presentOwners(
    db,
    estate,
    found.map(({ person }) => person),
  );
  const current = found.filter(({ person }) => present.has(person));
  return groupBy(current, ({ identity }) => identity.toString('hex'));
}

/** A person who owns something here and proved it, acting for himself. */
function forHimself({ person, kind, source, phone, at, guarded }: Facts, checks: readonly DeskCheck[]): ActsFor | null {
  if (person === null || kind !== 'person' || source === null || guarded) return null;
  const isDesk = source === 'desk';
  const check = isDesk ? checks.find((each) => each.person === person && each.phone.equals(phone!)) : undefined;
  const proved = { contact: source, verifiedAt: at!.toISOString() };
  return {
    person,
    capacity: 'owner',
    standing: 'confirmed',
    method: isDesk ? 'desk' : 'registry-sms',
    verifier: isDesk ? 'clerk' : 'service',
    evidence: check
      ? { ...proved, check: check.documentSeen, seenBy: check.by, seenAt: check.at.toISOString() }
      : proved,
  };
}

const asRepresentative = (found: Representation): ActsFor => ({
  person: found.person,
  capacity: found.capacity,
  standing: found.state === 'active' ? 'confirmed' : 'pending',
  method: 'desk',
  verifier: 'clerk',
  evidence: {
    representation: found.representation,
    capacity: found.capacity,
    registeredBy: found.registeredBy,
    registeredAt: found.registeredAt.toISOString(),
  },
});

/** Whether a person of the register may act for himself: he owns something here still, and no guardian acts for him. */
export async function actsHimself(db: Db | Tx, estate: string, person: string): Promise<boolean> {
  const [present, { rows }] = await Promise.all([
    presentOwners(db, estate, [person]),
    sql<{ guarded: boolean }>`select ${hasGuardian(estate, sql`${person}::uuid`)} as guarded`.execute(db),
  ]);
  return present.has(person) && rows[0]?.guarded === false;
}
