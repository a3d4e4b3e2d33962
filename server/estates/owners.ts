import { timingSafeEqual } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { openPersonal, sealPersonal } from './personal-data.ts';
import { documentIndex, nameIndex, phoneIndex, type IdType } from './personal-index.ts';

/** Who vouches for a phone, from the most to the least trusted. */
export const CONTACT_SOURCES = ['desk', 'registry', 'roster'] as const;
export type ContactSource = (typeof CONTACT_SOURCES)[number];

export interface OwnerFound {
  readonly person: string;
  readonly kind: 'person' | 'organisation';
}

export interface OwnerClaim {
  readonly name: string;
  readonly idType: IdType;
  readonly idNo: string;
}

/** The present owner whom the register lists under this number and this name; null where either does not match. */
export async function findOwner(
  db: Db | Tx,
  keys: Keys,
  estate: string,
  claim: OwnerClaim,
): Promise<OwnerFound | null> {
  const row = await db
    .selectFrom('person as p')
    .select(['p.person_id', 'p.kind', 'p.name_index'])
    .where('p.estate_id', '=', estate)
    .where('p.identity_index', '=', documentIndex(keys, claim.idType, claim.idNo))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('ownership as o')
          .select('o.unit_id')
          .whereRef('o.estate_id', '=', 'p.estate_id')
          .whereRef('o.person_id', '=', 'p.person_id'),
      ),
    )
    .executeTakeFirst();
  if (!row || !timingSafeEqual(row.name_index, nameIndex(keys, claim.name))) return null;
  return { person: row.person_id, kind: row.kind === 'organisation' ? 'organisation' : 'person' };
}

/** Whether somebody of this number and this name owned something here before and owns nothing now. */
export async function wasOwner(db: Db | Tx, keys: Keys, estate: string, claim: OwnerClaim): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('name_index')
    .where('estate_id', '=', estate)
    .where('identity_index', '=', documentIndex(keys, claim.idType, claim.idNo))
    .executeTakeFirst();
  const isNamed = row !== undefined && timingSafeEqual(row.name_index, nameIndex(keys, claim.name));
  return isNamed && (await findOwner(db, keys, estate, claim)) === null;
}

/** The person of the register with this document index (as in an account); null where he owns nothing here now. */
export async function ownerByIdentity(db: Db | Tx, estate: string, identity: Buffer): Promise<OwnerFound | null> {
  const { rows } = await ownerOf(estate, sql`${identity}::bytea`).execute(db);
  return rows[0] ? { person: rows[0].person_id, kind: rows[0].kind } : null;
}

/** The statement that finds him, for another to ask it about many: his key is looked up, and no register is read. */
export const ownerOf = (estate: string, identity: RawBuilder<unknown>) =>
  sql<{ readonly person_id: string; readonly kind: OwnerFound['kind'] }>`
    select person_id, kind from person as p
    where estate_id = ${estate} and identity_index = ${identity}
      and exists (select from ownership where estate_id = ${estate} and person_id = p.person_id)
    offset 0`;

/** Who vouches that this phone is the person's; the most trusted if several do, null if nobody does. */
export async function contactSource(
  db: Db | Tx,
  estate: string,
  person: string,
  phone: Buffer,
): Promise<ContactSource | null> {
  const rows = await db
    .selectFrom('contact')
    .select('source')
    .where('estate_id', '=', estate)
    .where('person_id', '=', person)
    .where('phone_index', '=', phone)
    .execute();
  return CONTACT_SOURCES.find((source) => rows.some((row) => row.source === source)) ?? null;
}

export interface DeskContact {
  readonly estate: string;
  readonly person: string;
  readonly phone: string;
  readonly by: string;
  readonly at: Date;
}

/** Binds a phone to a person whose document a community worker has seen. */
export async function addDeskContact(
  tx: Tx,
  keys: Keys,
  { estate, person, phone, by, at }: DeskContact,
): Promise<void> {
  await tx
    .insertInto('contact')
    .values({
      estate_id: estate,
      person_id: person,
      phone_index: phoneIndex(keys, phone),
      phone_sealed: sealPersonal(keys, { estate, person }, 'phone', phone),
      source: 'desk',
      recorded_at: at,
      recorded_by: by,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['estate_id', 'person_id', 'phone_index', 'source'])
        .doUpdateSet({ recorded_at: at, recorded_by: by }),
    )
    .execute();
}

/** Phones at which each person can be told something, the most trusted first. For sending only: never log or return them. */
export async function phonesOf(
  db: Db | Tx,
  keys: Keys,
  estate: string,
  persons: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('contact')
    .select(['person_id', 'phone_sealed', 'source', 'phone_index'])
    .where('estate_id', '=', estate)
    .where(sql<boolean>`person_id = any(${persons}::uuid[])`)
    .orderBy(sql`array_position(${CONTACT_SOURCES}::text[], source)`)
    .orderBy('phone_index')
    .execute();
  const phones = new Map<string, string[]>(persons.map((person) => [person, []]));
  for (const { person_id: person, phone_sealed } of rows) {
    const phone = openPersonal(keys, { estate, person }, 'phone', phone_sealed);
    const list = phones.get(person);
    if (list && !list.includes(phone)) list.push(phone);
  }
  return phones;
}

/** The name of each person as the register has it. For the person himself and for papers that must carry it. */
export async function namesOf(
  db: Db | Tx,
  keys: Keys,
  estate: string,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'name_sealed'])
    .where('estate_id', '=', estate)
    .where(sql<boolean>`person_id = any(${persons}::uuid[])`)
    .execute();
  return new Map(
    rows.map((row) => [row.person_id, openPersonal(keys, { estate, person: row.person_id }, 'name', row.name_sealed)]),
  );
}

/** Those of the persons who own a unit now. */
export async function presentOwners(
  db: Db | Tx,
  estate: string,
  persons: readonly string[],
): Promise<ReadonlySet<string>> {
  if (persons.length === 0) return new Set();
  const rows = await db
    .selectFrom('ownership')
    .select('person_id')
    .distinct()
    .where('estate_id', '=', estate)
    .where(sql<boolean>`person_id = any(${persons}::uuid[])`)
    .execute();
  return new Set(rows.map((row) => row.person_id));
}

/** A unit as its own owner sees it. */
export interface OwnedUnit {
  readonly unit: string;
  readonly address: string;
  readonly use: string;
  readonly areaCm2: number;
  /** How many owners the register lists for it. */
  readonly owners: number;
}

/** The units of each person, in the order of their codes. */
export async function unitsOf(
  db: Db | Tx,
  estate: string,
  persons: readonly string[],
): Promise<ReadonlyMap<string, readonly OwnedUnit[]>> {
  const { rows } = await sql<OwnedUnit & { person: string }>`
    select o.person_id as person, u.unit_id as unit, u.address, u.use, u.area_cm2 as "areaCm2",
      (select count(*) from ownership c where c.estate_id = o.estate_id and c.unit_id = o.unit_id) as owners
    from ownership o join unit u on u.estate_id = o.estate_id and u.unit_id = o.unit_id
    where o.estate_id = ${estate} and o.person_id = any(${persons}::uuid[])
    order by u.unit_id`.execute(db);
  const units = new Map<string, OwnedUnit[]>();
  for (const { person, ...unit } of rows) units.set(person, [...(units.get(person) ?? []), unit]);
  return units;
}
