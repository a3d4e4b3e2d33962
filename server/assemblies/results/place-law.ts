import type { PlaceLaw } from '../../../crypto/count/explain-result.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { Lru } from '../../platform/lru.ts';
import { packInForce } from '../pack-in-force.ts';

/** By what a result is explained: the pack as the log froze it, and the dwellings on the roll, which make an estate small. */
export async function placeLaw(deps: Deps, log: LogRef, { opened, notice, frozen }: LogState): Promise<PlaceLaw> {
  // Only the election of a committee asks.
  const elects = notice?.body.motions.some(({ kind }) => kind === 'elect') === true;
  if (!opened || !frozen || !elects) return { pack: null, households: null };
  const [pack, households] = await Promise.all([
    packInForce(deps, opened, ''),
    dwellingsOf(deps, log, frozen.body.root),
  ]);
  return { pack, households };
}

/** By the root of a frozen roll, which stands for its very leaves: counted once, whoever opens the result. */
const dwellings = new Lru<string, Promise<number>>(1_000);

function dwellingsOf(deps: Deps, log: LogRef, root: string): Promise<number> {
  const known = dwellings.get(root);
  if (known) return known;
  const counting = countDwellings(deps, log);
  dwellings.set(root, counting);
  counting.catch(() => dwellings.delete(root));
  return counting;
}

async function countDwellings({ db }: Deps, log: LogRef): Promise<number> {
  const leaves = await rollReader(db).leaves(log);
  return leaves.flatMap(({ units }) => units.filter(({ use }) => use === '住宅')).length;
}
