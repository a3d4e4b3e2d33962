import type { JsonObject } from '../../crypto/canonical.ts';
import type { Actor } from '../platform/authorize.ts';

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

/** An owner for himself, as the session says; representation is the identity capability's to add. */
export const ownStanding: Standings = async (estate, { accountId, personIds }) => {
  const personId = personIds[estate];
  if (personId === undefined) return [];
  return [{ personId, capacity: 'owner', evidence: { account: accountId, person: personId } }];
};
