import type { Weight } from '../../../crypto/brands.ts';
import type { ElectorateDefinition } from '../../../crypto/entries/notice.ts';
import { isAllowed } from '../../../crypto/law/rule-checks.ts';
import { counts, matches, weightsOf, type WeighingRules } from '../../../crypto/roll/electorate.ts';
import type { RollLeaf, UnitUse } from '../../../crypto/roll/leaf.ts';
import type { Draft } from './draft-schema.ts';

export interface ElectorateTotals extends Weight {
  readonly definition: ElectorateDefinition;
  /** Counted units. */
  readonly units: number;
  /** Voters with at least one counted unit; heads, unless each unit is a head. */
  readonly voters: number;
  /** Units of the scope that have no vote, by use. */
  readonly leftOut: readonly { readonly use: UnitUse; readonly units: number }[];
  /** Units beyond the scope. */
  readonly outside: number;
  /** Some voter has an area that no other has. */
  readonly hasUniqueArea: boolean;
}

export function electorateTotals(
  definition: ElectorateDefinition,
  leaves: readonly RollLeaf[],
  rules: WeighingRules,
): ElectorateTotals {
  const { byVoter, total, units } = weightsOf(leaves, definition, rules);
  const voters = new Map<number, number>();
  for (const { areaCm2 } of byVoter.values()) voters.set(areaCm2, (voters.get(areaCm2) ?? 0) + 1);
  return {
    ...{ ...total, definition, units, voters: byVoter.size, hasUniqueArea: [...voters.values()].includes(1) },
    ...uncounted(definition, leaves, rules),
  };
}

function uncounted(
  definition: ElectorateDefinition,
  leaves: readonly RollLeaf[],
  rules: WeighingRules,
): Pick<ElectorateTotals, 'leftOut' | 'outside'> {
  const all = leaves.flatMap((leaf) => leaf.units);
  const within = all.filter((unit) => matches(unit, definition));
  const uses = new Map<UnitUse, number>();
  for (const unit of within) if (!counts(unit, definition, rules)) uses.set(unit.use, (uses.get(unit.use) ?? 0) + 1);
  return { leftOut: [...uses].map(([use, units]) => ({ use, units })), outside: all.length - within.length };
}

/** The rules of weight that a draft has chosen; while it has not, those that the law gives by itself. */
export function weighingRules({ rules }: Pick<Draft, 'rules'>): WeighingRules {
  const { headcountRule, parking } = rules;
  return {
    headcountRule: isAllowed('headcountRule', headcountRule)
      ? (headcountRule as WeighingRules['headcountRule'])
      : 'owner',
    parking: isAllowed('parking', parking) ? (parking as WeighingRules['parking']) : 'excluded',
  };
}
