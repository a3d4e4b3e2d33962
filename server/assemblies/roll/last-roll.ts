import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import { peopleOf } from '../../log/roll-people.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { assemblyStore } from '../assembly-store.ts';
import { unitsForRoll } from '../estates-port.ts';
import { compareRolls, type ComparedUnit, type UnitChange, type UnitChangeKind } from './compare-rolls.ts';

interface Sums {
  readonly units: number;
  readonly heads: number;
  readonly areaCm2: number;
}

/** This assembly's roll beside the one of the vote before it. */
export interface RollComparison {
  /** Null: no roll was frozen in this estate before. */
  readonly last: { readonly assembly: string; readonly title: string; readonly publishedAt: string } | null;
  /** What is compared: this roll, or the register as it stands while no roll is published. */
  readonly basis: 'roll' | 'register';
  readonly before: Sums | null;
  readonly after: Sums;
  readonly counts: Readonly<Record<UnitChangeKind, number>>;
  /** Null where the earlier roll was erased, so that only its totals are left. */
  readonly changes: readonly UnitChange[] | null;
}

const NONE: RollComparison['counts'] = { added: 0, gone: 0, area: 0, use: 0, owners: 0 };

/** What is different since the roll on which this estate voted last: whoever knows that vote's totals wants to know why. */
export async function compareWithLast(deps: Deps, log: LogRef): Promise<RollComparison> {
  const [last, now] = await Promise.all([lastFrozen(deps, log), presentSide(deps, log)]);
  const { basis, sums: after } = now;
  if (!last) return { last: null, basis, before: null, after, counts: NONE, changes: null };
  const then = await rollSide(deps, last.log);
  const { title, publishedAt } = last;
  const head = { last: { assembly: last.log.assembly, title, publishedAt }, basis, before: last.sums, after };
  if (then.length === 0) return { ...head, counts: NONE, changes: null };
  const changes = compareRolls(then, now.units);
  const counts = { ...NONE };
  for (const { what } of changes) counts[what] += 1;
  return { ...head, counts, changes };
}

/** The newest assembly that was begun before this one and whose roll was frozen. */
async function lastFrozen(deps: Deps, { estate, assembly }: LogRef) {
  const all = await assemblyStore(deps.db).ofEstate(estate);
  const own = all.find((each) => each.assembly === assembly);
  for (const each of all) {
    if (!own || each.assembly === assembly || each.openedAt === null || each.createdAt > own.createdAt) continue;
    const log = { estate, assembly: each.assembly };
    const state = await logWriter(deps).state(log);
    if (!state?.roll || !state.frozen) continue;
    const { units, voters, areaCm2, publishedAt } = state.roll;
    return { log, title: each.draft.title, publishedAt, sums: { units, heads: voters, areaCm2 } };
  }
  return null;
}

async function presentSide(deps: Deps, log: LogRef) {
  const state = await logWriter(deps).state(log);
  if (state?.roll) {
    const { units, voters, areaCm2 } = state.roll;
    return { basis: 'roll' as const, units: await rollSide(deps, log), sums: { units, heads: voters, areaCm2 } };
  }
  const source = await unitsForRoll(deps.db, deps.keys, log.estate);
  const people = new Map(source.groups.map(({ key, people }) => [key, people]));
  const units = source.units.map((unit): ComparedUnit => ({ ...unit, people: people.get(unit.group) ?? [] }));
  const area = units.reduce((sum, { areaCm2 }) => sum + areaCm2, 0);
  const sums = { units: units.length, heads: source.groups.length, areaCm2: area };
  return { basis: 'register' as const, units, sums };
}

async function rollSide({ db }: Deps, log: LogRef): Promise<readonly ComparedUnit[]> {
  const leaves = await rollReader(db).leaves(log);
  const people = await peopleOf(
    db,
    log,
    leaves.map(({ voter }) => voter),
  );
  return leaves.flatMap(({ voter, units }) => {
    const own = (people.get(voter) ?? []).map(({ personId }) => personId);
    return units.map((unit) => ({ ...unit, people: own }));
  });
}
