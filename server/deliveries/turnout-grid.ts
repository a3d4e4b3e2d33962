import type { VoterId, Weight } from '../../crypto/brands.ts';
import { areaCm2, heads } from '../../crypto/brands.ts';
import { weightsOf } from '../../crypto/roll/electorate.ts';
import type { RollUnit } from '../../crypto/roll/leaf.ts';
import { ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { stateOf, type StateRefusal } from '../log/log-service.ts';
import { rollReader } from '../log/roll-reader.ts';

/** One floor of a building: how many units voted, and for those who go from door to door, which. Whether, never how. */
export interface FloorTurnout {
  /** Null where the register names none. */
  readonly floor: number | null;
  readonly units: number;
  readonly voted: number;
  /** `room` is unlike any other of the building: `1-101` where it has several entrances. */
  readonly rooms: readonly { readonly room: string; readonly voted: boolean }[] | null;
}

/** A voter with units in several buildings is one head in the first of them; area stands where it is. */
export interface BuildingTurnout {
  readonly building: string;
  readonly electorate: Weight;
  readonly participating: Weight;
  readonly floors: readonly FloorTurnout[];
}

export interface TurnoutGrid {
  /** Of the notice; empty before it. */
  readonly electorate: string;
  readonly buildings: readonly BuildingTurnout[];
}

export interface Cell {
  readonly unit: RollUnit;
  readonly voted: boolean;
  readonly isFirst: boolean;
}

/** How far each building and floor has taken part in one electorate; by default the one of the first motion. */
export async function turnoutGrid(
  deps: Deps,
  log: LogRef,
  { electorate: wanted, showsRooms }: { readonly electorate: string | undefined; readonly showsRooms: boolean },
): Promise<Result<TurnoutGrid, StateRefusal>> {
  const leaves = await rollReader(deps.db).leaves(log);
  const current = await stateOf(deps, log);
  if (!current.ok) return current;
  const { notice, voters } = current.value;
  const electorate = wanted ?? notice?.body.motions[0]?.electorate ?? '';
  const definition = notice?.body.electorates[electorate]?.definition;
  if (!notice || !definition) return ok({ electorate: '', buildings: [] });
  const { byVoter } = weightsOf(leaves, definition, notice.body.rules);
  const hasVoted = (voter: VoterId) => voters.get(voter)?.participates ?? false;
  const cells = leaves.flatMap((leaf) => {
    if (!byVoter.has(leaf.voter)) return [];
    const own = leaf.units.filter((unit) => weighs({ ...leaf, units: [unit] }));
    return own.map((unit, index) => ({ unit, voted: hasVoted(leaf.voter), isFirst: index === 0 }));
  });
  function weighs(leaf: (typeof leaves)[number]): boolean {
    return weightsOf([leaf], definition!, notice!.body.rules).total.heads > 0;
  }
  return ok({ electorate, buildings: buildingsOf(cells, showsRooms) });
}

const NUMERIC = new Intl.Collator('zh', { numeric: true });

/** `cells`: every unit that weighs, with its voter's turnout. */
export function buildingsOf(cells: readonly Cell[], showsRooms: boolean): BuildingTurnout[] {
  const names = [...new Set(cells.map(({ unit }) => unit.building))].sort((a, b) => NUMERIC.compare(a, b));
  return names.map((building) => {
    const here = cells.filter(({ unit }) => unit.building === building);
    const entrances = new Set(here.flatMap(({ unit }) => unit.entrance ?? []));
    return {
      building,
      electorate: weightOf(here),
      participating: weightOf(here.filter(({ voted }) => voted)),
      floors: floorsOf(here, showsRooms ? (unit) => doorOf(unit, entrances.size > 1) : null),
    };
  });
}

/** Behind two entrances there are two rooms 101. */
const doorOf = ({ entrance, room }: RollUnit, namesEntrance: boolean): string =>
  namesEntrance && entrance !== null ? `${entrance}-${room}` : room;

const weightOf = (cells: readonly Cell[]): Weight => ({
  heads: heads(cells.filter(({ isFirst }) => isFirst).length),
  areaCm2: areaCm2(cells.reduce((sum, { unit }) => sum + unit.areaCm2, 0)),
});

/** The top floor first, as the building stands. */
function floorsOf(cells: readonly Cell[], door: ((unit: RollUnit) => string) | null): FloorTurnout[] {
  const floors = [...new Set(cells.map(({ unit }) => unit.floor))].sort((a, b) => (b ?? -100) - (a ?? -100));
  return floors.map((floor) => {
    const here = cells.filter(({ unit }) => unit.floor === floor);
    const rooms = door && here.map(({ unit, voted }) => ({ room: door(unit), voted }));
    return {
      ...{ floor, units: here.length, voted: here.filter(({ voted }) => voted).length },
      rooms: rooms && rooms.sort((a, b) => NUMERIC.compare(a.room, b.room)),
    };
  });
}
