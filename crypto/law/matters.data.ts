import { ARTICLES } from './articles.ts';
import type { Article, Bilingual } from './findings.ts';
import type { AttachmentKind, Decides, DefaultScope, Matter, MatterId } from './matters.ts';
import type { FigureKey } from './packs/figures.ts';
import type { LegalItem } from './thresholds.ts';

interface Details {
  readonly article?: Article;
  readonly scope?: DefaultScope;
  readonly attachments?: readonly AttachmentKind[];
  readonly followUps?: readonly FigureKey[];
  readonly note?: Bilingual;
}

const matter = (id: MatterId, zh: string, en: string, decides: Decides, details: Details = {}): Matter => ({
  id,
  name: { zh, en },
  article: details.article ?? ARTICLES.jointMatters,
  decides,
  scope: details.scope ?? 'all',
  attachments: details.attachments ?? [],
  followUps: details.followUps ?? [],
  note: details.note ?? null,
});

const joint = (...items: [LegalItem, ...LegalItem[]]): Decides => ({ kind: 'joint', items });
const ownRule = (zh: string, en: string): Decides => ({ kind: 'own-rule', rule: { zh, en } });
const UNANIMOUS: Decides = { kind: 'unanimous' };
const NO_VOTE: Decides = { kind: 'none' };

