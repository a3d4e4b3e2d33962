import type { UnitId } from '../../crypto/brands.ts';
import type { RegistryOwner, RegistryUnit } from '../registry/registry-unit.ts';

/** What an estate keeps of a registry unit, as columns of `unit`. Certificates and mortgages are left out: nothing needs them. */
export interface UnitFacts {
  readonly address: string;
  readonly building: string;
  readonly entrance: string | null;
  readonly room: string;
  readonly floor: number | null;
  readonly use: string;
  readonly area_cm2: number;
  readonly area_source: string;
  readonly inner_area_cm2: number | null;
  readonly shared_area_cm2: number | null;
  readonly delivered: boolean;
  readonly seized: boolean;
  readonly tenure: string | null;
  readonly registered_at: string | null;
}

/** A person as the register names him, with the keyed hashes that find him again (hex). */
export interface ListedPerson {
  readonly identity: string;
  readonly name: string;
  readonly phones: readonly ListedPhone[];
  readonly owner: RegistryOwner;
}

export interface ListedPhone {
  readonly index: string;
  readonly text: string;
}

export interface ListedContact extends ListedPhone {
  readonly identity: string;
}

export interface KnownPerson {
  readonly personId: string;
  readonly name: string;
}

/** What the estate's tables hold; keyed hashes in hex. */
export interface KnownEstate {
  readonly units: ReadonlyMap<string, UnitFacts & { readonly withdrawn: boolean }>;
  /** Identities of each unit's owners in the register's order. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
  readonly persons: ReadonlyMap<string, KnownPerson>;
  /** `identity phone` of each contact that the register gave. */
  readonly contacts: ReadonlySet<string>;
}

export interface ChangedUnit {
  readonly unit: UnitId;
  readonly fields: readonly string[];
}

/** What a feed changes. A first import is one where everything is new. */
export interface RegistryDiff {
  readonly unitsAdded: readonly UnitId[];
  readonly unitsChanged: readonly ChangedUnit[];
  /** In the tables but no longer in the register. */
  readonly unitsWithdrawn: readonly string[];
  /** Units whose owners are not the same, or not in the same order. */
  readonly ownersChanged: readonly UnitId[];
  readonly personsAdded: readonly ListedPerson[];
  readonly personsRenamed: readonly ListedPerson[];
  readonly contactsAdded: readonly ListedContact[];
  /** `identity phone`. */
  readonly contactsGone: readonly string[];
}

export interface ListedUnit {
  readonly unit: RegistryUnit;
  readonly owners: readonly ListedPerson[];
}

export const unitFacts = (unit: RegistryUnit): UnitFacts => ({
  address: unit.address,
  building: unit.building,
  entrance: unit.entrance,
  room: unit.room,
  floor: unit.floor,
  use: unit.use,
  area_cm2: unit.grossArea,
  area_source: unit.areaSource,
  inner_area_cm2: unit.innerArea,
  shared_area_cm2: unit.sharedArea,
  delivered: unit.delivered,
  seized: unit.seized,
  tenure: unit.tenure,
  registered_at: unit.registeredAt,
});

export const contactKey = (identity: string, phone: string): string => `${identity} ${phone}`;

/** Compares the register's newest state with the tables. */
export function diffRegistry(known: KnownEstate, listed: readonly ListedUnit[]): RegistryDiff {
  const persons = personsOf(listed);
  const contacts = contactsOf(listed);
  const codes = new Set<string>(listed.map(({ unit }) => unit.unitCode));
  return {
    unitsAdded: listed.filter(({ unit }) => !known.units.has(unit.unitCode)).map(({ unit }) => unit.unitCode),
    unitsChanged: listed.flatMap(({ unit }) => changedUnit(known, unit)),
    unitsWithdrawn: [...known.units]
      .filter(([code, unit]) => !unit.withdrawn && !codes.has(code))
      .map(([code]) => code),
    ownersChanged: listed.filter((each) => hasOtherOwners(known, each)).map(({ unit }) => unit.unitCode),
    personsAdded: persons.filter(({ identity }) => !known.persons.has(identity)),
    personsRenamed: persons.filter(({ identity, name }) => (known.persons.get(identity)?.name ?? name) !== name),
    contactsAdded: [...contacts].filter(([key]) => !known.contacts.has(key)).map(([, contact]) => contact),
    contactsGone: [...known.contacts].filter((key) => !contacts.has(key)),
  };
}

/** Each person once; of several spellings of a name the last one listed. */
const personsOf = (listed: readonly ListedUnit[]): ListedPerson[] => [
  ...new Map(listed.flatMap(({ owners }) => owners.map((owner) => [owner.identity, owner]))).values(),
];

const contactsOf = (listed: readonly ListedUnit[]): Map<string, ListedContact> =>
  new Map(
    listed.flatMap(({ owners }) =>
      owners.flatMap(({ identity, phones }) =>
        phones.map((phone) => [contactKey(identity, phone.index), { identity, ...phone }] as const),
      ),
    ),
  );

function changedUnit(known: KnownEstate, unit: RegistryUnit): ChangedUnit[] {
  const before = known.units.get(unit.unitCode);
  if (!before) return [];
  const after = unitFacts(unit);
  const fields = (Object.keys(after) as (keyof UnitFacts)[]).filter((field) => before[field] !== after[field]);
  const all = before.withdrawn ? [...fields, 'withdrawn'] : fields;
  return all.length === 0 ? [] : [{ unit: unit.unitCode, fields: all }];
}

const hasOtherOwners = (known: KnownEstate, { unit, owners }: ListedUnit): boolean =>
  (known.owners.get(unit.unitCode) ?? []).join() !== owners.map(({ identity }) => identity).join();
