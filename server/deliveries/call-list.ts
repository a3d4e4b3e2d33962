import { maskPhone } from '../accountability/masking.ts';
import { recordLook } from '../accountability/record-look.ts';
import type { Deps } from '../deps.ts';
import { namesOf, phonesOf } from '../estates/owners.ts';
import { maskName } from '../identity/mask-name.ts';
import type { LogRef } from '../log/log-ref.ts';
import { peopleOf } from '../log/roll-people.ts';
import { deliveriesOf, votingUnits } from './register.ts';

/** A unit that nothing has reached yet, with what a worker needs to ring there. */
export interface CallLine {
  readonly unit: string;
  readonly address: string;
  readonly names: readonly string[];
  readonly phones: readonly string[];
}

/** Units with a vote to which nothing is delivered so far; names and numbers masked. The look is kept. */
export async function callList(deps: Deps, log: LogRef, by: string): Promise<readonly CallLine[]> {
  const open = new Set(
    (await deliveriesOf(deps, log)).flatMap(({ unit, last }) => (last?.result === 'delivered' ? [] : [unit])),
  );
  const held = (await votingUnits(deps, log)).filter(({ unit }) => open.has(unit.id));
  const people = await peopleOf(deps.db, log, [...new Set(held.map(({ voter }) => voter))]);
  const persons = [...new Set([...people.values()].flat().map(({ personId }) => personId))];
  const { estate, assembly } = log;
  return deps.db.transaction().execute(async (tx) => {
    const look = { estate, assembly, by, kind: 'delivery-list', people: persons.length, isRoutine: true } as const;
    await recordLook(deps, tx, { ...look, reason: '送达登记：联系尚未送达的房屋' });
    const [names, phones] = [
      await namesOf(tx, deps.keys, estate, persons),
      await phonesOf(tx, deps.keys, estate, persons),
    ];
    return held.map(({ unit, voter }) => {
      const own = people.get(voter) ?? [];
      return {
        ...{ unit: unit.id, address: unit.address },
        names: own.map(({ personId }) => maskName(names.get(personId) ?? '')),
        phones: [...new Set(own.flatMap(({ personId }) => phones.get(personId) ?? []))].map(maskPhone),
      };
    });
  });
}

/** The numbers of one unit in full, to be dialled; the look is kept. Null where it has no vote. */
export async function numbersOf(
  deps: Deps,
  { estate, assembly }: LogRef,
  { unit, by }: { readonly unit: string; readonly by: string },
): Promise<readonly string[] | null> {
  const log = { estate, assembly };
  const held = (await votingUnits(deps, log)).find((each) => each.unit.id === unit);
  if (!held) return null;
  const people = await peopleOf(deps.db, log, [held.voter]);
  const persons = (people.get(held.voter) ?? []).map(({ personId }) => personId);
  return deps.db.transaction().execute(async (tx) => {
    const look = { estate, assembly, by, persons, subject: unit, kind: 'owner', isUnmasked: true } as const;
    await recordLook(deps, tx, { ...look, reason: '送达登记：拨打电话联系业主', isRoutine: true });
    const phones = await phonesOf(tx, deps.keys, estate, persons);
    return [...new Set([...phones.values()].flat())];
  });
}