/** The catalogue. What stands under items 6, 7 and 8 needs three quarters by thresholdOf; nothing here can say otherwise. */
export const MATTERS: readonly Matter[] = [
  matter('M01', '制定、修改业主大会议事规则', 'Adopt or amend the rules of procedure', joint(1), {
    attachments: ['draft-text', 'comparison'],
    note: { zh: '只适用于以后的会议', en: 'Applies to later meetings only' },
  }),
  matter('M02', '制定、修改管理规约', 'Adopt or amend the management covenant', joint(2), {
    attachments: ['draft-text', 'comparison'],
  }),
  matter('M03', '选举业主委员会', 'Elect the owners’ committee', joint(3), {
    attachments: ['election-rules', 'candidates'],
    followUps: ['firstCommitteeMeetingDays', 'filingDays'],
    note: { zh: '每名候选人分别计票', en: 'Each candidate is counted by himself' },
  }),
  matter('M04', '补选、罢免业主委员会委员', 'By-election or removal of committee members', joint(3), {
    attachments: ['grounds'],
    followUps: ['filingDays'],
  }),
  matter('M05', '选聘、续聘物业服务企业', 'Choose or renew a service company', joint(4), {
    attachments: ['contract-draft', 'provider-record'],
    note: { zh: '须有“都不同意”选项', en: 'Must offer "none of these"' },
  }),
  matter('M06', '解聘物业服务企业', 'Dismiss the service company', joint(4), {
    attachments: ['contract', 'handover'],
    followUps: ['dismissNoticeDays'],
    note: {
      zh: '通过后须提前书面通知；尚未选定新企业的，应同时安排交接期间的服务',
      en: 'Notice in writing follows; where no successor is chosen, say who serves until then',
    },
  }),
  matter('M07', '业主自行管理或者委托其他管理人', 'Self-management or another manager', joint(4), {
    attachments: ['plan', 'budget'],
  }),
  matter('M08', '调整物业服务内容和收费标准', 'Change of service level and fee', joint(9, 4), {
    attachments: ['fee-comparison'],
  }),
  matter('M09', '使用维修资金', 'Use the maintenance fund', joint(5), {
    article: ARTICLES.maintenanceFund,
    scope: 'cost-sharing',
    attachments: ['plan', 'budget', 'cost-shares'],
    note: {
      zh: '这是“使用”维修资金，过半数同意；“筹集”维修资金须四分之三以上同意',
      en: 'This is use of the fund, over half; raising the fund needs three quarters',
    },
  }),
  matter('M10', '小额维修资金使用的概括授权', 'Standing authority for small uses of the fund', joint(5), {
    article: ARTICLES.maintenanceFund,
    scope: 'cost-sharing',
    attachments: ['mandate'],
    note: { zh: '必须写明额度上限和期限', en: 'Must state cap and period' },
  }),
  matter('M11', '筹集、续交维修资金', 'Raise or top up the maintenance fund', joint(6), {
    attachments: ['plan', 'budget', 'cost-shares', 'balance'],
    note: {
      zh: '这是“筹集”维修资金，须四分之三以上同意；“使用”维修资金过半数同意',
      en: 'This is raising the fund, three quarters; its use needs over half',
    },
  }),
  matter('M12', '维修资金自行管理、选择专户银行', 'Self-management of the fund, choice of bank', joint(5, 9), {
    attachments: ['plan'],
  }),
  matter('M13', '改建、重建建筑物及其附属设施', 'Alter or rebuild buildings and facilities', joint(7), {
    attachments: ['plan', 'drawings', 'budget', 'cost-shares'],
  }),
  matter('M14', '改变共有部分用途或者利用共有部分经营', 'Change use of common parts or run business there', joint(8), {
    attachments: ['plan', 'drawings'],
  }),
  matter('M15', '处分共有部分', 'Dispose of common parts', joint(9, 8), {
    article: ARTICLES.otherMatters,
    attachments: ['plan', 'grounds'],
    note: { zh: '同时改变用途的，按第八项办理', en: 'Where it changes the use, item 8' },
  }),
  matter('M16', '公共收益的使用和分配', 'Spending and split of public income', joint(9), {
    article: ARTICLES.costShares,
    attachments: ['accounts', 'plan'],
    note: { zh: '没有约定的按专有部分面积分配', en: 'Split by area unless agreed otherwise' },
  }),
  matter('M17', '共有车位管理和收费', 'Parking rules and fees on common land', joint(9, 8), {
    attachments: ['draft-text', 'fee-comparison'],
    note: {
      zh: '由全体业主表决，不限于车位使用人；新增车位的按第八项办理',
      en: 'All owners vote, not only users of spaces; new spaces are item 8',
    },
  }),
  matter('M18', '业主委员会补贴、经费和审计', 'Committee allowances, budget, audit', joint(9), {
    attachments: ['budget', 'accounts'],
  }),
  matter('M19', '授权提起诉讼或者仲裁', 'Authority for a law suit', joint(9), { attachments: ['grounds', 'mandate'] }),
  matter('M20', '调整物业管理区域', 'Change of the service area', joint(9), {
    scope: 'areas-concerned',
    attachments: ['map', 'grounds'],
  }),
  matter('M21', '移交二次供水设施', 'Hand over secondary water supply', joint(9), {
    attachments: ['plan', 'handover'],
  }),
  matter('M22', '委托保管印章', 'Mandate for the custody of seals', joint(9), { attachments: ['mandate'] }),
  matter('M23', '应急使用维修资金申请', 'Emergency application to the fund', NO_VOTE, {
    article: ARTICLES.maintenanceFund,
    attachments: ['grounds'],
  }),
  matter('M24', '不设业主大会，业主共同履行职责', 'No assembly, owners act jointly', UNANIMOUS, {
    article: ARTICLES.noAssembly,
  }),
  matter('M25', '住宅改变为经营性用房', 'Housing turned to business', UNANIMOUS, {
    article: ARTICLES.housingToBusiness,
    scope: 'building',
  }),
  matter(
    'M26',
    '推选业主代表',
    'Owner representatives',
    ownRule('由所代表的业主过半数书面同意', 'over half of those represented agree in writing'),
    { article: ARTICLES.guideRepresentatives, scope: 'represented' },
  ),
  matter(
    'M27',
    '提议召开临时会议',
    'Petition for an interim meeting',
    ownRule('征集占人数和面积各百分之二十以上业主的签名', '20 % of owners by heads and by area sign'),
    { article: ARTICLES.petition, followUps: ['petitionPercent'] },
  ),
  matter(
    'M28',
    '业主委员会会议决定',
    'Decision of the committee',
    ownRule(
      '过半数委员出席，全体委员过半数同意，不得委托',
      'over half attend, over half of all members agree, no proxies',
    ),
    { article: ARTICLES.guideCommitteeVote, scope: 'committee' },
  ),
  matter('M29', '意见征询、满意度调查', 'Opinion poll, satisfaction survey', NO_VOTE, {
    note: { zh: '不得作为表决结果公布', en: 'May not be shown as a vote' },
  }),
];
