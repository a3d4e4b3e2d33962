import { randomUUID } from 'node:crypto';
import type { Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { contactStore, type ContactRow } from './contact-store.ts';
import { sealPersonal } from './personal-data.ts';
import { unitFacts, type KnownEstate, type ListedUnit, type RegistryDiff } from './registry-diff.ts';
import { registryStore, type OwnershipRow, type PersonRow, type UnitRow } from './registry-store.ts';

export interface WriteContext {
  readonly keys: Keys;
  readonly estate: string;
  readonly at: Date;
  readonly known: KnownEstate;
  readonly listed: readonly ListedUnit[];
  readonly diff: RegistryDiff;
}

/** Writes what the diff says, as whole sets: an estate of 1,100 units takes a dozen statements. */
export async function writeRegistry(tx: Tx, context: WriteContext): Promise<void> {
  const { diff, at, estate } = context;
  const store = registryStore(tx, estate);
  const contacts = contactStore(tx, estate);
  const personIds = personIdsOf(context);
  await store.putUnits(unitRows(context));
  await store.withdrawUnits(diff.unitsWithdrawn, at);
  await store.putPersons(personRows(context, personIds));
  await store.dropOwnership(diff.ownersChanged);
  await store.addOwnership(ownershipRows(context, personIds));
  await contacts.drop('registry', goneContacts(context, personIds));
  await contacts.add(contactRows(context, personIds));
}

type PersonIds = ReadonlyMap<string, string>;

function personIdsOf({ known, diff }: WriteContext): PersonIds {
  const ids = new Map([...known.persons].map(([identity, { personId }]) => [identity, personId]));
  for (const { identity } of diff.personsAdded) ids.set(identity, randomUUID());
  return ids;
}

const idOf = (ids: PersonIds, identity: string): string => {
  const id = ids.get(identity);
  if (id === undefined) throw new Error('a listed person has no id');
  return id;
};

function unitRows({ diff, listed, estate }: WriteContext): UnitRow[] {
  const written = new Set<string>([...diff.unitsAdded, ...diff.unitsChanged.map(({ unit }) => unit)]);
  return listed
    .filter(({ unit }) => written.has(unit.unitCode))
    .map(({ unit }) => ({ estate_id: estate, unit_id: unit.unitCode, ...unitFacts(unit), withdrawn_at: null }));
}

function personRows({ diff, keys, estate }: WriteContext, ids: PersonIds): PersonRow[] {
  return [...diff.personsAdded, ...diff.personsRenamed].map(({ identity, name, owner }) => {
    const whose = { estate, person: idOf(ids, identity) };
    return {
      estate_id: estate,
      person_id: whose.person,
      kind: owner.kind,
      id_type: owner.idType,
      identity_index: Buffer.from(identity, 'hex'),
      name_index: Buffer.from(name, 'hex'),
      name_sealed: sealPersonal(keys, whose, 'name', owner.name),
      id_no_sealed: owner.idNo === null ? null : sealPersonal(keys, whose, 'id-no', owner.idNo),
    };
  });
}

function ownershipRows({ diff, listed, estate }: WriteContext, ids: PersonIds): OwnershipRow[] {
  const changed = new Set<string>(diff.ownersChanged);
  return listed
    .filter(({ unit }) => changed.has(unit.unitCode))
    .flatMap(({ unit, owners }) =>
      owners.map(({ identity }, position) => ({
        estate_id: estate,
        unit_id: unit.unitCode,
        person_id: idOf(ids, identity),
        position,
      })),
    );
}

const goneContacts = ({ diff }: WriteContext, ids: PersonIds) =>
  diff.contactsGone.map((key) => {
    const [identity = '', phone = ''] = key.split(' ');
    return { person_id: idOf(ids, identity), phone_index: Buffer.from(phone, 'hex') };
  });

const contactRows = ({ diff, keys, estate, at }: WriteContext, ids: PersonIds): ContactRow[] =>
  diff.contactsAdded.map(({ identity, index, text }) => {
    const person = idOf(ids, identity);
    return {
      estate_id: estate,
      person_id: person,
      phone_index: Buffer.from(index, 'hex'),
      phone_sealed: sealPersonal(keys, { estate, person }, 'phone', text),
      source: 'registry',
      recorded_at: at,
      recorded_by: null,
    };
  });
