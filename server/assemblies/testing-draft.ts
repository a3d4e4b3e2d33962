import { noticeClock, NOTICE_DAYS } from '../../crypto/law/clocks.ts';
import { RULE_KEYS } from '../../crypto/law/rule-catalogue.data.ts';
import type { FrozenRules } from '../../crypto/law/rules.ts';
import { addMs, instant } from '../../crypto/time.ts';
import type { Draft, DraftMotion } from './drafts/draft-schema.ts';

export const TEST_RULES: FrozenRules = {
  ...{ headcountRule: 'owner', parking: 'excluded', changePolicy: 'final', collision: 'first' },
  ...{ blankItem: 'not-participating', invalidItem: 'not-participating', overvote: 'item' },
  ...{ followMajority: 'off', silent: 'not-counted', coOwners: 'first', proxyLimit: 0 },
  ...{
    extension: 'allowed',
    outageHours: 0,
    outageMinutes: 0,
    objectionDays: 7,
    disclosure: 'rooms',
    tieBreak: 'run-off',
  },
};

const texts = {
  explanation: '说明：为什么要表决，以及费用如何分摊。',
  ifPassed: '按方案办理。',
  ifNotPassed: '维持现状。',
  proposedBy: '枫林花园业主委员会',
  against: '',
  attachments: [],
};

/** A decision for building 1 alone that costs money, one for all, and a choice. */
export const TEST_MOTIONS: readonly DraftMotion[] = [
  {
    ...{ kind: 'decide', ...texts, matter: 'M16', item: 9, title: '是否同意用公共收益维修1幢屋面？' },
    ...{
      cost: { kind: 'amount', fen: 3_737_500, source: '公共收益', sharing: '按建筑面积' },
      electorate: { buildings: ['1'] },
    },
  },
  {
    ...{ kind: 'decide', ...texts, matter: 'M19', item: 9, title: '是否同意授权业主委员会提起诉讼？' },
    ...{ cost: { kind: 'none' }, electorate: { all: true } },
  },
  {
    ...{ kind: 'choose', ...texts, matter: 'M17', item: 9, title: '公共车位如何收费？' },
    ...{ cost: { kind: 'none' }, electorate: { all: true } },
    options: [
      { title: '按次收费', text: '每次5元。' },
      { title: '按月收费', text: '每月200元。' },
    ],
  },
];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A draft that may be notified at this moment: windows open after the fifteen full days, at eight in the morning. */
export function testDraft(now: Date, over: Partial<Draft> = {}): Draft {
  const posted = instant(now.getTime());
  const from = addMs(noticeClock(posted, NOTICE_DAYS).opensNotBefore, 8 * HOUR_MS);
  const window = { from, to: addMs(from, 7 * DAY_MS) };
  return {
    title: '2026年第一次临时业主大会会议',
    convener: { kind: 'committee', name: '枫林花园业主委员会' },
    firstAssembly: false,
    contact: '社区服务站 0597-0000000',
    introduction: '',
    postingPlanned: posted,
    channels: { online: window, paper: window },
    motions: [...TEST_MOTIONS],
    rules: { ...TEST_RULES },
    bases: Object.fromEntries(RULE_KEYS.map((key) => [key, { clause: '议事规则第十二条', page: 3, document: null }])),
    attachments: [],
    ...over,
  };
}
