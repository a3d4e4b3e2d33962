import type { JsonObject } from '../../crypto/canonical.ts';
import { actsForAll } from '../identity/acts-for.ts';
import type { Actor } from '../platform/authorize.ts';
import { batchedIn } from '../platform/batched.ts';
import type { Db } from '../platform/database.ts';

/** That somebody may act for an owner of an estate: the owner himself, or one who represents him. */
export interface Standing {
  /** The owner in the estate's register. */
  readonly personId: string;
  readonly capacity: 'owner' | 'guardian' | 'authorised' | 'heir';
  /** What this was checked against: ids of records, no names or numbers. Its salted hash goes into the log. */
  readonly evidence: JsonObject;
}

/** For whom somebody may act in an estate. */
export type Standings = (estate: string, actor: Actor) => Promise<readonly Standing[]>;

/** In a rush many owners of one estate ask at once. */
const askIn = batchedIn(
  (estate: string) => estate,
  (db: Db, estate, accounts) => actsForAll(db, estate, accounts),
);

/** As identity knows it now. An heir whose title is still being checked (资格待核) counts in the totals and cannot vote. */
export function verifiedStandings(db: Db): Standings {
  return async (estate, { accountId }) => {
    const found = (await askIn(db, estate)(accountId)) ?? [];
    return found
      .filter(({ standing }) => standing === 'confirmed')
      .map(({ person, capacity, evidence }) => ({ personId: person, capacity, evidence }));
  };
}

/** An owner for himself, as a session says that a test made up. */
export const sessionStandings: Standings = async (estate, { accountId, personIds }) => {
  const personId = personIds[estate];
  if (personId === undefined) return [];
  return [{ personId, capacity: 'owner', evidence: { account: accountId } }];
};
