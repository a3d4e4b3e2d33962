import { estateStore, type Estate } from '../estates/estate-store.ts';
import type { AreaOf } from '../platform/authorize.ts';
import type { Db } from '../platform/database.ts';

export type { Estate } from '../estates/estate-store.ts';

/** What assemblies ask of estates, in one place. */
export const estateOf = (db: Db, estate: string): Promise<Estate | null> => estateStore(db).one(estate);

export const estates = (db: Db): Promise<readonly Estate[]> => estateStore(db).list();

/** Administrative division of an estate, for grants over areas. */
export const areaOf =
  (db: Db): AreaOf =>
  async (estate) =>
    (await estateOf(db, estate))?.areaCode ?? null;
