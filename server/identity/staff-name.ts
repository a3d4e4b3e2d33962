import type { Deps } from '../deps.ts';
import { accountStore } from './account-store.ts';

/** The name of a staff member, for colleagues who have to know whom they deal with; null for owners and unknown accounts. */
export const staffName = ({ db, keys }: Pick<Deps, 'db' | 'keys'>, accountId: string): Promise<string | null> =>
  accountStore(db).staffName(keys, accountId);
