import type { Bilingual } from '../../../crypto/law/findings.ts';
import { RULE_CATALOGUE, RULE_KEYS } from '../../../crypto/law/rule-catalogue.data.ts';
import type { FrozenRules, RuleKey } from '../../../crypto/law/rules.ts';

/** A frozen rule as owners read it. */
export interface RuleInWords {
  readonly key: RuleKey;
  readonly name: Bilingual;
  readonly value: Bilingual;
  /** Clause and page; null where the law itself is the basis. */
  readonly basis: string | null;
  /** Contested between places, courts or estates. */
  readonly contested: boolean;
}

export type Bases = Readonly<Partial<Record<string, { readonly clause: string; readonly page: number | null }>>>;

/** All rules in the order in which they are printed. */
export const rulesInWords = (rules: FrozenRules, bases: Bases): readonly RuleInWords[] =>
  RULE_KEYS.map((key) => ({
    key,
    name: RULE_CATALOGUE[key].name,
    value: valueInWords(key, rules[key]),
    basis: basisInWords(bases[key]),
    contested: RULE_CATALOGUE[key].contested,
  }));

function valueInWords(key: RuleKey, value: string | number): Bilingual {
  const rule = RULE_CATALOGUE[key];
  if (rule.kind === 'number') return { zh: `${value}${rule.unit.zh}`, en: `${value} ${rule.unit.en}` };
  const choices: readonly (Bilingual & { readonly value: string })[] = rule.choices;
  const chosen = choices.find((choice) => choice.value === value);
  if (!chosen) throw new Error(`a frozen rule has a value outside its catalogue: ${key}`);
  return { zh: chosen.zh, en: chosen.en };
}

function basisInWords(basis: Bases[string]): string | null {
  if (!basis || basis.clause === '') return null;
  return basis.page ? `${basis.clause}，第${basis.page}页` : basis.clause;
}
