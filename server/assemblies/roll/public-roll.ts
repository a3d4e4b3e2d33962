import type { RollLeaf, RollUnit } from '../../../crypto/roll/leaf.ts';
import type { RollTotals } from '../../../crypto/roll/roll.ts';

/** A line of the posted list. Units of one owner group share a `head`; no name, and nothing of the order of the roll. */
export interface PublicUnit {
  readonly address: string;
  readonly building: string;
  readonly entrance: string | null;
  readonly floor: number | null;
  readonly room: string;
  readonly use: RollUnit['use'];
  readonly areaCm2: number;
  readonly areaSource: RollUnit['areaSource'];
  /** Number of the owner group in the order of this list. */
  readonly head: number;
}

export interface RollShare {
  readonly units: number;
  readonly areaCm2: number;
}

/** What is posted for objections: rooms, areas, classes and which units are one head. */
export interface PublicRoll {
  readonly totals: RollTotals;
  readonly byUse: readonly (RollShare & { readonly use: RollUnit['use'] })[];
  /** SPC interpretation art. 8: register, survey, contract. */
  readonly byAreaSource: readonly (RollShare & { readonly areaSource: RollUnit['areaSource'] })[];
  /** The owner groups with the most area, largest first: whoever alone could decide is to be seen. */
  readonly largest: readonly RollShare[];
  readonly units: readonly PublicUnit[];
}

const LARGEST = 5;
const numeric = new Intl.Collator('zh-CN', { numeric: true });

/** The list as posted, in the order of addresses. */
export function publicRoll(leaves: readonly RollLeaf[], totals: RollTotals): PublicRoll {
  const owned = leaves.flatMap((leaf) => leaf.units.map((unit) => ({ unit, leaf })));
  owned.sort((a, b) => numeric.compare(a.unit.address, b.unit.address) || (a.unit.id < b.unit.id ? -1 : 1));
  const heads = new Map<RollLeaf, number>();
  for (const { leaf } of owned) if (!heads.has(leaf)) heads.set(leaf, heads.size + 1);
  const units = owned.map(({ unit }) => unit);
  return {
    totals,
    byUse: shares(units, ({ use }) => use).map(([use, share]) => ({ use, ...share })),
    byAreaSource: shares(units, ({ areaSource }) => areaSource).map(([areaSource, share]) => ({
      areaSource,
      ...share,
    })),
    largest: leaves
      .map((leaf) => shareOf(leaf.units))
      .sort((a, b) => b.areaCm2 - a.areaCm2 || b.units - a.units)
      .slice(0, LARGEST),
    units: owned.map(({ unit, leaf }) => toLine(unit, heads.get(leaf)!)),
  };
}

const toLine = (unit: RollUnit, head: number): PublicUnit => {
  const { address, building, entrance, floor, room, use, areaCm2, areaSource } = unit;
  return { address, building, entrance, floor, room, use, areaCm2, areaSource, head };
};

const shareOf = (units: readonly RollUnit[]): RollShare => ({
  units: units.length,
  areaCm2: units.reduce((sum, { areaCm2 }) => sum + areaCm2, 0),
});

/** Sums by a property, largest area first. */
function shares<K extends string>(units: readonly RollUnit[], keyOf: (unit: RollUnit) => K): [K, RollShare][] {
  const groups = new Map<K, RollUnit[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return [...groups]
    .map(([key, group]): [K, RollShare] => [key, shareOf(group)])
    .sort(([, a], [, b]) => b.areaCm2 - a.areaCm2);
}
