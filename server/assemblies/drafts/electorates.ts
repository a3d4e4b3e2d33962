import type { Weight } from '../../../crypto/brands.ts';
import type { ElectorateDefinition } from '../../../crypto/entries/notice.ts';
import { isAllowed } from '../../../crypto/law/rule-checks.ts';
import { weightsOf, type WeighingRules } from '../../../crypto/roll/electorate.ts';
import type { RollLeaf } from '../../../crypto/roll/leaf.ts';
import type { Draft } from './draft-schema.ts';

export interface ElectorateTotals extends Weight {
  readonly definition: ElectorateDefinition;
  /** Counted units. */
  readonly units: number;
  /** Voters with at least one counted unit; heads, unless each unit is a head. */
  readonly voters: number;
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
  return { ...total, definition, units, voters: byVoter.size, hasUniqueArea: [...voters.values()].includes(1) };
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
