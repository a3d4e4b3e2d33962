import { defineProblems } from '../../platform/problems.ts';
import { rollProblems } from '../roll/problems.ts';

const own = defineProblems({
  OBJECTIONS_NOT_OPEN: {
    status: 409,
    zh: { title: '现在不受理对表决的异议', detail: '异议没有提交。公告发布后、结果宣布前可以提出。' },
    en: {
      title: 'Objections are not taken now',
      detail: 'Nothing was filed. They are taken from the notice until the result is declared.',
    },
  },
  OBJECTION_ENTRY_UNKNOWN: {
    status: 409,
    zh: { title: '没有所指的记录', detail: '异议没有提交。请核对记录编号。' },
    en: { title: 'No such entry', detail: 'Nothing was filed. Check the number of the entry.' },
  },
  DENIED_BALLOT_UNKNOWN: {
    status: 404,
    zh: {
      title: '没有这张票',
      detail: '没有任何改动。只能对自己房屋的表决票提出否认；请核对后再试，或到社区窗口办理。',
    },
    en: {
      title: 'No such ballot',
      detail: 'Nothing was changed. You can deny ballots of your own units only; check, or go to the community desk.',
    },
  },
  VOIDED_BY_OFFICE: {
    status: 403,
    zh: { title: '整箱作废须由街道办理', detail: '没有任何改动。请把保管记录交街道办，由经办人核查后签名。' },
    en: {
      title: 'The street office voids a box',
      detail: 'Nothing was changed. Hand the record of the box to the office.',
    },
  },
  VOID_NEEDS_REPORT: {
    status: 409,
    zh: { title: '请附核查说明', detail: '没有任何改动。请先上传说明缺口和核查经过的文件。' },
    en: { title: 'A report belongs to it', detail: 'Nothing was changed. Upload what was found about the gap first.' },
  },
  BALLOT_DISPUTED: {
    status: 409,
    zh: { title: '这张票已经是争议票', detail: '没有任何改动。它不计入结果。' },
    en: { title: 'The ballot is disputed already', detail: 'Nothing was changed. It does not count.' },
  },
  BALLOT_DENIED: {
    status: 409,
    zh: { title: '这张票已经有人否认', detail: '没有任何改动。街道办和社区正在核对，请留意短信，或到社区窗口询问。' },
    en: {
      title: 'The ballot has been denied already',
      detail: 'Nothing was changed. It is being looked into; watch for a message or ask at the community desk.',
    },
  },
  DENIAL_UNKNOWN: {
    status: 404,
    zh: { title: '没有这件否认', detail: '没有任何改动。请刷新列表后再试。' },
    en: { title: 'No such denial', detail: 'Nothing was changed. Reload the list and try again.' },
  },
  OBJECTION_LOGGED: {
    status: 409,
    zh: { title: '这件异议已经登记', detail: '没有任何改动，登记为第 {seq} 条记录。' },
    en: { title: 'The objection is in the log', detail: 'Nothing was changed; it is entry {seq}.' },
  },
  OBJECTION_NOT_LOGGED: {
    status: 409,
    zh: { title: '这件异议还没有登记', detail: '没有任何改动。请先登记，再答复。' },
    en: { title: 'The objection is not in the log yet', detail: 'Nothing was changed. Log it first, then answer it.' },
  },
});

export const objectionProblems = {
  ...own,
  OBJECTION_UNKNOWN: rollProblems.OBJECTION_UNKNOWN,
  OBJECTION_ANSWERED: rollProblems.OBJECTION_ANSWERED,
};
