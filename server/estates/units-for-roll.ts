import { createHash } from 'node:crypto';
import type { AreaCm2, UnitId } from '../../crypto/brands.ts';
import type { Db, Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { ownerGroups } from '../registry/owner-groups.ts';
import type { AreaSource, RegistryOwner, UnitUse } from '../registry/registry-unit.ts';
import { mergedPersons } from './merges/merged-persons.ts';
import { importStore } from './import-store.ts';
import { loadRegister, type Register, type RegisterPerson, type RegisterUnit } from './register.ts';

/** One unit as a roll needs it. */
export interface UnitForRoll {
  readonly id: UnitId;
  readonly address: string;
  readonly building: string;
  readonly entrance: string | null;
  readonly floor: number | null;
  readonly room: string;
  readonly use: UnitUse;
  readonly areaCm2: AreaCm2;
  readonly areaSource: AreaSource;
  readonly delivered: boolean;
  /** Person ids of the registered owners. */
  readonly owners: readonly string[];
  /** Key of the owner group that votes for it. */
  readonly group: string;
}

/** One voter to be: an owner group (SPC interpretation art. 9). */
export interface GroupForRoll {
  /** The same set of owners has the same key in every roll of the estate; the developer's is `developer`. */
  readonly key: string;
  readonly kind: 'owners' | 'developer';
  /** Person ids of those who may vote for the group, sorted. */
  readonly people: readonly string[];
  /** Ids of its units, sorted. */
  readonly units: readonly UnitId[];
}

export interface RollSource {
  /** The day for which the register speaks; null where it does not say. */
  readonly asOf: string | null;
  readonly units: readonly UnitForRoll[];
  readonly groups: readonly GroupForRoll[];
  /** Names and document numbers, for the salted owner hash only. */
  readonly people: ReadonlyMap<string, RegisterPerson>;
}

/** Everything that publishing a roll needs. All units, parking too; what counts is for the notice to say. */
export async function unitsForRoll(db: Db | Tx, keys: Keys, estate: string): Promise<RollSource> {
  const register = await loadRegister(db, keys, estate);
  const groups = groupUnits(register, await mergedPersons(db, estate));
  const groupOf = new Map(groups.flatMap(({ key, units }) => units.map((unit) => [unit, key] as const)));
  const latest = await importStore(db, estate).latest('registry');
  return {
    asOf: latest?.asOf ?? null,
    units: register.units.map((unit) => toRollUnit(unit, groupOf)),
    groups,
    people: register.people,
  };
}

function toRollUnit(unit: RegisterUnit, groupOf: ReadonlyMap<UnitId, string>): UnitForRoll {
  const group = groupOf.get(unit.unitCode);
  if (group === undefined) throw new Error('a unit belongs to no owner group');
  return {
    id: unit.unitCode,
    address: unit.address,
    building: unit.building,
    entrance: unit.entrance,
    floor: unit.floor,
    room: unit.room,
    use: unit.use,
    areaCm2: unit.grossArea,
    areaSource: unit.areaSource,
    delivered: unit.delivered,
    owners: unit.owners,
    group,
  };
}

/**
 * Groups by person: the registry's own rule, applied to person ids instead of document numbers, and to those whom two people
 * found to be one person as one.
 */
function groupUnits({ units, people }: Register, merged: ReadonlyMap<string, string>): GroupForRoll[] {
  const asOwner = (person: string): RegistryOwner => ({
    kind: people.get(person)?.kind ?? 'person',
    name: '',
    idType: null,
    idNo: merged.get(person) ?? person,
    phone: null,
  });
  const listed = units.map((unit) => ({
    ...unit,
    certificateNo: null,
    mortgaged: false,
    owners: unit.owners.map(asOwner),
  }));
  return ownerGroups(listed).map((group) => {
    // A developer that cannot be told from the register leaves the buyers of what is not handed over to speak.
    const speaking = group.owners.length > 0 ? group.owners : group.units.flatMap(({ owners }) => owners);
    const one = new Set(speaking.flatMap(({ idNo }) => (idNo === null ? [] : [idNo])));
    // Whoever was found to be one person may still come with either document.
    const ids = [...new Set([...one, ...[...merged].flatMap(([person, as]) => (one.has(as) ? [person] : []))])].sort();
    return {
      key: group.kind === 'developer' ? 'developer' : groupKey(ids),
      kind: group.kind,
      people: ids,
      units: group.units.map(({ unitCode }) => unitCode).sort(),
    };
  });
}

const groupKey = (people: readonly string[]): string =>
  createHash('sha256').update(people.join('\n')).digest('hex').slice(0, 32);
