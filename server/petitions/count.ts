import { areaCm2, heads, type Weight } from '../../crypto/brands.ts';
import { PETITION_PERCENT, petitionNeeds, petitionSuffices } from '../../crypto/law/conveners/petition.ts';
import { figureValue } from '../../crypto/law/packs/figure.ts';
import { resolvePack } from '../../crypto/law/packs/resolve.ts';
import { counts } from '../../crypto/roll/electorate.ts';
import type { RollUnit } from '../../crypto/roll/leaf.ts';
import { instant, localDay } from '../../crypto/time.ts';
import type { Deps } from '../deps.ts';
import { findEstate } from '../estates/estate-facts.ts';
import { unitsForRoll, type RollSource, type UnitForRoll } from '../estates/units-for-roll.ts';
import type { Db, Tx } from '../platform/database.ts';

/** What the present register says of owners: who votes for which units that count. */
export interface Owners {
  readonly asOf: string | null;
  readonly of: Weight;
  readonly groups: readonly OwnerGroup[];
  /** Share of both measures that is needed. */
  readonly percent: number;
}

interface OwnerGroup {
  readonly people: readonly string[];
  readonly areaCm2: number;
  readonly rooms: readonly string[];
}

const ALL = { all: true } as const;
/** Before a notice freezes rules: an owner is one head, and parking does not count. */
const USUAL = { headcountRule: 'owner', parking: 'excluded' } as const;

export async function presentOwners(
  { keys, clock }: Pick<Deps, 'keys' | 'clock'>,
  db: Db | Tx,
  estate: string,
): Promise<Owners> {
  const [source, place] = await Promise.all([unitsForRoll(db, keys, estate), findEstate(db as Db, estate)]);
  const pack = place && resolvePack(place.pack, localDay(instant(clock.now().getTime())));
  const groups = groupsOf(source);
  return {
    asOf: source.asOf,
    of: weightOf(groups),
    groups,
    percent: Math.min((pack && figureValue(pack, 'petitionPercent')) ?? PETITION_PERCENT, PETITION_PERCENT),
  };
}

function groupsOf({ units, groups }: RollSource): OwnerGroup[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return groups.flatMap(({ people, units: ids }) => {
    const own = ids.map((id) => byId.get(id)!).filter(votes);
    if (own.length === 0) return [];
    const area = own.reduce((sum, unit) => sum + unit.areaCm2, 0);
    return [{ people, areaCm2: area, rooms: own.map(({ address }) => address) }];
  });
}

const votes = (unit: UnitForRoll): boolean => counts(unit as RollUnit, ALL, USUAL);

const weightOf = (groups: readonly OwnerGroup[]): Weight => ({
  heads: heads(groups.length),
  areaCm2: areaCm2(groups.reduce((sum, group) => sum + group.areaCm2, 0)),
});

export interface Count {
  readonly joined: Weight;
  readonly of: Weight;
  readonly needed: Weight;
  /** What is missing to that; zero in a measure that has enough. */
  readonly missing: Weight;
  readonly suffices: boolean;
  readonly percent: number;
}

/** How far signatures go. Co-owners are one owner, whichever of them joined; whoever sold does not count any more. */
export function countOf({ groups, of, percent }: Owners, persons: ReadonlySet<string>): Count {
  const joined = weightOf(joinedGroups(groups, persons));
  const needed = petitionNeeds(of, percent);
  const missing = {
    heads: heads(Math.max(0, needed.heads - joined.heads)),
    areaCm2: areaCm2(Math.max(0, needed.areaCm2 - joined.areaCm2)),
  };
  return { joined, of, needed, missing, percent, suffices: petitionSuffices({ signed: joined, of }, percent) };
}

export const joinedGroups = (groups: readonly OwnerGroup[], persons: ReadonlySet<string>): readonly OwnerGroup[] =>
  groups.filter(({ people }) => people.some((person) => persons.has(person)));
