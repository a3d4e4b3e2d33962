import type { Db, Tx } from '../../platform/database.ts';
import { consentStore } from './consent-store.ts';
import type { ConsentKind } from './consent-texts.ts';

/** An owner agreed by what he did, e.g. by sending the code under the words that say what for. */
export const recordConsent = (
  tx: Tx,
  estate: string,
  who: { readonly person: string; readonly account: string },
  kind: ConsentKind,
  at: Date,
): Promise<void> => consentStore(tx, estate).give(who, kind, at);

/** Whether he took the consent to vote on a phone back: then no device is bound for him. */
export async function refusesElectronicVoting(db: Db, estate: string, person: string): Promise<boolean> {
  const newest = (await consentStore(db, estate).newest([person])).find(({ kind }) => kind === 'electronic-voting');
  return newest?.withdrawnAt != null;
}
