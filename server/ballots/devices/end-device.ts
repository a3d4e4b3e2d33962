import type { DeviceKey } from '../../../crypto/replay/state.ts';
import type { Deps } from '../../deps.ts';
import { endSessionsOf } from '../../identity/sessions.ts';
import type { Appended, LogRef } from '../../log/log-ref.ts';
import { rollReader } from '../../log/roll-reader.ts';
import type { Tx } from '../../platform/database.ts';
import { accountThatBound } from '../caster.ts';
import { tellOfEndedDevice } from '../tell-owner.ts';

/**
 * Beside the entry that ends a device: whoever is signed in to the account that bound it proves again who he is. Otherwise
 * the one who has the lost phone would bind it anew.
 */
export async function signOutOfDevice(tx: Tx, log: LogRef, kid: string, { at }: Appended): Promise<void> {
  const account = await accountThatBound(tx, log, kid);
  if (account) await endSessionsOf(tx, account, new Date(at));
}

/** The owner hears of it at every phone; where an agent's device was ended, everybody for whom he acted. */
export async function tellOfEnd(
  deps: Deps,
  log: LogRef,
  { voter, person }: Pick<DeviceKey, 'voter' | 'person'>,
  { at }: Appended,
): Promise<void> {
  const found = await rollReader(deps.db).voter(log, voter);
  if (!found) return;
  const himself = found.people.filter((each) => each.person === person);
  const personIds = (himself.length > 0 ? himself : found.people).map(({ personId }) => personId);
  await tellOfEndedDevice(deps, { estate: log.estate, personIds, leaf: found.leaf, at });
}
