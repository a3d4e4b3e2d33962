import type { Tx } from '../platform/database.ts';
import { grantStore } from './account-store.ts';

/** The account is no owner of the estate any more until it proves again who it is. */
export async function endOwnerAccess(tx: Tx, estate: string, account: string, at: Date): Promise<void> {
  const own = (await grantStore(tx).ownersIn(estate)).filter((each) => each.account === account);
  await grantStore(tx).revoke(
    own.map(({ grant }) => grant),
    at,
  );
}
