/**
 * What Fenglin Garden votes on: three motions of three kinds of law, in the words that its owners read. Names of firms are
 * invented.
 */
export const FENGLIN_NOTICE = {
  title: '枫林花园 2026 年第二次业主大会会议',
  text: `本次会议以书面征求意见形式召开，可用手机表决，也可填写纸质表决票。
一、为什么开会：5 幢电梯连续两年维修仍反复停梯；现物业服务合同将于明年到期，近一年投诉较多；住宅专项维修资金余额已不足首期交存额的百分之三十。
二、请您决定三件事，每件事单独计票，互不影响。
三、表决期间只公布参加的人数和面积，任何人都看不到选择；截止后由两人计票，街道办核验记录，结果公示后可提出异议。`,
} as const;

export const FENGLIN_MOTIONS = [
  {
    id: 'm1',
    kind: 'decide',
    matter: 'M09',
    item: 5,
    title: '是否同意使用维修资金更换5幢两部电梯？',
    text: `要决定什么：使用住宅专项维修资金，更换 5 幢 1、2 号电梯。
为什么：两部电梯已使用 17 年，近两年停梯 31 次，检验机构建议更换。
花多少钱、谁出：预算 486,000.00 元，由 5 幢业主按建筑面积分摊，从各户维修资金账户列支；最终以决算为准。
同意会怎样：公示方案后签约施工，约 45 天，期间逐部停用。
不同意会怎样：维持现状，继续维修，费用仍由 5 幢分摊。`,
    costFen: 48_600_000,
    electorate: { buildings: ['5'] },
  },
  {
    id: 'm2',
    kind: 'decide',
    matter: 'M06',
    item: 4,
    title: '是否同意解聘枫桥安居物业服务有限公司？',
    text: `要决定什么：依法解聘现物业服务人，并授权业主委员会发出书面通知、办理交接。
为什么：近一年有效投诉 57 件，消防设施年检连续两次不合格。
花多少钱：本事项不发生费用；提前解除是否赔偿，依合同与民法典第 946 条处理。
同意会怎样：提前 60 日书面通知；在新物业服务人接管前，原服务人应当继续服务（民法典第 950 条）。
不同意会怎样：继续履行合同至明年 6 月 30 日。`,
    costFen: null,
    electorate: { all: true },
  },
  {
    id: 'm3',
    kind: 'decide',
    matter: 'M11',
    item: 6,
    title: '是否同意按每平方米30元补充筹集维修资金？',
    text: `要决定什么：全体业主按建筑面积每平方米 30 元补充筹集住宅专项维修资金，分三年交存。
为什么：余额已低于首期交存额的百分之三十，屋面与外墙维修无钱可用。
花多少钱、谁出：合计约 2,895,000.00 元，由全体业主按面积承担。
同意会怎样：公示交存方案后，明年起每年交三分之一。
不同意会怎样：不筹集；应急维修可依法申请，其余维修须另行表决。
说明：本事项是“筹集”维修资金，须参加表决的人数和面积都有四分之三以上同意。`,
    costFen: 289_504_590,
    electorate: { all: true },
  },
] as const;

/** An earlier, small decision that a newcomer can look at from beginning to end. */
export const EARLIER_NOTICE = {
  title: '枫林花园 3 幢业主表决：更换单元门禁',
  text: `本次表决由 3 幢业主参加，决定是否使用维修资金更换单元门禁。表决期间只公布参加的人数和面积。`,
} as const;

export const EARLIER_MOTIONS = [
  {
    id: 'm1',
    kind: 'decide',
    matter: 'M09',
    item: 5,
    title: '是否同意使用维修资金更换3幢单元门禁？',
    text: `要决定什么：使用住宅专项维修资金更换 3 幢各单元门禁系统。
为什么：原系统停产，无法维修。
花多少钱、谁出：预算 38,600.00 元，由 3 幢业主按建筑面积分摊。
同意会怎样：公示后两周内安装，每户发放三张门卡。
不同意会怎样：门禁维持停用，由物业安排人员值守。`,
    costFen: 3_860_000,
    electorate: { buildings: ['3'] },
  },
] as const;
