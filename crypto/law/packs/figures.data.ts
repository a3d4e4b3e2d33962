/**
 * What a rule pack may state: the one list of names, with unit, meaning and what the machine does with each. Thresholds
 * and quorum of Civil Code art. 278 are not among it: they are code, and no pack, estate or request can name them.
 */
import type { FigureDefinition, Topic, Unit, Use } from './figures.ts';

const about =
  <T extends Topic>(topic: T) =>
  <U extends Unit>(unit: U, use: Use, zh: string, en: string): FigureDefinition & { readonly unit: U } => ({
    topic,
    unit,
    use,
    zh,
    en,
  });

const meeting = about('meeting');
const first = about('first');
const committee = about('committee');
const reelection = about('reelection');
const temporary = about('temporary');
const company = about('company');
const fund = about('fund');
const income = about('income');
const party = about('party');

/** Every figure that a pack may hold, in the order of the printed table. Names are stable: logs freeze them. */
export const FIGURES = {
  noticeDays: meeting('days', 'blocks', '会议召开前的公告期', 'Notice before a meeting'),
  interimNoticeDays: meeting(
    'days',
    'shows',
    '当地对临时会议规定的公告期（短于十五日的不采用）',
    'Local notice for interim meetings (not applied below 15 days)',
  ),
  petitionPercent: meeting(
    'percent',
    'blocks',
    '提议召开临时会议的业主比例',
    'Owners who can demand an interim meeting',
  ),
  annualMeetingsMin: meeting('times', 'shows', '每年至少召开业主大会会议的次数', 'Assembly meetings a year, at least'),
  windowDaysMin: meeting('days', 'blocks', '表决期最短', 'Shortest voting window'),
  windowDaysMax: meeting('days', 'blocks', '表决期最长', 'Longest voting window'),
  internetForm: meeting('yes-no', 'shows', '可以通过互联网征求意见（表决）', 'Voting over the internet is allowed'),
  votingPlatform: meeting('text', 'shows', '电子投票的平台', 'Platform for electronic votes'),
  votingPlatformMandatory: meeting(
    'yes-no',
    'warns',
    '电子投票必须使用主管部门的平台',
    "Electronic votes must use the authority's platform",
  ),
  paperOnRequest: meeting(
    'yes-no',
    'blocks',
    '业主要求纸质表决的，应当提供',
    'Paper must be offered to owners who ask for it',
  ),
  unpostedMotionsBarred: meeting(
    'yes-no',
    'shows',
    '未公示的议题不得表决',
    'Nothing that was not posted may be voted on',
  ),
  verifiedAccountVoteIsOwners: meeting(
    'yes-no',
    'shows',
    '经身份认定的业主账号的投票认定为业主本人投票',
    "A vote from an identity-verified account is the owner's own",
  ),
  proxyPrincipalsMax: meeting('people', 'blocks', '一名代理人最多接受委托的业主人数', 'Most principals of one proxy'),
  receiptOfDelivery: meeting('yes-no', 'shows', '送达表决票应当签收', 'Delivery of ballots is signed for'),
  unreachablePostDays: meeting('days', 'shows', '无法送达的，公告的期间', 'Posting for owners who cannot be reached'),
  weightsByAgreement: meeting(
    'yes-no',
    'shows',
    '投票权的计算可以由业主大会约定',
    'Voting weights may be agreed by the assembly',
  ),
  ownerRepresentatives: meeting(
    'yes-no',
    'shows',
    '可以推选业主代表',
    'Owners may be represented by building, entrance or floor',
  ),
  representativeShareMin: meeting(
    'share',
    'shows',
    '推选业主代表须经所代表业主同意的比例',
    'Share of the represented who must agree to a representative',
  ),
  decisionPostDays: meeting('days', 'reminds', '决定公告期限', 'Posting of a decision'),
  objectionDaysMin: meeting('days', 'warns', '结果异议期最短', 'Shortest period for objections to a result'),
  resultPostDaysMin: meeting('days', 'shows', '表决结果公示的最短期间', 'Shortest posting of a result'),
  challengeYears: meeting('years', 'shows', '请求撤销决定的期间', 'Period to ask a court to annul a decision'),
  ballotRetentionYears: meeting('years', 'shows', '表决票的保存期限', 'Keeping of ballots'),
  residentialOnly: meeting(
    'yes-no',
    'shows',
    '当地条例只适用于住宅物业',
    "The place's regulations cover residential property only",
  ),

  firstAssemblyTriggers: first(
    'triggers',
    'shows',
    '应当召开首次业主大会会议的条件（符合其一）',
    'When a first assembly is due (any of)',
  ),
  firstAssemblyApplicationPercent: first(
    'percent',
    'shows',
    '可以申请成立业主大会的业主比例',
    'Owners who may apply for an assembly',
  ),
  prepReviewDays: first('days', 'reminds', '收到申请后审核的期限', 'Review of the application'),
  prepGroupFormDays: first('days', 'reminds', '组建筹备组期限', 'Forming a preparation group'),
  prepGroupMin: first('people', 'blocks', '筹备组人数下限', 'Fewest members of a preparation group'),
  prepGroupOdd: first('yes-no', 'blocks', '筹备组人数为单数', 'Odd number of members of a preparation group'),
  prepOwnerShareMin: first('share', 'blocks', '筹备组中业主的比例', 'Share of owners in a preparation group'),
  prepListPostDays: first('days', 'reminds', '公告筹备组成员名单', "Posting of a preparation group's members"),
  firstNoticeDays: first('days', 'blocks', '首次会议召开前公告筹备内容', 'Posting before the first assembly'),
  firstAssemblyDays: first(
    'days',
    'reminds',
    '筹备组成立后召开首次业主大会',
    'First assembly after the group is formed',
  ),

  committeeMin: committee('people', 'blocks', '业主委员会委员人数下限', 'Fewest committee members'),
  committeeMax: committee('people', 'blocks', '业主委员会委员人数上限', 'Most committee members'),
  committeeOdd: committee('yes-no', 'blocks', '业主委员会委员人数为单数', 'Odd number of committee members'),
  smallEstateHouseholdsMax: committee(
    'people',
    'shows',
    '可以少设委员的小区户数上限',
    'Households up to which a committee may be smaller',
  ),
  smallEstateCommitteeMin: committee(
    'people',
    'blocks',
    '小型小区业主委员会人数下限',
    'Fewest committee members in a small estate',
  ),
  partialCommitteeShareMin: committee(
    'share',
    'warns',
    '当选人数不足约定人数时业主委员会仍成立的比例',
    'Share of the agreed seats with which a committee still stands',
  ),
  termYearsMin: committee('years', 'shows', '业主委员会任期下限', 'Shortest term of a committee'),
  termYearsMax: committee('years', 'shows', '业主委员会任期上限', 'Longest term of a committee'),
  termYearsUsual: committee('years', 'shows', '业主委员会通常任期', 'Usual term of a committee'),
  firstCommitteeMeetingDays: committee(
    'days',
    'reminds',
    '选出后召开首次业主委员会会议',
    'First committee meeting after an election',
  ),
  committeeChairs: committee('people', 'shows', '主任人数', 'Chairs'),
  committeeDeputiesMin: committee('people', 'shows', '副主任人数下限', 'Fewest deputies'),
  committeeDeputiesMax: committee('people', 'shows', '副主任人数上限', 'Most deputies'),
  committeeQuorum: committee('share', 'shows', '业主委员会会议出席人数', 'Attendance at a committee meeting'),
  committeePass: committee(
    'share',
    'shows',
    '业主委员会决定须经全体委员同意的比例',
    'Share of all members for a committee decision',
  ),
  committeeNoProxies: committee('yes-no', 'shows', '委员不得委托他人参加会议', 'Members may not send a proxy'),
  committeeMeetingDemand: committee(
    'share',
    'shows',
    '可以提议召开业主委员会会议的委员比例',
    'Members who may demand a committee meeting',
  ),
  committeeMeetingNoticeDays: committee('days', 'shows', '业主委员会会议提前告知', 'Notice of a committee meeting'),
  filingDays: committee('days', 'reminds', '业主委员会备案期限', 'Filing of a committee'),
  certificateDays: committee(
    'days',
    'reminds',
    '发给备案证明的期限（自然日）',
    'Certificate of filing (calendar days)',
  ),
  certificateWorkingDays: committee(
    'days',
    'reminds',
    '发给备案证明的期限（工作日）',
    'Certificate of filing (working days)',
  ),
  changeReportDays: committee(
    'days',
    'reminds',
    '规约、规则、委员变更的报告期限',
    'Report of a change of covenant, rules or members',
  ),
  removalPetitionPercent: committee(
    'percent',
    'shows',
    '提议罢免委员的业主比例',
    'Owners who can propose to remove a member',
  ),
  memberHandoverDays: committee('days', 'shows', '委员职务终止后移交', 'Hand-over by a member who leaves'),
  vacancyRemainMin: committee(
    'share',
    'shows',
    '递补后应留任的委员比例，不足的重新选举',
    'Members who must remain, else the committee is elected anew',
  ),
  byElectionDays: committee('days', 'reminds', '缺额补选期限', 'By-election for vacancies'),
  committeeInfoPostDaysMin: committee(
    'days',
    'shows',
    '业主委员会公开信息的最短期间',
    "Shortest posting of a committee's information",
  ),
  committeeMisconductArticle: committee('text', 'shows', '业主委员会违规处理依据', 'Provision on committee misconduct'),
  sealCustodians: committee('words', 'shows', '可以受托保管印章的组织', 'Who may be entrusted with the seals'),

  reelectionStartDaysBefore: reelection(
    'days',
    'reminds',
    '任期届满前启动换届',
    'Start of a re-election before expiry',
  ),
  reelectionReportMonthsBefore: reelection('months', 'shows', '任期届满前书面报告', 'Report before expiry'),
  reelectionGroupFormDays: reelection(
    'days',
    'reminds',
    '收到报告后组建换届小组',
    'Forming a re-election group after the report',
  ),
  reelectionInterventionDays: reelection(
    'days',
    'reminds',
    '收到换届报告后介入指导',
    'Authority steps in after a re-election report',
  ),
  reelectionHeldDays: reelection(
    'days',
    'reminds',
    '换届小组成立后完成选举',
    'Election after the re-election group is formed',
  ),
  committeeHandoverDays: reelection('days', 'reminds', '任期届满后向新一届移交', 'Hand-over to the new committee'),

  temporaryBodyName: temporary('text', 'shows', '临时机构的名称', 'Name of the temporary body'),
  temporaryBodyCauses: temporary('words', 'shows', '可以组建临时机构的情形', 'When a temporary body may be formed'),
  temporaryBodyMin: temporary('people', 'blocks', '临时机构人数下限', 'Fewest members of a temporary body'),
  temporaryBodyMax: temporary('people', 'blocks', '临时机构人数上限', 'Most members of a temporary body'),
  temporaryBodyOdd: temporary('yes-no', 'blocks', '临时机构人数为单数', 'Odd number of members of a temporary body'),
  temporaryBodyOwnerShareMin: temporary(
    'share',
    'blocks',
    '临时机构中业主代表的比例',
    'Share of owners in a temporary body',
  ),
  temporaryBodyPartyShareMin: temporary(
    'share',
    'blocks',
    '临时机构中党员委员的比例',
    'Share of party members in a temporary body',
  ),
  temporaryBodyChair: temporary(
    'word',
    'shows',
    '临时机构主任的来源',
    'Where the chair of a temporary body comes from',
  ),
  temporaryBodyFormedBy: temporary('word', 'shows', '负责组建临时机构', 'Who forms a temporary body'),
  temporaryBodyQuorum: temporary(
    'share',
    'shows',
    '临时机构会议出席人数',
    'Attendance at a meeting of a temporary body',
  ),
  temporaryBodyListPostDays: temporary(
    'days',
    'reminds',
    '公布临时机构成员名单',
    "Posting of a temporary body's members",
  ),
  temporaryBodyFilingDays: temporary('days', 'shows', '临时机构办理备案', 'Filing by a temporary body'),
  temporaryBodyTermYearsMax: temporary('years', 'reminds', '临时机构任期上限', 'Longest term of a temporary body'),
  temporaryBodyEndsOn: temporary('word', 'shows', '临时机构的终止', 'How a temporary body ends'),
  temporaryBodyDissolveDays: temporary('days', 'shows', '解散临时机构的期限', 'Dissolving a temporary body'),

  dismissNoticeDays: company('days', 'reminds', '解聘物业服务人的提前通知', 'Notice to a dismissed service provider'),
  providerNonRenewNoticeDays: company(
    'days',
    'shows',
    '物业服务人不续聘的提前通知',
    'Notice by a provider who will not renew',
  ),
  indefiniteEndNoticeDays: company('days', 'shows', '不定期合同解除的提前通知', 'Notice to end an indefinite contract'),
  renewalDecisionMonthsBefore: company(
    'months',
    'shows',
    '合同届满前决定续聘或者另聘',
    'Decision on renewal before a contract expires',
  ),
  contractFilingDays: company('days', 'reminds', '物业服务合同备案', 'Filing of a service contract'),
  exitHandoverDays: company('days', 'reminds', '原物业服务人退出和交接', 'Exit and hand-over by the former provider'),
  emergencyManagementMonthsMax: company('months', 'reminds', '应急物业管理期限上限', 'Longest emergency management'),
  exitComplaintsOver: company(
    'people',
    'warns',
    '启动退出机制的属实投诉人数（超过）',
    'Distinct substantiated complainants that start an exit (more than)',
  ),
  exitWindowMonths: company(
    'months',
    'warns',
    '退出机制中投诉的统计期间',
    'Period over which complaints are counted for an exit',
  ),
  exitSatisfactionBelowPercent: company(
    'percent',
    'warns',
    '退出机制中客户满意度（不足）',
    'Satisfaction that allows an exit (below)',
  ),
  exitOnRefusalToRectify: company(
    'yes-no',
    'warns',
    '拒不整改可以代替满意度条件',
    'Refusal to rectify allows an exit as well',
  ),
  bannedGrades: company('words', 'warns', '不得参加选聘的企业评级', 'Grades barred from being chosen'),
  blacklistedBarredFromFund: company(
    'yes-no',
    'warns',
    '黑名单期间不得申请、使用维修资金',
    'A blacklisted company may not apply for or use the fund',
  ),
  registrationBeforeOperating: company(
    'yes-no',
    'shows',
    '企业应在开展服务前备案',
    'A company registers before it operates',
  ),
  feeChangeAudit: company('yes-no', 'warns', '调价方案须附审计报告', 'A change of fee comes with an audit report'),
  feeChangePostDays: company('days', 'blocks', '调价方案表决前的公示期', 'Posting of a change of fee before the vote'),
  feeResultPostDays: company('days', 'shows', '调价结果的公示期', 'Posting of the result of a change of fee'),

  fundTopUpBelowPercent: fund(
    'percent',
    'reminds',
    '维修资金余额低于首期的比例应续交',
    'Fund balance below which owners top up',
  ),
  fundTopUpPayDays: fund('days', 'reminds', '续交维修资金的期限', 'Paying a top-up of the fund'),
  emergencyFundDecisionDays: fund(
    'days',
    'reminds',
    '应急使用维修资金的审核期限',
    'Decision on emergency use of the fund',
  ),
  emergencyFundPostDays: fund('days', 'reminds', '应急使用维修资金的公示期', 'Posting after emergency use of the fund'),
  smallSumLimitFen: fund('fen', 'shows', '小额维修资金使用的额度', 'Limit for small uses of the fund'),
  smallSumTrack: fund(
    'yes-no',
    'shows',
    '探索小额使用的简易流程',
    'A simple procedure for small sums is to be explored',
  ),
  fundApprover: fund('word', 'shows', '审批维修资金使用', 'Who approves use of the fund'),
  fundFirstReviewer: fund('word', 'shows', '初审维修资金使用', 'Who reviews use of the fund first'),

  publicIncomePeriod: income('period', 'reminds', '公共收益公示周期', 'Publication of public income'),
  publicIncomePostMonthsMin: income(
    'months',
    'reminds',
    '公共收益每次公示的最短时间',
    'Shortest posting of public income',
  ),
  publicIncomeCheck: income('period', 'reminds', '公共收益检查周期', 'Check of public income'),
  publicIncomeToFundPercentMin: income(
    'percent',
    'shows',
    '维修资金不足时公共收益优先补充的比例',
    'Public income that goes to a low fund first',
  ),

  partyConsentMatters: party(
    'words',
    'warns',
    '事先征得社区党组织同意的事项',
    'Matters that want prior consent of the community party organisation',
  ),
  partySharePercentMin: party(
    'percent',
    'warns',
    '业主代表、业主委员会成员中党员比例（指标）',
    'Party members among representatives and committee (indicator)',
  ),
} as const satisfies Record<string, FigureDefinition>;

export const FIGURE_KEYS = Object.keys(FIGURES) as readonly (keyof typeof FIGURES)[];
