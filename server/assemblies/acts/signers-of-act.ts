import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';
import { actStore } from './act-store.ts';

/** Accounts that have signed an act, in the order in which they did. */
export const signersOfAct = async (db: Db, log: LogRef, act: string): Promise<readonly string[]> =>
  (await actStore(db, log).signatures(act)).map(({ accountId }) => accountId);
