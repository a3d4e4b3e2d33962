/** What a rule pack may state. Thresholds and quorum of Civil Code art. 278 are not among it: they are code. */
import type { Bilingual } from '../findings.ts';

export type Unit = 'days' | 'months' | 'years' | 'percent' | 'people' | 'text' | 'yes-no';

export interface FigureDefinition extends Bilingual {
  readonly unit: Unit;
}

const figure = <U extends Unit>(unit: U, zh: string, en: string): FigureDefinition & { readonly unit: U } => ({
  unit,
  zh,
  en,
});

/** Every figure that a pack may hold, with its unit and its meaning, in the order of the printed table. */
export const FIGURES = {
  noticeDays: figure('days', '会议召开前的公告期', 'Notice before a meeting'),
  petitionPercent: figure('percent', '提议召开临时会议的业主比例', 'Owners who can demand an interim meeting'),
  windowDaysMin: figure('days', '表决期最短', 'Shortest voting window'),
  windowDaysMax: figure('days', '表决期最长', 'Longest voting window'),
  decisionPostDays: figure('days', '决定公告期限', 'Posting of a decision'),
  objectionDaysMin: figure('days', '结果异议期最短', 'Shortest period for objections to a result'),
  challengeYears: figure('years', '请求撤销决定的期间', 'Period to ask a court to annul a decision'),
  committeeMin: figure('people', '业主委员会委员人数下限', 'Fewest committee members'),
  committeeMax: figure('people', '业主委员会委员人数上限', 'Most committee members'),
  committeeOdd: figure('yes-no', '业主委员会委员人数为单数', 'Odd number of committee members'),
  termYearsMax: figure('years', '业主委员会任期上限', 'Longest term of a committee'),
  firstCommitteeMeetingDays: figure(
    'days',
    '选出后召开首次业主委员会会议',
    'First committee meeting after an election',
  ),
  filingDays: figure('days', '业主委员会备案期限', 'Filing of a committee'),
  prepGroupFormDays: figure('days', '组建筹备组期限', 'Forming a preparation group'),
  firstAssemblyDays: figure('days', '筹备组成立后召开首次业主大会', 'First assembly after the group is formed'),
  reelectionStartDaysBefore: figure('days', '任期届满前启动换届', 'Start of a re-election before expiry'),
  reelectionInterventionDays: figure('days', '收到换届报告后介入指导', 'Authority steps in after a re-election report'),
  dismissNoticeDays: figure('days', '解聘物业服务人的提前通知', 'Notice to a dismissed service provider'),
  providerNonRenewNoticeDays: figure('days', '物业服务人不续聘的提前通知', 'Notice by a provider who will not renew'),
  indefiniteEndNoticeDays: figure('days', '不定期合同解除的提前通知', 'Notice to end an indefinite contract'),
  fundTopUpBelowPercent: figure(
    'percent',
    '维修资金余额低于首期的比例应续交',
    'Fund balance below which owners top up',
  ),
  emergencyManagementMonthsMax: figure('months', '应急物业管理期限上限', 'Longest emergency management'),
  publicIncomeCheck: figure('text', '公共收益检查周期', 'Check of public income'),
  verifiedAccountVoteIsOwners: figure(
    'yes-no',
    '经身份认定的业主账号的投票认定为业主本人投票',
    "A vote from an identity-verified account is the owner's own",
  ),
  committeeMisconductArticle: figure('text', '业主委员会违规处理依据', 'Provision on committee misconduct'),
} as const satisfies Record<string, FigureDefinition>;

export type FigureKey = keyof typeof FIGURES;
export type FigureValue = number | boolean | string;
/** The value a figure has, by its unit. */
export type ValueOf<Key extends FigureKey> = (typeof FIGURES)[Key]['unit'] extends 'text'
  ? string
  : (typeof FIGURES)[Key]['unit'] extends 'yes-no'
    ? boolean
    : number;
