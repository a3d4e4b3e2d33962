import { sql } from 'kysely';
import type { Db, Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { openPersonal } from './personal-data.ts';

/** An owner with his data opened. Whoever shows it keeps the look first (`accountability`). */
export interface OwnerOnFile {
  readonly person: string;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly idNo: string | null;
  readonly phones: readonly string[];
}

export interface UnitOnFile {
  readonly unit: string;
  readonly address: string;
  readonly building: string;
  readonly use: string;
  readonly areaCm2: number;
  readonly owners: readonly OwnerOnFile[];
}

/** Present units with their present owners, in the order of their codes; of one unit or building, or all. */
export async function ownersOnFile(
  db: Db | Tx,
  keys: Keys,
  estate: string,
  only: { readonly unit?: string; readonly building?: string } = {},
): Promise<readonly UnitOnFile[]> {
  const { rows } = await sql<Row>`
    select u.unit_id as unit, u.address, u.building, u.use, u.area_cm2 as "areaCm2", p.person_id as person, p.kind,
      p.name_sealed as name, p.id_no_sealed as "idNo",
      array(select c.phone_sealed from contact c where c.estate_id = p.estate_id and c.person_id = p.person_id
        order by c.source, c.phone_index) as phones
    from unit u
    left join ownership o on o.estate_id = u.estate_id and o.unit_id = u.unit_id
    left join person p on p.estate_id = o.estate_id and p.person_id = o.person_id
    where u.estate_id = ${estate} and u.withdrawn_at is null
      and (${only.unit ?? null}::text is null or u.unit_id = ${only.unit ?? null})
      and (${only.building ?? null}::text is null or u.building = ${only.building ?? null})
    order by u.unit_id, o.position`.execute(db);
  const units = new Map<string, UnitOnFile & { owners: OwnerOnFile[] }>();
  for (const row of rows) {
    const { unit, address, building, use, areaCm2 } = row;
    const found = units.get(unit) ?? { unit, address, building, use, areaCm2, owners: [] };
    units.set(unit, found);
    if (row.person !== null) found.owners.push(ownerOf(keys, estate, row.person, row));
  }
  return [...units.values()];
}

interface Row {
  readonly unit: string;
  readonly address: string;
  readonly building: string;
  readonly use: string;
  readonly areaCm2: number;
  readonly person: string | null;
  readonly kind: string | null;
  readonly name: Buffer | null;
  readonly idNo: Buffer | null;
  readonly phones: readonly Buffer[];
}

function ownerOf(keys: Keys, estate: string, person: string, row: Row): OwnerOnFile {
  const whose = { estate, person };
  const phones = row.phones.map((phone) => openPersonal(keys, whose, 'phone', phone));
  return {
    person,
    kind: row.kind === 'organisation' ? 'organisation' : 'person',
    name: row.name === null ? '' : openPersonal(keys, whose, 'name', row.name),
    idNo: row.idNo === null ? null : openPersonal(keys, whose, 'id-no', row.idNo),
    phones: [...new Set(phones)],
  };
}
