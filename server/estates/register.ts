import type { Selectable } from 'kysely';
import type { AreaCm2, LocalDay, UnitId } from '../../crypto/brands.ts';
import type { Db, Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import type { Unit } from '../platform/tables.ts';
import {
  TENURES,
  UNIT_USES,
  type AreaSource,
  type RegistryOwner,
  type RegistryUnit,
} from '../registry/registry-unit.ts';
import { openPersonal } from './personal-data.ts';

/** The estate's register as imported: units in the order of their codes, each with its owners' person ids. */
export interface Register {
  readonly units: readonly RegisterUnit[];
  readonly people: ReadonlyMap<string, RegisterPerson>;
}

export interface RegisterUnit extends Omit<RegistryUnit, 'owners' | 'certificateNo' | 'mortgaged'> {
  /** Person ids in the register's order. */
  readonly owners: readonly string[];
}

export interface RegisterPerson {
  readonly person: string;
  readonly kind: RegistryOwner['kind'];
  readonly name: string;
  readonly idType: string | null;
  readonly idNo: string | null;
}

/** Loads units and owners and opens names and numbers: for rolls and reconciliations only. */
export async function loadRegister(db: Db | Tx, keys: Keys, estate: string): Promise<Register> {
  const units = await db
    .selectFrom('unit')
    .selectAll()
    .where('estate_id', '=', estate)
    .where('withdrawn_at', 'is', null)
    .orderBy('unit_id')
    .execute();
  const owners = await ownersByUnit(db, estate);
  return {
    units: units.map((row) => toUnit(row, owners.get(row.unit_id) ?? [])),
    people: await loadPeople(db, keys, estate),
  };
}

async function ownersByUnit(db: Db | Tx, estate: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('ownership')
    .select(['unit_id', 'person_id'])
    .where('estate_id', '=', estate)
    .orderBy('unit_id')
    .orderBy('position')
    .execute();
  const owners = new Map<string, string[]>();
  for (const { unit_id, person_id } of rows) {
    const list = owners.get(unit_id);
    if (list) list.push(person_id);
    else owners.set(unit_id, [person_id]);
  }
  return owners;
}

async function loadPeople(db: Db | Tx, keys: Keys, estate: string): Promise<ReadonlyMap<string, RegisterPerson>> {
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'kind', 'id_type', 'name_sealed', 'id_no_sealed'])
    .where('estate_id', '=', estate)
    .execute();
  return new Map(
    rows.map((row) => {
      const whose = { estate, person: row.person_id };
      const person: RegisterPerson = {
        person: row.person_id,
        kind: row.kind === 'organisation' ? 'organisation' : 'person',
        name: openPersonal(keys, whose, 'name', row.name_sealed),
        idType: row.id_type,
        idNo: row.id_no_sealed === null ? null : openPersonal(keys, whose, 'id-no', row.id_no_sealed),
      };
      return [row.person_id, person];
    }),
  );
}

const toUnit = (row: Selectable<Unit>, owners: readonly string[]): RegisterUnit => ({
  unitCode: row.unit_id as UnitId,
  address: row.address,
  building: row.building,
  entrance: row.entrance,
  room: row.room,
  floor: row.floor,
  use: oneOf(UNIT_USES, row.use),
  areaSource: row.area_source as AreaSource,
  grossArea: row.area_cm2 as AreaCm2,
  innerArea: row.inner_area_cm2 as AreaCm2 | null,
  sharedArea: row.shared_area_cm2 as AreaCm2 | null,
  seized: row.seized,
  delivered: row.delivered,
  tenure: row.tenure === null ? null : oneOf(TENURES, row.tenure),
  registeredAt: row.registered_at as LocalDay | null,
  owners,
});

function oneOf<const Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((each) => each === text);
  if (word === undefined) throw new Error('a unit row holds a word that its check forbids');
  return word;
}
