import { countsForAny } from '../../crypto/roll/electorate.ts';
import type { RollLeaf, RollUnit } from '../../crypto/roll/leaf.ts';
import type { VoterId } from '../../crypto/brands.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { documentsOf } from '../assemblies/documents/read-documents.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { stateOf } from '../log/log-service.ts';
import { rollReader } from '../log/roll-reader.ts';
import type { Actor } from '../platform/authorize.ts';
import { deliveryStore, type Attempt, type Delivery, type DeliveryResult } from './delivery-store.ts';

/** A unit of the roll and what came of the last attempt to bring notice and ballot there. */
export interface DeliveryLine {
  readonly unit: string;
  readonly address: string;
  readonly building: string;
  readonly last: (Delivery & { readonly attempts: number }) | null;
}

export type DeliverySums = Readonly<Record<DeliveryResult | 'none' | 'units', number>>;

export type DeliveryRefusal = {
  readonly code: 'DELIVERY_UNIT_UNKNOWN' | 'DELIVERY_PROOF_UNKNOWN' | 'DELIVERY_OF_THE_FUTURE';
};

/** Every unit that has a vote, in the order of buildings and rooms. */
export async function deliveriesOf(deps: Deps, log: LogRef): Promise<readonly DeliveryLine[]> {
  const [units, attempts] = await Promise.all([votingUnits(deps, log), deliveryStore(deps.db, log).list()]);
  const last = new Map<string, Attempt>();
  const counts = new Map<string, number>();
  for (const attempt of attempts) {
    last.set(attempt.unit, attempt);
    counts.set(attempt.unit, (counts.get(attempt.unit) ?? 0) + 1);
  }
  return units.map(({ unit: { id, address, building } }) => {
    const found = last.get(id);
    const { method, result, proof, at } = found ?? {};
    return {
      ...{ unit: id, address, building },
      last: found ? { method: method!, result: result!, proof: proof!, at: at!, attempts: counts.get(id)! } : null,
    };
  });
}

/** How many units each result holds for. */
export function sumsOf(lines: readonly DeliveryLine[]): DeliverySums {
  const sums = { units: lines.length, none: 0, delivered: 0, returned: 0, refused: 0, 'wrong-number': 0 };
  for (const { last } of lines) sums[last?.result ?? 'none'] += 1;
  return sums;
}

/** Writes down what became of notice and ballot at some units; one proof may stand for all of them. */
export async function recordDelivery(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  { units, ...delivery }: Delivery & { readonly units: readonly string[] },
): Promise<Result<{ readonly units: number }, DeliveryRefusal>> {
  const wanted = [...new Set(units)];
  const known = new Set((await votingUnits(deps, log)).map(({ unit }) => unit.id as string));
  if (wanted.some((unit) => !known.has(unit))) return err({ code: 'DELIVERY_UNIT_UNKNOWN' });
  const { proof, at } = delivery;
  if (proof !== null && !(await documentsOf(deps.db, log).find(proof))) return err({ code: 'DELIVERY_PROOF_UNKNOWN' });
  const now = await deps.clock.inTransaction(deps.db);
  if (at > now) return err({ code: 'DELIVERY_OF_THE_FUTURE' });
  await deliveryStore(deps.db, log).add(wanted, delivery, actor.accountId, now);
  return ok({ units: wanted.length });
}

export interface HeldUnit {
  readonly unit: RollUnit;
  readonly voter: VoterId;
}

/**
 * Units that vote on something in this assembly: notice and ballot are owed to nobody else, so that a vote of one building
 * lists that building, and no parking space that does not count. Before the notice, and in a log that is damaged: all units.
 */
export async function votingUnits(deps: Deps, log: LogRef): Promise<readonly HeldUnit[]> {
  const leaves = await rollReader(deps.db).leaves(log);
  const current = await stateOf(deps, log);
  const notice = current.ok ? current.value.notice?.body : undefined;
  const held = leaves.flatMap(heldBy);
  return (notice ? held.filter(({ unit }) => countsForAny(unit, notice)) : held).sort(byAddress);
}

const heldBy = ({ voter, units }: RollLeaf): readonly HeldUnit[] => units.map((unit) => ({ unit, voter }));

const COLLATOR = new Intl.Collator('zh', { numeric: true });
const byAddress = (a: HeldUnit, b: HeldUnit): number => COLLATOR.compare(a.unit.address, b.unit.address);
