import type { PlaceLaw } from '../../../crypto/count/explain-result.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { packInForce } from '../pack-in-force.ts';

/** By what a result is explained: the pack as the log froze it, and the dwellings on the roll, which make an estate small. */
export async function placeLaw(deps: Deps, log: LogRef, { opened, notice }: LogState): Promise<PlaceLaw> {
  // Only the election of a committee asks.
  const elects = notice?.body.motions.some(({ kind }) => kind === 'elect') === true;
  if (!opened || !elects) return { pack: null, households: null };
  const [pack, leaves] = await Promise.all([packInForce(deps, opened, ''), rollReader(deps.db).leaves(log)]);
  const dwellings = leaves.flatMap(({ units }) => units.filter(({ use }) => use === '住宅'));
  return { pack, households: dwellings.length };
}
