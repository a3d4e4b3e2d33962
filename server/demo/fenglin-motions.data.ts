import type { DraftMotion } from '../assemblies/drafts/draft-schema.ts';

/** What Fenglin Garden votes on, in the words that its owners read. Names of firms are invented. */

const paragraphs = (...lines: string[]) => lines.join('\n');

/** Three motions of three kinds: use of the fund by one building, dismissal of a service company, raising the fund. */
export const FENGLIN_MOTIONS: readonly DraftMotion[] = [
  {
    kind: 'decide',
    matter: 'M09',
    item: 5,
    title: '是否同意使用维修资金更换5幢两部电梯？',
    explanation: '5幢1、2号电梯已使用17年，近两年停梯31次，检验机构建议更换。更换工期约45天，逐部停用。',
    ifPassed: '公示方案后签约施工，费用从5幢各户维修资金账户按面积列支，最终以决算为准。',
    ifNotPassed: '维持现状，继续维修，维修费用仍由5幢业主分摊。',
    proposedBy: '枫林花园业主委员会',
    against: '有业主认为可以先大修，预算约为更换的三分之一。',
    cost: { kind: 'amount', fen: 48_600_000, source: '5幢住宅专项维修资金', sharing: '按建筑面积' },
    electorate: { buildings: ['5'] },
    attachments: [],
  },
  {
    kind: 'decide',
    matter: 'M06',
    item: 4,
    title: '是否同意解聘枫桥安居物业服务有限公司？',
    explanation: paragraphs(
      '近一年有效投诉57件，消防设施年检连续两次不合格。',
      '通过后依法提前60日书面通知；在新物业服务人接管前，原服务人应当继续服务（民法典第946、950条）。',
    ),
    ifPassed: '授权业主委员会发出书面通知、办理交接，并另行表决选聘新的物业服务人。',
    ifNotPassed: '继续履行现合同至2027年6月30日。',
    proposedBy: '枫林花园业主委员会',
    against: '有业主担心交接期间无人值守，建议到期再换。',
    cost: { kind: 'none' },
    electorate: { all: true },
    attachments: [],
    contract: { endsOn: '2027-06-30', handoverOn: '2027-04-01' },
  },
  {
    kind: 'decide',
    matter: 'M11',
    item: 6,
    title: '是否同意按每平方米30元补充筹集维修资金？',
    explanation: paragraphs(
      '专项维修资金余额已低于首期交存额的百分之三十，屋面与外墙维修无钱可用。',
      '按建筑面积每平方米30元，分三年交存。本事项是“筹集”维修资金，须参加表决的人数和面积都有四分之三以上同意。',
    ),
    ifPassed: '公示交存方案后，明年起每年交存三分之一。',
    ifNotPassed: '不筹集；应急维修可依法申请，其余维修须另行表决。',
    proposedBy: '枫林花园业主委员会',
    against: '',
    cost: { kind: 'amount', fen: 289_504_590, source: '全体业主交存', sharing: '按建筑面积，每平方米30元' },
    electorate: { all: true },
    attachments: [],
  },
];

/** An earlier, small decision that a newcomer can look at from beginning to end. */
export const EARLIER_MOTIONS: readonly DraftMotion[] = [
  {
    kind: 'decide',
    matter: 'M09',
    item: 5,
    title: '是否同意使用维修资金更换3幢单元门禁？',
    explanation: '3幢各单元门禁系统已停产，无法维修。更换后每户发放三张门卡。',
    ifPassed: '公示后两周内安装，费用从3幢各户维修资金账户按面积列支。',
    ifNotPassed: '门禁维持停用，由物业安排人员值守。',
    proposedBy: '枫林花园业主委员会',
    against: '',
    cost: { kind: 'amount', fen: 3_860_000, source: '3幢住宅专项维修资金', sharing: '按建筑面积' },
    electorate: { buildings: ['3'] },
    attachments: [],
  },
];
