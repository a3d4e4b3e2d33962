import type { Static } from 'typebox';
import type { Deps } from '../deps.ts';
import { findEstate } from '../estates/estate-facts.ts';
import { namesOf, unitsOf } from '../estates/owners.ts';
import type { Actor } from '../platform/authorize.ts';
import { accountStore } from './account-store.ts';
import { actsFor } from './acts-for.ts';
import { maskName } from './mask-name.ts';
import type { MeReply } from './schemas.ts';

/** Names are masked, except for organisations, whose names are public, and for staff, who see their own. */
export type Me = Static<typeof MeReply>;

/** Who I am: roles, and for each estate where I own or represent, for whom I act and with which units. */
export async function describeMe(deps: Pick<Deps, 'db' | 'keys'>, { accountId, grants }: Actor): Promise<Me> {
  const { db, keys } = deps;
  const owned = grants.filter(({ role }) => role === 'owner').map(({ scopeId }) => scopeId);
  return {
    account: accountId,
    name: await accountStore(db).staffName(keys, accountId),
    grants: [...grants],
    estates: await Promise.all(owned.map((estate) => describeEstate(deps, estate, accountId))),
  };
}

async function describeEstate(
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  estate: string,
  account: string,
): Promise<Me['estates'][number]> {
  const acting = await actsFor(db, estate, account);
  const persons = acting.map(({ person }) => person);
  const names = await namesOf(db, keys, estate, persons);
  const units = await unitsOf(db, estate, persons);
  return {
    estate,
    name: (await findEstate(db, estate))?.name ?? estate,
    actsFor: acting.map(({ person, capacity, standing }) => {
      const name = names.get(person) ?? '';
      return {
        person,
        capacity,
        standing,
        name: capacity === 'authorised' ? name : maskName(name),
        units: [...(units.get(person) ?? [])],
      };
    }),
  };
}
