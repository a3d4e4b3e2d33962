/** A draft that may be posted, its motions, and a way to change one thing: what the tests of the checks start from. */
import { areaCm2, heads, type Fen, type Hex32, type Instant } from '../brands.ts';
import { day, dayEnd, dayStart } from '../time.ts';
import type { Window } from './clocks.ts';
import type { DraftConvener } from './conveners/convener-checks.ts';
import type { Severity } from './findings.ts';
import { checkBeforeNotice } from './notice-checks.ts';
import type { DraftChoice, DraftDecision, DraftElection, DraftElectorate, NoticeDraft } from './notice-draft.ts';
import { PACKS } from './packs/all.ts';
import type { LegalText, Pack } from './packs/pack.ts';
import { resolvePack, type ResolvedPack } from './packs/resolve.ts';
import { RULE_KEYS } from './rule-catalogue.data.ts';

export const window = (from: string, to: string): Window => ({ from: dayStart(day(from)), to: dayEnd(day(to)) });
export function packOf(id: string, packs: readonly Pack[] = PACKS): ResolvedPack {
  const pack = resolvePack(id, day('2026-06-01'), packs);
  if (!pack) throw new Error(`no pack ${id}`);
  return pack;
}
export const zhangping = (packs?: readonly Pack[]): ResolvedPack => packOf('FJ-漳平', packs);
/** The same place with one figure stated otherwise by the place itself. */
export const zhangpingWith = (figures: Pack['figures']): ResolvedPack =>
  zhangping(PACKS.map((pack) => (pack.id === 'FJ-漳平' ? { ...pack, figures } : pack)));
export const A_TEXT: LegalText = {
  zh: '某条例',
  en: 'Some regulations',
  status: 'in-force',
  inForceFrom: null,
  inForceUntil: null,
  seen: '',
};
const basis = { clause: '议事规则第十二条', page: 4, document: 'ab'.repeat(32) as Hex32 };

export const lift: DraftDecision = {
  kind: 'decide',
  id: 'm1',
  matter: 'M09',
  item: 5,
  question: '是否同意使用维修资金更换3幢电梯？',
  explanation: '电梯已运行十八年，检验机构建议更换。',
  cost: { kind: 'amount', fen: 36_800_000 as Fen, source: '维修资金', sharing: '按专有部分面积' },
  attachments: ['plan', 'budget', 'cost-shares'],
  electorate: 'e1',
  companies: [],
};
export const company: DraftChoice = {
  kind: 'choose',
  id: 'm2',
  matter: 'M05',
  item: 4,
  question: '选聘哪一家物业服务企业？',
  explanation: '现合同十二月到期。',
  cost: { kind: 'none' },
  attachments: ['contract-draft', 'provider-record'],
  electorate: 'e1',
  companies: ['甲公司', '乙公司'].map((name) => ({ name, standing: 'A', source: '信用中国', hasEvidence: true })),
  options: [
    { id: 'o1', title: '甲公司' },
    { id: 'o2', title: '乙公司' },
  ],
  offersNone: true,
};
export const committee: DraftElection = {
  kind: 'elect',
  id: 'm3',
  matter: 'M03',
  item: 3,
  question: '选举第二届业主委员会',
  explanation: '本届任期十二月届满。',
  cost: { kind: 'none' },
  attachments: ['election-rules', 'candidates'],
  electorate: 'e1',
  companies: [],
  seats: 5,
  candidates: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((id) => ({ id, eligible: true })),
  partyMembers: null,
};
export const everybody: DraftElectorate = {
  voters: 1152,
  heads: heads(1152),
  areaCm2: areaCm2(1_247_993_000),
  hasUniqueArea: false,
};

export const byCommittee: DraftConvener = {
  kind: 'committee',
  name: '枫林花园业主委员会',
  evidence: ['filing-certificate', 'convening-decision'],
  group: null,
  termEndsOn: day('2026-12-31'),
  petition: null,
};

/** Zhangping states no figures for it; Shandong's of 7, odd and half of them owners are kept here. */
export const byPreparationGroup: DraftConvener = {
  kind: 'preparatory-group',
  name: '枫林花园筹备组',
  evidence: ['formation-document', 'member-list'],
  group: { members: 7, owners: 4, partyMembers: null, postedOn: day('2026-05-01') },
  termEndsOn: null,
  petition: null,
};

export const draft = (of: Partial<NoticeDraft> = {}): NoticeDraft => ({
  firstAssembly: false,
  convener: byCommittee,
  consent: null,
  postedAt: '2026-06-01T01:00:00.000Z' as Instant,
  rollPublishedOn: day('2026-05-20'),
  openRollObjections: 0,
  channels: { online: window('2026-06-17', '2026-06-27'), paper: window('2026-06-17', '2026-06-27') },
  electorates: { e1: everybody },
  motions: [lift, company, committee],
  rules: {
    headcountRule: 'owner',
    parking: 'excluded',
    changePolicy: 'final',
    collision: 'first',
    blankItem: 'not-participating',
    invalidItem: 'not-participating',
    overvote: 'item',
    followMajority: 'off',
    silent: 'not-counted',
    coOwners: 'first',
    proxyLimit: 3,
    extension: 'allowed',
    objectionDays: 15,
    outageHours: 2,
    outageMinutes: 15,
    disclosure: 'rooms',
    tieBreak: 'run-off',
  },
  bases: Object.fromEntries(RULE_KEYS.map((key) => [key, basis])),
  pack: zhangping(),
  ...of,
});

export const found = (of: Partial<NoticeDraft>, severity: Severity = 'error') =>
  checkBeforeNotice(draft(of))
    .filter((each) => each.severity === severity)
    .map((each) => (each.subject === null ? each.code : `${each.subject} ${each.code}`));
