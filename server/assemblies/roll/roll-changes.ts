import { voterOf, type LogState } from '../../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { RollLeaf } from '../../../crypto/roll/leaf.ts';
import type { Deps } from '../../deps.ts';
import { peopleOf } from '../../log/roll-people.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { stateOf, type StateRefusal } from '../../log/log-service.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { unitsForRoll, type RollSource } from '../estates-port.ts';

/** A unit that the register has otherwise than the roll of this assembly. */
export interface RollChange {
  readonly unit: string;
  readonly address: string;
  readonly what: 'sold' | 'area' | 'added' | 'gone';
  readonly rollCm2: number | null;
  readonly registerCm2: number | null;
  /** Of what was sold: whether the owner on the roll has voted; never how. */
  readonly voted: boolean | null;
}

export interface RollChanges {
  readonly roll: { readonly units: number; readonly areaCm2: number; readonly heads: number };
  readonly register: {
    readonly units: number;
    readonly areaCm2: number;
    readonly heads: number;
    readonly asOf: string | null;
  };
  /** Units or area differ: what the notice says of the whole is not what the register says now. */
  readonly totalsDiffer: boolean;
  readonly changes: readonly RollChange[];
}

export type ChangesRefusal = StateRefusal | { readonly code: 'ROLL_NOT_PUBLISHED' };

/**
 * What the register of today says otherwise than the roll. The roll decides who votes: a sale changes nothing of it, and a
 * ballot that was cast stands. Where the whole differs, people decide whether the assembly is called off.
 */
export async function rollChanges(deps: Deps, log: LogRef): Promise<Result<RollChanges, ChangesRefusal>> {
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const state = reading.value;
  if (!state.roll) return err({ code: 'ROLL_NOT_PUBLISHED' });
  const [source, leaves] = await Promise.all([
    unitsForRoll(deps.db, deps.keys, log.estate),
    rollReader(deps.db).leaves(log),
  ]);
  const people = await peopleOf(
    deps.db,
    log,
    leaves.map(({ voter }) => voter),
  );
  const owners = new Map([...people].map(([voter, of]) => [voter as string, of.map(({ personId }) => personId)]));
  const registerCm2 = source.units.reduce((sum, { areaCm2 }) => sum + areaCm2, 0);
  const { units, areaCm2, voters } = state.roll;
  return ok({
    roll: { units, areaCm2, heads: voters },
    register: { units: source.units.length, areaCm2: registerCm2, heads: source.groups.length, asOf: source.asOf },
    totalsDiffer: units !== source.units.length || areaCm2 !== registerCm2,
    changes: changesOf(state, source, leaves, owners),
  });
}

function changesOf(
  state: LogState,
  source: RollSource,
  leaves: readonly RollLeaf[],
  owners: ReadonlyMap<string, readonly string[]>,
): RollChange[] {
  const now = new Map(source.units.map((unit) => [unit.id as string, unit]));
  const groups = new Map(source.groups.map((group) => [group.key, group.people]));
  const found: RollChange[] = [];
  for (const leaf of leaves)
    for (const { id, address, areaCm2 } of leaf.units) {
      const unit = now.get(id);
      const base = { unit: id, address, rollCm2: areaCm2, registerCm2: unit?.areaCm2 ?? null };
      if (!unit) found.push({ ...base, what: 'gone', voted: null });
      else if (unit.areaCm2 !== areaCm2) found.push({ ...base, what: 'area', voted: null });
      if (unit && !same(groups.get(unit.group) ?? [], owners.get(leaf.voter) ?? []))
        found.push({ ...base, what: 'sold', voted: voterOf(state, leaf.voter).participates });
    }
  const listed = new Set<string>(leaves.flatMap(({ units }) => units.map(({ id }) => id)));
  for (const { id, address, areaCm2 } of source.units)
    if (!listed.has(id))
      found.push({ unit: id, address, what: 'added', rollCm2: null, registerCm2: areaCm2, voted: null });
  return found;
}

const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();
