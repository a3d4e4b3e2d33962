import type { Deps } from '../deps.ts';
import { findEstate } from '../estates/estate-facts.ts';
import { areaCovers, type Role } from '../platform/authorize.ts';
import { staffStore, holdersOf } from './account-store.ts';

/** Somebody who works at an estate's desks. */
export interface DeskPerson {
  readonly account: string;
  readonly name: string;
  /** Held in the estate or in an area that covers it. */
  readonly roles: readonly Role[];
}

const DESK_ROLES = ['committee', 'community', 'officer'] as const;

/** Committee, community workers and officers of an estate, by account. */
export async function deskPeople(
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  estate: string,
): Promise<readonly DeskPerson[]> {
  const place = await findEstate(db, estate);
  if (!place) return [];
  const holders = (await Promise.all(DESK_ROLES.map((role) => holdersOf(db, role)))).flat();
  const here = holders.filter(({ scope, scopeId }) =>
    scope === 'estate' ? scopeId === estate : areaCovers(scopeId, place.areaCode),
  );
  const accounts = [...new Set(here.map(({ account }) => account))];
  const names = await staffStore(db).staffNames(keys, accounts);
  return accounts.map((account) => ({
    account,
    name: names.get(account) ?? '',
    roles: [...new Set(here.filter((each) => each.account === account).map(({ role }) => role))],
  }));
}
