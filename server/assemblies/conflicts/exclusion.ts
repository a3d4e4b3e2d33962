import type { Db } from '../../platform/database.ts';
import { conflictStore } from './conflict-store.ts';

/** Whether an account has no part at the desk of one assembly. Asked with every request of staff, in every process. */
export const isExcluded =
  (db: Db) =>
  (account: string, estate: string, assembly: string): Promise<boolean> =>
    conflictStore(db, { estate, assembly }).holds(account);
