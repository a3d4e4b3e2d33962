import type { Db } from '../platform/database.ts';
import { estateStore, type Estate } from './estate-store.ts';
import { importStore } from './import-store.ts';

/** What everybody may know of an estate: no owner, no room. */
export interface EstateFactsView extends Estate {
  readonly registryAsOf: string | null;
  readonly units: number;
  readonly buildings: readonly string[];
  readonly byUse: readonly { readonly use: string; readonly units: number; readonly areaCm2: number }[];
}

/** Null when there is no such estate. */
export async function estateFacts(db: Db, estate: string): Promise<EstateFactsView | null> {
  const found = await estateStore(db).one(estate);
  if (!found) return null;
  const [byUse, buildings, latest] = await Promise.all([
    estateStore(db).totals(estate),
    estateStore(db).buildings(estate),
    importStore(db, estate).latest('registry'),
  ]);
  return {
    ...found,
    registryAsOf: latest?.asOf ?? null,
    units: byUse.reduce((sum, { units }) => sum + units, 0),
    buildings: [...buildings].sort(inNumberOrder),
    byUse,
  };
}

const numeric = new Intl.Collator('zh-CN', { numeric: true });
const inNumberOrder = (a: string, b: string): number => numeric.compare(a, b);

/** Division code of an estate, for whoever asks whether a grant over an area covers it; null when there is none. */
export const areaOf =
  (db: Db) =>
  async (estate: string): Promise<string | null> =>
    (await estateStore(db).one(estate))?.areaCode ?? null;

/** Every estate's public description. */
export const listEstates = (db: Db): Promise<readonly Estate[]> => estateStore(db).list();

/** One estate's public description; null when there is none. */
export const findEstate = (db: Db, estate: string): Promise<Estate | null> => estateStore(db).one(estate);
