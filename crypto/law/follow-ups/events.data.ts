import type { Bilingual } from '../findings.ts';

const event = (zh: string, en: string): Bilingual => ({ zh, en });

/** Everything that can be recorded in a follow-up, by the name under which it is stored; names are never reused. */
export const EVENTS = {
  // Committee
  'conditions-met': event('具备召开首次业主大会的条件', 'The conditions for a first assembly are met'),
  'application-received': event('收到成立业主大会的书面申请', 'The written application for an assembly was received'),
  'application-reviewed': event('申请审核完毕', 'The application was reviewed'),
  'group-formed': event('筹备组成立', 'The preparation group was formed'),
  'group-posted': event('筹备组成员名单公示', "The group's members were posted"),
  'drafts-posted': event('名册和文件草案公示', 'Roll and draft texts were posted'),
  'assembly-held': event('首次业主大会召开', 'The first assembly was held'),
  'committee-elected': event('业主委员会选举产生', 'The committee was elected'),
  'committee-met': event('业主委员会召开首次会议', 'The committee held its first meeting'),
  'committee-filed': event('业主委员会备案', 'The committee was filed'),
  'certificate-issued': event('取得备案证明', 'The certificate of filing was issued'),
  'seals-ready': event('刻制印章、开立账户', 'Seals were made and an account opened'),
  'change-occurred': event('备案事项发生变更', 'Something filed has changed'),
  'change-reported': event('备案变更', 'The change was filed'),
  'term-ends': event('业主委员会任期届满', "The committee's term ends"),
  're-election-started': event('启动换届', 'The re-election was begun'),
  're-election-reported': event('报告换届', 'The re-election was reported'),
  'authority-stepped-in': event('街道（乡镇）、社区介入指导', 'Street or township and community stepped in'),
  're-election-group-formed': event('换届小组成立', 'The re-election group was formed'),
  'handed-over': event('移交资料、印章', 'Papers and seals were handed over'),
  'vacancy-arisen': event('业主委员会委员缺额', 'A seat of the committee fell vacant'),
  'seat-filled': event('候补委员递补或者补选完成', 'An alternate took the seat, or a by-election filled it'),
  'cause-found': event('符合组建物业管理委员会的情形', 'There is cause for a temporary committee'),
  'temporary-formed': event('物业管理委员会成立', 'The temporary committee was formed'),
  'temporary-posted': event('物业管理委员会成员公示', "The temporary committee's members were posted"),
  // Service company
  'company-chosen': event('选聘物业服务人的决定通过', 'The choice of a provider passed'),
  'contract-signed': event('物业服务合同签订', 'The service contract was signed'),
  'contract-filed': event('物业服务合同备案', 'The service contract was filed'),
  'dismissal-decided': event('解聘物业服务人的决定通过', 'The dismissal of the provider passed'),
  'dismissal-notified': event('书面通知送达物业服务人', 'The provider received the written notice'),
  'service-ended': event('原物业服务人退出', 'The former provider left'),
  'site-handed-over': event('物业交接完成', 'The site was handed over'),
  'emergency-management-began': event('应急物业管理开始', 'Emergency management began'),
  'emergency-management-ended': event('应急物业管理结束', 'Emergency management ended'),
  'exit-conditions-met': event(
    '投诉、满意度达到退出条件',
    'Complaints and satisfaction met the conditions for an exit',
  ),
  'exit-started': event('启动退出程序', 'The exit procedure was begun'),
  'exit-voted': event('业主共同决定是否解聘', 'The owners decided on the dismissal'),
  // Maintenance fund
  'fund-use-decided': event('使用维修资金的决定通过', 'The use of the fund passed'),
  'decision-posted': event('决定公告', 'The decision was posted'),
  'fund-applied': event('申请列支', 'The fund was applied to'),
  'fund-allocated': event('资金划转', 'The money was allocated'),
  'works-accepted': event('工程验收', 'The works were accepted'),
  'accounts-posted': event('费用决算公示', 'The final account was posted'),
  'posting-ended': event('公示结束', 'The posting ended'),
  'danger-reported': event('报告危及房屋安全的情形', 'The danger was reported'),
  'danger-confirmed': event('现场查验确认', 'The danger was confirmed on site'),
  'emergency-applied': event('应急使用申请受理', 'The emergency application was received'),
  'emergency-decided': event('应急使用申请作出决定', 'The emergency application was decided'),
  'small-use-requested': event('小额维修申请', 'A small repair was requested'),
  'small-use-approved': event('小额维修经街道同意', 'The street office approved the small repair'),
  'balance-low': event('维修资金余额低于规定比例', 'The balance of the fund fell below the limit'),
  'top-up-notified': event('续交通知送达业主', 'The owners were told to top up'),
  'top-up-decided': event('续交方案的决定通过', 'The plan to top up passed'),
  'top-up-paid': event('续交完成', 'The fund was topped up'),
  // Public income
  'income-kept': event('开始单独列账管理公共收益', 'Public income is kept in books of its own'),
  'income-taken-down': event('结束本期公示', 'The posting was taken down'),
  'income-checked': event('检查公共收益', 'Public income was checked'),
  'income-posted': event('公共收益收支公示', 'Public income and spending were posted'),
} as const satisfies Record<string, Bilingual>;

export type EventId = keyof typeof EVENTS;

/** Facts of the estate as a whole: recorded in one follow-up, they count in all of them. */
export const ESTATE_WIDE: ReadonlySet<EventId> = new Set(['committee-filed']);
