import { defineProblems } from '../../platform/problems.ts';

export const requestProblems = defineProblems({
  PAPER_REQUEST_FOREIGN: {
    status: 403,
    zh: { title: '您不能为这套房屋申请', detail: '没有任何改动。只有本次名册中的业主或其代表可以申请。' },
    en: { title: 'You cannot ask for this unit', detail: 'Nothing was changed. Its owner on this roll may ask.' },
  },
  PAPER_REQUEST_EXISTS: {
    status: 409,
    zh: { title: '这套房屋已经申请过纸质票', detail: '没有重复登记。要改方式或时间，请先撤回原来的申请。' },
    en: {
      title: 'Paper was asked for already',
      detail: 'Nothing was added. To change it, withdraw the request first.',
    },
  },
  PAPER_REQUEST_TOO_LATE: {
    status: 409,
    zh: { title: '现在不能申请纸质票', detail: '没有登记。纸质票申请须在公告发布后、纸质票截止前提出。' },
    en: {
      title: 'Paper cannot be asked for now',
      detail: 'Nothing was recorded. It is possible from the notice until paper voting ends.',
    },
  },
  PAPER_REQUEST_DAY: {
    status: 422,
    zh: { title: '请选择纸质票截止前的日子', detail: '没有登记。请从列出的日期中选择。' },
    en: { title: 'Choose a day before paper voting ends', detail: 'Nothing was recorded. Choose one of the days.' },
  },
  PAPER_REQUEST_VOTED: {
    status: 409,
    zh: { title: '这套房屋已经表决', detail: '没有登记纸质票申请，您的表决不受影响。' },
    en: { title: 'This unit has voted already', detail: 'Nothing was recorded; your vote stands.' },
  },
  PAPER_REQUEST_UNKNOWN: {
    status: 404,
    zh: { title: '没有这件申请', detail: '没有任何改动。它可能已经撤回，请刷新。' },
    en: { title: 'No such request', detail: 'Nothing was changed. It may have been withdrawn; reload.' },
  },
  PAPER_HANDED_OVER: {
    status: 409,
    zh: { title: '纸质票已经发出，不能撤回申请', detail: '没有任何改动。票遗失或损坏的，请到社区窗口作废后再办。' },
    en: {
      title: 'The paper is out, so the request stays',
      detail: 'Nothing was changed. If it is lost or torn, have it voided at the community desk.',
    },
  },
});
