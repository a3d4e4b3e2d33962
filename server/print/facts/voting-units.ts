import { countsForAny } from '../../../crypto/roll/electorate.ts';
import type { RollUnit } from '../../../crypto/roll/leaf.ts';
import { rollReader } from '../../log/roll-reader.ts';
import type { Reading } from './reading.ts';

const doors = new Intl.Collator('zh-CN', { numeric: true });

/** Units that vote on something, by building and door; of one building where it is named. */
export async function votingUnits({ deps, log, state }: Reading, building?: string): Promise<readonly RollUnit[]> {
  const notice = state.notice?.body;
  const leaves = await rollReader(deps.db).leaves(log);
  const all = leaves
    .flatMap(({ units }) => units)
    .filter((unit) => building === undefined || unit.building === building);
  const voting = notice ? all.filter((unit) => countsForAny(unit, notice)) : all;
  return voting.sort((a, b) => doors.compare(a.building, b.building) || doors.compare(a.address, b.address));
}

/** Their buildings, in the same order. */
export const buildingsOf = (units: readonly RollUnit[]): readonly string[] => [
  ...new Set(units.map(({ building }) => building)),
];

/** Registers name a building by its number alone; people say 3幢. */
export const buildingWords = (building: string): string => (/^\d+$/.test(building) ? `${building}幢` : building);
