import type { VoterId } from '../brands.ts';
import { canonicalize, type Json } from '../canonical.ts';
import type { Count, CountFault, OpeningsCount } from '../count/count.ts';
import { readDeliveryList } from '../count/delivery-list.ts';
import { declarationFault, talliesOf } from '../count/tally.ts';
import { tallyFault } from '../count/tally-check.ts';
import type { LogState } from '../replay/state.ts';
import { fault, type Fault } from './checks.ts';
import { documentPath } from './paths.ts';
import type { BundleSource } from './source.ts';

/** Who was served and warned, by the delivery lists that the bundle holds. */
export async function readDelivered(
  source: BundleSource,
  { deliveryLists }: LogState,
  paths: ReadonlySet<string>,
): Promise<ReadonlySet<VoterId>> {
  const delivered = new Set<VoterId>();
  for (const { sha256 } of deliveryLists) {
    const path = documentPath(sha256);
    const voters = paths.has(path) ? readDeliveryList(await source.read(path)) : null;
    for (const voter of voters ?? []) delivered.add(voter);
  }
  return delivered;
}

/** Check 8 with everything open: the count made again is the tally, and the declaration says the same. */
export function recountFault(state: LogState, count: OpeningsCount): Fault | null {
  const counted = count.finish();
  if (!counted.ok) return countFault(counted.error);
  return tallyDifference(state, counted.value) ?? declaredFault(state);
}

export const countFault = ({ seq, what }: CountFault): Fault => fault('无法重新计票', what, { seq });

function tallyDifference({ tally }: LogState, count: Count): Fault | null {
  if (!tally) return null;
  const text = (value: unknown) => canonicalize(value as Json);
  for (const [index, counted] of talliesOf(count).entries())
    if (text(counted) !== text(tally.body.motions[index]))
      return fault(`${counted.id} 的计票结果与重新计票不符`, `${counted.id} is not what the ballots give`, {
        seq: tally.seq,
      });
  return null;
}

/** Check 8 with ballots closed: the sums are possible and the outcome follows from them by law. */
export function statedTallyFault(state: LogState): Fault | null {
  const { tally, notice } = state;
  if (!tally || !notice) return null;
  const what = tallyFault(notice.body, tally.body);
  return what === null ? declaredFault(state) : fault('计票结果自相矛盾', what, { seq: tally.seq });
}

function declaredFault({ tally, declared }: LogState): Fault | null {
  if (!tally || !declared) return null;
  const what = declarationFault(tally.body, declared.body);
  return what === null ? null : fault('宣布的结果与计票不符', what, { seq: declared.seq });
}
