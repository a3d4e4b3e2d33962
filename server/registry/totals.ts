import { areaCm2, heads } from '../../crypto/brands.ts';
import type { AreaCm2, Heads } from '../../crypto/brands.ts';
import { ownerGroups } from './owner-groups.ts';
import { AREA_SOURCE_WORDS, isCounted } from './registry-unit.ts';
import type { RegistryUnit, UnitUse } from './registry-unit.ts';

/** What an estate's registry adds up to. Counted units are those of `isCounted`. */
export interface Totals {
  readonly units: number;
  readonly countedUnits: number;
  /** Owner groups with at least one counted unit. */
  readonly heads: Heads;
  /** Gross area of the counted units. */
  readonly areaCm2: AreaCm2;
  readonly byUse: Readonly<Partial<Record<UnitUse, { readonly units: number; readonly areaCm2: AreaCm2 }>>>;
  /** Counted units by the register's word for the source of their area. */
  readonly byAreaSource: Readonly<Record<string, number>>;
  /** Counted units with more than one owner. */
  readonly coOwnedUnits: number;
  /** Counted units that the developer speaks for. */
  readonly developerUnits: number;
}

const sumOf = (units: readonly RegistryUnit[]): AreaCm2 =>
  areaCm2(units.reduce((sum, { grossArea }) => sum + grossArea, 0));

export function totalsOf(units: readonly RegistryUnit[]): Totals {
  const counted = units.filter(isCounted);
  const groups = ownerGroups(units).map(({ kind, units: owned }) => ({ kind, counted: owned.filter(isCounted) }));
  const developer = groups.find(({ kind }) => kind === 'developer');
  return {
    units: units.length,
    countedUnits: counted.length,
    heads: heads(groups.filter((group) => group.counted.length > 0).length),
    areaCm2: sumOf(counted),
    byUse: byUse(units),
    byAreaSource: byAreaSource(counted),
    coOwnedUnits: counted.filter(({ owners }) => owners.length > 1).length,
    developerUnits: developer?.counted.length ?? 0,
  };
}

function byUse(units: readonly RegistryUnit[]): Totals['byUse'] {
  const uses = [...new Set(units.map(({ use }) => use))];
  return Object.fromEntries(
    uses.map((use) => {
      const ofUse = units.filter((unit) => unit.use === use);
      return [use, { units: ofUse.length, areaCm2: sumOf(ofUse) }];
    }),
  );
}

function byAreaSource(units: readonly RegistryUnit[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { areaSource } of units) {
    const word = AREA_SOURCE_WORDS[areaSource];
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}
