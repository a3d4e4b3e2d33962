import type { Deps } from '../deps.ts';
import { findEstate } from '../estates/estate-facts.ts';
import { areaCovers, type Role } from '../platform/authorize.ts';
import { staffStore, holdersOf } from './account-store.ts';

/** Phones of the staff who hold a role in an estate, in the estate itself or through its area. */
export async function staffPhones(
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  estate: string,
  role: Role,
): Promise<readonly string[]> {
  const found = await findEstate(db, estate);
  if (!found) return [];
  const holders = await holdersOf(db, role);
  const here = holders.filter(({ scope, scopeId }) =>
    scope === 'estate' ? scopeId === estate : areaCovers(scopeId, found.areaCode),
  );
  return staffStore(db).staffPhones(keys, [...new Set(here.map(({ account }) => account))]);
}

/** The phone of one's own staff account; null for owners. */
export async function ownStaffPhone({ db, keys }: Pick<Deps, 'db' | 'keys'>, account: string): Promise<string | null> {
  return (await staffStore(db).staffPhones(keys, [account]))[0] ?? null;
}
