import { areaCm2, heads, type VoterId, type Weight } from '../brands.ts';
import type { ElectorateDefinition, NoticeBody } from '../entries/notice.ts';
import type { FrozenRules } from '../law/rules.ts';
import { never } from '../result.ts';
import { UNIT_USES, type RollLeaf, type RollUnit, type UnitUse } from './leaf.ts';

export type WeighingRules = Pick<FrozenRules, 'headcountRule' | 'parking'>;

/** Weight of each voter with at least one counted unit in the electorate; whoever is missing has no vote in it. */
export interface ElectorateWeights {
  readonly byVoter: ReadonlyMap<VoterId, Weight>;
  readonly total: Weight;
  /** Counted units. */
  readonly units: number;
}

type UseClass = 'ordinary' | 'special-space' | 'public-room';

/** 公建配套 and 人防 belong to all or to the state and never vote; 车位 and 储藏 are the 特定空间 of the rule `parking`. */
function classOf(use: UnitUse): UseClass {
  switch (use) {
    case '住宅':
    case '商业':
    case '办公':
    case '其他':
      return 'ordinary';
    case '车位':
    case '储藏':
      return 'special-space';
    case '公建配套':
    case '人防':
      return 'public-room';
    default:
      return never(use);
  }
}

/**
 * Whether a unit of this use votes on everything, whatever the rules say of parking. 其他 does: a unit that is neither
 * parking, storage nor a public room is an exclusive part (SPC interpretation art. 2), and leaving an owner out for a word of
 * the register would be the graver mistake. That the word says nothing is a doubt for the convener to answer.
 */
export const isOrdinaryUse = (use: UnitUse): boolean => classOf(use) === 'ordinary';

/**
 * Whether a unit has a vote in the electorate. Parking and storage count where the frozen rule includes them, or where the
 * electorate names their use: a motion about the garage is for its holders too.
 */
export const counts = (unit: RollUnit, definition: ElectorateDefinition, rules: WeighingRules): boolean =>
  countsIn(definition, rules)(unit);

/** Whether a unit has a vote on any motion of a notice. */
export const countsForAny = (
  unit: RollUnit,
  { electorates, rules }: Pick<NoticeBody, 'electorates' | 'rules'>,
): boolean => Object.values(electorates).some(({ definition }) => counts(unit, definition, rules));

/** The same for every unit of a roll. */
function countsIn(definition: ElectorateDefinition, rules: WeighingRules): (unit: RollUnit) => boolean {
  const all = 'all' in definition;
  const named = all ? undefined : definition.uses;
  const voting = new Set<UnitUse>(UNIT_USES.filter((use) => useVotes(use, named, rules)));
  return (unit) => voting.has(unit.use) && (all || matches(unit, definition));
}

function useVotes(use: UnitUse, named: readonly string[] | undefined, rules: WeighingRules): boolean {
  const unitClass = classOf(use);
  switch (unitClass) {
    case 'ordinary':
      return true;
    case 'special-space':
      return rules.parking === 'included' || (named?.includes(use) ?? false);
    case 'public-room':
      return false;
    default:
      return never(unitClass);
  }
}

/** OR within a key, AND between keys; a unit that lacks a field does not match a key about it. */
export function matches(unit: RollUnit, definition: ElectorateDefinition): boolean {
  if ('all' in definition) return true;
  const { buildings, entrances, exclude, floors, uses } = definition;
  return (
    among(unit.building, buildings) &&
    among(unit.entrance, entrances) &&
    among(unit.floor === null ? null : String(unit.floor), floors) &&
    among(unit.use, uses) &&
    !(exclude?.includes(unit.id) ?? false)
  );
}

const among = (value: string | null, allowed: readonly string[] | undefined): boolean =>
  allowed === undefined || (value !== null && allowed.includes(value));

/** Heads and area of every voter in an electorate, from the roll alone: no request ever states a weight. */
export function weightsOf(
  leaves: Iterable<RollLeaf>,
  definition: ElectorateDefinition,
  rules: WeighingRules,
): ElectorateWeights {
  const byVoter = new Map<VoterId, Weight>();
  const weigh = weigher(definition, rules);
  let [total, totalHeads, units] = [0, 0, 0];
  for (const leaf of leaves) {
    const weighed = weigh(leaf);
    if (weighed.units === 0) continue;
    const weight = { heads: heads(weighed.heads), areaCm2: areaCm2(weighed.areaCm2) };
    byVoter.set(leaf.voter, weight);
    total += weight.areaCm2;
    totalHeads += weight.heads;
    units += weighed.units;
  }
  return { byVoter, total: { heads: heads(totalHeads), areaCm2: areaCm2(total) }, units };
}

/** What the weights of all voters in an electorate come to. */
export function electorateTotals(
  leaves: Iterable<RollLeaf>,
  definition: ElectorateDefinition,
  rules: WeighingRules,
): Pick<ElectorateWeights, 'total' | 'units'> {
  const weigh = weigher(definition, rules);
  let [area, totalHeads, units] = [0, 0, 0];
  for (const leaf of leaves) {
    const weighed = weigh(leaf);
    area += weighed.areaCm2;
    totalHeads += weighed.heads;
    units += weighed.units;
  }
  return { total: { heads: heads(totalHeads), areaCm2: areaCm2(area) }, units };
}

/** The same weights by place in the roll, for a count; a voter without a vote in the electorate has no head. */
export interface WeightColumns {
  /** Whole numbers of heads. */
  readonly heads: Float64Array;
  /** Whole numbers of cm². */
  readonly areaCm2: Float64Array;
  readonly total: Weight;
}

export function weightColumns(
  leaves: ReadonlyMap<VoterId, RollLeaf>,
  definition: ElectorateDefinition,
  rules: WeighingRules,
): WeightColumns {
  const columns = { heads: new Float64Array(leaves.size), areaCm2: new Float64Array(leaves.size) };
  const weigh = weigher(definition, rules);
  let [place, total, totalHeads] = [0, 0, 0];
  for (const leaf of leaves.values()) {
    const weighed = weigh(leaf);
    columns.heads[place] = heads(weighed.heads);
    columns.areaCm2[place] = areaCm2(weighed.areaCm2);
    total += weighed.areaCm2;
    totalHeads += weighed.heads;
    place++;
  }
  return { ...columns, total: { heads: heads(totalHeads), areaCm2: areaCm2(total) } };
}

interface Weighed {
  readonly heads: number;
  readonly areaCm2: number;
  readonly units: number;
}

function weigher(definition: ElectorateDefinition, rules: WeighingRules): (leaf: RollLeaf) => Weighed {
  const isCounted = countsIn(definition, rules);
  return (leaf) => {
    let [units, area] = [0, 0];
    for (const unit of leaf.units) {
      if (!isCounted(unit)) continue;
      units++;
      area += unit.areaCm2;
    }
    return { heads: rules.headcountRule === 'owner' && units > 0 ? 1 : units, areaCm2: area, units };
  };
}
