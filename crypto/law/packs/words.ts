/** The words that a figure may be made of, so that a screen and a check never guess at free text. */
import type { Bilingual } from '../findings.ts';

const word = (zh: string, en: string): Bilingual => ({ zh, en });

/** How often something recurs. */
export const PERIODS = {
  month: word('每月', 'every month'),
  quarter: word('每季度', 'every quarter'),
  'half-year': word('每半年', 'every half-year'),
  year: word('每年', 'every year'),
  regularly: word('定期（未规定周期）', 'regularly, the text says no period'),
} as const;
export type Period = keyof typeof PERIODS;

export const WORDS = {
  // Matters that want the community party organisation's prior consent (Jinnan).
  election: word('业主委员会选举', 'election of a committee'),
  reelection: word('业主委员会换届', 're-election of a committee'),
  'member-change': word('业主委员会成员改选', 'change of committee members'),
  'committee-duties': word('业主委员会履行物业管理相关职责', 'duties of the committee in management'),
  'company-entry': word('物业服务企业进驻', 'entry of a service company'),
  'company-exit': word('物业服务企业退出', 'exit of a service company'),
  'fund-use': word('使用专项维修资金', 'use of the maintenance fund'),
  'emergency-relief-fund': word('使用应急解危资金', 'use of the emergency relief fund'),
  'common-income': word('利用共用设施设备经营收益', 'income from common facilities'),
  'fee-change': word('调整物业管理服务费标准', 'change of the service fee'),
  parking: word('机动车停车位分配', 'allocation of parking'),
  // When a temporary body may be formed.
  'no-conditions': word('不具备成立业主大会（业主委员会）条件', 'an assembly cannot be established yet'),
  'not-established': word('具备条件但尚未成立业主大会', 'conditions met, but no assembly established'),
  'no-committee': word('未能选举产生业主委员会', 'no committee could be elected'),
  'term-ended': word('任期届满未换届', 'the term ended without re-election'),
  'committee-fails': word('业主委员会不能正常履行职责', 'the committee does not function'),
  'reelection-due': word('任期届满需要换届选举', 'a re-election is due'),
  'committee-ended': word('业主委员会任期内终止', 'the committee ended within its term'),
  // How a temporary body ends.
  'committee-formed': word('业主委员会成立，自动解散', 'ends by itself when a committee is formed'),
  'committee-filed': word('业主委员会选出并备案后解散', 'dissolved when a committee is elected and filed'),
  'committee-took-over': word(
    '业主委员会选出并办理移交后解散',
    'dissolved when a committee is elected and has taken over',
  ),
  // Who.
  'community-party': word('社区党组织', 'community party organisation'),
  'party-branch': word('小区党支部', "estate's party branch"),
  'neighbourhood-committee': word('居（村）民委员会', 'neighbourhood or village committee'),
  street: word('街道办事处（乡镇人民政府）', 'street office or township government'),
  department: word('物业主管部门', 'department in charge of property management'),
  // Grades of a provider.
  D: word('信用评价D级', 'credit grade D'),
  black: word('黑名单', 'black list'),
} as const satisfies Record<string, Bilingual>;
export type Word = keyof typeof WORDS;
