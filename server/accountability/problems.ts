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
