import { sql } from 'kysely';
import type { Db, Tx } from '../platform/database.ts';

export interface Estate {
  readonly estate: string;
  readonly name: string;
  readonly address: string;
  /** Division code of the street (9 digits) or the community (12). */
  readonly areaCode: string;
  /** Which jurisdiction's rules apply. */
  readonly pack: string;
}

const columns = ['estate_id', 'name', 'address', 'area_code', 'pack'] as const;
const toEstate = (row: {
  estate_id: string;
  name: string;
  address: string;
  area_code: string;
  pack: string;
}): Estate => ({
  estate: row.estate_id,
  name: row.name,
  address: row.address,
  areaCode: row.area_code,
  pack: row.pack,
});

export const estateStore = (db: Db | Tx) => ({
  async list(): Promise<readonly Estate[]> {
    return (await db.selectFrom('estate').select(columns).orderBy('estate_id').execute()).map(toEstate);
  },

  async one(estate: string): Promise<Estate | null> {
    const row = await db.selectFrom('estate').select(columns).where('estate_id', '=', estate).executeTakeFirst();
    return row ? toEstate(row) : null;
  },

  /** False when the id is taken. */
  async add({ estate, name, address, areaCode, pack }: Estate, by: string, at: Date): Promise<boolean> {
    const row = { estate_id: estate, name, address, area_code: areaCode, pack, created_at: at, created_by: by };
    const added = await db
      .insertInto('estate')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('estate_id')
      .executeTakeFirst();
    return added !== undefined;
  },

  /** What the register's units add up to, by use. */
  async totals(estate: string) {
    return db
      .selectFrom('unit')
      .select((eb) => ['use', eb.fn.countAll<number>().as('units'), sql<number>`sum(area_cm2)::bigint`.as('areaCm2')])
      .where('estate_id', '=', estate)
      .where('withdrawn_at', 'is', null)
      .groupBy('use')
      .orderBy('use')
      .execute();
  },

  async buildings(estate: string): Promise<readonly string[]> {
    const rows = await db
      .selectFrom('unit')
      .select('building')
      .distinct()
      .where('estate_id', '=', estate)
      .where('withdrawn_at', 'is', null)
      .execute();
    return rows.map((row) => row.building);
  },
});
