import { ARTICLES, RULES_OF_PROCEDURE } from './articles.ts';
import type { Article, Bilingual } from './findings.ts';
import type { FrozenRules, RuleKey } from './rules.ts';

/** What a choice must rest on before it may be frozen: nothing, a clause, or a clause and its page. */
export type BasisNeeded = 'none' | 'clause' | 'clause-and-page';

export interface RuleChoice<Value> extends Bilingual {
  readonly value: Value;
  readonly needs: BasisNeeded;
}

interface RuleText {
  readonly name: Bilingual;
  /** Contested between places, courts or estates: the product has no default, somebody must choose. */
  readonly contested: boolean;
  readonly article: Article;
}

export interface ChoiceRule<Value> extends RuleText {
  readonly kind: 'choice';
  readonly choices: readonly RuleChoice<Value>[];
}

export interface NumberRule extends RuleText {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  readonly unit: Bilingual;
  readonly needs: BasisNeeded;
}

type RuleCatalogue = {
  readonly [Key in RuleKey]: FrozenRules[Key] extends string ? ChoiceRule<FrozenRules[Key]> : NumberRule;
};

const choice = <Value>(value: Value, needs: BasisNeeded, zh: string, en: string): RuleChoice<Value> => ({
  value,
  needs,
  zh,
  en,
});

