import { defineProblems } from '../platform/problems.ts';

export const accountabilityProblems = defineProblems({
  UNIT_NOT_FOUND: {
    status: 404,
    zh: { title: '登记中没有这套房屋', detail: '没有查看任何信息。请从列表中选择房屋。' },
    en: { title: 'The register has no such unit', detail: 'Nothing was looked at. Choose a unit from the list.' },
  },
  EXPORT_MASKED_ONLY: {
    status: 403,
    zh: {
      title: '您的岗位只能导出隐去姓名和电话的名单',
      detail: '没有导出。需要完整信息的，请由社区或街道办事处办理。',
    },
    en: {
      title: 'Your post exports masked lists only',
      detail: 'Nothing was exported. The community or the street office can do it in full.',
    },
  },
  PACK_UNIT_UNKNOWN: {
    status: 404,
    zh: { title: '本次名册中没有这套房屋', detail: '没有制作材料。请从名册中选择房屋。' },
    en: { title: 'This roll has no such unit', detail: 'Nothing was made. Choose a unit from the roll.' },
  },
  PACK_BEFORE_CLOSE: {
    status: 409,
    zh: { title: '截止后才能制作', detail: '表决期间，谁投了票只有本人知道。没有制作材料。' },
    en: { title: 'Only after the close', detail: 'While voting runs, who voted is his own affair. Nothing was made.' },
  },
  ERASURE_UNFIT: {
    status: 409,
    zh: { title: '现在不能删除', detail: '会议还没有结束，或者没有这次会议。没有删除任何内容。' },
    en: {
      title: 'Nothing to erase here yet',
      detail: 'The assembly is not over, or does not exist. Nothing was erased.',
    },
  },
  ERASURE_TOO_EARLY: {
    status: 409,
    zh: { title: '还在保存期限内', detail: '这次会议的资料须保存到 {keepUntil}，业主可能据以起诉。没有删除任何内容。' },
    en: {
      title: 'The records must still be kept',
      detail: 'Until {keepUntil}: somebody may go to court. Nothing was erased.',
    },
  },
  ERASURE_ASKED: {
    status: 409,
    zh: { title: '已经有人提出', detail: '同一项删除正等待另一人确认。没有任何改动。' },
    en: { title: 'Asked for already', detail: 'The same erasure waits for a second person. Nothing was changed.' },
  },
  ERASURE_DONE: {
    status: 409,
    zh: { title: '已经删除', detail: '这一项以前已由两人确认删除。没有任何改动。' },
    en: { title: 'Erased already', detail: 'Two people confirmed it before. Nothing was changed.' },
  },
  ERASURE_UNKNOWN: {
    status: 404,
    zh: { title: '没有等待确认的删除', detail: '它可能已经完成或撤回。没有任何改动。' },
    en: { title: 'No such erasure waits', detail: 'It may have been done or withdrawn. Nothing was changed.' },
  },
  ERASURE_SECOND_PERSON: {
    status: 409,
    zh: { title: '需要另一名工作人员确认', detail: '提出的人不能自己确认。没有删除任何内容。' },
    en: { title: 'A second person has to confirm', detail: 'Whoever asked cannot confirm. Nothing was erased.' },
  },
  CONSENT_NOBODY: {
    status: 409,
    zh: { title: '请由业主本人办理', detail: '您代理他人时不能替他作出或撤回同意。没有任何改动。' },
    en: { title: 'Only the owner himself can say that', detail: 'Nobody agrees for another. Nothing was changed.' },
  },
  ALARM_NOT_FOUND: {
    status: 404,
    zh: { title: '没有待处理的提醒', detail: '它可能已经处理。没有任何改动。' },
    en: { title: 'No such alarm waits', detail: 'It may have been settled. Nothing was changed.' },
  },
  ALARM_OF_ONESELF: {
    status: 409,
    zh: { title: '不能处理针对自己的提醒', detail: '没有任何改动。请由另一名工作人员核实。' },
    en: { title: 'Nobody settles an alarm about himself', detail: 'Nothing was changed. Somebody else looks into it.' },
  },
});
