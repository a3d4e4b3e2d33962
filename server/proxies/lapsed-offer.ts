import { parseDetachedJws } from '../../crypto/jws.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { endedNow, powerStore, type Power } from './power-store.ts';

/** Whether the device that signed an offer is no longer the owner's: nobody can accept it any more. */
export function isLapsed(state: LogState, { state: kept, signed }: Power): boolean {
  if (kept !== 'offered' || !signed) return false;
  const read = parseDetachedJws(signed.jws);
  return !read.ok || state.devices.get(read.value.header.kid)?.active !== true;
}

/** A voter's offer that has lapsed stands in nobody's way who gives or records a new power. */
export async function endLapsedOffer(
  deps: Pick<Deps, 'db' | 'clock'>,
  log: LogRef,
  state: LogState,
  voter: string,
): Promise<void> {
  const store = powerStore(deps.db, log);
  const offer = await store.offered(voter);
  if (offer && isLapsed(state, offer)) await store.move(offer.id, 'offered', 'withdrawn', endedNow({ deps }));
}
