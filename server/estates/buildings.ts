import type { Db } from '../platform/database.ts';

/** A building as the register has it today. No owner is named. */
export interface Building {
  readonly building: string;
  readonly units: number;
  /** Of them, homes. */
  readonly homes: number;
  readonly entrances: number;
  readonly areaCm2: number;
}

const COLLATOR = new Intl.Collator('zh', { numeric: true });

/** In the order in which people number buildings. */
export async function buildingsOf(db: Db, estate: string): Promise<readonly Building[]> {
  const rows = await db
    .selectFrom('unit')
    .select((eb) => [
      'building',
      eb.fn.countAll<string>().as('units'),
      eb.fn.countAll<string>().filterWhere('use', '=', '住宅').as('homes'),
      eb.fn.count<string>('entrance').distinct().as('entrances'),
      eb.fn.sum<string>('area_cm2').as('area'),
    ])
    .where('estate_id', '=', estate)
    .where('withdrawn_at', 'is', null)
    .groupBy('building')
    .execute();
  return rows
    .map(({ building, units, homes, entrances, area }) => ({
      ...{ building, units: Number(units), homes: Number(homes) },
      ...{ entrances: Number(entrances), areaCm2: Number(area) },
    }))
    .sort((a, b) => COLLATOR.compare(a.building, b.building));
}
