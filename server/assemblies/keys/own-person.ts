import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';
import { rolePersons } from './role-store.ts';

/** The name under which a log knows somebody of the staff; null for whoever never asked for a key there. */
export const ownPerson = async (db: Db, log: LogRef, accountId: string): Promise<string | null> =>
  (await rolePersons(db, log).find(accountId))?.person ?? null;
