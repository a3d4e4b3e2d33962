import { defineProblems } from '../../platform/problems.ts';

export const roundProblems = defineProblems({
  ROUND_BUILDING: {
    status: 409,
    zh: { title: '这幢楼没有参加本次表决的房屋', detail: '没有新建。请从列表中选择楼幢。' },
    en: { title: 'Nobody in this building votes', detail: 'No round was begun. Choose a building of the list.' },
  },
  ROUND_UNKNOWN: {
    status: 404,
    zh: { title: '没有这一次上门', detail: '它不属于本次表决。请返回列表重新选择。' },
    en: { title: 'There is no such round', detail: 'It is not of this vote. Go back to the list and choose again.' },
  },
});

export type RoundRefusal = { readonly code: keyof typeof roundProblems };
