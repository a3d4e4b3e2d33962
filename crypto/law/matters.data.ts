import { ARTICLES } from './articles.ts';
import type { Article, Bilingual } from './findings.ts';
import type { FollowUpId } from './follow-ups/machine.ts';
import type { ApartKind, AttachmentKind, Decides, DefaultScope, Matter, MatterId } from './matters.ts';
import type { LegalItem } from './thresholds.ts';

interface Details {
  readonly article?: Article;
  readonly scope?: DefaultScope;
  readonly attachments?: readonly AttachmentKind[];
  readonly followUps?: readonly FollowUpId[];
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
const apart = (kind: ApartKind, zh: string, en: string): Decides => ({ kind, instead: { zh, en } });

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
    followUps: ['filing'],
    note: { zh: '每名候选人分别计票', en: 'Each candidate is counted by himself' },
  }),
  matter('M04', '补选、罢免业主委员会委员', 'By-election or removal of committee members', joint(3), {
    attachments: ['grounds'],
    followUps: ['filing', 'committee-vacancy'],
    note: {
      zh: '补选用“选举”方式；罢免写明事实和理由，并听取本人陈述',
      en: 'A by-election is put as an election; a removal states its grounds, and the member is heard',
    },
  }),
  matter('M05', '选聘、续聘物业服务企业', 'Choose or renew a service company', joint(4), {
    attachments: ['contract-draft', 'provider-record'],
    followUps: ['contract'],
    note: { zh: '须有“都不同意”选项', en: 'Must offer "none of these"' },
  }),
  matter('M06', '解聘物业服务企业', 'Dismiss the service company', joint(4), {
    attachments: ['contract', 'handover'],
    followUps: ['dismissal'],
    note: {
      zh: '通过后须提前书面通知；尚未选定新企业的，应同时安排交接期间的服务',
      en: 'Notice in writing follows; where no successor is chosen, say who serves until then',
    },
  }),
  matter('M07', '业主自行管理或者委托其他管理人', 'Self-management or another manager', joint(4), {
    attachments: ['plan', 'budget'],
    followUps: ['contract'],
  }),
  matter('M08', '调整物业服务内容和收费标准', 'Change of service level and fee', joint(9, 4), {
    attachments: ['fee-comparison', 'contract'],
  }),
  matter('M09', '使用维修资金', 'Use the maintenance fund', joint(5), {
    article: ARTICLES.maintenanceFund,
    scope: 'cost-sharing',
    attachments: ['plan', 'budget', 'cost-shares'],
    followUps: ['fund-normal'],
    note: {
      zh: '这是“使用”维修资金，过半数同意；“筹集”维修资金须四分之三以上同意',
      en: 'This is use of the fund, over half; raising the fund needs three quarters',
    },
  }),
  matter('M10', '小额维修资金使用的概括授权', 'Standing authority for small uses of the fund', joint(5), {
    article: ARTICLES.maintenanceFund,
    scope: 'cost-sharing',
    attachments: ['mandate'],
    followUps: ['fund-small'],
    note: { zh: '必须写明额度上限和期限', en: 'Must state cap and period' },
  }),
  matter('M11', '筹集、续交维修资金', 'Raise or top up the maintenance fund', joint(6), {
    attachments: ['plan', 'budget', 'cost-shares', 'balance'],
    followUps: ['fund-top-up'],
    note: {
      zh: '这是“筹集”维修资金，须四分之三以上同意；“使用”维修资金过半数同意',
      en: 'This is raising the fund, three quarters; its use needs over half',
    },
  }),
  matter('M12', '维修资金自行管理、选择专户银行', 'Self-management of the fund, choice of bank', joint(5, 9), {
    attachments: ['plan', 'accounts'],
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
    followUps: ['public-income'],
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
  matter(
    'M23',
    '应急使用维修资金申请',
    'Emergency application to the fund',
    apart(
      'record',
      '危及房屋安全的，由业主大会或者业主委员会直接申请，不经表决；申请和支出另行公示。',
      'Where safety is in danger the assembly or committee applies without a vote; application and spending are posted.',
    ),
    {
      article: ARTICLES.maintenanceFund,
      scope: 'cost-sharing',
      attachments: ['grounds', 'budget'],
      followUps: ['fund-emergency'],
    },
  ),
  matter(
    'M24',
    '不设业主大会，业主共同履行职责',
    'No assembly, owners act jointly',
    apart(
      'unanimous',
      '须全体业主一致同意，由每户业主签署同意书，缺一不可。',
      'Every owner must agree; each signs a consent, and none may be missing.',
    ),
    { article: ARTICLES.noAssembly, attachments: ['consents'] },
  ),
  matter(
    'M25',
    '住宅改变为经营性用房',
    'Housing turned to business',
    apart(
      'unanimous',
      '须有利害关系的业主（一般为本幢业主）一致同意，由每户签署同意书，不按比例表决。',
      'Every owner concerned, as a rule those of the building, must agree; each signs a consent, and no share decides.',
    ),
    { article: ARTICLES.housingToBusiness, scope: 'building', attachments: ['consents', 'plan'] },
  ),
  matter(
    'M26',
    '推选业主代表',
    'Owner representatives',
    apart(
      'representatives',
      '由所代表的业主过半数书面同意推选；代表只转交业主签名的书面意见，不能代替业主表决。',
      'Over half of those represented agree in writing; a representative hands on signed opinions and votes for nobody.',
    ),
    { article: ARTICLES.guideRepresentatives, scope: 'represented', attachments: ['signatures'] },
  ),
  matter(
    'M27',
    '提议召开临时会议',
    'Petition for an interim meeting',
    apart(
      'petition',
      '征集占人数和面积各百分之二十以上业主的签名，交业主委员会召集；核对后在“基本情况”填写签名户数和面积。',
      'Collect signatures of 20 % of owners by heads and by area for the committee; enter both sums under "Basics".',
    ),
    { article: ARTICLES.petition, attachments: ['signatures'] },
  ),
  matter(
    'M28',
    '业主委员会会议决定',
    'Decision of the committee',
    apart(
      'committee',
      '由业主委员会会议决定：过半数委员出席，全体委员过半数同意，不得委托。',
      'The committee decides in its own meeting: over half attend, over half of all members agree, no proxies.',
    ),
    { article: ARTICLES.guideCommitteeVote, scope: 'committee', attachments: ['minutes'] },
  ),
  matter(
    'M29',
    '意见征询、满意度调查',
    'Opinion poll, satisfaction survey',
    apart(
      'survey',
      '另发问卷，结果写明“调查”，列出回收数，不适用第二百七十八条的比例。',
      'Send a questionnaire apart; publish it as a survey with the number returned, and apply no share of art. 278.',
    ),
    { article: ARTICLES.jointMatters, attachments: ['questionnaire'], followUps: ['exit-trigger'] },
  ),
];