/** Every rule of a notice in the order in which it is printed. */
export const RULE_CATALOGUE: RuleCatalogue = {
  headcountRule: {
    kind: 'choice',
    name: { zh: '人数的计算', en: 'How heads are counted' },
    contested: true,
    article: ARTICLES.heads,
    choices: [
      choice('owner', 'none', '同一业主有几套房屋，只计一人', 'An owner counts once, whatever he owns'),
      choice('unit', 'clause', '每个专有部分计一人', 'Every counted unit is one head'),
    ],
  },
  parking: {
    kind: 'choice',
    name: { zh: '车位、摊位是否计入', en: 'Parking spaces and stalls' },
    contested: true,
    article: ARTICLES.guideParkingAndCoOwners,
    choices: [
      choice('excluded', 'clause', '车位、摊位等特定空间不计入人数和面积', 'Not counted, neither heads nor area'),
      choice('included', 'clause', '有产权的车位、摊位计入人数和面积', 'Titled spaces count in heads and area'),
    ],
  },
  changePolicy: {
    kind: 'choice',
    name: { zh: '提交后能否更改', en: 'Changing a vote' },
    contested: true,
    article: RULES_OF_PROCEDURE,
    choices: [
      choice('final', 'clause', '提交后不能更改', 'Final once cast'),
      choice('once', 'clause', '截止前可以更改一次', 'May be changed once before the close'),
      choice(
        'until-close',
        'clause',
        '截止前可以更改，以最后一次为准',
        'May be changed until the close; the last counts',
      ),
    ],
  },
  collision: {
    kind: 'choice',
    name: { zh: '线上票与纸质票重复', en: 'Online and paper from one voter' },
    contested: true,
    article: RULES_OF_PROCEDURE,
    choices: [
      choice('first', 'clause', '以先收到的有效票为准', 'The first valid ballot received counts'),
      choice('online', 'clause', '以线上票为准', 'The online ballot counts'),
      choice('paper', 'clause', '以纸质票为准', 'The paper ballot counts'),
    ],
  },
  blankItem: {
    kind: 'choice',
    name: { zh: '某一事项未填', en: 'An item left blank' },
    contested: true,
    article: RULES_OF_PROCEDURE,
    choices: [
      choice('not-participating', 'clause', '该事项视为未参与表决', 'Does not take part in that motion'),
      choice('abstain', 'clause', '该事项按弃权计', 'Counts as an abstention on that motion'),
    ],
  },
  invalidItem: {
    kind: 'choice',
    name: { zh: '无效票', en: 'Invalid ballots' },
    contested: true,
    article: RULES_OF_PROCEDURE,
    choices: [
      choice('not-participating', 'clause', '不计入参与表决', 'Do not take part'),
      choice('participating', 'clause', '计入参与表决，不计入任何意见', 'Take part, and count for no side'),
    ],
  },
  overvote: {
    kind: 'choice',
    name: { zh: '同一事项多选', en: 'Several marks on one item' },
    contested: true,
    article: RULES_OF_PROCEDURE,
    choices: [
      choice('item', 'clause', '仅该事项无效', 'Only that item is invalid'),
      choice('ballot', 'clause', '整张表决票无效', 'The whole ballot is invalid'),
    ],
  },
  followMajority: {
    kind: 'choice',
    name: { zh: '“随多数”选项', en: 'The mark "with the majority"' },
    contested: true,
    article: ARTICLES.guideSilent,
    choices: [
      choice('off', 'none', '不设“随多数”选项', 'Not offered'),
      choice(
        'on',
        'clause-and-page',
        '设“随多数”选项：算参与表决，计入人数和面积均占多数的一方',
        'Offered: takes part and joins the side that is larger in heads and in area',
      ),
    ],
  },
  silent: {
    kind: 'choice',
    name: { zh: '送达后未表决的业主', en: 'Owners served who do not vote' },
    contested: true,
    article: ARTICLES.guideSilent,
    choices: [
      choice('not-counted', 'none', '不计入参与表决', 'Do not take part'),
      choice(
        'join-majority',
        'clause-and-page',
        '已送达并告知后果而未表决的，计入人数和面积均占多数的一方',
        'Served and warned, they join the side that is larger in heads and in area',
      ),
      choice(
        'join-majority-of-all',
        'clause-and-page',
        '已送达并告知后果而未表决的，仅当一方人数和面积均超过全体业主半数时计入该方',
        'Served and warned, they join a side only if it is over half of all owners in heads and in area',
      ),
    ],
  },
  coOwners: {
    kind: 'choice',
    name: { zh: '共有人意见不一致', en: 'Co-owners who disagree' },
    contested: true,
    article: ARTICLES.guideParkingAndCoOwners,
    choices: [
      choice('first', 'clause', '以共有人中先提交的有效票为准', 'The first valid ballot of a co-owner counts'),
      choice(
        'unanimous',
        'clause',
        '共有人须意见一致，意见不一致的事项该票无效',
        'Co-owners must agree; on a motion on which they differ their ballot is invalid',
      ),
    ],
  },
  proxyLimit: {
    kind: 'number',
    name: { zh: '一名受托人最多代理的业主数', en: 'Most principals of one proxy' },
    contested: true,
    article: ARTICLES.agency,
    least: 0,
    most: 10,
    unit: { zh: '户', en: 'owners' },
    needs: 'clause',
  },
  extension: {
    kind: 'choice',
    name: { zh: '延长表决时间', en: 'Extending the vote' },
    contested: true,
    article: RULES_OF_PROCEDURE,
    choices: [
      choice('none', 'none', '不延长', 'Not extended'),
      choice('allowed', 'clause', '截止前可以公告延长', 'May be extended by a posting before the close'),
      choice(
        'not-elections',
        'clause',
        '截止前可以公告延长，有选举事项的不延长',
        'May be extended, but not where there is an election',
      ),
    ],
  },
  outageHours: {
    kind: 'number',
    name: {
      zh: '系统中断补时：截止前多少小时内发生的计入',
      en: 'Outages that add time: in the last hours of the vote',
    },
    contested: false,
    article: RULES_OF_PROCEDURE,
    least: 0,
    most: 240,
    unit: { zh: '小时（0为不补时）', en: 'hours (0: no time is added)' },
    needs: 'none',
  },
  outageMinutes: {
    kind: 'number',
    name: { zh: '系统中断补时：超过多少分钟的计入', en: 'Outages that add time: longer than' },
    contested: false,
    article: RULES_OF_PROCEDURE,
    least: 0,
    most: 240,
    unit: { zh: '分钟', en: 'minutes' },
    needs: 'none',
  },
  objectionDays: {
    kind: 'number',
    name: { zh: '初步结果异议期', en: 'Days for objections to the provisional result' },
    contested: false,
    article: RULES_OF_PROCEDURE,
    least: 1,
    most: 60,
    unit: { zh: '日', en: 'days' },
    needs: 'none',
  },
  disclosure: {
    kind: 'choice',
    name: { zh: '结果公开的范围', en: 'What is published of the result' },
    contested: true,
    article: ARTICLES.privacy,
    choices: [
      choice('totals', 'none', '只公布合计数', 'Totals only'),
      choice('rooms', 'none', '公布房号、面积及是否参与，不公布意见', 'Room, area and whether it took part'),
      choice(
        'rooms-and-marks',
        'clause',
        '公布房号、面积及表决意见，不公布姓名、电话和证件号码',
        'Room, area and marks; never names, phones or document numbers',
      ),
    ],
  },
  tieBreak: {
    kind: 'choice',
    name: { zh: '选举末位得票人数相等', en: 'Equal heads for the last seat' },
    contested: true,
    article: RULES_OF_PROCEDURE,
    choices: [
      choice('run-off', 'none', '人数相等的候选人另行投票', 'Those equal in heads stand in a run-off'),
      choice(
        'area',
        'clause',
        '人数相等的以得票面积排序，面积也相等的另行投票',
        'Equal heads are ranked by area; equal in both stand in a run-off',
      ),
    ],
  },
};

export const RULE_KEYS = Object.keys(RULE_CATALOGUE) as readonly RuleKey[];
