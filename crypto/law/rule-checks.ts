/** Checks of the rules that a notice is about to freeze: complete, allowed, and resting on what they must rest on. */
import { ARTICLES } from './articles.ts';
import { finding, quoted, quotedEn, type Finding } from './findings.ts';
import { RULE_CATALOGUE, RULE_KEYS, type BasisNeeded } from './rule-catalogue.data.ts';
import type { FrozenRules, RuleBases, RuleBasis, RuleKey, RulesDraft } from './rules.ts';

export interface RulesContext {
  /** The first assembly has no rules of procedure yet, so nothing can have been agreed. */
  readonly firstAssembly: boolean;
  readonly bases: RuleBases;
}

/** Everything that is wrong with the rules at once; empty when they may be frozen. */
export function checkRules(rules: RulesDraft, context: RulesContext): Finding[] {
  const each = RULE_KEYS.flatMap((key) => checkRule(key, rules[key], context.bases[key]));
  return [...each, ...unknownRules(rules), ...(context.firstAssembly ? checkFirstAssembly(rules) : [])];
}

/** The rules as frozen, or null where a key is missing or unknown, or a value is not allowed. */
export function frozenRules(draft: RulesDraft): FrozenRules | null {
  const complete = RULE_KEYS.every((key) => isAllowed(key, draft[key])) && unknownRules(draft).length === 0;
  return complete ? (draft as unknown as FrozenRules) : null;
}

/** Whether a value stands in the catalogue for this rule. */
export function isAllowed(key: RuleKey, value: unknown): boolean {
  const rule = RULE_CATALOGUE[key];
  if (rule.kind === 'choice') return rule.choices.some((choice) => choice.value === value);
  return Number.isSafeInteger(value) && (value as number) >= rule.least && (value as number) <= rule.most;
}

function checkRule(key: RuleKey, value: unknown, basis: RuleBasis | undefined): Finding[] {
  if (value === undefined || value === null) return [undecided(key)];
  if (!isAllowed(key, value)) return [notAllowed(key)];
  const needs = basisNeeded(key, value);
  if (needs === 'none') return [];
  if (!basis || basis.clause.trim() === '') return [withoutClause(key)];
  if (needs === 'clause') return [];
  if (basis.page === null || !Number.isSafeInteger(basis.page) || basis.page < 1) return [withoutPage(key)];
  return basis.document === null ? [withoutScan(key)] : [];
}

function basisNeeded(key: RuleKey, value: unknown): BasisNeeded {
  const rule = RULE_CATALOGUE[key];
  if (rule.kind === 'number') return rule.needs;
  return rule.choices.find((choice) => choice.value === value)?.needs ?? 'clause';
}

function undecided(key: RuleKey): Finding {
  const { name, article } = RULE_CATALOGUE[key];
  return finding('error', 'rule-undecided', article, {
    subject: key,
    says: { zh: `${quoted(name.zh)}还没有确定`, en: `${quotedEn(name.en)} has not been decided` },
    remedy: { zh: '选定一项并写明依据，系统不设默认值', en: 'Choose and give the basis; there is no default' },
  });
}

function notAllowed(key: RuleKey): Finding {
  const { name, article } = RULE_CATALOGUE[key];
  return finding('error', 'rule-not-allowed', article, {
    subject: key,
    says: { zh: `${quoted(name.zh)}的取值不在允许范围内`, en: `${quotedEn(name.en)} has a value that is not allowed` },
    remedy: { zh: '从列出的选项中选择', en: 'Choose one of the values listed' },
  });
}

function withoutClause(key: RuleKey): Finding {
  const { name, article } = RULE_CATALOGUE[key];
  return finding('error', 'rule-without-clause', article, {
    subject: key,
    says: { zh: `${quoted(name.zh)}没有写明依据的条款`, en: `${quotedEn(name.en)} names no clause` },
    remedy: {
      zh: '填写议事规则或本次公告的条款号，首次会议填写筹备组公布的表决办法条款号',
      en: 'Give the clause of the rules of procedure or of this notice; at a first assembly, of the posted voting rules',
    },
  });
}

function withoutPage(key: RuleKey): Finding {
  const { name, article } = RULE_CATALOGUE[key];
  return finding('error', 'rule-without-page', article, {
    subject: key,
    says: {
      zh: `${quoted(name.zh)}没有写明条款所在页`,
      en: `${quotedEn(name.en)} does not say on which page the clause stands`,
    },
    remedy: { zh: '填写页码并附该页扫描件', en: 'Give the page and attach a scan of it' },
  });
}

function withoutScan(key: RuleKey): Finding {
  const { name, article } = RULE_CATALOGUE[key];
  return finding('warning', 'rule-without-scan', article, {
    subject: key,
    says: {
      zh: `${quoted(name.zh)}没有附条款所在页的扫描件`,
      en: `${quotedEn(name.en)} has no scan of the page it stands on`,
    },
    remedy: { zh: '上传该页扫描件，供业主和街道核对', en: 'Attach the scan, for owners and the street office' },
  });
}

function unknownRules(rules: RulesDraft): Finding[] {
  const known = new Set<string>(RULE_KEYS);
  return Object.keys(rules)
    .filter((key) => !known.has(key))
    .map((key) =>
      finding('error', 'rule-unknown', ARTICLES.resolution, {
        subject: key,
        says: { zh: `没有名为“${key}”的规则`, en: `There is no rule named "${key}"` },
        remedy: { zh: '删除该项', en: 'Remove it' },
      }),
    );
}

/** Before the first rules of procedure are adopted nothing was agreed: only the law's own counting applies. */
function checkFirstAssembly(rules: RulesDraft): Finding[] {
  const found: Finding[] = [];
  if (rules.silent === 'join-majority' || rules.silent === 'join-majority-of-all') found.push(SILENT_AT_FIRST);
  if (rules.headcountRule === 'unit') found.push(UNIT_HEADS_AT_FIRST);
  if (rules.followMajority === 'on') found.push(FOLLOW_AT_FIRST);
  return found;
}

const SILENT_AT_FIRST = finding('error', 'silent-owners-at-first-assembly', ARTICLES.guideSilent, {
  subject: 'silent',
  says: {
    zh: '首次业主大会会议还没有议事规则，未表决的业主不能计入任何一方',
    en: 'A first assembly has no rules of procedure, so owners who do not vote cannot be counted for a side',
  },
  remedy: { zh: '改为“不计入参与表决”', en: 'Choose "do not take part"' },
});

const UNIT_HEADS_AT_FIRST = finding('error', 'heads-by-unit-at-first-assembly', ARTICLES.heads, {
  subject: 'headcountRule',
  says: {
    zh: '首次业主大会会议还没有约定，人数按业主计算，不能按专有部分计算',
    en: 'At a first assembly nothing has been agreed: heads are counted by owner, not by unit',
  },
  remedy: { zh: '改为“同一业主只计一人”', en: 'Choose "an owner counts once"' },
});

const FOLLOW_AT_FIRST = finding('warning', 'follow-majority-at-first-assembly', ARTICLES.guideSilent, {
  subject: 'followMajority',
  says: {
    zh: '首次业主大会会议还没有议事规则，“随多数”选项缺少约定依据',
    en: 'A first assembly has no rules of procedure on which "with the majority" could rest',
  },
  remedy: { zh: '请街道办事处确认，或者不设该选项', en: 'Ask the street office, or do not offer it' },
});
